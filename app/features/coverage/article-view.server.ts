import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import type { Db } from '#db/connection.ts';
import { type Article, findArticle, findSameArticle } from './articles.queries.server.ts';
import { knownBoilerplate } from './derivation.server.ts';
import { readOriginalityDetail } from './originality-detail.ts';
import { commonPassages } from './passages.ts';
import { quotations } from './quotations.ts';
import { readReuse } from './reuse-view.server.ts';
import { toneHints } from './tone/tone-hint.ts';
import { readUnderstanding, type UnderstandingMark } from './understanding-view.server.ts';

export type ViewMark =
  | { start: number; end: number; kind: 'quote' | 'copy'; label: string; id?: string }
  | UnderstandingMark;

export type ViewLabels = Record<'quote' | 'copy' | 'figure' | 'mixUp' | 'message', string>;

/** The text that an article shares most with, named for people. */
async function findOverlap(db: Db, article: Article) {
  const [most] = readOriginalityDetail(article.row.originality_detail).overlaps;
  if (!most) return undefined;
  if (most.kind === 'release') {
    const release = await db
      .selectFrom('press_kits')
      .select(['id', 'headline as title', 'body_text as text'])
      .where('id', '=', most.id)
      .executeTakeFirst();
    return release && { ...release, kind: 'release' as const, outletName: null };
  }
  const other = await findArticle(db, most.id);
  return (
    other && {
      id: other.id,
      title: other.title,
      text: other.row.body,
      kind: 'article' as const,
      outletName: other.outlet.name,
    }
  );
}

/** Everything the article page shows: facts, marks over the text, what it shares most with, history. */
export async function readArticleView(db: Db, id: number, labels: ViewLabels) {
  const article = await findArticle(db, id);
  if (!article) return undefined;
  const { body } = article.row;
  const overlap = await findOverlap(db, article);
  const passages = overlap ? commonPassages(body, overlap.text, await knownBoilerplate(db)) : [];
  const { marks: evidence, ...understanding } = await readUnderstanding(db, article, labels);
  const marks: ViewMark[] = [
    ...evidence,
    ...quotations(body).map(({ start, end }) => ({
      start,
      end,
      kind: 'quote' as const,
      label: labels.quote,
    })),
    ...passages.map(passage => ({ ...passage.article, kind: 'copy' as const, label: labels.copy })),
  ];
  const { row, ...rest } = article;
  return {
    ...rest,
    row: { ...row, reading: '', originality_detail: '' },
    detail: readOriginalityDetail(row.originality_detail),
    marks,
    understanding,
    toneHints: row.headline_tone && row.body_tone ? null : toneHints(row),
    ...(await readReuse(db, { id, storyId: row.story_id, outlet: article.outlet })),
    /** The same clip in the list, because of which a dismissed one cannot come back. */
    same: row.status === 'dismissed' ? await findSameArticle(db, row, id) : undefined,
    history: await listAuditEntries(db, { subjectKind: 'article', subjectId: id }, 50),
  };
}
