import { recordAudit } from '#app/features/audit/service.server.ts';
import { findOrCreateJournalist } from '#app/features/partners/journalists.service.server.ts';
import { findOutlet } from '#app/features/partners/outlets.queries.server.ts';
import { findOrCreateOutlet } from '#app/features/partners/outlets.service.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { countWords } from '#app/lib/text.ts';
import { instantFromLocalInput, isoDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { announceArticle, indexArticle } from './article-changes.server.ts';
import { diffArticles } from './article-diff.server.ts';
import { writeArticleRows } from './article-rows.queries.server.ts';
import { chosenTopics, noteRejections } from './article-topics.server.ts';
import { type Article, findArticle } from './articles.queries.server.ts';
import { contentHash } from './content-hash.server.ts';
import { closeLines, findLineToLog } from './logging/checked-lines.server.ts';
import { recordHandedPage } from './logging/handed-page.server.ts';
import { refreshOpenFindings } from './open-findings/derive.server.ts';
import { splitNames, splitSpokespersons } from './people-lines.ts';
import { publicationOf } from './publication.ts';
import { canonicalUrl, parseWebUrl, shownUrl } from './reading/urls.ts';
import { AlreadyLogged, describeSame, refuseDouble } from './same-article.server.ts';
import type { ArticleForm } from './schema.ts';
import { mayLackText } from './text-needed.ts';

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
  kept: { evidenceFileId: number | null; foundBy: Article['row']['found_by'] },
) {
  const { evidenceFileId, foundBy } = kept;
  const { channel } = outlet;
  const hasEvidence = evidenceFileId !== null;
  if (form.body === '' && !mayLackText({ channel, format: form.format, hasEvidence, foundBy }))
    throw new Invalid({ body: ['coverage.textNeeded'] });
  const { zone } = await readOffice(ctx.db);
  const publication = publicationOf(form.publishedLocal, zone, ctx.now);
  if ('refused' in publication) throw new Invalid({ publishedLocal: [publication.refused] });
  const modifiedAt = form.modifiedLocal ? instantFromLocalInput(form.modifiedLocal, zone) : null;
  if (modifiedAt === undefined) throw new Invalid({ modifiedLocal: ['errors.impossibleDate'] });
  if (modifiedAt && modifiedAt < publication.at)
    throw new Invalid({ modifiedLocal: ['errors.modifiedEarlier'] });
  return {
    outlet_id: outlet.id,
    channel,
    title: form.title,
    url: form.url ? shownUrl(form.url) : null,
    canonical_url: form.url ? (canonicalUrl(form.url) ?? null) : null,
    rubric: form.rubric,
    byline: form.journalistNames,
    editors: form.editorNames,
    published_at: publication.at,
    published_on: isoDay(publication.at, zone),
    modified_at: modifiedAt,
    dateline: form.dateline,
    body: form.body,
    words: countWords(form.body),
    language: form.language ?? null,
    lead_image_url: form.leadImageUrl ?? null,
    lead_image_caption: form.leadImageCaption,
    seconds: form.seconds ?? null,
    format: form.format,
    headline_tone: form.headlineTone ?? null,
    body_tone: form.bodyTone ?? null,
    regency: form.regency ?? null,
    own_sources: form.ownSources ?? null,
    field_reporting: form.fieldReporting === undefined ? null : Number(form.fieldReporting === 'yes'),
    reading: form.source === '' ? '' : JSON.stringify({ source: form.source }),
    evidence_file_id: evidenceFileId,
    content_hash: contentHash({
      title: form.title,
      body: form.body,
      publishedAt: publication.at,
      evidenceFileId,
    }),
    updated_at: ctx.now,
  };
}

/**
 * Logs an article with its outlet and journalists, creating those that are new, and queues the derivation of its
 * originality. The same address is refused; the same text in the same outlet, or its title on the same day, unless the
 * form insists (`besideId`). A form sent twice logs once.
 * @throws AlreadyLogged, Invalid
 */
export async function logArticle(ctx: Context<Db>, form: ArticleForm): Promise<number> {
  authorise(ctx.actor, 'coverage.write');
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const line = form.lineId === undefined ? undefined : await findLineToLog(db, form.lineId);
    const { outlet, journalistIds } = await resolvePeople(inner, form);
    const foundBy = line?.foundBy ?? 'officer';
    const row = await values(inner, form, outlet, { evidenceFileId: line?.fileId ?? null, foundBy });
    await refuseDouble(db, row, { besideId: form.besideId });
    // Looked at only now that nobody else is logging: two officers may have the same line open.
    const checked = line && (await findLineToLog(db, line.id)).article;
    if (checked) throw new AlreadyLogged(await describeSame(db, checked));
    const { id } = await db
      .insertInto('articles')
      .values({
        ...row,
        status: 'approved',
        status_reason: '',
        found_by: foundBy,
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
      topics: await chosenTopics(db, form),
      spokespersons: splitSpokespersons(form.spokespersons),
    });
    await noteRejections(inner, id, form);
    if (line) await recordHandedPage(inner, line.id, { id, url: row.url });
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

/**
 * Corrects an article, also by what a line of a batch brought anew, whose file or page becomes its evidence. A topic that is no longer in use stays with it as long as it is ticked.
 * @throws Conflict when somebody saved it since `form.version` was read; AlreadyLogged when it now equals another.
 */
export async function updateArticle(ctx: Context<Db>, id: number, form: ArticleForm): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const before = await findArticle(db, id);
    if (!before) throw new NotFound();
    const line = form.lineId === undefined ? undefined : await findLineToLog(db, form.lineId);
    const { outlet, journalistIds } = await resolvePeople(inner, form);
    // Where it appeared is the article's own fact, an import may say other than the outlet's usual one.
    const channel = outlet.id === before.outlet.id ? before.row.channel : outlet.channel;
    const row = await values(
      inner,
      form,
      { id: outlet.id, channel },
      {
        evidenceFileId: before.row.evidence_file_id ?? line?.fileId ?? null,
        foundBy: before.row.found_by,
      },
    );
    await refuseDouble(db, row, { besideId: form.besideId, before });
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
    const carried = before.topics.map(topic => topic.id);
    await writeArticleRows(db, id, {
      journalistIds,
      topics: await chosenTopics(db, form, carried),
      spokespersons: splitSpokespersons(form.spokespersons),
    });
    await noteRejections(inner, id, form, carried);
    if (line && !line.article) {
      await recordHandedPage(inner, line.id, { id, url: row.url });
      await closeLines(db, { articleId: id, lineId: line.id, compareKey: row.canonical_url, now: ctx.now });
    }
    const after = (await findArticle(db, id))!;
    // What waits in the inbox or was taken out of the list is not to be found by its text.
    if (after.row.status === 'approved') await indexArticle(db, after);
    await recordAudit(inner, {
      action: 'article.updated',
      subject: { kind: 'article', id, label: after.title },
      changes: diffArticles(before, after),
    });
    await announceArticle(inner, id, before, after);
    // At once: the list of what waits is where many come from, and go back to.
    await refreshOpenFindings(db, [id]);
  });
}
