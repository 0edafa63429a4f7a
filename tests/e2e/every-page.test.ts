import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '#db/seed/data/demo.ts';
import { findChromium, launchChromium, watchFaults } from '#tests/support/chromium.ts';
import { startDemoServer } from '#tests/support/demo-server.ts';
import type { TestServer } from '#tests/support/server.ts';

const executable = findChromium();
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const office = [
  '/',
  '/pemberitaan',
  '/pemberitaan?q=santunan',
  '/pemberitaan/catat',
  '/pemberitaan/catat?cara=manual',
  '/pemberitaan/catat/cara',
  '/pemberitaan/catat/2',
  '/pemberitaan/catat/2/3',
  '/pemberitaan/masuk',
  '/pemberitaan/umpan',
  '/pemberitaan/umpan/baru?media=1',
  '/pemberitaan/umpan/1',
  '/pemberitaan/aturan',
  '/pemberitaan/aturan/baru',
  '/pemberitaan/aturan/1',
  '/pemberitaan/terlewat',
  '/pemberitaan/1/terlewat',
  '/pemberitaan/1',
  '/pemberitaan?q=santunan&rincian=1',
  '/pemberitaan/1/lembar',
  '/pemberitaan/1/ubah',
  '/pemberitaan/1501',
  '/pemberitaan?bukti=berubah',
  '/pemberitaan/1/bukti/halaman',
  '/pemberitaan/1497/bukti/halaman',
  '/pemberitaan/1525',
  '/pemberitaan/1526',
  '/pemberitaan/temuan',
  '/pemberitaan/temuan?temuan=noTone',
  '/pemberitaan/ubah-banyak',
  '/pemberitaan/ubah-banyak/1',
  '/pemberitaan/ubah-banyak/1/batalkan',
  '/pemberitaan/ubah-banyak/2/pratinjau',
  '/program/topik/1/baca-ulang',
  '/pemberitaan/koreksi',
  '/pemberitaan/koreksi/1',
  '/impor',
  '/mitra',
  '/tampilan/baru?daftar=articles&saringan=nada%3Dnegative',
  '/mitra/media/1',
  '/mitra/media/1/ubah',
  '/mitra/ganda',
  '/mitra/gabung/media/1/2',
  '/mitra/gabung/jurnalis/1/2',
  '/mitra/jurnalis',
  '/mitra/jurnalis/1',
  '/mitra/jurnalis/1/ubah',
  '/program',
  '/program/topik/1/ubah',
  '/program/angka',
  '/program/target',
  '/siaran-pers',
  '/siaran-pers/1',
  '/siaran-pers/1/ubah',
  '/siaran-pers/1/kirim',
  '/kegiatan',
  '/kegiatan/baru',
  '/kegiatan/3',
  '/kegiatan/3/ubah',
  '/kegiatan/3/undang',
  '/penghargaan',
  '/penghargaan/baru',
  '/penghargaan/2',
  '/laporan',
  '/laporan/kliping/2020-01-01',
  '/laporan/pengiriman',
  '/akun',
  '/cari?q=jambi',
  '/pengaturan',
  '/pengaturan/pengguna',
  '/pengaturan/surat',
  '/pengaturan/kotak-surat',
  '/pengaturan/audit',
  '/pengaturan/pekerjaan',
];
const open = ['/masuk', '/lupa-sandi', '/pemberitaan/catat/luring', '/ruang-pers', '/tidak-ada'];

describe.skipIf(!executable)('every page on the demo', () => {
  let server: TestServer;
  let demo: Demo;
  let browser: Browser;

  beforeAll(async () => {
    ({ server, demo } = await startDemoServer());
    browser = await launchChromium(executable!);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function faultsOf(page: Page, path: string): Promise<string[]> {
    const script = watchFaults(page);
    const response = await page.goto(path);
    const status = response?.status() ?? 0;
    await page.waitForLoadState('load');
    await page.addScriptTag({ path: axe });
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe?: {
          run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      if (!axe) return ['axe did not load'];
      const { violations } = await axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      });
      return violations.map(violation => `${violation.id}: ${violation.nodes[0]?.html.slice(0, 160)}`);
    });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
    return [
      ...(status >= 500 ? [`status ${status}`] : []),
      ...script,
      ...found,
      ...(wide ? ['wider than the screen'] : []),
    ].map(fault => `${path}: ${fault}`);
  }

  async function sweep(
    paths: string[],
    width: number,
    scheme: 'light' | 'dark',
    signIn: boolean,
  ): Promise<string[]> {
    // The content policy is lifted for axe's own script alone; the journeys run under it.
    const context = await browser.newContext({
      baseURL: server.url,
      viewport: { width, height: 900 },
      colorScheme: scheme,
      bypassCSP: true,
    });
    const page = await context.newPage();
    if (signIn) {
      await page.goto('/masuk');
      await page.fill('input[name=email]', demo.users.find(user => user.role === 'admin')!.email);
      await page.fill('input[name=password]', demo.password);
      await page.click('form button[type=submit]');
      await page.waitForURL(url => !url.pathname.startsWith('/masuk'));
    }
    const faults: string[] = [];
    for (const path of paths) {
      const fresh = await context.newPage();
      faults.push(...(await faultsOf(fresh, path)));
      await fresh.close();
    }
    await context.close();
    return faults;
  }

  it.each([
    [390, 'light'],
    [1440, 'dark'],
  ] as const)('is sound and accessible at %i px, %s', async (width, scheme) => {
    const faults = [
      ...(await sweep(open, width, scheme, false)),
      ...(await sweep(office, width, scheme, true)),
    ];
    expect(faults).toEqual([]);
  });
});
