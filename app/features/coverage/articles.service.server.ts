import { createHash } from 'node:crypto';
import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { findOrCreateJournalist } from '#app/features/partners/journalists.service.server.ts';
import { findOutlet } from '#app/features/partners/outlets.queries.server.ts';
import { findOrCreateOutlet } from '#app/features/partners/outlets.service.server.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { countWords, normalise } from '#app/lib/text.ts';
import { instantFromLocalInput, isoDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { articleSearchId, indexArticleText, removeArticleText } from '#db/dialect/search.ts';
import { writeArticleRows } from './article-rows.queries.server.ts';
import { type Article, findArticle, findSameArticle } from './articles.queries.server.ts';
import { closeLines, findLineToLog } from './logging/checked-lines.server.ts';
import { splitNames, splitSpokespersons } from './people-lines.ts';
import { coverageChanged } from './ports.server.ts';
import { findTopics } from './reading/topics.ts';
import { canonicalUrl, parseWebUrl } from './reading/urls.ts';
import type { ArticleForm } from './schema.ts';

/**
 * The hash by which two clips hold the same text: SHA-256 over the normalised body, hex. A clip without a text (a
 * scanned page, a broadcast) is the same when evidence and title are.
 */
function contentHash({ body, title }: ArticleForm, evidenceFileId: number | null): string {
  const text = body === '' ? `\0${evidenceFileId} ${title}` : body;
  return createHash('sha256').update(normalise(text)).digest('hex');
}

async function resolvePeople(ctx: Context<Db>, form: ArticleForm) {
  const host = form.url ? parseWebUrl(form.url)?.host : undefined;
  const { id } = await findOrCreateOutlet(ctx, {
    name: form.outletName,
    channel: form.outletChannel,
    scope: form.outletScope,
    host,
  });
  const outlet = (await findOutlet(ctx.db, id))!;
  const journalistIds: number[] = [];
  for (const name of splitNames(form.journalistNames)) {
    const journalist = await findOrCreateJournalist(ctx, { name, outletId: outlet.id });
    if (!journalistIds.includes(journalist.id)) journalistIds.push(journalist.id);
  }
  return { outlet, journalistIds };
}

async function values(
  ctx: Context<Db>,
  form: ArticleForm,
  outlet: { id: number; channel: ArticleForm['outletChannel'] },
  evidenceFileId: number | null,
) {
  if (form.body === '' && evidenceFileId === null) throw new Invalid({ body: ['errors.required'] });
  const { zone } = await readOffice(ctx.db);
  const publishedAt = instantFromLocalInput(form.publishedLocal, zone);
  if (!publishedAt) throw new Invalid({ publishedLocal: ['errors.impossibleDate'] });
  return {
    outlet_id: outlet.id,
    channel: outlet.channel,
    title: form.title,
    url: form.url ?? null,
    canonical_url: form.url ? (canonicalUrl(form.url) ?? null) : null,
    rubric: form.rubric,
    byline: form.journalistNames,
    published_at: publishedAt,
    published_on: isoDay(publishedAt, zone),
    dateline: form.dateline,
    body: form.body,
    words: countWords(form.body),
    seconds: form.seconds ?? null,
    format: form.format,
    headline_tone: form.headlineTone ?? null,
    body_tone: form.bodyTone ?? null,
    regency: form.regency ?? null,
    own_sources: form.ownSources ?? null,
    field_reporting: form.fieldReporting === undefined ? null : Number(form.fieldReporting === 'yes'),
    reading: form.source === '' ? '' : JSON.stringify({ source: form.source }),
    evidence_file_id: evidenceFileId,
    content_hash: contentHash(form, evidenceFileId),
    updated_at: ctx.now,
  };
}

async function topicRows(db: Db, form: ArticleForm) {
  const topics = await listTopics(db, { active: true });
  const machine = new Map(
    findTopics(`${form.title}\n\n${form.body}`, topics).map(match => [match.topicId, match]),
  );
  const known = new Set(topics.map(topic => topic.id));
  return form.topicIds
    .filter(id => known.has(id))
    .map(id => ({ topicId: id, source: machine.has(id) ? ('machine' as const) : ('person' as const) }));
}

/** Queues what follows from a change of an article: its originality, and whoever is scored by it. */
export async function announceArticle(
  ctx: Context<Db>,
  articleId: number,
  before: Article | undefined,
  after: Article,
): Promise<void> {
  const states = before ? [before, after] : [after];
  const publishedAt = states.map(state => state.row.published_at);
  await enqueueJob(ctx, {
    kind: 'coverage.originality',
    payload: { articleId, outletId: after.outlet.id, publishedAt },
    dedupeKey: `coverage.originality:${articleId}:${after.row.version}`,
  });
  await coverageChanged.call(ctx, {
    articleId,
    outletIds: [...new Set(states.map(state => state.outlet.id))],
    journalistIds: [...new Set(states.flatMap(state => state.journalists.map(person => person.id)))],
    publishedAt,
  });
}

/** Puts an article into the full-text index under the key of its publication, moving it when that has changed. */
export async function indexArticle(db: Db, article: Article): Promise<void> {
  const searchId = articleSearchId(article.row.published_at, article.id);
  if (article.row.search_id !== null && article.row.search_id !== searchId) {
    await removeArticleText(db, article.row.search_id);
  }
  await db.updateTable('articles').set({ search_id: searchId }).where('id', '=', article.id).execute();
  const people = [
    article.outlet.name,
    ...article.journalists.map(person => person.name),
    ...article.spokespersons.map(person => person.name),
  ];
  await indexArticleText(db, {
    searchId,
    title: article.title,
    people: people.join(' '),
    body: article.row.body,
  });
}

/** Thrown when the same clip is logged already; the form shows the way to it. */
export class AlreadyLogged extends Invalid {
  constructor(readonly article: { id: number; title: string }) {
    super({ '': ['coverage.alreadyLogged'] });
  }
}

/**
 * Logs an article with its outlet and journalists, creating those that are new, and queues the derivation of its
 * originality. The same address, or the same text in the same outlet, is refused: a form sent twice logs once.
 * @throws AlreadyLogged, Invalid
 */
export async function logArticle(ctx: Context<Db>, form: ArticleForm): Promise<number> {
  authorise(ctx.actor, 'coverage.write');
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const line = form.lineId === undefined ? undefined : await findLineToLog(db, form.lineId);
    if (line?.article) throw new AlreadyLogged(line.article);
    const { outlet, journalistIds } = await resolvePeople(inner, form);
    const row = await values(inner, form, outlet, line?.fileId ?? null);
    const same = await findSameArticle(db, {
      outletId: outlet.id,
      canonicalUrl: row.canonical_url,
      contentHash: row.content_hash,
    });
    if (same) throw new AlreadyLogged(same);
    const { id } = await db
      .insertInto('articles')
      .values({
        ...row,
        status: 'approved',
        status_reason: '',
        found_by: 'officer',
        entry_method: form.entryMethod,
        originality_detail: '',
        originality_reason: '',
        created_by: actorUserId(ctx.actor),
        created_at: ctx.now,
        version: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await writeArticleRows(db, id, {
      journalistIds,
      topics: await topicRows(db, form),
      spokespersons: splitSpokespersons(form.spokespersons),
    });
    await closeLines(db, { articleId: id, lineId: form.lineId, compareKey: row.canonical_url, now: ctx.now });
    const article = (await findArticle(db, id))!;
    await indexArticle(db, article);
    await recordAudit(inner, {
      action: 'article.logged',
      subject: { kind: 'article', id, label: form.title },
    });
    await announceArticle(inner, id, undefined, article);
    return id;
  });
}

const audited = [
  'title',
  'url',
  'rubric',
  'byline',
  'published_at',
  'dateline',
  'body',
  'seconds',
  'format',
  'headline_tone',
  'body_tone',
  'regency',
  'own_sources',
  'field_reporting',
] as const;

function audit(article: Article) {
  return {
    ...article.row,
    outlet: article.outlet.name,
    journalists: article.journalists.map(person => person.name).join(', '),
    topics: article.topics.map(topic => topic.name).join(', '),
    spokespersons: article.spokespersons.map(person => person.name).join(', '),
  };
}

/**
 * Corrects an article.
 * @throws Conflict when somebody saved it since `form.version` was read; AlreadyLogged when it now equals another.
 */
export async function updateArticle(ctx: Context<Db>, id: number, form: ArticleForm): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const before = await findArticle(db, id);
    if (!before) throw new NotFound();
    const { outlet, journalistIds } = await resolvePeople(inner, form);
    const row = await values(inner, form, outlet, before.row.evidence_file_id);
    const same = await findSameArticle(
      db,
      { outletId: outlet.id, canonicalUrl: row.canonical_url, contentHash: row.content_hash },
      id,
    );
    if (same) throw new AlreadyLogged(same);
    const updated = await db
      .updateTable('articles')
      .set(eb => ({
        ...row,
        reading: form.source === '' ? before.row.reading : row.reading,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .where('version', '=', form.version ?? -1)
      .executeTakeFirst();
    if (Number(updated.numUpdatedRows) === 0) throw new Conflict('errors.conflict');
    await writeArticleRows(db, id, {
      journalistIds,
      topics: await topicRows(db, form),
      spokespersons: splitSpokespersons(form.spokespersons),
    });
    const after = (await findArticle(db, id))!;
    await indexArticle(db, after);
    const changes = diffFields<ReturnType<typeof audit>>(audit(before), audit(after), [
      ...audited,
      'outlet',
      'journalists',
      'topics',
      'spokespersons',
    ]);
    await recordAudit(inner, {
      action: 'article.updated',
      subject: { kind: 'article', id, label: after.title },
      changes,
    });
    await announceArticle(inner, id, before, after);
  });
}
