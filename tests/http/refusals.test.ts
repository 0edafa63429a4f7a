import { request } from 'node:http';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#app/lib/permissions.ts';
import type { Browser } from '#tests/support/browser.ts';
import { startServer, type TestServer, withDatabase } from '#tests/support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function textOf(response: Response): Promise<string> {
  return (await response.text()).replace(/<!-- -->/g, '');
}

describe('a POST from elsewhere', () => {
  const refused = async (headers: Record<string, string>) => {
    const office = await server.signedIn('admin');
    const response = await office.fetch('/akun', {
      method: 'POST',
      body: new URLSearchParams({ name: 'Dirampas', locale: 'id', theme: 'auto' }),
      headers,
    });
    expect(response.status).toBe(403);
    expect(await textOf(response)).toContain('Kiriman ditolak');
    expect(await textOf(await office.get('/akun'))).not.toContain('Dirampas');
  };

  it('is refused when the browser says cross-site', () =>
    refused({ 'Sec-Fetch-Site': 'cross-site', Origin: server.url }));
  it('is refused when the browser says same-site', () => refused({ 'Sec-Fetch-Site': 'same-site' }));
  it('is refused when it comes by hand', () => refused({ 'Sec-Fetch-Site': 'none' }));
  it('is refused from a foreign origin', () => refused({ Origin: 'https://jahat.example' }));
  it('is refused from an opaque origin', () => refused({ Origin: 'null' }));
  it('is refused when it does not say', () => refused({}));

  it('cannot sign anybody out or in', async () => {
    const office = await server.signInAs('officer');
    const headers = { Origin: 'https://jahat.example', 'Sec-Fetch-Site': 'cross-site' };
    expect((await office.post('/keluar', {}, headers)).status).toBe(403);
    expect((await office.get('/akun')).status).toBe(200);
    const form = { email: 'admin@kantor.example', password: 'empat kata acak panjang' };
    expect((await server.browser().post('/masuk', form, headers)).status).toBe(403);
  });

  it('is let in from our own page by Origin alone', async () => {
    const office = await server.signedIn('officer');
    const response = await office.fetch('/preferensi', {
      method: 'POST',
      body: new URLSearchParams({ theme: 'dark', back: '/akun' }),
      headers: { Origin: server.url },
    });
    expect(response.status).toBe(303);
  });
});

describe('a session', () => {
  it('is asked for, and the page opened afterwards', async () => {
    const response = await server.browser().get('/pengaturan/audit?jenis=user');
    expect(response.status).toBe(302);
    expect(response.headers.get('Location')).toBe('/masuk?next=%2Fpengaturan%2Faudit%3Fjenis%3Duser');
  });

  it.each(['//jahat.example', 'https://jahat.example', '/\\jahat.example'])(
    'never leads to %s afterwards',
    async next => {
      const form = { email: 'officer@kantor.example', password: 'empat kata acak panjang', next };
      const response = await server.browser().post('/masuk', form);
      expect(response.headers.get('Location')).toBe('/');
    },
  );

  it('that was ended elsewhere sends pages to sign-in and says that a form was not saved', async () => {
    const [here, there] = [await server.signInAs('juror'), await server.signInAs('juror')];
    expect((await there.post('/akun/perangkat/keluar')).status).toBe(303);
    const page = await here.get('/akun');
    expect(page.headers.get('Location')).toBe('/masuk?next=%2Fakun');
    expect(await textOf(await here.get('/masuk?next=%2Fakun'))).toContain(
      'sudah berakhir. Silakan masuk lagi',
    );

    const form = { name: 'Baru', locale: 'id', theme: 'auto' };
    const refused = await here.post('/akun', form, { Referer: `${server.url}/akun` });
    expect(refused.status).toBe(302);
    const location = refused.headers.get('Location') ?? '';
    expect(location).toBe('/masuk?next=%2Fakun&unsaved=1');
    expect(await textOf(await here.get(location))).toContain('belum tersimpan');
  });

  it('cannot be made up', async () => {
    const browser = server.browser();
    for (const value of ['x', 'IngifQ%3D%3D', btoa(JSON.stringify('a'.repeat(43)))]) {
      browser.cookies.set('gema_session', value);
      expect((await browser.get('/akun')).headers.get('Location')).toBe('/masuk?next=%2Fakun');
    }
  });
});

describe('a role', () => {
  const closed: [Role, string][] = [
    ['juror', '/'],
    ['juror', '/pengaturan'],
    ['juror', '/pengaturan/surat'],
    ['officer', '/pengaturan/pengguna'],
    ['officer', '/pengaturan/kotak-surat'],
    ['officer', '/pengaturan/kotak-surat/1/isi'],
    ['officer', '/pengaturan/audit'],
    ['leader', '/pengaturan/pengguna/1'],
    ['leader', '/pengaturan/kotak-surat/1/asli'],
  ];
  it.each(closed)('%s may not open %s', async (role, path) => {
    const response = await (await server.signedIn(role)).get(path);
    expect(response.status).toBe(403);
    expect(await response.text()).not.toMatch(/\bat .+\.(js|ts):\d+/);
  });

  const forbidden: [Role, string][] = [
    ['leader', '/pengaturan'],
    ['officer', '/pengaturan'],
    ['officer', '/pengaturan/pengguna/undang'],
    ['officer', '/pengaturan/pengguna/1/tutup'],
    ['leader', '/pengaturan/surat/tahan'],
    ['juror', '/pengaturan/surat/uji'],
    ['leader', '/pengaturan/pekerjaan/1/batal'],
  ];
  it.each(forbidden)('%s may not post to %s', async (role, path) => {
    const response = await (await server.signedIn(role)).post(path);
    expect(response.status).toBe(403);
    expect(await textOf(response)).toContain('Anda tidak berhak');
  });

  it('readers read settings and the log', async () => {
    const leader = await server.signedIn('leader');
    for (const path of ['/pengaturan', '/pengaturan/audit', '/pengaturan/surat', '/pengaturan/pekerjaan']) {
      expect((await leader.get(path)).status).toBe(200);
    }
    expect(await textOf(await leader.get('/pengaturan'))).not.toContain('Simpan perubahan');
  });
});

describe('what is wrong with a request', () => {
  it('is said on a page of our own', async () => {
    const office = await server.signedIn('admin');
    for (const path of [
      '/tidak-ada',
      '/pengaturan/pengguna/999',
      '/pengaturan/pengguna/1e3',
      '/pengaturan/surat/-1',
    ]) {
      const response = await office.get(path);
      expect(response.status).toBe(404);
      const html = await textOf(response);
      expect(html).toContain('Halaman tidak ditemukan');
      expect(html).toMatch(/<title>[^<]+<\/title>/);
      expect(html).toContain('<main');
    }
  });

  it('a GET on what only takes a POST changes nothing', async () => {
    const office = await server.signedIn('admin');
    for (const path of [
      '/pengaturan/surat/tahan',
      '/akun/perangkat/keluar',
      '/pengaturan/pengguna/2/tutup',
    ]) {
      const response = await office.get(path);
      expect(response.status).toBe(404);
      expect(await textOf(response)).toContain('Halaman tidak ditemukan');
    }
    expect((await office.get('/akun')).status).toBe(200);
  });

  it('bodies over the limit and of unstated length are refused before they are read', async () => {
    const status = (headers: Record<string, string | number>) =>
      new Promise<number | undefined>((resolve, reject) => {
        const outgoing = request(`${server.url}/masuk`, { method: 'POST', headers }, response => {
          resolve(response.statusCode);
          outgoing.destroy();
        });
        outgoing.on('error', reject);
        outgoing.flushHeaders();
        if (headers['Transfer-Encoding']) outgoing.write('x');
      });
    expect(await status({ 'Content-Length': 21 * 1024 * 1024 + 1, Origin: server.url })).toBe(413);
    expect(await status({ 'Transfer-Encoding': 'chunked', Origin: server.url })).toBe(411);
  });

  it('markup in an address or a field is only text', async () => {
    const evil = '<script>alert(1)</script>';
    const page = await server.browser().get(`/masuk?next=/${encodeURIComponent(evil)}`);
    expect(await page.text()).not.toContain(evil);
    const office = await server.signedIn('admin');
    await office.post('/akun', { name: evil, locale: 'id', theme: 'auto' });
    for (const path of ['/akun', '/pengaturan/pengguna', '/pengaturan/audit']) {
      expect(await textOf(await office.get(path))).not.toContain(evil);
    }
  });

  it('addresses with line breaks or lists are refused beside the field, and what was typed stays', async () => {
    const office = await server.signedIn('admin');
    for (const email of ['a@b.example\r\nBcc: c@d.example', 'a@b.example, c@d.example', 'bukan-alamat']) {
      const response = await office.post('/pengaturan/pengguna/undang', {
        email,
        name: 'Tetap Ada',
        role: 'officer',
      });
      expect(response.status).toBe(422);
      const html = await textOf(response);
      expect(html).toContain('Alamat surel tidak sah');
      expect(html).toContain('Tetap Ada');
    }
  });
});

describe('an unexpected fault', () => {
  let broken: TestServer;
  let office: Browser;
  beforeAll(async () => {
    broken = await startServer();
    office = await broken.signedIn('admin');
    await withDatabase(broken.dataDir, async ({ db }) => {
      await sql`alter table mail_contents rename to mail_contents_gone`.execute(db);
    });
  });
  afterAll(() => broken.stop());

  it('shows a number and no trace, and the number leads to the log', async () => {
    const response = await office.get('/pengaturan/surat');
    expect(response.status).toBe(500);
    const html = await response.text();
    const requestId = response.headers.get('X-Request-Id') ?? '';
    expect(html).toContain(requestId);
    expect(html).not.toMatch(/mail_contents|SqliteError|\bat .+\.(js|ts):\d+|node_modules/);
    const line = broken
      .output()
      .split('\n')
      .find(text => text.includes(requestId) && text.includes('request failed'));
    expect(line).toContain('mail_contents');
  });

  it('says no more to the page’s own data requests', async () => {
    const response = await office.get('/pengaturan/surat.data');
    expect(await response.text()).not.toMatch(/mail_contents|SqliteError|node_modules/);
  });
});
