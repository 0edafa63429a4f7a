import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootConfig, setConfig } from '#app/config.server.ts';
import { listSnapshots } from '#app/features/coverage/snapshots/queries.server.ts';
import { recordLook } from '#app/features/coverage/snapshots/service.server.ts';
import { loggedArticle } from '#tests/factories/coverage.ts';
import { scratchFolder, startServer, type TestServer } from '#tests/support/server.ts';

const dataDir = scratchFolder();
const url = 'https://kabar.example/daerah/1/nelayan';
const hostile =
  '<html><script>parent.location="//jahat.example"</script><meta http-equiv="refresh" content="0;url=//jahat.example"><img src="//jahat.example/x.gif"><form action="//jahat.example"><input></form></html>';
let server: TestServer;
let article: number;
let snapshot: number;

beforeAll(async () => {
  setConfig(bootConfig({ NODE_ENV: 'test', GEMA_DATA_DIR: dataDir }));
  server = await startServer({
    dataDir,
    fill: async ctx => {
      article = await loggedArticle(ctx, { url });
      const look = (title: string, text: string) =>
        recordLook(ctx, {
          articleId: article,
          url,
          verdict: { kind: 'read', title, text },
          page: { bytes: Buffer.from(hostile), contentType: 'text/html', finalUrl: url },
        });
      await look('Nelayan terlindungi', 'Ada 300 nelayan <script>alert(1)</script>.');
      await look('Nelayan belum terlindungi', 'Ada 250 nelayan <script>alert(1)</script>.');
      snapshot = (await listSnapshots(ctx.db, article))[0]!.id;
    },
  });
});
afterAll(() => server.stop());

const original = () => `/pemberitaan/${article}/bukti/halaman/${snapshot}`;

it('a kept page can neither run nor load nor send anything, and is kept nowhere', async () => {
  const leader = await server.signedIn('leader');
  const response = await leader.fetch(original());
  expect(response.status).toBe(200);
  expect(await response.text()).toBe(hostile);
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  const rules = policy.split(/;\s*/);
  expect(rules).toEqual(
    expect.arrayContaining(["default-src 'none'", 'img-src data:', "form-action 'none'", 'sandbox']),
  );
  expect(policy).not.toMatch(/allow-|https?:|script-src|'self'|\*/);
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(response.headers.get('Cache-Control')).toBe('private, no-store');
});

it('is for office people only', async () => {
  const stranger = await fetch(server.url + original(), { redirect: 'manual' });
  expect(stranger.status).toBe(302);
  expect(stranger.headers.get('Location')).toContain('/masuk');
  const juror = await server.signedIn('juror');
  expect((await juror.fetch(original())).status).toBe(403);
  expect((await juror.fetch(`/pemberitaan/${article}/bukti/halaman`)).status).toBe(403);
});

it('shows the change word by word, escaped, and odd addresses harm nothing', async () => {
  const leader = await server.signedIn('leader');
  const page = await leader.fetch(`/pemberitaan/${article}/bukti/halaman`);
  const html = await page.text();
  expect(html).toContain('Berubah setelah terbit');
  expect(html).toMatch(/<del[^>]*>.*300<\/del>/);
  expect(html).toMatch(/<ins[^>]*>.*250<\/ins>/);
  expect(html).not.toContain('<script>alert(1)');
  expect(html).not.toContain('Periksa sekarang');
  for (const query of ['?teks=999999', '?dari=x&ke=-1', '?dari=999999&ke=1', `?teks=${snapshot}`]) {
    expect((await leader.fetch(`/pemberitaan/${article}/bukti/halaman${query}`)).status).toBe(200);
  }
  expect((await leader.fetch(`/pemberitaan/${article}/bukti/halaman/999999`)).status).toBe(404);
});
