import { recordAudit } from '#app/features/audit/service.server.ts';
import { canonicalUrl, parseWebUrl, shownUrl } from '#app/features/coverage/reading/urls.ts';
import { attachmentTypes, imageTypes } from '#app/features/files/kinds.ts';
import { type StoredFile, storeFile } from '#app/features/files/service.server.ts';
import { openLink } from '#app/features/outbox/links.server.ts';
import type { Actor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Gone, Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { listPartiesNamed } from '../judging/parties.queries.server.ts';
import { findSeason, type Season } from '../seasons.queries.server.ts';
import { changeableUntil, isLive, mostAttempts, mostWorks } from './completeness.ts';
import {
  type Call,
  findArticleAt,
  findCall,
  findInvite,
  findWork,
  type Invite,
  isEntered,
  listDoubles,
  listOwnArticles,
  listWorksOf,
  type Work,
} from './queries.server.ts';
import type { WorkForm } from './schema.ts';

export type SenderDesk = { invite: Invite; season: Season; call: Call };

/** Whom a sender's link belongs to and what they may send to. Throws NotFound for an unknown link, Gone for a withdrawn one. */
export async function openSenderDesk(db: Db, token: string): Promise<SenderDesk> {
  const invite = await findInvite(db, await openLink(db, 'works', token));
  const season = invite && (await findSeason(db, invite.seasonId));
  const call = invite && (await findCall(db, invite.seasonId));
  if (!invite || !season || !call || invite.forgottenAt !== null) throw new Gone();
  return { invite, season, call };
}

/** The sender's own work; somebody else's is not found. */
export async function ownWork(
  db: Db,
  { invite }: SenderDesk,
  workId: number,
): Promise<Work & { body: string }> {
  const work = await findWork(db, workId);
  if (!work || work.journalistId !== invite.journalistId || work.seasonId !== invite.seasonId)
    throw new NotFound();
  return work;
}

const asSender = (ctx: Context<Db>, { invite }: SenderDesk): Context<Db> => {
  const actor: Actor = ctx.actor.kind === 'user' ? ctx.actor : { kind: 'guest', name: invite.name };
  return { ...ctx, actor };
};

/** Files of a work as they were handed over; absent ones stay as they are. */
export type HandedFiles = { file?: Uint8Array; consent?: Uint8Array };

async function refuseUnlessTaken(ctx: Context<Db>, desk: SenderDesk, work: Work | undefined): Promise<void> {
  if (work) {
    const until = changeableUntil(work, desk.call.dueAt);
    if (until === undefined) throw new Conflict(`works.standsAs.${work.status}`);
    if (ctx.now > until) throw new Conflict('works.closed');
    if (work.version >= mostAttempts) throw new Conflict('works.tooOften');
    return;
  }
  if (ctx.now > desk.call.dueAt) throw new Conflict('works.closed');
  const mine = await listWorksOf(ctx.db, desk.season.id, desk.invite.journalistId);
  if (mine.length >= mostAttempts) throw new Conflict('works.tooOften');
  if (mine.filter(each => isLive(each.status)).length >= mostWorks) throw new Conflict('works.five');
}

async function factsOf(db: Db, { season, invite }: SenderDesk, input: WorkForm) {
  if (input.articleId !== null) {
    const own = await listOwnArticles(db, invite.journalistId, season);
    const article = own.find(({ id }) => id === input.articleId);
    if (!article) throw new Invalid({ articleId: ['works.notYourArticle'] });
    const { title, url, publishedOn, outletId } = article;
    return {
      article_id: article.id,
      title,
      url,
      published_on: publishedOn,
      outlet_id: outletId,
      outlet_name: '',
    };
  }
  const { publishedOn } = input;
  if (publishedOn === null || publishedOn < season.startsOn || publishedOn > season.endsOn)
    throw new Invalid({ publishedOn: ['works.outsideSeason'] });
  const url = input.url === '' ? null : parseWebUrl(input.url);
  if (url === undefined) throw new Invalid({ url: ['errors.url'] });
  const address = url === null ? null : shownUrl(url.href);
  const [outletId, another] = await listPartiesNamed(db, 'outlet', input.outletName);
  const known = another === undefined ? (outletId ?? null) : null;
  const key = address === null ? undefined : canonicalUrl(address);
  const logged = key === undefined ? undefined : await findArticleAt(db, key);
  // What is on record stands, whatever was typed beside its address.
  if (logged && logged.publishedOn >= season.startsOn && logged.publishedOn <= season.endsOn)
    return {
      ...{ article_id: logged.id, title: logged.title, url: address, published_on: logged.publishedOn },
      ...{ outlet_id: logged.outletId, outlet_name: '' },
    };
  return {
    article_id: logged?.id ?? null,
    title: input.title,
    url: address,
    published_on: publishedOn,
    outlet_id: known,
    outlet_name: known === null ? input.outletName : '',
  };
}

type Facts = Awaited<ReturnType<typeof factsOf>>;

async function checkFacts(
  db: Db,
  desk: SenderDesk,
  facts: Facts,
  { hasFile, work }: { hasFile: boolean; work: Work | undefined },
): Promise<void> {
  if (facts.url === null && facts.article_id === null && !hasFile && !work?.fileId)
    throw new Invalid({ url: ['works.addressOrFile'] });
  const doubles = await listDoubles(db, {
    seasonId: desk.season.id,
    articleId: facts.article_id,
    url: facts.url,
    exceptId: work?.id,
  });
  if (doubles.some(({ journalistId }) => journalistId === desk.invite.journalistId))
    throw new Invalid({ [facts.article_id === null ? 'url' : 'articleId']: ['works.sentTwice'] });
}

/** A file that is in already is the same work, also when the form was sent twice at once. */
async function refuseSameFile(
  db: Db,
  { season, invite }: SenderDesk,
  fileId: number | undefined,
  work: Work | undefined,
): Promise<void> {
  if (fileId === undefined) return;
  const same = { seasonId: season.id, articleId: null, url: null, fileId, exceptId: work?.id };
  const doubles = await listDoubles(db, same);
  if (doubles.some(({ journalistId }) => journalistId === invite.journalistId))
    throw new Invalid({ file: ['works.sentTwice'] });
}

async function storeFiles(ctx: Context<Db>, files: HandedFiles) {
  const store = (bytes: Uint8Array | undefined, allowed: readonly string[], field: string) =>
    bytes && storeFile(ctx, { bytes, allowed, field });
  const file: StoredFile | undefined = await store(files.file, attachmentTypes, 'file');
  const consent = await store(files.consent, [...imageTypes, 'application/pdf'], 'consent');
  return {
    ...(file && { file_id: file.id }),
    ...(consent && { consent_file_id: consent.id }),
  };
}

async function auditWork(ctx: Context<Db>, action: string, work: { id: number; title: string }) {
  await recordAudit(ctx, {
    action: `work.${action}`,
    subject: { kind: 'work', id: work.id, label: work.title },
  });
}

/**
 * A journalist sends a work through their link, or changes one of theirs (`workId`): until the deadline, and one sent back
 * as incomplete for 72 hours after it was.
 * @returns the work's id.
 * @throws Invalid at a field; Conflict when it is too late, five works are in, or the work was judged complete or refused.
 */
export async function sendWork(
  ctx: Context<Db>,
  token: string,
  input: WorkForm,
  files: HandedFiles = {},
  workId?: number,
): Promise<number> {
  // Once before the files are kept, so that a refused form fills no disk, and again where nobody can come between.
  const check = async (db: Db) => {
    const desk = await openSenderDesk(db, token);
    const work = workId === undefined ? undefined : await ownWork(db, desk, workId);
    await refuseUnlessTaken({ ...ctx, db }, desk, work);
    const facts = await factsOf(db, desk, input);
    await checkFacts(db, desk, facts, { hasFile: files.file !== undefined, work });
    return { desk, work, facts };
  };
  await check(ctx.db);
  const stored = await storeFiles(ctx, files);
  return inTransaction(ctx.db, async db => {
    const { desk, work, facts } = await check(db);
    await refuseSameFile(db, desk, stored.file_id, work);
    const inner = asSender({ ...ctx, db }, desk);
    const values = { ...facts, ...stored, body: input.body, declared_at: ctx.now };
    if (work) {
      const version = input.version ?? work.version;
      const changed = await db
        .updateTable('works')
        .set({
          ...values,
          // The office's copy was made of what was sent before.
          anonymous_copy: '',
          status: 'submitted',
          submitted_at: ctx.now,
          version: version + 1,
        })
        .where('id', '=', work.id)
        .where('version', '=', version)
        .executeTakeFirst();
      if (changed.numUpdatedRows === 0n) throw new Conflict('errors.conflict');
      await auditWork(inner, 'changed', { id: work.id, title: facts.title });
      return work.id;
    }
    const row = await db
      .insertInto('works')
      .values({
        file_id: null,
        consent_file_id: null,
        ...values,
        season_id: desk.season.id,
        journalist_id: desk.invite.journalistId,
        status: 'submitted',
        remark: '',
        submitted_at: ctx.now,
        checked_by: null,
        checked_at: null,
        version: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await auditWork(inner, 'sent', { id: row.id, title: facts.title });
    return row.id;
  });
}

/** The sender takes a work back: until the deadline, and while no jury has it. */
export async function withdrawWork(ctx: Context<Db>, token: string, workId: number): Promise<void> {
  await inTransaction(ctx.db, async db => {
    const desk = await openSenderDesk(db, token);
    const work = await ownWork(db, desk, workId);
    if (!isLive(work.status)) throw new Conflict('errors.alreadyDone');
    if (ctx.now > desk.call.dueAt) throw new Conflict('works.closed');
    if (await isEntered(db, work.id)) throw new Conflict('works.withTheJury');
    await db
      .updateTable('works')
      .set({ status: 'withdrawn', version: work.version + 1 })
      .where('id', '=', work.id)
      .execute();
    await auditWork(asSender({ ...ctx, db }, desk), 'withdrawn', work);
  });
}
