import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Role } from '#app/lib/permissions.ts';
import { watchFaults } from '#tests/support/chromium.ts';
import { noChromium, useDemoBrowser } from '#tests/support/demo-browser.ts';

const sample = readFileSync('tests/fixtures/articles/jambi-media-gathering-2025.txt', 'utf8');

describe.skipIf(noChromium)('people at work in the browser', () => {
  const demo = useDemoBrowser();

  async function signedIn(
    role: Role,
    options: { javaScriptEnabled?: boolean; width?: number } = {},
  ): Promise<Page> {
    const { javaScriptEnabled = true, width = 1280 } = options;
    return (await demo.signedIn(role, { javaScriptEnabled, viewport: { width, height: 800 } })).page;
  }

  async function logSample(page: Page, outlet: string): Promise<void> {
    await page.goto('/pemberitaan/catat');
    await page.fill(
      'textarea[name=source]',
      outlet === 'Gema Uji' ? sample : `${sample}\n\nTambahan ${outlet}.`,
    );
    await page.getByRole('button', { name: 'Baca', exact: true }).click();
    await page.waitForSelector('input[name=title]');
    expect(await page.inputValue('input[name=title]')).toMatch(
      /^BPJS Ketenagakerjaan Jambi Targetkan 55 Persen/,
    );
    expect(await page.inputValue('input[name=publishedLocal]')).toBe('2025-03-18T14:53');
    expect(await page.locator('input[name=topicIds]:checked').count()).toBe(7);
    expect(await page.locator('aside mark').count()).toBeGreaterThan(10);
    await page.getByRole('button', { name: 'Simpan artikel' }).click();
    await page.getByText('Wajib diisi.').first().waitFor();
    expect(await page.inputValue('textarea[name=body]')).toContain('JAKARTA - BPJS Ketenagakerjaan');
    await page.fill('input[name=outletName]', outlet);
    await page.fill('input[name=journalistNames]', 'Rina Uji');
    await page.getByRole('button', { name: 'Simpan artikel' }).click();
    await page.waitForURL(/\/pemberitaan\/\d+$/);
    await page.getByRole('heading', { level: 1, name: /^BPJS Ketenagakerjaan Jambi Targetkan/ }).waitFor();
    expect(await page.textContent('main')).toContain('Hendra Elvian');
  }

  it('logs the sample article, and its form loses nothing when it is sent back', async () => {
    const page = await signedIn('officer');
    const faults = watchFaults(page);
    await logSample(page, 'Gema Uji');
    expect(faults).toEqual([]);
  });

  it('logs an article without JavaScript', async () => {
    await logSample(await signedIn('officer', { javaScriptEnabled: false }), 'Gema Tanpa Skrip');
  });

  it('keeps the covering note and the picks of a release while people are looked for', async () => {
    const page = await signedIn('officer');
    const faults = watchFaults(page);
    await page.goto('/siaran-pers?keadaan=public');
    await page.locator('main tbody a').first().click();
    await page.waitForURL(/\/siaran-pers\/\d+$/);
    await page.getByRole('link', { name: 'Kirim ke media' }).click();
    const bar = page.locator('.bulk-bar');
    await bar.getByRole('button', { name: /^Kirim ke \d+ orang$/ }).waitFor();
    await page.fill('textarea[name=note]', 'Mohon dimuat');
    await page.getByRole('button', { name: 'Kosongkan' }).click();
    const boxes = page.locator('input[name=journalistId]');
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    const name = await page.locator('main tbody tr').first().locator('.primary span').first().textContent();
    await page.fill('input[name=q]', name!);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?q=/);
    await bar.getByText('2 dicentang, 1 di luar saringan').waitFor();
    expect(await page.inputValue('textarea[name=note]')).toBe('Mohon dimuat');
    await page.getByRole('button', { name: /^Hapus saringan Kata/ }).click();
    await page.waitForURL(/\/kirim$/);
    await bar.getByText('2 dicentang', { exact: true }).waitFor();
    expect(await page.locator('input[name=journalistId]:checked').count()).toBe(2);
    expect(await page.inputValue('textarea[name=note]')).toBe('Mohon dimuat');
    expect(faults).toEqual([]);
  });

  it('works off findings without losing the place in the list', async () => {
    const page = await signedIn('officer');
    const faults = watchFaults(page);
    await page.goto('/pemberitaan/temuan?temuan=noTone');
    const row = page.locator('[data-row]').nth(2);
    const title = await row.locator('[data-row-link]').textContent();
    const tones = row.getByRole('group');
    await tones.first().getByRole('button', { name: 'Netral' }).click();
    await page.getByText('Nada dicatat sebagai penilaian Anda.').waitFor();
    expect(await row.locator('[data-row-link]').textContent()).toBe(title);
    await page.waitForFunction(() => document.activeElement?.matches('[data-row-link]'));
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await page.getByText('Penilaian nada ditarik kembali.').waitFor();

    await page.goto('/pemberitaan/temuan?temuan=noJournalist');
    await page.getByRole('link', { name: 'Isi jurnalis' }).nth(1).click();
    await page.waitForFunction(() => document.activeElement?.id === 'artikel-journalistNames');
    await page.getByRole('link', { name: 'Batal' }).click();
    await page.waitForURL('**/pemberitaan/temuan?temuan=noJournalist');

    const boxes = page.locator('input[name=artikel]');
    const bar = page.locator('.bulk-bar');
    await boxes.nth(0).check();
    await bar.getByText('1 dicentang').waitFor();
    await page.getByRole('checkbox', { name: 'Centang semua di halaman ini' }).check();
    await bar.getByText(`${await boxes.count()} dicentang`).waitFor();
    await bar.getByRole('button', { name: 'Hapus centang' }).click();
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await bar.getByRole('button', { name: 'Memang tanpa nama' }).click();
    await page.getByText('2 artikel ditandai selesai.').waitFor();
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await page.getByText('Temuan dibuka lagi.').waitFor();
    expect(faults).toEqual([]);
  });

  it('shows either that a form was saved or that it was not', async () => {
    const page = await signedIn('officer');
    await page.goto('/laporan/pengiriman');
    const readers = page.locator('main form input[name=recipientIds]');
    const save = page.getByRole('button', { name: /^Simpan/ });
    const saved = page.getByText('Pengiriman kliping disimpan.');
    const refused = page.getByText('Pengiriman belum tersimpan');
    await page.waitForLoadState('networkidle');
    for (const box of await readers.all()) await box.uncheck();
    await save.click();
    await refused.first().waitFor();
    await readers.first().check();
    await save.click();
    await saved.waitFor();
    expect(await refused.count()).toBe(0);
    for (const box of await readers.all()) await box.uncheck();
    await save.click();
    await refused.first().waitFor();
    expect(await saved.count()).toBe(0);
  });

  it('finds anything from the palette by keyboard', async () => {
    const page = await signedIn('officer');
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('Control+k');
    const box = page.locator('dialog input');
    await box.waitFor();
    await box.fill(demo.demo.outlets[0]!.name);
    await page.locator('dialog').getByText(demo.demo.outlets[0]!.name).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/mitra\/media\/\d+/);
  });

  it('shows why an outlet stands where it stands, and the points add up', async () => {
    const page = await signedIn('leader');
    await page.goto('/penghargaan');
    await page
      .locator('main a[href^="/penghargaan/"]')
      .filter({ hasText: demo.demo.seasons.find(season => season.status === 'open')!.name })
      .first()
      .click();
    await page.waitForURL(/\/penghargaan\/\d+/);
    await page.locator('a[href*="/skor/media/"]').first().click();
    await page.waitForURL(/\/skor\/media\/\d+/);
    await page.locator('main table tbody tr').filter({ visible: true }).first().waitFor();
  });

  it('writes a release in the editor, publishes it, and the press room shows it', async () => {
    const page = await signedIn('officer');
    const faults = watchFaults(page);
    await page.goto('/siaran-pers/baru');
    await page.fill('input[name=headline]', 'Rilis dari uji peramban');
    await page.locator('main button[type=submit]').first().click();
    await page.waitForURL(/\/siaran-pers\/\d+/);
    if (!/ubah$/.test(page.url())) await page.goto(`${page.url().replace(/\?.*/, '')}/ubah`);
    const editor = page.locator('[contenteditable=true]');
    await editor.waitFor();
    await editor.click();
    await page.keyboard.type('JAMBI - Paragraf pertama dari uji peramban.');
    await page
      .getByRole('button', { name: /^Simpan/ })
      .first()
      .click();
    await page.waitForLoadState('networkidle');
    await page.goto(page.url().replace(/\/ubah.*$/, ''));
    expect(await page.textContent('main')).toContain('Paragraf pertama dari uji peramban');
    expect(faults).toEqual([]);
  });
});
