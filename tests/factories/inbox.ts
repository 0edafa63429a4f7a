import type { Db } from '#db/connection.ts';

/** What the receiving server of the tests says of a mail that it vouches for. */
export const vouched =
  'mx.kantor.example; dkim=pass header.d=gema.test; dmarc=pass (p=none) header.from=gema.test';

type Mail = {
  from?: string;
  id?: string;
  subject?: string;
  text?: string;
  /** Topmost Authentication-Results; null for none. */
  results?: string | null;
  /** A second such header, below the first. */
  below?: string;
};

/** A mail as a mail program sends it; of the officer, and vouched for, unless told otherwise. */
export function mailFrom(mail: Mail): string {
  const { from = 'Si officer <officer@gema.test>', id = '<satu@gema.test>', results = vouched } = mail;
  const { subject = 'Kliping hari ini', text = 'https://kabar.example/berita/1', below } = mail;
  return [
    ...(results === null ? [] : [`Authentication-Results: ${results}`]),
    ...(below ? [`Authentication-Results: ${below}`] : []),
    `From: ${from}`,
    'To: catat@kantor.example',
    `Subject: ${subject}`,
    `Message-ID: ${id}`,
    'Date: Thu, 20 Mar 2025 09:00:00 +0700',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\n');
}

/** Addresses of a batch in their order. */
export function listBatchLines(db: Db, batchId: number) {
  return db
    .selectFrom('log_lines')
    .select('url')
    .where('batch_id', '=', batchId)
    .orderBy('position')
    .execute();
}
