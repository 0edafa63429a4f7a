import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { askLeave } from '../feeds/hosts.service.server.ts';
import { fetchImage } from '../fetch.server.ts';
import type { FetchOptions, FetchProblem } from '../fetch-terms.ts';
import { fetchUrl } from '../reading/urls.ts';
import { keepPicture } from './keeping.server.ts';
import { findLastPicture } from './queries.server.ts';
import type { PictureProblem } from './terms.ts';

/** Most bytes of a lead image. */
const mostBytes = 8 * 1024 * 1024;

/** What came of a fetch, in the words of a picture. */
function pictureProblem(problem: FetchProblem, status?: number): PictureProblem {
  switch (problem) {
    case 'http-status':
      return status === 404 || status === 410 ? 'gone' : status && status >= 500 ? 'unreachable' : 'refused';
    case 'timeout':
    case 'too-large':
      return problem;
    case 'not-text':
      return 'not-image';
    case 'host-not-found':
    case 'connection-failed':
    case 'too-many-redirects':
      return 'unreachable';
    default:
      return 'address-refused';
  }
}

/** The lead image of an article: what a person wrote into its form goes before what its page says. */
async function leadImageOf(db: Db, articleId: number, read: { url: string; caption: string } | null) {
  const article = await db
    .selectFrom('articles')
    .select(['lead_image_url as url', 'lead_image_caption as caption'])
    .where('id', '=', articleId)
    .executeTakeFirst();
  return article?.url ? { url: article.url, caption: article.caption } : read;
}

async function ask(
  ctx: Context<Db>,
  url: string,
  fetching: FetchOptions,
): Promise<Uint8Array | PictureProblem> {
  const address = fetchUrl(url);
  if (!address) return 'address-refused';
  const leave = await askLeave(ctx.db, address, ctx.now, fetching);
  if (!leave.allowed) return 'robots';
  const answer = await fetchImage(address, { maxBytes: mostBytes, ...fetching });
  return answer.ok ? answer.bytes : pictureProblem(answer.problem, answer.status);
}

/**
 * Keeps the lead image of an article whose page was just read, through the guarded fetch. One that is kept already under the
 * same address is not asked for again.
 */
export async function keepLeadImage(
  ctx: Context<Db>,
  articleId: number,
  read: { url: string; caption: string } | null,
  fetching: FetchOptions = {},
): Promise<void> {
  const image = await leadImageOf(ctx.db, articleId, read);
  if (!image) return;
  const last = await findLastPicture(ctx.db, articleId, 'lead');
  if (last && last.url === image.url && last.problem === null) return;
  const found = await ask(ctx, image.url, fetching);
  await keepPicture(ctx, { articleId, kind: 'lead', ...image, found });
}
