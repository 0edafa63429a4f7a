import type { HostGuard } from '../fetch-terms.ts';
import { BrowserTimeout, type ChromiumConfig, withChromium } from './chromium.server.ts';
import type { Devtools } from './devtools.server.ts';
import { openGuardedProxy } from './guarded-proxy.server.ts';
import type { PictureProblem } from './terms.ts';

/** As a laptop shows it; a page longer than `mostHeight` is cut there. */
const width = 1280;
const height = 1600;
const mostHeight = 8_000;
const quality = 70;
const mostBytes = 8 * 1024 * 1024;
const proxyBounds = { bytes: 40 * 1024 * 1024, connections: 400 };

/** A page that is still loading is taken as it stands; what comes late after loading gets a moment. */
const times = { loadMs: 10_000, settleMs: 600, allMs: 30_000 };

export type PhotographOptions = HostGuard & Partial<typeof times>;

export type Photograph =
  | { ok: true; bytes: Uint8Array; finalUrl: string }
  | { ok: false; problem: PictureProblem };

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms));

async function openTab(devtools: Devtools) {
  const { targetId } = await devtools.call<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
  });
  const attached = await devtools.call<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  return <T = Record<string, unknown>>(method: string, params?: object) =>
    devtools.call<T>(method, params, attached.sessionId);
}

type Tab = Awaited<ReturnType<typeof openTab>>;

async function setSize(tab: Tab, tall: number): Promise<void> {
  const metrics = { width, height: tall, deviceScaleFactor: 1, mobile: false };
  await tab('Emulation.setDeviceMetricsOverride', metrics);
}

async function capture(tab: Tab, settleMs: number): Promise<Uint8Array> {
  const { cssContentSize } = await tab<{ cssContentSize: { height: number } }>('Page.getLayoutMetrics');
  // The window as tall as the page: pictures that wait to be scrolled to are loaded.
  await setSize(tab, Math.max(height, Math.min(mostHeight, Math.ceil(cssContentSize.height))));
  await pause(settleMs);
  const { data } = await tab<{ data: string }>('Page.captureScreenshot', { format: 'jpeg', quality });
  return Buffer.from(data, 'base64');
}

/** Opens the address and waits until it is loaded or time is up. False when nothing was shown. */
async function show(devtools: Devtools, tab: Tab, url: string, loadMs: number): Promise<boolean> {
  let status = 200;
  const loaded = new Promise<void>(resolve => devtools.on('Page.loadEventFired', () => resolve()));
  devtools.on('Page.javascriptDialogOpening', () => {
    void tab('Page.handleJavaScriptDialog', { accept: false }).catch(() => undefined);
  });
  let mainFrame: string | undefined;
  devtools.on('Network.responseReceived', params => {
    const { type, frameId, response } = params as unknown as {
      type: string;
      frameId: string;
      response: { status: number };
    };
    mainFrame ??= frameId;
    if (type === 'Document' && frameId === mainFrame) status = response.status;
  });
  await tab('Page.enable');
  await tab('Network.enable');
  await setSize(tab, height);
  await devtools.call('Browser.setDownloadBehavior', { behavior: 'deny' });
  const timeUp = pause(loadMs);
  const opened = tab<{ errorText?: string }>('Page.navigate', { url });
  const answer = await Promise.race([opened, timeUp]);
  // Nothing at all came in that time, or it cannot be opened.
  if (!answer || answer.errorText) return false;
  await Promise.race([loaded, timeUp]);
  return status < 400;
}

/** Where the tab stands; undefined on the browser's own error page. */
async function standsAt(tab: Tab): Promise<string | undefined> {
  const { frameTree } = await tab<{ frameTree: { frame: { url: string; unreachableUrl?: string } } }>(
    'Page.getFrameTree',
  );
  const { url, unreachableUrl } = frameTree.frame;
  return unreachableUrl === undefined && /^https?:/.test(url) ? url : undefined;
}

/**
 * Takes a picture of a web page (JPEG, 1280 px wide, at most 8,000 px tall) in a browser of its own that reaches public
 * addresses alone. Never throws; what goes wrong comes back as a problem.
 */
export async function photographPage(
  chromium: ChromiumConfig,
  url: string,
  options: PhotographOptions = {},
): Promise<Photograph> {
  const { loadMs, settleMs, allMs } = { ...times, ...options };
  const proxy = await openGuardedProxy(options, proxyBounds);
  const failed = (problem: PictureProblem): Photograph => ({ ok: false, problem });
  try {
    const browser = { proxyPort: proxy.port, deadlineMs: allMs };
    return await withChromium(chromium, browser, async devtools => {
      const tab = await openTab(devtools);
      const shown = await show(devtools, tab, url, loadMs);
      const finalUrl = shown ? await standsAt(tab) : undefined;
      if (!finalUrl) return failed(proxy.refusedPrivate() ? 'address-refused' : 'not-shown');
      const bytes = await capture(tab, settleMs);
      // A page may lead away by a script while it is being photographed.
      if ((await standsAt(tab)) === undefined) {
        return failed(proxy.refusedPrivate() ? 'address-refused' : 'not-shown');
      }
      return bytes.byteLength > mostBytes ? failed('too-large') : { ok: true, bytes, finalUrl };
    });
  } catch (error) {
    return failed(error instanceof BrowserTimeout ? 'timeout' : 'browser');
  } finally {
    await proxy.close();
  }
}
