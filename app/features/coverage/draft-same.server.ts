import { findOutletDoubles } from '#app/features/partners/doubles.queries.server.ts';
import type { Db } from '#db/connection.ts';
import { findSameArticle, findSameText } from './articles.queries.server.ts';
import { contentHash } from './content-hash.server.ts';
import type { ArticleDraft } from './draft.ts';
import { canonicalUrl } from './reading/urls.ts';
import { describeSame, type FoundSame, findSame } from './same-article.server.ts';

/**
 * What a draft would repeat, found before anybody checks the form. While the outlet is unknown, an article of whatever
 * outlet with the same text is shown. `besideId` is up to where the person has seen and insists.
 */
export async function findDraftSame(
  db: Db,
  draft: ArticleDraft,
  besideId = 0,
): Promise<FoundSame | undefined> {
  const { title = '', body = '', url, outletName, publishedLocal = '' } = draft;
  const address = (url && canonicalUrl(url)) || null;
  const text = body === '' ? '' : contentHash({ title, body, publishedAt: '' });
  const [outlet] = outletName ? await findOutletDoubles(db, { name: outletName, host: null }) : [];
  const facts = { canonical_url: address, content_hash: text, outlet_id: outlet?.id ?? 0 };
  if (outlet && title !== '' && publishedLocal !== '')
    return findSame(db, { ...facts, title, published_on: publishedLocal.slice(0, 10) }, { besideId });
  const same = await findSameArticle(db, facts);
  if (same) return describeSame(db, same);
  const elsewhere = text === '' || outlet ? undefined : await findSameText(db, text);
  return elsewhere && describeSame(db, { ...elsewhere, sameText: true });
}
