import { imageTypes } from '#app/features/files/kinds.ts';
import { storeFile } from '#app/features/files/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import type { ArticlePicturesTable } from '#db/schema/article-pictures.ts';
import { isHugePicture } from './picture-size.ts';
import { findLastPicture, insertPicture, touchPicture } from './queries.server.ts';
import type { PictureProblem } from './terms.ts';

export type FoundPicture = {
  articleId: number;
  kind: ArticlePicturesTable['kind'];
  url: string;
  caption: string;
  found: Uint8Array | PictureProblem;
};

async function store(ctx: Context<Db>, found: Uint8Array | PictureProblem) {
  if (typeof found === 'string') return found;
  if (isHugePicture(found)) return 'not-image' as const;
  try {
    return await storeFile(ctx, { bytes: found, allowed: imageTypes, field: 'picture' });
  } catch (error) {
    if (error instanceof Invalid) return 'not-image' as const;
    throw error;
  }
}

/**
 * Keeps a picture as evidence of an article, judged by its bytes: what is no PNG, JPEG, WebP or GIF of a sane size is noted
 * as a problem. The same picture, or the same problem, again only moves the time.
 */
export async function keepPicture(ctx: Context<Db>, picture: FoundPicture): Promise<void> {
  const { articleId, kind, url, caption, found } = picture;
  const file = await store(ctx, found);
  const problem = typeof file === 'string' ? file : null;
  const sha256 = typeof file === 'string' ? null : file.sha256;
  const last = await findLastPicture(ctx.db, articleId, kind);
  if (last && last.url === url && last.problem === problem && last.sha256 === sha256) {
    await touchPicture(ctx.db, last.id, ctx.now);
    return;
  }
  await insertPicture(ctx.db, {
    ...{ article_id: articleId, kind, url, caption, fetched_at: ctx.now, problem, sha256 },
    file_id: typeof file === 'string' ? null : file.id,
  });
}
