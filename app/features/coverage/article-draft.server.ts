import { type AuditRow, listAuditEntries } from '#app/features/audit/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { localInputFromInstant, type Zone } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { type Article, findArticle } from './articles.queries.server.ts';
import type { ArticleDraft } from './draft.ts';
import { mergeDrafts } from './merged-draft.ts';
import { joinSpokespersons } from './people-lines.ts';

const given = <T>(value: T | null) => value ?? undefined;

/** An article as the form's inputs take it, times in the office's zone; saved unchanged it stays the same. */
export function draftOfArticle(article: Article, zone: Zone): ArticleDraft {
  const { row } = article;
  return {
    title: row.title,
    outletName: article.outlet.name,
    journalistNames: article.journalists.map(person => person.name).join(', '),
    editorNames: row.editors,
    url: given(row.url),
    rubric: row.rubric,
    publishedLocal: localInputFromInstant(row.published_at, zone),
    modifiedLocal: row.modified_at === null ? undefined : localInputFromInstant(row.modified_at, zone),
    dateline: row.dateline,
    body: row.body,
    language: given(row.language),
    leadImageUrl: given(row.lead_image_url),
    leadImageCaption: row.lead_image_caption,
    seconds: row.seconds === null ? undefined : String(row.seconds),
    format: row.format,
    headlineTone: given(row.headline_tone),
    bodyTone: given(row.body_tone),
    regency: given(row.regency),
    ownSources: row.own_sources === null ? undefined : String(row.own_sources),
    fieldReporting: row.field_reporting === null ? undefined : row.field_reporting === 1 ? 'yes' : 'no',
    topicIds: article.topics.map(topic => String(topic.id)),
    spokespersons: joinSpokespersons(article.spokespersons),
    version: String(row.version),
  };
}

/**
 * What was done to an article since the version that a form was opened with, newest first; undefined where the form is up to
 * date or names no version.
 */
export async function changedSince(
  db: Db,
  id: number,
  version: number | undefined,
): Promise<{ version: number; entries: AuditRow[] } | undefined> {
  const article = await findArticle(db, id);
  if (!article || version === undefined || article.row.version <= version) return undefined;
  const history = await listAuditEntries(db, { subjectKind: 'article', subjectId: id }, 50);
  const entries = history.filter(entry => entry.changes.length > 0);
  return { version: article.row.version, entries: entries.slice(0, article.row.version - version) };
}

/** The form of an article with what another form brought anew; nothing is saved. @throws NotFound */
export async function mergedDraftOf(db: Db, id: number, fresh: ArticleDraft): Promise<ArticleDraft> {
  const article = await findArticle(db, id);
  if (!article) throw new NotFound();
  const { zone } = await readOffice(db);
  return mergeDrafts(draftOfArticle(article, zone), fresh);
}
