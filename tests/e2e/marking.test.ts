import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { watchFaults } from '#tests/support/chromium.ts';
import { noChromium, useDemoBrowser } from '#tests/support/demo-browser.ts';

describe.skipIf(noChromium)('a juror on a tablet', () => {
  const demo = useDemoBrowser();
  const tablet = { viewport: { width: 820, height: 1180 } };

  async function jurorAt(path: string): Promise<Page> {
    const page = await (await demo.context(tablet)).newPage();
    await page.goto(`/masuk?next=${encodeURIComponent(path)}`);
    await page.fill('input[name=email]', 'juri2@gema.example');
    await page.fill('input[name=password]', demo.demo.password);
    await page.click('form button[type=submit]');
    await page.waitForURL(url => url.pathname === path);
    await page.waitForLoadState('networkidle');
    return page;
  }
  const markOf = (page: Page, row: number) =>
    page.locator(`input[name="marks[${row}].mark"]:checked`).getAttribute('value');
  const saved = (page: Page) => page.getByText(/^Tersimpan .* WIB$/).waitFor();

  it('marks by keyboard, saves by itself, and two devices lose no mark', async () => {
    const page = await jurorAt('/juri/2');
    const faults = watchFaults(page);
    const entry = page.locator('tr, [data-row]').filter({ hasText: 'Belum mulai' }).filter({ visible: true });
    const path = await entry.locator('a').first().getAttribute('href');
    const other = await jurorAt(path!);
    await page.goto(path!);
    await page.waitForLoadState('networkidle');

    await page.locator('input[name="marks[0].mark"]').first().focus();
    await page.keyboard.press('7');
    await page.keyboard.press('Enter');
    await page.keyboard.press('0');
    await page.getByLabel('Alasan (wajib untuk nilai 10)').fill('Kunjungan lapangan di tiga desa.');
    await saved(page);

    // The other tablet still shows the empty sheet: it changes another criterion, and one that both changed.
    await other.locator('input[name="marks[2].mark"][value="6"]').check({ force: true });
    await other.locator('input[name="marks[0].mark"][value="4"]').check({ force: true });
    await other.getByText('Perangkat lain menyimpan “7”').waitFor();
    expect([await markOf(other, 0), await markOf(other, 1), await markOf(other, 2)]).toEqual([
      '4',
      '10',
      '6',
    ]);
    await other.getByRole('button', { name: 'Pakai “7”' }).click();
    expect(await markOf(other, 0)).toBe('7');

    await page.reload();
    expect([await markOf(page, 0), await markOf(page, 1), await markOf(page, 2)]).toEqual(['7', '10', '6']);

    // Without a connection nothing is lost on the page, and it is saved once the connection is back.
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.locator('input[name="marks[3].mark"][value="8"]').check({ force: true });
    await page.getByText('Belum tersimpan').waitFor();
    await page.context().setOffline(false);
    await saved(page);
    await other.reload();
    expect(await markOf(other, 3)).toBe('8');
    expect(faults.filter(fault => !/ERR_INTERNET_DISCONNECTED/.test(fault))).toEqual([]);
  });

  it('ranks by dragging and by buttons', async () => {
    const page = await jurorAt('/juri/3/peringkat');
    const names = () => page.locator('main ol > li p:first-child').allTextContents();
    const before = await names();
    const handle = page.locator('main ol > li').first().locator('span[title]');
    const from = (await handle.boundingBox())!;
    const to = (await page.locator('main ol > li').nth(2).boundingBox())!;
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, to.y + to.height / 2, { steps: 8 });
    await page.mouse.up();
    expect(await names()).toEqual([before[1], before[2], before[0], ...before.slice(3)]);
    await page.getByRole('button', { name: `Naikkan ${before[0]}` }).click();
    expect((await names()).slice(0, 3)).toEqual([before[1], before[0], before[2]]);
    await page.getByRole('button', { name: 'Simpan draf' }).last().click();
    await page.getByText('Peringkat sudah disimpan').waitFor();
    expect((await names()).slice(0, 3)).toEqual([before[1], before[0], before[2]]);
  });

  it('marks and submits a whole sheet by keyboard alone', async () => {
    const page = await jurorAt('/juri/2/lembar/27');
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () =>
      page.evaluate(() => {
        const at = document.activeElement as HTMLInputElement;
        return [at.name || at.id, at.type === 'radio' ? at.value : ''].join(' ').trim();
      });
    const toSheet = page.getByRole('link', { name: 'Ke lembar penilaian' });
    // The keys of turning work on a mark as well, where a juror's focus is.
    await toSheet.focus();
    await press('Enter', 'Tab', 'l');
    await page.getByText('3 / 3').waitFor();
    await press('p');
    await page.getByText('2 / 3').waitFor();
    await toSheet.focus();
    await press('Enter', 'Tab', 'Enter', 'Enter');
    // Enter goes to the mark that stands, not to the dash before it.
    expect(await focused()).toBe('marks[2].mark 6');
    await press('Enter', '9', 'Enter');
    // A mark that asks for a reason is followed by its reason, whose label stays as it is typed.
    expect(await focused()).toBe('marks[3].comment');
    await page.keyboard.type('Memuat cara mengurus klaim.');
    expect(await page.getByText('Alasan (wajib untuk nilai 9)').isVisible()).toBe(true);
    await press('Tab', '7', 'Enter');
    expect(await focused()).toBe('comment');
    await saved(page);
    await press('Tab');
    expect(await focused()).toBe('send');
    await press('Enter');
    await page.waitForURL(url => !url.pathname.endsWith('/27'));
    await page.getByText('Lembar sudah dikirim.').waitFor();
    // The button went with its page: the place is the start of the new one.
    expect(await focused()).toBe('isi');
  });

  it('ranks by keyboard, and an entry at the end keeps the place', async () => {
    const page = await jurorAt('/juri/3/peringkat');
    const names = () => page.locator('main ol > li p:first-child').allTextContents();
    const before = await names();
    const down = page.getByRole('button', { name: `Turunkan ${before[0]}` });
    await down.focus();
    for (let times = 0; times < before.length + 1; times += 1) await page.keyboard.press('Enter');
    expect(await names()).toEqual([...before.slice(1), before[0]]);
    expect(await down.evaluate(button => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    expect((await names()).at(-2)).toBe(before[0]);
  });
});
