import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchFaults } from '#tests/support/chromium.ts';
import { noChromium, useDemoBrowser } from '#tests/support/demo-browser.ts';

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
  '/pemberitaan/aturan/1?cocok=1',
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
  '/pemberitaan/temuan?temuan=noJournalist',
  '/pemberitaan/1/ubah?kembali=/pemberitaan/temuan',
  '/pemberitaan?perubahan=1',
  '/pemberitaan/ubah-banyak',
  '/pemberitaan/ubah-banyak/1',
  '/pemberitaan/ubah-banyak/1/batalkan',
  '/pemberitaan/ubah-banyak/2/pratinjau',
  '/pemberitaan/ubah-banyak/2/pratinjau?sesudah=60',
  '/program/topik/1/baca-ulang',
  '/pemberitaan/koreksi',
  '/pemberitaan/koreksi/1',
  '/impor',
  '/kotak-masuk',
  '/kotak-masuk?bagian=pantulan',
  '/kotak-masuk/unggah',
  '/kotak-masuk/1',
  '/kotak-masuk/6',
  '/mitra',
  '/tampilan/baru?daftar=articles&saringan=nada%3Dnegative',
  '/mitra/media/1',
  '/mitra/media/1/ubah',
  '/mitra/media/baru',
  '/mitra/media/1/dewan-pers',
  '/mitra?penanggung=saya&periksa=due',
  '/mitra/catatan/media/1',
  '/mitra/catatan/1/ubah',
  '/mitra/riwayat/media/1',
  '/mitra/riwayat/jurnalis/1?bagian=catatan',
  '/mitra/ganda',
  '/mitra/gabung/media/1/2',
  '/mitra/gabung/jurnalis/1/2',
  '/mitra/gabung/media/1?q=jambi',
  '/mitra/gabung/jurnalis/1?q=a',
  '/mitra/jurnalis',
  '/mitra/jurnalis/1',
  '/mitra/jurnalis/1/lupakan',
  '/mitra/jurnalis/1/ubah',
  '/mitra/jurnalis/baru',
  '/program',
  '/program/topik/1/ubah',
  '/program/angka',
  '/program/target',
  '/mitra/segmen',
  '/mitra/segmen/baru',
  '/mitra/segmen/2',
  '/mitra/segmen/3/orang',
  '/siaran-pers',
  '/siaran-pers/baru',
  '/siaran-pers/templat',
  '/siaran-pers/1',
  '/siaran-pers/1/ubah',
  '/siaran-pers/1/versi',
  '/siaran-pers/1/kirim',
  '/siaran-pers/1/ralat',
  '/siaran-pers/1/tindak-lanjut',
  '/siaran-pers/1/tautan',
  '/kegiatan',
  '/kegiatan/baru',
  '/kegiatan/3',
  '/kegiatan/3/ubah',
  '/kegiatan/3/undang',
  '/penghargaan',
  '/penghargaan/baru',
  '/penghargaan/baru?dari=1',
  '/penghargaan/2',
  '/penghargaan/1/hasil',
  '/penghargaan/1/piagam',
  '/penghargaan/1/piagam/baru',
  '/penghargaan/1/piagam/templat',
  '/penghargaan/piagam/templat/1',
  '/penghargaan/piagam/1',
  '/penghargaan/piagam/2',
  '/penghargaan/2/piagam',
  '/penghargaan/3/hasil',
  '/penghargaan/hasil/1',
  '/penghargaan/hasil/2',
  '/penghargaan/hasil/2/beda/1',
  '/penghargaan/hasil/2/berkas',
  '/penghargaan/hasil/2/keberatan',
  '/penghargaan/keberatan/1',
  '/penghargaan/keberatan/3',
  '/penghargaan/3/piagam',
  '/penghargaan/piagam/8',
  '/penghargaan/piagam/9',
  '/penghargaan/piagam/templat/3',
  '/penghargaan/2/klasemen/media',
  '/penghargaan/2/skor/media/1',
  '/penghargaan/2/banding/media',
  '/penghargaan/2/karya',
  '/penghargaan/2/karya/pengumuman',
  '/penghargaan/2/karya/undangan',
  '/penghargaan/2/kelengkapan',
  '/penghargaan/2/kelengkapan?keadaan=open',
  '/penghargaan/2/kelengkapan/jadwal',
  '/penghargaan/2/kelengkapan/peserta',
  '/penghargaan/2/kelengkapan/asal',
  '/penghargaan/kelengkapan/klaim/1',
  '/penghargaan/kelengkapan/klaim/8',
  '/penghargaan/karya/1',
  '/penghargaan/karya/3',
  '/penghargaan/karya/3/salinan',
  '/penghargaan/2/data-pemenang',
  '/juri',
  '/penghargaan/penjurian/5/musyawarah',
  '/penghargaan/penjurian/5/musyawarah?bagian=nilai',
  '/penghargaan/penjurian/5/musyawarah?bagian=juri',
  '/penghargaan/penjurian/5/musyawarah?bagian=keteguhan',
  '/penghargaan/penjurian/8/bobot',
  '/penghargaan/penjurian/8/bobot?cara=urutan&n=1&n=2&n=3&n=3&n=5',
  '/penghargaan/penjurian/5/musyawarah/keputusan',
  '/penghargaan/penjurian/6/musyawarah',
  '/penghargaan/penjurian/6/musyawarah?bagian=keputusan',
  '/penghargaan/penjurian/7/musyawarah',
  '/penghargaan/2/aturan',
  '/penghargaan/2/aturan/usulan',
  '/penghargaan/2/aturan/versi/2',
  '/penghargaan/2/kelayakan',
  '/penghargaan/2/kelayakan?alasan=copy',
  '/penghargaan/2/kelayakan?bagian=keputusan',
  '/penghargaan/2/kelayakan?bagian=peserta',
  '/penghargaan/2/kelayakan?bagian=putusan',
  '/penghargaan/2/kelayakan/artikel/1',
  '/penghargaan/2/kelayakan/artikel/1/putusan',
  '/laporan',
  '/laporan/kliping/2020-01-01',
  '/laporan/rekap',
  '/laporan/buku',
  '/laporan/buku/1',
  '/laporan/buku/1/ubah',
  '/laporan/buku/1/tambah?q=santunan',
  '/laporan/buku/1/tautan',
  '/laporan/buku/baru',
  '/laporan/buku/baru?dari=2020-01-01',
  '/laporan/buku/baru?q=santunan',
  '/laporan/rekap/2020-01',
  '/laporan/pengiriman',
  '/akun',
  '/cari?q=jambi',
  '/pengaturan',
  '/pengaturan/pengguna',
  '/pengaturan/pengirim',
  '/pengaturan/surat',
  '/pengaturan/contoh-surat',
  '/pengaturan/contoh-surat/press-kit',
  '/pengaturan/surat-masuk',
  '/pengaturan/surat-masuk/2',
  '/pengaturan/kotak-surat',
  '/pengaturan/audit',
  '/pengaturan/pekerjaan',
];
const open = [
  '/masuk',
  '/lupa-sandi',
  '/pemberitaan/catat/luring',
  '/ruang-pers',
  '/ikuti',
  '/metode/1',
  '/metode/2',
  '/piagam',
  '/piagam/0000000000000000',
  '/hasil/3',
  '/tidak-ada',
];
/** The desk of a juror. */
const jury = [
  '/juri',
  '/juri/1',
  '/juri/1/lembar/7',
  '/juri/2',
  '/juri/2/lembar/22',
  '/juri/3/peringkat',
  '/juri/kepentingan/1',
  '/penghargaan/penjurian/4/peserta',
];

describe.skipIf(noChromium)('every page on the demo', () => {
  const demo = useDemoBrowser();

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
    ];
  }

  describe.each([
    [390, 'light'],
    [1440, 'dark'],
  ] as const)('at %i px, %s', (width, scheme) => {
    let guest: BrowserContext;
    let admin: BrowserContext;
    let juror: BrowserContext;

    beforeAll(async () => {
      // The content policy is lifted for axe's own script alone; the journeys run under it.
      const options = { viewport: { width, height: 900 }, colorScheme: scheme, bypassCSP: true };
      guest = await demo.context(options);
      admin = (await demo.signedIn('admin', options)).context;
      juror = (await demo.signedIn('juror', options)).context;
    });
    afterAll(async () => {
      await guest?.close();
      await admin?.close();
      await juror?.close();
    });

    async function isSound(context: BrowserContext, path: string): Promise<void> {
      const page = await context.newPage();
      expect(await faultsOf(page, path)).toEqual([]);
      await page.close();
    }

    it.each(open)('%s is sound and accessible', path => isSound(guest, path));
    it.each(jury)('%s is sound and accessible on the jury', path => isSound(juror, path));
    it.each(office)('%s is sound and accessible in the office', path => isSound(admin, path));
  });
});
