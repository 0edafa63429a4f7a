import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { type Devtools, openDevtools } from './devtools.server.ts';

export type ChromiumConfig = { path: string; sandbox: boolean };

/** Nothing goes out but through the proxy: no look-ups, no QUIC, no WebRTC of its own, no services of the vendor. */
function switches(chromium: ChromiumConfig, profile: string, proxyPort: number): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    `--proxy-server=http://127.0.0.1:${proxyPort}`,
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-quic',
    '--dns-prefetch-disable',
    '--no-pings',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-sync',
    '--disable-breakpad',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-features=Translate,MediaRouter,OptimizationHints,DialMediaRouteProvider,WebBluetooth,WebUSB',
    '--deny-permission-prompts',
    '--hide-scrollbars',
    '--mute-audio',
    '--js-flags=--max-old-space-size=256',
    '--lang=id',
    ...(chromium.sandbox ? [] : ['--no-sandbox']),
    'about:blank',
  ];
}

/** All that a browser's starter script needs; nothing of this process's own environment. */
function environment(profile: string): NodeJS.ProcessEnv {
  const path = '/usr/local/bin:/usr/bin:/bin';
  return {
    NODE_ENV: 'production',
    PATH: path,
    HOME: profile,
    TMPDIR: profile,
    LANG: 'C.UTF-8',
    TZ: 'Asia/Jakarta',
  };
}

/** Ends the browser with all it started; a browser that hangs does not hear anything milder. */
async function kill(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  const ended = child.exitCode !== null || child.signalCode !== null;
  const exit = ended ? undefined : once(child, 'exit');
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
  await exit;
}

/**
 * Starts a browser with a fresh profile, hands it over and ends it, after `deadlineMs` at the latest.  Chromium ends by itself when the pipe to it closes, as it does when this process is killed.
 */
export async function withChromium<T>(
  chromium: ChromiumConfig,
  options: { proxyPort: number; deadlineMs: number },
  work: (devtools: Devtools) => Promise<T>,
): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'gema-chromium-'));
  const child: ChildProcess = spawn(chromium.path, switches(chromium, profile, options.proxyPort), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: environment(profile),
    detached: true,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([
      work(openDevtools(child.stdio[3] as Writable, child.stdio[4] as Readable)),
      once(child, 'error').then(([error]) => Promise.reject(error)),
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new BrowserTimeout()), options.deadlineMs);
      }),
    ]);
  } finally {
    clearTimeout(timer);
    await kill(child);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** The browser was not done in its time. */
export class BrowserTimeout extends Error {}
