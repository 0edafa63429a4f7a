import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '#app/config.server.ts';
import { signMessage } from '#app/features/outbox/dkim.server.ts';
import { composeMessage, type MessageInput } from '#app/features/outbox/mime.server.ts';
import { readDkimKey } from '#app/lib/dkim-key.server.ts';

const pem = (bits: number) =>
  generateKeyPairSync('rsa', { modulusLength: bits })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
const key = readDkimKey(pem(2048));
const signer = { domain: 'gema.example', selector: 'gema2026', key };
const signedAt = '2026-03-02T03:04:05.678Z';

const mail: MessageInput = {
  messageId: '<row-7.1@gema.example>',
  date: signedAt,
  from: { name: 'Humas Cabang 🌙 Contoh', address: 'humas@gema.example' },
  to: { name: 'Hidayat, Rahmat', address: 'rahmat@kabar.example' },
  subject: `${'Perlindungan  pekerja rentan é '.repeat(10)}`,
  html: '<p>Halo  semua</p>\n\n\n',
  text: 'Halo\n\n\n',
  listUnsubscribe: { url: 'https://gema.example/b/abc' },
  listId: 'media.gema.example',
  boundarySeed: 'row 7',
};

/** A verifier from the text of RFC 6376, by other means than the signer: header by header, from the bottom up. */
function verifies(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  const head = text.slice(0, text.indexOf('\r\n\r\n'));
  const body = text.slice(head.length + 4);
  const fields: [string, string][] = [];
  for (const line of head.split('\r\n')) {
    if (/^[ \t]/.test(line)) fields.at(-1)![1] += line;
    else fields.push([line.split(':', 1)[0]!.toLowerCase(), line.slice(line.indexOf(':') + 1)]);
  }
  const own = fields.findIndex(([name]) => name === 'dkim-signature');
  const [, value] = fields.splice(own, 1)[0]!;
  const tags = new Map(
    value.split(';').map(tag => [tag.split('=', 1)[0]!.trim(), tag.slice(tag.indexOf('=') + 1).trim()]),
  );
  const simpleBody = `${body.replace(/(\r\n)+$/, '')}\r\n`;
  const bh = createHash('sha256').update(simpleBody, 'latin1').digest('base64');
  if (tags.get('bh')!.replace(/\s/g, '') !== bh) return false;
  const canonical = (name: string, text: string) => `${name}:${text.replace(/[ \t]+/g, ' ').trim()}`;
  const rest = [...fields];
  const lines: string[] = [];
  for (const name of tags.get('h')!.split(':')) {
    const at = rest.findLastIndex(([field]) => field === name.trim());
    if (at >= 0) lines.push(`${canonical(...rest.splice(at, 1)[0]!)}\r\n`);
  }
  const unsigned = value.replace(/(;\s*b=)[^;]*/, '$1');
  const data = lines.join('') + canonical('dkim-signature', unsigned);
  const signature = Buffer.from(tags.get('b')!.replace(/\s/g, ''), 'base64');
  return verify('sha256', Buffer.from(data, 'latin1'), createPublicKey(key), signature);
}

describe('a signed message', () => {
  it('stands the check, and covers the unsubscribe headers and the sender', async () => {
    const bytes = await signMessage(await composeMessage(mail), signer, signedAt);
    expect(verifies(bytes)).toBe(true);
    const header = bytes.toString('latin1').split('\r\nFrom:')[0]!;
    const covered = /h=([^;]+);/.exec(header)![1]!.replace(/\s/g, '').split(':');
    for (const name of ['from', 'to', 'subject', 'date', 'message-id', 'list-id', 'list-unsubscribe'])
      expect(covered).toContain(name);
    expect(covered).toContain('list-unsubscribe-post');
    expect(header).toContain(`t=${Date.parse(signedAt) / 1000 - 0.678};`);
    for (const line of header.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
  });

  it('is the same to the byte when it is made again', async () => {
    const [first, second] = await Promise.all(
      [0, 1].map(async () => signMessage(await composeMessage(mail), signer, signedAt)),
    );
    expect(first!.equals(second!)).toBe(true);
  });

  it.each([
    ['another subject', 'Subject: =', 'Subject: X='],
    ['another body', 'Halo', 'Hola'],
    ['a second sender', 'MIME-Version', 'From: lain@x.example\r\nMIME-Version'],
    ['another unsubscribe address', '/b/abc', '/b/xyz'],
    ['another time', 't=1772', 't=1773'],
  ])('is refused with %s', async (_, before, after) => {
    const bytes = await signMessage(await composeMessage(mail), signer, signedAt);
    const forged = bytes.toString('latin1').replace(before, after);
    expect(forged).not.toBe(bytes.toString('latin1'));
    expect(verifies(Buffer.from(forged, 'latin1'))).toBe(false);
  });

  it('bears folding and white space that a relay changed in a header', async () => {
    const bytes = await signMessage(await composeMessage(mail), signer, signedAt);
    const changed = bytes.toString('latin1').replace('To: ', 'To:   ').replace('List-ID: ', 'List-ID:\r\n\t');
    expect(verifies(Buffer.from(changed, 'latin1'))).toBe(true);
  });
});

describe('the key', () => {
  it('is refused with what is wrong with it', () => {
    expect(() => readDkimKey('')).toThrow('holds no private key');
    expect(() => readDkimKey(pem(2048).replace('A', '!'))).toThrow('holds no private key');
    expect(() => readDkimKey(pem(768))).toThrow('has 768 bits');
    const ed = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => readDkimKey(ed)).toThrow('must be RSA');
  });
});

describe('the configuration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gema-dkim-'));
  const kept = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const read = (env: Record<string, string>) =>
    readConfig({ MAIL_FROM: 'Humas <humas@Kantor.example>', ...env }, 'x').dkim;

  it('signs for the domain of the sender', () => {
    expect(read({})).toBeNull();
    const file = kept('good.pem', pem(1024));
    expect(read({ DKIM_KEY_FILE: file, DKIM_SELECTOR: 'gema2026' })).toMatchObject({
      domain: 'kantor.example',
      selector: 'gema2026',
    });
  });

  it('is refused when it would leave mail unsigned', () => {
    const bad = kept('bad.pem', 'bukan kunci');
    const faulty = (env: Record<string, string>) => () => read(env);
    expect(faulty({ DKIM_SELECTOR: 'gema' })).toThrow('one means nothing without the other');
    expect(faulty({ DKIM_KEY_FILE: bad })).toThrow('one means nothing without the other');
    expect(faulty({ DKIM_KEY_FILE: bad, DKIM_SELECTOR: 'gema' })).toThrow('holds no private key');
    expect(faulty({ DKIM_KEY_FILE: join(folder, 'x'), DKIM_SELECTOR: 'gema' })).toThrow('no such file');
    expect(faulty({ DKIM_KEY_FILE: bad, DKIM_SELECTOR: 'gema' })).not.toThrow('bukan kunci');
  });
});
