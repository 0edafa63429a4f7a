import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import PostalMime, { type Email } from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { invitationCalendar } from '#app/features/gatherings/calendar.ts';
import { composeMessage, type MessageInput } from '#app/features/outbox/mime.server.ts';
import { ComposeError } from '#app/features/outbox/mime-headers.server.ts';
import { exampleFields, exampleMail } from '#emails/examples.ts';
import { personalise } from '#emails/personalise.ts';
import { type MailName, mailFields } from '#emails/placeholders.ts';
import type { MailLocale } from '#emails/types.ts';

const plain: MessageInput = {
  messageId: '<row-7.1@gema.example>',
  date: '2026-03-02T03:04:05.678Z',
  from: { name: 'Humas Cabang Contoh', address: 'humas@contoh.example' },
  to: { name: 'Rahmat Hidayat', address: 'rahmat@kabar.example' },
  subject: 'Undangan',
  html: '<p>Halo</p>',
  text: 'Halo\n',
  boundarySeed: 'row 7',
};

const calendar = {
  method: 'REQUEST' as const,
  content: invitationCalendar({
    uid: 'undangan-7@gema.example',
    sequence: 0,
    method: 'REQUEST',
    dtstamp: plain.date,
    startAt: '2026-03-12T09:00:00.000Z',
    endAt: '2026-03-12T11:45:00.000Z',
    zone: 'Asia/Jakarta',
    title: 'Buka Puasa 🌙 Bersama',
    organizer: { name: 'Humas', address: 'humas@contoh.example' },
    attendee: { name: 'Rahmat', address: 'rahmat@kabar.example' },
    status: 'CONFIRMED',
  }),
};

/** What every message must obey, whatever is in it. */
function expectSound(bytes: Buffer): void {
  const raw = bytes.toString('latin1');
  expect(raw).not.toMatch(/[^\r]\n|\r[^\n]|[\0\x80-\xff]/);
  expect(raw.endsWith('\r\n')).toBe(true);
  for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
}

async function deliver(input: MessageInput): Promise<{ raw: string; mail: Email }> {
  const bytes = await composeMessage(input);
  expectSound(bytes);
  return { raw: bytes.toString('latin1'), mail: await PostalMime.parse(bytes) };
}

const header = (mail: Email, name: string) =>
  mail.headers.filter(({ key }) => key === name).map(({ value }) => value);
const unixLines = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
const mailboxOf = (mail: Email) => mail.to?.map(({ name, address }) => ({ name, address }));

describe('headers', () => {
  test('are those given, each once', async () => {
    const { mail } = await deliver({ ...plain, replyTo: { address: 'balas@contoh.example' } });
    expect(mail.messageId).toBe(plain.messageId);
    expect(mail.date).toBe('2026-03-02T03:04:05.000Z');
    expect(mail.from).toMatchObject(plain.from);
    expect(mail.replyTo?.[0]?.address).toBe('balas@contoh.example');
    expect(header(mail, 'auto-submitted')).toEqual(['auto-generated']);
    const names = mail.headers.map(({ key }) => key);
    expect(new Set(names).size).toBe(names.length);
  });

  test('one-click unsubscribe: one header with both addresses, and the post header', async () => {
    const listUnsubscribe = {
      url: 'https://gema.example/berhenti/abc?x=1,2',
      mailto: 'berhenti@gema.example',
    };
    const { mail } = await deliver({ ...plain, listUnsubscribe, listId: 'undangan.gema.example' });
    expect(header(mail, 'list-unsubscribe')).toEqual([
      '<https://gema.example/berhenti/abc?x=1,2>, <mailto:berhenti@gema.example>',
    ]);
    expect(header(mail, 'list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
    expect(header(mail, 'list-id')).toEqual(['<undangan.gema.example>']);
  });

  test('no one-click promise without https', async () => {
    const { mail } = await deliver({
      ...plain,
      listUnsubscribe: { url: 'http://localhost:3000/berhenti/abc' },
    });
    expect(header(mail, 'list-unsubscribe')).toEqual(['<http://localhost:3000/berhenti/abc>']);
    expect(header(mail, 'list-unsubscribe-post')).toEqual([]);
  });

  test('further headers are written, our own ones refused', async () => {
    const { mail } = await deliver({ ...plain, headers: { 'X-Gema-Kind': 'undangan\r\nBcc: x@y.example' } });
    expect(header(mail, 'x-gema-kind')).toEqual(['undangan Bcc: x@y.example']);
    expect(header(mail, 'bcc')).toEqual([]);
    for (const name of ['Bcc', 'subject', 'List-Unsubscribe', 'Content-Type', 'X:Y', 'X\r\nBcc', '']) {
      await expect(composeMessage({ ...plain, headers: { [name]: 'x' } })).rejects.toThrow(ComposeError);
    }
  });
});

describe('subjects', () => {
  test.each([
    ['line breaks', 'Undangan\r\nBcc: x@y.example\r\n\r\nisi', 'Undangan Bcc: x@y.example isi'],
    ['emoji', 'Buka puasa 🌙👨‍👩‍👧‍👦 bersama', undefined],
    ['right to left', '\u202Eدعوة إلى الإفطار\u202C, Kota Contoh', undefined],
    ['300 characters', `${'Perlindungan pekerja rentan é '.repeat(10)}`.trim(), undefined],
    ['300 emoji', '🌙'.repeat(300), undefined],
    ['one word of 2,000 letters', 'a'.repeat(2000), undefined],
    ['quotes', `"Kutipan" 'tunggal' <kurung> \\ a@b, c@d`, undefined],
    ['an encoded word typed by hand', '=?utf-8?Q?Bukan_sandi?=', undefined],
    ['half a character', 'a\uD83Cb', 'a\uFFFDb'],
  ])('%s', async (_, subject, expected) => {
    const { mail, raw } = await deliver({ ...plain, subject });
    expect(mail.subject).toBe(expected ?? subject);
    expect(header(mail, 'bcc')).toEqual([]);
    for (const word of raw.match(/=\?UTF-8\?[^\s]*/g) ?? []) expect(word.length).toBeLessThanOrEqual(75);
  });
});

describe('people', () => {
  test.each([
    ['Hidayat, Rahmat'],
    [`Rahmat "Wartawan" O'Neil`],
    ['a@b.example, c@d.example'],
    ['<x@y.example>'],
    ['رحمت هدايت'],
    ['Rahmat 🌙'],
    ['Rahmat \\'],
    ['Rahmat (Kabar Muaro)'],
    ['=?utf-8?Q?x@y.example,?='],
    [''],
  ])('a name like %j stays one recipient', async name => {
    const { mail } = await deliver({ ...plain, to: { name, address: 'rahmat@kabar.example' } });
    expect(mailboxOf(mail)).toEqual([{ name, address: 'rahmat@kabar.example' }]);
  });

  test('a name cannot bring a header', async () => {
    const { mail } = await deliver({
      ...plain,
      to: { name: 'A\r\nBcc: x@y.example', address: 'a@b.example' },
    });
    expect(mailboxOf(mail)).toEqual([{ name: 'A Bcc: x@y.example', address: 'a@b.example' }]);
    expect(header(mail, 'bcc')).toEqual([]);
  });

  test('an address that is not exactly one is refused', async () => {
    for (const address of [
      '',
      'a@b.example, c@d.example',
      'a@b.example\r\nBcc: c@d.example',
      'a',
      '"a@x"@b.example',
    ]) {
      await expect(composeMessage({ ...plain, to: { address } })).rejects.toThrow(ComposeError);
      await expect(composeMessage({ ...plain, from: { address } })).rejects.toThrow(ComposeError);
    }
  });

  test('so are a broken Message-ID, date and unsubscribe link', async () => {
    for (const messageId of ['', 'a@b', '<a>', '<a@b>\r\nX: y', '<a b@c>']) {
      await expect(composeMessage({ ...plain, messageId })).rejects.toThrow('malformed Message-ID');
    }
    await expect(composeMessage({ ...plain, date: 'kemarin' })).rejects.toThrow('malformed date');
    for (const url of ['javascript:alert(1)', '/berhenti', '', `https://x.example/${'a'.repeat(1000)}`]) {
      await expect(composeMessage({ ...plain, listUnsubscribe: { url } })).rejects.toThrow(
        'not a web address',
      );
    }
  });
});

describe('bodies', () => {
  const everyMail = (Object.keys(mailFields) as MailName[]).flatMap(name =>
    (['id', 'en'] as MailLocale[]).map(locale => ({ name, locale })),
  );

  test.each(everyMail)('$name in $locale arrives as it was rendered', async ({ name, locale }) => {
    const content = personalise(await exampleMail(name, locale), exampleFields[name]);
    const { mail } = await deliver({ ...plain, ...content, calendar });
    expect(mail.subject).toBe(content.subject);
    expect(mail.html?.trimEnd()).toBe(content.html);
    expect(mail.text?.trimEnd()).toBe(content.text.trimEnd());
  });

  test('any text arrives, whatever its script, line ends and lengths', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme' }),
            fc.string({ unit: 'binary' }),
            fc.constant('\r\n'),
            fc.constant('='),
          ),
          {
            maxLength: 60,
          },
        ),
        async pieces => {
          const text = `.${pieces.join('')}.`;
          const { mail } = await deliver({ ...plain, text, html: text });
          const expected = text
            .replace(/\p{Cs}/gu, '\uFFFD')
            .replaceAll('\0', '')
            .replace(/\r\n?/g, '\n');
          expect(mail.text?.replace(/\r\n/g, '\n').trimEnd()).toBe(expected.trimEnd());
        },
      ),
      { numRuns: 50 },
    );
  });

  test('a text in pieces arrives as one text, in lines of at most 76 characters', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('', ' ', '=', '.', '\r\n', '\n', 'akhir \r\n', 'a'.repeat(75), 'é'.repeat(40)),
    );
    const read = (text: string) => text.replaceAll('\0', '').replace(/\r\n?/g, '\n');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(piece, piece), { maxLength: 8 }), async pairs => {
        const values = pairs.map(([value]) => value);
        const fixed = ['.', ...pairs.map(([, text]) => text)];
        fixed[fixed.length - 1] += '.';
        const { raw, mail } = await deliver({ ...plain, text: { fixed, values } });
        const pieces = fixed.flatMap((text, i) => (i === 0 ? [text] : [values[i - 1]!, text]));
        expect(mail.text?.replace(/\r\n/g, '\n').trimEnd()).toBe(pieces.map(read).join(''));
        expect(Math.max(...raw.split('\r\n').map(line => line.length))).toBeLessThanOrEqual(76);
      }),
      { numRuns: 100 },
    );
  });

  test('a body that spells a boundary does not end the message', async () => {
    const first = (await composeMessage(plain)).toString();
    const boundary = /boundary="?([^"\r\n]+)/.exec(first)?.[1] ?? '';
    const { mail } = await deliver({
      ...plain,
      boundarySeed: 'another row',
      text: `--${boundary}--\nmasih ada`,
    });
    expect(mail.text).toContain('masih ada');
  });
});

describe('calendar', () => {
  test('stands in the alternative with its method, and as a file beside it', async () => {
    const { raw, mail } = await deliver({ ...plain, calendar });
    const types = [...raw.matchAll(/^Content-Type: ([\w/]+)/gm)].map(match => match[1]);
    expect(types).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'text/calendar',
      'application/ics',
    ]);
    expect(raw).toContain('Content-Type: text/calendar; charset=UTF-8; method=REQUEST\r\n');
    const parts = mail.attachments.map(({ content }) =>
      typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString(),
    );
    expect(mail.attachments.map(file => file.mimeType)).toEqual(['text/calendar', 'application/ics']);
    expect(mail.attachments[0]?.method).toBe('REQUEST');
    for (const part of parts) expect(unixLines(part)).toBe(unixLines(calendar.content));
  });

  test('is left out where there is none', async () => {
    const { raw } = await deliver(plain);
    expect(raw).not.toMatch(/multipart\/mixed|text\/calendar/);
  });
});

describe('attachments', () => {
  const bytes = Buffer.from(Uint8Array.from({ length: 1000 }, (_, i) => i % 256));

  test('arrive byte for byte with names of any script, without folders or line breaks', async () => {
    const names = [
      'lembar fakta "1".pdf',
      'データ🌙.pdf',
      '../../etc/passwd',
      'a\r\nBcc: x@y.example.pdf',
      '',
      'x'.repeat(300),
    ];
    const { mail } = await deliver({
      ...plain,
      attachments: names.map(filename => ({ filename, contentType: 'application/pdf', content: bytes })),
    });
    expect(mail.attachments.map(file => file.filename)).toEqual([
      'lembar fakta "1".pdf',
      'データ🌙.pdf',
      '.._.._etc_passwd',
      'a Bcc: x@y.example.pdf',
      'lampiran',
      'x'.repeat(200),
    ]);
    for (const { content } of mail.attachments) expect(Buffer.from(content as ArrayBuffer)).toEqual(bytes);
  });

  test('pictures of the HTML stand beside it; files are read from disk; an unknown type is plain bytes', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gema-mime-'));
    const file = path.join(folder, 'foto');
    writeFileSync(file, bytes);
    const { raw, mail } = await deliver({
      ...plain,
      calendar,
      attachments: [
        { filename: 'qr.png', contentType: 'image/png', content: bytes, cid: 'qr-7@gema>\r\nX: y' },
        { filename: 'foto.jpg', contentType: 'bukan jenis; x', path: file },
      ],
    });
    rmSync(folder, { recursive: true });
    expect(raw).toMatch(/multipart\/related; type="?text\/html"?/);
    const picture = mail.attachments.find(({ filename }) => filename === 'qr.png');
    expect(picture).toMatchObject({ contentId: '<qr-7@gemaXy>', disposition: 'inline', related: true });
    const photo = mail.attachments.find(({ filename }) => filename === 'foto.jpg');
    expect(photo?.mimeType).toBe('application/octet-stream');
    expect(Buffer.from(photo?.content as ArrayBuffer)).toEqual(bytes);
  });
});

describe('repeats', () => {
  test('the same input gives the same bytes; another row gives other boundaries', async () => {
    const input = {
      ...plain,
      ...personalise(await exampleMail('gathering-invitation', 'id'), exampleFields['gathering-invitation']),
      calendar,
      attachments: [{ filename: 'a.pdf', contentType: 'application/pdf', content: Buffer.from('isi') }],
      listUnsubscribe: { url: 'https://gema.example/berhenti/abc' },
    };
    const first = await composeMessage(input);
    expect((await composeMessage(structuredClone({ ...input, attachments: undefined }))).length).toBeLessThan(
      first.length,
    );
    expect(
      await composeMessage({
        ...input,
        attachments: [{ ...input.attachments[0]!, content: Buffer.from('isi') }],
      }),
    ).toEqual(first);
    expect(await composeMessage({ ...input, boundarySeed: 'row 8' })).not.toEqual(first);
  });
});
