import { afterAll, beforeAll, expect, it } from 'vitest';
import { mailFields } from '#emails/placeholders.ts';
import { startServer, type TestServer } from '#tests/support/server.ts';

let server: TestServer;
let browser: Awaited<ReturnType<TestServer['signedIn']>>;
beforeAll(async () => {
  server = await startServer();
  browser = await server.signedIn('leader');
});
afterAll(() => server.stop());

it('shows every mail in both languages, light, dark and as text, in the name of this office', async () => {
  const gallery = await (await browser.get('/pengaturan/contoh-surat')).text();
  for (const kind of Object.keys(mailFields)) {
    const path = `/pengaturan/contoh-surat/${kind}`;
    expect(gallery).toContain(`href="${path}"`);
    for (const language of ['id', 'en']) {
      const letter = await browser.get(`${path}/isi?bahasa=${language}&tampilan=gelap`);
      expect(letter.headers.get('Content-Security-Policy')).toContain('sandbox');
      const html = await letter.text();
      expect(html).toContain('@media all{');
      expect(html).toContain(`lang="${language}"`);
      expect(html).not.toMatch(/\{\{|Badan Jaminan Kerja Cabang Contoh/);
    }
    expect(await (await browser.get(`${path}/isi`)).text()).toContain('@media not all{');
    const text = await (await browser.get(`${path}?tampilan=teks`)).text();
    expect(text).toContain('<pre');
  }
});

it('has no page for another kind, and none for a visitor', async () => {
  expect((await browser.get('/pengaturan/contoh-surat/lain')).status).toBe(404);
  expect((await browser.get('/pengaturan/contoh-surat/lain/isi')).status).toBe(404);
  expect((await server.browser().get('/pengaturan/contoh-surat/press-kit/isi')).status).not.toBe(200);
});
