import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BrowserContext, chromium, type Page, type Response } from 'playwright-core';
import { readConfig, setConfig } from '#app/config.server.ts';
import { createUser } from '#app/features/accounts/service.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { hashToken } from '#app/lib/tokens.server.ts';
import { sessionCookie } from '#app/web/cookies.server.ts';
import { type Db, openDatabase } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { inviteNew, makeGathering } from '#tests/factories/gatherings.ts';
import { makePublishedKit, releaseOf } from '#tests/factories/press-kits.ts';
import { benchDir, benchToken } from './data.ts';
import { type Figure, startNode } from './measure.ts';

const kb = 1024;
const publicScriptLimit = 15 * kb;
const officeScriptLimit = 130 * kb;
const styleLimit = 20 * kb;

/** What every page of the editor carries and no other may. */
const editorMark = 'ProseMirror';

type Visit = {
  status: number;
  scripts: number;
  editor: number;
  inline: number;
  styles: number;
  document: number;
  encodings: Set<string>;
  framework: boolean;
  shift: number;
};

type Rows = { slug: string; kitId: number; token: string };

/** A few rows made through the services, enough to fill each page. */
async function fill(ctx: Context<Db>): Promise<Rows> {
  const topics = ['JKK', 'JKM', 'JHT'];
  for (let i = 0; i < 30; i += 1) {
    await loggedArticle(ctx, {
      title: `Pekerja rentan ${topics[i % 3]} terlindungi ${i}`,
      outletName: `Kabar Batanghari ${i % 7}`,
      body: storyText(i + 1),
    });
  }
  const document = releaseOf(storyText(101, 80), storyText(102, 80), storyText(103, 80));
  const kitId = await makePublishedKit(ctx, { headline: 'Pekerja rentan Jambi terlindungi', document });
  const { slug } = await ctx.db
    .selectFrom('press_kits')
    .select('slug')
    .where('id', '=', kitId)
    .executeTakeFirstOrThrow();
  const gathering = await makeGathering(ctx);
  const [guest] = await inviteNew(ctx, gathering, 3);
  return { slug: slug ?? '', kitId, token: guest!.token };
}

async function scratch(): Promise<Rows & { env: Record<string, string> }> {
  const folder = join(benchDir, '..', 'gema-bench-bytes');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const secret = 'a-secret-of-the-benchmark-that-is-long-enough-for-anyone';
  const env = { NODE_ENV: 'production', LOG_LEVEL: 'warn', GEMA_DATA_DIR: folder, GEMA_SECRET: secret };
  setConfig(readConfig(env, secret));
  const { db, close } = openDatabase(`sqlite:${join(folder, 'gema.db')}`);
  try {
    await migrate(db);
    const now = new Date().toISOString();
    const user = { email: 'petugas@gema.example', name: 'Petugas', role: 'officer' as const };
    const userId = await createUser(
      { db, actor: systemActor, now },
      { ...user, password: 'empat kata acak panjang' },
    );
    const expires = new Date(Date.now() + 86_400_000).toISOString();
    await db
      .insertInto('sessions')
      .values({
        token_hash: hashToken(benchToken),
        user_id: userId,
        user_agent: '',
        ip: '',
        created_at: now,
        last_seen_at: now,
        expires_at: expires,
      })
      .execute();
    const actor = { kind: 'user', userId, name: user.name, role: user.role, sessionId: 0 } as const;
    return { ...(await fill({ db, actor, now })), env };
  } finally {
    await close();
  }
}

function chromiumPath(): string {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {}
  }
  throw new Error('no Chromium found: install one to measure what a first visit loads');
}

async function watchShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept = window as unknown as { shift: number };
    kept.shift = 0;
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) kept.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

async function weigh(page: Page, response: Response, visit: Visit): Promise<void> {
  const kind = response.request().resourceType();
  if (kind !== 'script' && kind !== 'stylesheet' && kind !== 'document') return;
  const { responseBodySize } = await response.request().sizes();
  const encoding = (await response.headerValue('content-encoding')) ?? 'plain';
  visit.encodings.add(encoding);
  if (kind === 'stylesheet') visit.styles += responseBodySize;
  else if (kind === 'document') visit.document += responseBodySize;
  else if ((await response.text()).includes(editorMark)) visit.editor += responseBodySize;
  else visit.scripts += responseBodySize;
  if (kind === 'document') {
    const inline = await page.evaluate(() =>
      [...document.querySelectorAll('script:not([src])')].map(script => script.textContent ?? '').join('\n'),
    );
    visit.inline = inline === '' ? 0 : gzipSync(inline).length;
  }
}

/** Everything a first visit with an empty cache loads; sizes in bytes as they came over the line. */
async function firstVisit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on('response', response => responses.push(response));
  await watchShift(page);
  const answer = await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => ({
    framework: '__remixContext' in window,
    shift: (window as unknown as { shift: number }).shift,
  }));
  const visit: Visit = {
    status: answer?.status() ?? 0,
    scripts: 0,
    editor: 0,
    inline: 0,
    styles: 0,
    document: 0,
    encodings: new Set(),
    ...seen,
  };
  for (const response of responses) await weigh(page, response, visit);
  await page.close();
  return visit;
}

const size = (bytes: number) => `${(bytes / kb).toFixed(1)} KB`;

function describe(visit: Visit): string {
  if (visit.status !== 200) return `not measured: answered ${visit.status}`;
  const editor = visit.editor > 0 ? ` and ${size(visit.editor)} of editor` : '';
  return `${size(visit.scripts)} script${editor}, ${size(visit.styles)} CSS, ${size(visit.document)} HTML with ${size(visit.inline)} inline script (${[...visit.encodings].sort().join(', ')}); layout shift ${visit.shift.toFixed(3)}`;
}

function publicFigure(what: string, visit: Visit): Figure {
  const scripts = visit.scripts + visit.inline + visit.editor;
  const light = scripts <= publicScriptLimit && visit.styles <= styleLimit;
  return {
    what,
    figure: `${describe(visit)}${visit.framework ? '; framework scripts' : ''}`,
    bound: 'no framework, ≤ 15 KB script, ≤ 20 KB CSS',
    holds: visit.status === 200 && !visit.framework && light,
  };
}

function officeFigure(what: string, visit: Visit, editor: boolean): Figure {
  const light = visit.scripts <= officeScriptLimit && visit.styles <= styleLimit;
  return {
    what,
    figure: describe(visit),
    bound: `≤ 130 KB script ${editor ? 'beside the editor' : 'and no editor'}, ≤ 20 KB CSS`,
    holds: visit.status === 200 && light && (editor || visit.editor === 0),
  };
}

/**
 * Compressed JavaScript and CSS that a first visit of headless Chromium loads from the built server, each page with an
 * empty cache and until the network is silent.
 */
export async function benchBytes(): Promise<Figure[]> {
  const { env, slug, kitId, token } = await scratch();
  const server = await startNode(['build/server/index.js'], env, '/readyz');
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  });
  const visit = async (path: string, signedIn: boolean) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    if (signedIn) {
      const [name = '', value = ''] = (await sessionCookie.serialize(benchToken)).split(';')[0]!.split('=');
      await context.addCookies([{ name, value, url: server.url }]);
    }
    const seen = await firstVisit(context, server.url + path);
    await context.close();
    return seen;
  };
  try {
    const figures: Figure[] = [];
    for (const [what, path] of [
      ['Press room', '/ruang-pers'],
      ['A press kit', `/ruang-pers/${slug}`],
      ['Invitation, answered without an account', `/u/${token}`],
      ['Sign-in', '/masuk'],
    ] as const) {
      figures.push(publicFigure(what, await visit(path, false)));
    }
    for (const [what, path, editor] of [
      ['Beranda', '/', false],
      ['Article list', '/pemberitaan', false],
      ['Box for logging', '/pemberitaan/catat', false],
      ['Article form', '/pemberitaan/catat?cara=manual', false],
      ['Gatherings', '/kegiatan', false],
      ['Press kit editor', `/siaran-pers/${kitId}/ubah`, true],
    ] as const) {
      figures.push(officeFigure(what, await visit(path, true), editor));
    }
    return figures;
  } finally {
    await browser.close();
    await server.stop();
  }
}
