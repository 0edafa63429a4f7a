import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '#db/seed/data/demo.ts';
import { findChromium, launchChromium, watchFaults } from '#tests/support/chromium.ts';
import { startDemoServer } from '#tests/support/demo-server.ts';
import type { TestServer } from '#tests/support/server.ts';

const executable = findChromium();

describe.skipIf(!executable)('the inbox in the browser', () => {
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

  async function atInbox(javaScriptEnabled: boolean): Promise<Page> {
    const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto('/masuk?next=/pemberitaan/masuk');
    await page.fill('input[name=email]', demo.users.find(user => user.role === 'officer')!.email);
    await page.fill('input[name=password]', demo.password);
    await page.click('form button[type=submit]');
    await page.waitForURL(/pemberitaan\/masuk/);
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
    await page.waitForFunction(() => document.activeElement?.textContent === 'Di luar topik');
    await page.keyboard.press('Enter');
    await page.getByText('disingkirkan.').waitFor();
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await page.getByText('1 klip kembali ke kotak masuk.').waitFor();
    const left = await titles(page);
    expect(left.filter(title => title === second || title === third).length).toBeGreaterThan(0);
    await page.keyboard.press('?');
    await page.locator('dialog').getByText('setujui klip').waitFor();
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
