import { recomputeSeason } from '#app/features/awards/recompute.server.ts';
import { outletPaths } from '#app/features/partners/paths.ts';
import { sessionCookie } from '#app/web/cookies.server.ts';
import { openDatabase } from '#db/connection.ts';
import { benchToken } from './data.ts';
import { type Figure, fastestLoads, type Load, startFlags, startNode } from './measure.ts';
import { seasonCopy, seasonId } from './scored-season.ts';

const rounds = 4;

/**
 * The standing of a season of 100,000 articles and 1,000 outlets on the built server, warm and signed in, as a ratio to the
 * plain list of the same outlets and to the list of the articles, both of the same server.
 */
export async function benchStanding(): Promise<Figure[]> {
  const { dataDir, file } = await seasonCopy();
  const { db, close } = openDatabase(`sqlite:${file}`);
  await recomputeSeason(db, seasonId, new Date().toISOString());
  await close();
  const product = await startNode(
    [...startFlags(), 'build/server/index.js'],
    { GEMA_DATA_DIR: dataDir },
    '/readyz',
  );
  try {
    const headers = { cookie: (await sessionCookie.serialize(benchToken)).split(';')[0]! };
    const page = (path: string) => ({ server: product, path, headers });
    const [outlets, articles, standing, last, score] = await fastestLoads(rounds, [
      page(outletPaths.list),
      page('/pemberitaan'),
      page(`/penghargaan/${seasonId}/klasemen/media?liga=2`),
      page(`/penghargaan/${seasonId}/klasemen/media?liga=2&mulai=801`),
      page(`/penghargaan/${seasonId}/skor/media/1`),
    ]);
    const line = (what: string, load: Load): Figure => {
      const ratio = load.requestsPerSecond / outlets.requestsPerSecond;
      const toArticles = load.requestsPerSecond / articles.requestsPerSecond;
      return {
        what,
        figure: `${ratio.toFixed(2)} of the outlets' list (${load.requestsPerSecond.toFixed(0)}/s against ${outlets.requestsPerSecond.toFixed(0)}/s), ${toArticles.toFixed(2)} of the articles' (${articles.requestsPerSecond.toFixed(0)}/s); p50 ${load.p50} ms, p99 ${load.p99} ms; processor ${load.cpuMs.toFixed(1)} ms a request against ${outlets.cpuMs.toFixed(1)} and ${articles.cpuMs.toFixed(1)}`,
        bound: '≥ 1 of the slower of the two lists',
        holds: Math.max(ratio, toArticles) >= 1,
      };
    };
    return [
      line('Standing of a league of 900 outlets, first page of 100', standing),
      line('Its last page', last),
      line('Why this score: the outlet with the most articles', score),
    ];
  } finally {
    await product.stop();
  }
}
