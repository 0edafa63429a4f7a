import { createHash } from 'node:crypto';
import type { IncomingKind } from '#app/features/inbox/incoming/sorting.ts';

/** A mail as a server or program of some make writes it, with what it truly means. */
export type Specimen = {
  name: string;
  mail: string;
  recipient: string;
  /** Several where two readings are right and neither harms. */
  kind: IncomingKind | IncomingKind[];
};

export const sender = 'humas@badan.example';

/** The head of the mail that comes back. */
export function original(to: string, id = '0b51c2aa-77de-4d51-9a44-2b3f0c7a1b11'): string {
  return [
    'Received: from gema.badan.example (gema.badan.example [203.0.113.9]) by relay.badan.example; Thu, 20 Mar 2025 08:59:58 +0700',
    `From: "Humas Badan" <${sender}>`,
    `To: ${to}`,
    'Subject: Siaran pers: 782 ribu pekerja rentan terlindungi',
    `Message-ID: <${id}@badan.example>`,
    'Date: Thu, 20 Mar 2025 08:59:57 +0700',
    'List-Unsubscribe: <https://gema.badan.example/b/abc>',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
  ].join('\n');
}

type Shape = { from: string; subject: string; headers?: string[]; text: string; to?: string; type?: string };

/** A mail without parts. */
export function plain({ from, subject, headers = [], text, to = sender, type }: Shape): string {
  return [
    ...headers,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Message-ID: <${createHash('sha256')
      .update(subject + text)
      .digest('hex')
      .slice(0, 16)}@mx.example>`,
    'Date: Thu, 20 Mar 2025 09:00:05 +0700',
    'MIME-Version: 1.0',
    `Content-Type: ${type ?? 'text/plain; charset=utf-8'}`,
    '',
    text,
    '',
  ].join('\n');
}

/** A report by RFC 6522: text, machine-readable part, returned mail. */
export function report(
  shape: Shape & {
    /** Fields of the recipient, below those of the message. */
    fields: string[];
    mta?: string;
    returned: string | null;
    part?: 'message/rfc822' | 'text/rfc822-headers';
    reportType?: 'delivery-status' | 'feedback-report';
  },
): string {
  const {
    fields,
    mta = 'mx.example',
    returned,
    part = 'message/rfc822',
    reportType = 'delivery-status',
  } = shape;
  const machine = reportType === 'delivery-status' ? [`Reporting-MTA: dns; ${mta}`, '', ...fields] : fields;
  const body = [
    '--=_batas',
    'Content-Type: text/plain; charset=utf-8',
    '',
    shape.text,
    '',
    '--=_batas',
    `Content-Type: message/${reportType}`,
    '',
    ...machine,
    '',
    ...(returned === null
      ? []
      : ['--=_batas', `Content-Type: ${part}`, '', returned, '', '<p>Siaran pers</p>', '']),
    '--=_batas--',
  ].join('\n');
  const type = `multipart/report; report-type=${reportType}; boundary="=_batas"`;
  return plain({ ...shape, text: body, type });
}

/** A text in quoted-printable UTF-8. */
export function quotedPrintable(text: string): string {
  return [...Buffer.from(text)]
    .map(byte =>
      byte === 10 || (byte >= 32 && byte < 127 && byte !== 61)
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('')
    .replace(/.{70}/g, '$&=\n');
}
