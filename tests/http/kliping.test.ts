import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootConfig, setConfig } from '#app/config.server.ts';
import { latestKliping } from '#app/features/reports/kliping.ts';
import { shareKliping, shareUrl, withdrawShare } from '#app/features/reports/shares.service.server.ts';
import { localInputFromInstant } from '#app/lib/zones.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { scratchFolder, startServer, type TestServer } from '#tests/support/server.ts';

const dataDir = scratchFolder();
const cutOff = { sendAt: '07:30', zone: 'Asia/Jakarta' } as const;
let server: TestServer;
let on: string;
let links: { open: string; expired: string; withdrawn: string };

beforeAll(async () => {
  setConfig(bootConfig({ NODE_ENV: 'test', GEMA_DATA_DIR: dataDir }));
  server = await startServer({
    dataDir,
    fill: async ctx => {
      on = latestKliping(ctx.now, cutOff);
      const published = new Date(Date.parse(`${on}T00:00:00Z`) - 3_600_000).toISOString();
      await loggedArticle(ctx, {
        title: 'Santunan <script>alert(1)</script>',
        url: 'https://kabar.example/santunan',
        publishedLocal: localInputFromInstant(published, cutOff.zone),
        body: `${storyText(1, 400)} akhir-naskah-rahasia`,
      });
      const path = async (days: number, at = ctx.now) => {
        const id = await shareKliping({ ...ctx, now: at }, on, days);
        return { id, path: new URL(shareUrl(id)).pathname };
      };
      const open = await path(3);
      const expired = await path(3, new Date(Date.parse(ctx.now) - 4 * 86_400_000).toISOString());
      const withdrawn = await path(3);
      await withdrawShare(ctx, on, withdrawn.id);
      links = { open: open.path, expired: expired.path, withdrawn: withdrawn.path };
    },
  });
});
afterAll(() => server.stop());

describe('the kliping behind a link', () => {
  it('shows titles, excerpts and addresses to nobody but the holder, without scripts', async () => {
    const response = await server.browser().get(links.open);
    expect(response.status).toBe(200);
    expect(response.headers.get('X-Robots-Tag')).toContain('noindex');
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(response.headers.get('Cache-Control')).toContain('no-store');
    const html = await response.text();
    const { document } = parseHTML(html);
    expect(document.querySelectorAll('script')).toHaveLength(0);
    expect(document.querySelector('h3')?.textContent).toBe('Santunan <script>alert(1)</script>');
    expect(document.querySelector('a[href="https://kabar.example/santunan"]')).not.toBeNull();
    expect(html).not.toContain('akhir-naskah-rahasia');
    expect(server.output()).not.toContain(links.open.slice(3));
  });

  it.each([
    ['expired', 410],
    ['withdrawn', 410],
  ] as const)('says in words that it is %s', async (which, status) => {
    const response = await server.browser().get(links[which]);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain('tidak berlaku lagi');
  });

  it('knows no other token', async () => {
    for (const token of ['x', 'A'.repeat(22), '%00', 'A'.repeat(3000)])
      expect((await server.browser().get(`/k/${token}`)).status).toBe(404);
  });
});

describe('the kliping in the office', () => {
  it('opens on the latest day, as a page, a PDF and a mail', async () => {
    const officer = await server.signedIn('officer');
    expect((await officer.get('/laporan')).headers.get('Location')).toBe(`/laporan/kliping/${on}`);
    const page = await (await officer.get(`/laporan/kliping/${on}`)).text();
    expect(page).toContain('https://wa.me/?text=');
    const pdf = await officer.get(`/laporan/kliping/${on}/kliping.pdf`);
    expect(pdf.headers.get('Content-Type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const mail = await officer.get(`/laporan/kliping/${on}/surat`);
    expect(mail.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect(await mail.text()).toContain('Santunan &lt;script&gt;');
  });

  it('refuses days that are none, and guests', async () => {
    const officer = await server.signedIn('officer');
    for (const day of ['2025-02-30', 'kemarin', '0001-01-01', '9999-12-31'])
      expect((await officer.get(`/laporan/kliping/${day}`)).status).toBe(404);
    expect((await server.browser().get(`/laporan/kliping/${on}/kliping.pdf`)).status).toBe(302);
    expect((await (await server.signedIn('juror')).get('/laporan')).status).toBe(403);
  });

  it('keeps a schedule as it was typed when it is refused', async () => {
    const officer = await server.signedIn('officer');
    const refused = await officer.post('/laporan/pengiriman', { active: 'on', sendAt: '25:99' });
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('Tulis jam seperti 07:30.');
    expect(html).toContain('25:99');
    const nobody = await officer.post('/laporan/pengiriman', { active: 'on', sendAt: '06:45' });
    expect(await nobody.text()).toContain('Pilih paling sedikit satu penerima');
  });

  it('makes and withdraws a link without JavaScript', async () => {
    const officer = await server.signedIn('officer');
    const before = parseHTML(await (await officer.get(`/laporan/kliping/${on}`)).text()).document;
    expect((await officer.post(`/laporan/kliping/${on}/tautan`, { days: '14' })).status).toBe(303);
    const after = parseHTML(await (await officer.get(`/laporan/kliping/${on}`)).text()).document;
    const withdrawals = (page: Document) => [...page.querySelectorAll('form[action$="/tarik"]')];
    expect(withdrawals(after)).toHaveLength(withdrawals(before).length + 1);
    const action = withdrawals(after)[0]!.getAttribute('action')!;
    expect((await officer.post(action)).status).toBe(303);
    expect((await officer.post(`/laporan/kliping/${on}/tautan`, { days: '9999' })).status).toBe(422);
    expect(
      (await (await server.signedIn('leader')).post(`/laporan/kliping/${on}/tautan`, { days: '3' })).status,
    ).toBe(403);
  });
});
