import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { countArticles } from '#app/features/coverage/filtered.queries.server.ts';
import { listArticles } from '#app/features/coverage/list.queries.server.ts';
import type { ArticleListProps } from '#app/features/coverage/ui/article-list.tsx';
import { listOutletNames } from '#app/features/partners/outlets.queries.server.ts';
import { channels } from '#app/features/partners/terms.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { sessionCookie } from '#app/web/cookies.server.ts';
import { openDatabase } from '#db/connection.ts';
import { benchDatabase, benchToken } from './data.ts';
import { type Figure, fastestLoads, type Load, startFlags, startNode } from './measure.ts';

/** Floor and pages are loaded in turns this often. */
const rounds = 4;

const floorOut = 'node_modules/.cache/gema-bench-floor';

async function buildFloor(file: string): Promise<void> {
  const { db, close } = openDatabase(`sqlite:${file}`);
  const { rows, next } = await listArticles(db, {});
  const page: ArticleListProps = {
    rows,
    sort: { key: 'publishedAt', direction: 'desc' },
    next,
    previous: null,
    topics: (await listTopics(db, { active: true })).map(({ id, name }) => ({ id, name })),
    outlets: await listOutletNames(db, 300),
    journalists: [],
    channels,
    columns: [],
    filter: {},
    filtered: false,
    searching: false,
    lookedFor: null,
    views: [],
    facets: null,
    pages: { dead: 0, changed: 0 },
    count: Math.min(1000, await countArticles(db, {})),
    many: true,
    mayWrite: true,
  };
  await close();
  execFileSync('npx', ['remix', 'vite:build', '--config', 'tests/bench/floor/vite.config.ts'], {
    stdio: 'inherit',
  });
  writeFileSync(join(floorOut, 'page.json'), JSON.stringify(page));
}

/** Article list and search of the built server with 100,000 articles, as a ratio to the bare Remix floor. */
export async function benchPages(): Promise<Figure[]> {
  const { dataDir, file } = await benchDatabase();
  await buildFloor(file);
  const floorBuild = resolve(floorOut, 'server/index.js');
  const floor = await startNode(
    ['--import', 'tsx', 'tests/bench/floor/server.ts'],
    { FLOOR_BUILD: floorBuild, FLOOR_PAGE: resolve(floorOut, 'page.json') },
    '/pemberitaan',
  );
  const product = await startNode(
    [...startFlags(), 'build/server/index.js'],
    { GEMA_DATA_DIR: dataDir },
    '/readyz',
  );
  try {
    const cookie = (await sessionCookie.serialize(benchToken)).split(';')[0]!;
    const headers = { cookie };
    const [bare, list, rare, common] = await fastestLoads(rounds, [
      { server: floor, path: '/pemberitaan' },
      { server: product, path: '/pemberitaan', headers },
      { server: product, path: '/pemberitaan?q=bajaka', headers },
      { server: product, path: '/pemberitaan?q=pekerja', headers },
    ]);
    const ratio = (page: Load) => page.requestsPerSecond / bare.requestsPerSecond;
    const line = (what: string, page: Load, bound: number): Figure => ({
      what,
      figure: `${ratio(page).toFixed(2)} of the floor (${page.requestsPerSecond.toFixed(0)}/s, floor ${bare.requestsPerSecond.toFixed(0)}/s); p50 ${page.p50} ms, p99 ${page.p99} ms = ${(page.p99 / page.p50).toFixed(1)} × p50`,
      bound: `≥ ${bound}, p99 < 3 × p50`,
      holds: ratio(page) >= bound && page.p99 < 3 * page.p50,
    });
    const memory = product.residentMb();
    return [
      line('Article list, 100,000 articles', list, 0.6),
      line('Full-text search, rare word', rare, 0.3),
      line('Full-text search, word in nearly every article', common, 0.3),
      {
        what: 'Resident memory of the server afterwards',
        figure: `${memory.toFixed(0)} MB`,
        bound: '< 300 MB',
        holds: memory < 300,
      },
    ];
  } finally {
    await product.stop();
    await floor.stop();
  }
}
