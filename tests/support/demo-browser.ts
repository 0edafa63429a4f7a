import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Role } from '#app/lib/permissions.ts';
import type { Demo } from '#db/seed/data/demo.ts';
import { findChromium, launchChromium } from './chromium.ts';
import { startDemoServer } from './demo-server.ts';
import type { TestServer } from './server.ts';

const executable = findChromium();

/** No Chromium on this machine: its journeys are skipped. */
export const noChromium = !executable;

/** The demo and a Chromium for the tests of the enclosing block. */
export function useDemoBrowser() {
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

  const context = (options: BrowserContextOptions = {}): Promise<BrowserContext> =>
    browser.newContext({ baseURL: server.url, ...options });

  /** Fills the sign-in form that the page shows and waits for what follows it. */
  async function signIn(page: Page, role: Role = 'officer'): Promise<void> {
    await page.fill('input[name=email]', demo.users.find(user => user.role === role)!.email);
    await page.fill('input[name=password]', demo.password);
    await page.click('form button[type=submit]');
    await page.waitForURL(url => !url.pathname.startsWith('/masuk'));
  }

  /** A window of its own in which somebody of that role has signed in. */
  async function signedIn(role: Role = 'officer', options: BrowserContextOptions = {}, next = '/') {
    const window = await context(options);
    const page = await window.newPage();
    await page.goto(`/masuk?next=${encodeURIComponent(next)}`);
    await signIn(page, role);
    return { context: window, page };
  }

  return {
    context,
    signIn,
    signedIn,
    get demo() {
      return demo;
    },
  };
}
