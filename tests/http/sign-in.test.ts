import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverPassword, startServer, type TestServer } from '#tests/support/server.ts';

async function until<T>(read: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (;;) {
    const value = await read();
    if (value !== undefined) return value;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** The text of the newest delivered message that holds a link of this kind, decoded far enough to read the link. */
function mailedLink(dataDir: string, kind: string): string | undefined {
  const folder = join(dataDir, 'mailbox');
  const names = (() => {
    try {
      return readdirSync(folder).filter(name => name.endsWith('.eml'));
    } catch {
      return [];
    }
  })();
  const pattern = new RegExp(`/${kind}/([\\w-]{22})`);
  const texts = names
    .sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
    .map(name =>
      readFileSync(join(folder, name), 'utf8')
        .replace(/=\r?\n/g, '')
        .replace(/=3D/g, '='),
    );
  return texts.map(text => pattern.exec(text)?.[0]).find(Boolean);
}

describe('the first start', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ users: false });
  });
  afterAll(() => server.stop());

  const form = {
    organisation: 'Badan Contoh',
    name: 'Rina',
    email: 'rina@kantor.example',
    password: serverPassword,
  };

  it('prints a link that makes the first admin, once', async () => {
    const link = await until(() => /\/pasang\/[\w-]{43}/.exec(server.output())?.[0]);
    const browser = server.browser();
    expect(await (await browser.get('/masuk')).text()).toContain('Gema belum dipasang');
    expect((await browser.get('/pasang/salah')).status).toBe(410);
    expect((await browser.get(link)).status).toBe(200);

    const weak = await browser.post(link, { ...form, password: 'pendek' });
    expect(weak.status).toBe(422);
    const html = await weak.text();
    expect(html).toContain('Paling sedikit 10 karakter');
    expect(html).toContain('Badan Contoh');
    expect(html).not.toContain('pendek"');

    const done = await browser.post(link, form);
    expect(done.status).toBe(303);
    expect(await (await server.browser().get('/masuk')).text()).not.toContain('Gema belum dipasang');
    expect((await browser.get('/pengaturan/pengguna')).status).toBe(200);
    expect((await server.browser().get(link)).status).toBe(410);
    expect((await server.browser().post(link, { ...form, email: 'lain@kantor.example' })).status).toBe(410);
  });

  it('invites by a mail that stays in the house, and the guest comes in', async () => {
    const office = server.browser();
    await office.post('/masuk', form);
    const guest = { email: 'budi@kantor.example', name: 'Budi', role: 'juror' };
    const invited = await office.post('/pengaturan/pengguna/undang', guest);
    expect(invited.status).toBe(303);
    const link = await until(() => mailedLink(server.dataDir, 'undangan-akun'));
    const budi = server.browser();
    expect(await (await budi.get(link)).text()).toContain('Budi');
    const joined = await budi.post(link, { name: 'Budi', password: serverPassword });
    expect(joined.headers.get('Location')).toBe('/juri');
    expect((await server.browser().post(link, { name: 'X', password: serverPassword })).status).toBe(410);
  });

  it('reads the mail in the product, on a page of its own that can do nothing', async () => {
    const office = server.browser();
    await office.post('/masuk', form);
    const list = await (await office.get('/pengaturan/kotak-surat')).text();
    const id = /\/pengaturan\/kotak-surat\/(\d+)/.exec(list)?.[1];
    const page = await (await office.get(`/pengaturan/kotak-surat/${id}`)).text();
    expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    const letter = await office.get(`/pengaturan/kotak-surat/${id}/isi`);
    const policy = letter.headers.get('Content-Security-Policy') ?? '';
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "img-src 'self' data:",
      "style-src 'unsafe-inline'",
      "font-src 'self'",
      "base-uri 'self'",
      "form-action 'none'",
      "frame-ancestors 'self'",
      'sandbox allow-popups allow-popups-to-escape-sandbox',
    ]);
    expect(letter.headers.get('X-Frame-Options')).toBe('SAMEORIGIN');
    expect(letter.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(await letter.text()).toContain('<base target="_blank">');
    const raw = await office.get(`/pengaturan/kotak-surat/${id}/asli`);
    expect(raw.headers.get('Content-Type')).toBe('message/rfc822');
    expect(raw.headers.get('Content-Disposition')).toContain('attachment');
  });
});

describe('sign-in', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  it('answers alike for a wrong password and an unknown address', async () => {
    const answer = async (email: string) => {
      const response = await server.browser().post('/masuk', { email, password: 'salah sekali' });
      return { status: response.status, html: (await response.text()).replaceAll(email, '') };
    };
    const known = await answer('leader@kantor.example');
    expect(known.status).toBe(422);
    expect(known.html).toContain('tidak cocok');
    const nonce = (html: string) => html.replace(/nonce="[^"]*"/g, '');
    expect(nonce((await answer('tiada@kantor.example')).html)).toBe(nonce(known.html));
  });

  it('refuses the right password while the lock holds', async () => {
    const browser = server.browser();
    const form = { email: 'juror@kantor.example', password: 'salah sekali' };
    for (let i = 0; i < 5; i++) await browser.post('/masuk', form);
    const response = await browser.post('/masuk', { ...form, password: serverPassword });
    expect(response.status).toBe(429);
    const html = await response.text();
    expect(html).toContain('Tunggu 1 menit');
    expect(html).toContain('juror@kantor.example');
    expect(html).not.toContain(serverPassword);
  });
});

describe('recovery', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  it('sends a link that sets a new password once, and ends every session', async () => {
    const before = await server.signInAs('officer');
    await server.browser().post('/lupa-sandi', { email: 'Officer@Kantor.example' });
    const link = await until(() => mailedLink(server.dataDir, 'sandi-baru'));
    const browser = server.browser();
    expect((await browser.get(link)).status).toBe(200);
    const password = 'kata sandi yang lain';
    const done = await browser.post(link, { password });
    expect(done.headers.get('Location')).toBe('/masuk');
    expect(await (await browser.get('/masuk')).text()).toContain('Kata sandi baru tersimpan');
    expect((await before.get('/akun')).status).toBe(302);
    expect((await browser.post(link, { password })).status).toBe(410);
    const form = { email: 'officer@kantor.example', password };
    expect((await browser.post('/masuk', form)).status).toBe(303);
  });

  it('leaves no secret in the log', async () => {
    const link = mailedLink(server.dataDir, 'sandi-baru') ?? '';
    const session = (await server.signedIn('admin')).cookies.get('gema_session') ?? '';
    await server.browser().get('/u/rahasia-undangan-0001');
    const log = server.output();
    expect(log).toContain('/sandi-baru/[token]');
    for (const secret of [
      link.split('/').at(-1)!,
      serverPassword,
      'kata sandi yang lain',
      session,
      atob(decodeURIComponent(session)).replaceAll('"', ''),
      'rahasia-undangan-0001',
      readFileSync(join(server.dataDir, 'secret.key'), 'utf8').trim(),
    ]) {
      expect(secret.length).toBeGreaterThan(10);
      expect(log).not.toContain(secret);
    }
  });
});
