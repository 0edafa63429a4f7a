import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { watchFaults } from '#tests/support/chromium.ts';
import { noChromium, useDemoBrowser } from '#tests/support/demo-browser.ts';

describe.skipIf(noChromium)('the inbox in the browser', () => {
  const demo = useDemoBrowser();

  async function atInbox(javaScriptEnabled: boolean): Promise<Page> {
    const { page } = await demo.signedIn('officer', { javaScriptEnabled }, '/pemberitaan/masuk');
    if (javaScriptEnabled) await page.waitForLoadState('networkidle');
    return page;
  }
  const titles = (page: Page) => page.locator('main li[data-row] h2').allTextContents();

  it('is worked off by keys: approve, dismiss with a reason, undo, and the focus stays in the list', async () => {
    const page = await atInbox(true);
    const faults = watchFaults(page);
    const [first, second, third] = await titles(page);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByText(`“${first}” disetujui.`).waitFor();
    await page.waitForFunction(
      title => document.activeElement?.closest('[data-row]')?.querySelector('h2')?.textContent === title,
      (await titles(page))[0],
    );
    await page.keyboard.press('x');
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Di luar topik'));
    await page.keyboard.press('2');
    await page.getByText('disingkirkan.').waitFor();
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await page.getByText('1 klip kembali ke kotak masuk.').waitFor();
    const left = await titles(page);
    expect(left.filter(title => title === second || title === third).length).toBeGreaterThan(0);
    await page.keyboard.press('?');
    await page.locator('dialog').getByText('Setujui klip').waitFor();
    await page.keyboard.press('Escape');
    expect(faults).toEqual([]);
  });

  it('is worked off without JavaScript: one, several at once, and back', async () => {
    const page = await atInbox(false);
    const before = await titles(page);
    await page.locator('li[data-row] button', { hasText: 'Setujui' }).first().click();
    await page.getByText('disetujui.').waitFor();
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await page.getByText('kembali ke kotak masuk').waitFor();
    await page.locator('main ul > li[data-row] input[name=id]').nth(3).check();
    await page.locator('main ul > li[data-row] input[name=id]').nth(5).check();
    await page.getByRole('button', { name: 'Singkirkan yang dipilih' }).click();
    await page.getByText('2 klip disingkirkan.').waitFor();
    expect((await titles(page)).length).toBeLessThan(before.length);
  });
});
