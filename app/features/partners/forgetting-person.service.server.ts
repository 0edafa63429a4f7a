import { eraseAudit } from '#app/features/audit/erasing.server.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { dropFile, removeBytes, storeFile } from '#app/features/files/service.server.ts';
import { eraseMailOf, eraseSuppressions } from '#app/features/outbox/forget-recipient.server.ts';
import { rememberForgotten } from '#app/features/outbox/forgotten.server.ts';
import { withdrawLinks } from '#app/features/outbox/links.server.ts';
import { removeMailboxFiles } from '#app/features/outbox/mailbox.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { formatPhone } from '#app/lib/phone.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import { erased } from '#app/lib/traces.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { takeTurn } from '#db/dialect/turns.ts';
import { wipeTraces } from '#db/wipe.ts';
import { type Forgetting, forgottenName } from './forgetting.ts';
import { findPerson, listShared, type Person } from './known-person.server.ts';
import { type PersonForgotten, personForgotten } from './ports.server.ts';
import { confirmPurpose, preferencesPurpose } from './preferences/paths.ts';
import { deleteWishes } from './preferences/queries.server.ts';
import { officeDay } from './today.server.ts';

/** Ends a rehearsal: what it erased comes back. */
class Rehearsed extends Error {}

async function deleteOwn(
  db: Db,
  table: 'contact_points' | 'affiliations' | 'partner_notes' | 'partner_labels',
  ids: number[],
) {
  const result = await db.deleteFrom(table).where('journalist_id', 'in', ids).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** What they chose and asked for, and the links that open it. */
async function eraseWishes(ctx: Context<Db>, ids: readonly number[]): Promise<number> {
  const { db } = ctx;
  const chosen = await db
    .selectFrom('journalist_preferences')
    .select('journalist_id')
    .where('journalist_id', 'in', [0, ...ids])
    .execute();
  await deleteWishes(db, ids);
  const requests = await db
    .deleteFrom('preference_requests')
    .where('journalist_id', 'in', [0, ...ids])
    .returning('id')
    .execute();
  for (const { id } of requests) await withdrawLinks(ctx, { purpose: confirmPurpose, rowId: id });
  for (const rowId of ids) await withdrawLinks(ctx, { purpose: preferencesPurpose, rowId });
  return chosen.length + requests.length;
}

/** Merges of the person keep that they happened; nothing is left to undo them with. */
async function eraseMerges(db: Db, ids: number[]): Promise<number> {
  const result = await db
    .updateTable('partner_merges')
    .set({ before: '{}', moved: '{}', forgotten: 1, kept_name: erased, gone_name: erased })
    .where('kind', '=', 'journalist')
    .where(eb => eb.or([eb('kept_id', 'in', ids), eb('gone_id', 'in', ids)]))
    .executeTakeFirst();
  await db
    .deleteFrom('partner_namesakes')
    .where('kind', '=', 'journalist')
    .where(eb => eb.or([eb('low_id', 'in', ids), eb('high_id', 'in', ids)]))
    .execute();
  return Number(result.numUpdatedRows);
}

/** The record stays as a number: articles and scores refer to it. */
async function emptyRecord(ctx: Context<Db>, id: number): Promise<void> {
  await ctx.db
    .updateTable('journalists')
    .set(eb => ({
      name: forgottenName(id),
      name_key: '',
      salutation: '',
      ukw: 'none',
      ukw_number: null,
      ukw_year: null,
      owner_id: null,
      do_not_contact: 1,
      notes: '',
      active: 0,
      forgotten_at: ctx.now,
      updated_at: ctx.now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

async function whatStays(db: Db, id: number): Promise<Forgetting['stays']> {
  const { articles } = await db
    .selectFrom('article_journalists')
    .select(({ fn }) => fn.countAll<number>().as('articles'))
    .where('journalist_id', '=', id)
    .executeTakeFirstOrThrow();
  const { seasons } = await db
    .selectFrom('standings')
    .select(({ fn }) => fn.count<number>('season_id').distinct().as('seasons'))
    .where('board', '=', 'journalists')
    .where('entrant_id', '=', id)
    .executeTakeFirstOrThrow();
  return { articles: Number(articles), seasons: Number(seasons) };
}

type Erased = Forgetting & { mailIds: number[]; hashes: string[] };

async function erase(ctx: Context<Db>, id: number, emptyFileId: number): Promise<Erased> {
  const { db } = ctx;
  const person: Person = await findPerson(db, id);
  const shared = await listShared(db, person);
  const own = (keys: readonly string[]) => keys.filter(key => !shared.has(key));
  const traces = { addresses: own(person.addresses), phones: own(person.phones) };
  const payload: PersonForgotten = {
    journalistIds: person.ids,
    names: person.names,
    traces,
    emptyFileId,
  };
  const counts = await personForgotten.call(ctx, payload);
  const wishes = await eraseWishes(ctx, person.ids);
  const mailIds = await eraseMailOf(ctx, person.ids, traces.addresses);
  await eraseSuppressions(db, traces.addresses);
  const gone: Forgetting['gone'] = {
    contacts: await deleteOwn(db, 'contact_points', person.ids),
    affiliations: await deleteOwn(db, 'affiliations', person.ids),
    labels: await deleteOwn(db, 'partner_labels', person.ids),
    notes: await deleteOwn(db, 'partner_notes', person.ids),
    wishes,
    merges: await eraseMerges(db, person.ids),
    mails: mailIds.length,
  };
  for (const { thing, count } of counts) gone[thing] = (gone[thing] ?? 0) + count;
  gone.audit = await eraseAudit(db, {
    journalistIds: person.ids,
    names: person.names,
    addresses: traces.addresses,
  });
  await emptyRecord(ctx, id);
  const wiped = await wipeTraces(db, traces);
  gone.texts = [...wiped.values()].reduce((sum, n) => sum + n, 0);
  await rememberForgotten(ctx, [...traces.addresses, ...traces.phones]);
  const hashes: string[] = [];
  for (const fileId of counts.flatMap(count => count.fileIds ?? [])) {
    const hash = await dropFile(db, fileId);
    if (hash) hashes.push(hash);
  }
  return {
    gone,
    stays: await whatStays(db, id),
    shared: [...shared].map(key => (key.includes('@') ? key : formatPhone(key))),
    refused: traces.addresses.length + traces.phones.length,
    mailIds,
    hashes,
  };
}

async function emptyFile(ctx: Context<Db>): Promise<number> {
  const bytes = Buffer.from('Berkas ini dihapus karena memuat data orang yang minta dilupakan.\n');
  return (await storeFile(ctx, { bytes, allowed: ['text/plain'], field: 'file' })).id;
}

async function findUnforgotten(db: Db, id: number) {
  const row = await db
    .selectFrom('journalists')
    .select(['name', 'forgotten_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  if (row.forgotten_at) throw new Conflict('partners.alreadyForgotten');
  return row;
}

/**
 * What forgetting a journalist would take away and leave: the erasure itself, rehearsed in a transaction that is rolled
 * back, so that the preview cannot promise anything else. Throws NotFound, and Conflict where it cannot be done now.
 */
export async function rehearseForgetting(ctx: Context<Db>, id: number): Promise<Forgetting> {
  authorise(ctx.actor, 'partners.forget');
  await findUnforgotten(ctx.db, id);
  const emptyFileId = await emptyFile(ctx);
  let result: Forgetting | undefined;
  try {
    await inTransaction(ctx.db, async db => {
      const { mailIds: _, hashes: __, ...forgetting } = await erase({ ...ctx, db }, id, emptyFileId);
      result = forgetting;
      throw new Rehearsed();
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
  return result!;
}

/**
 * Erases everything that the office holds of a journalist at their wish, for good. What was published stays: articles with
 * their bylines, and scores, under a record that is only a number. Addresses and numbers are kept as hashes, so that they
 * are never mailed or recorded again.
 *
 * Throws {@link Invalid} on `name` when the name typed to confirm is another, and on `requestedOn` for a day ahead;
 * {@link Conflict} when the person is forgotten already or an import of journalists is running.
 */
export async function forgetPerson(
  ctx: Context<Db>,
  input: { id: number; name: string; requestedOn: string },
): Promise<Forgetting> {
  authorise(ctx.actor, 'partners.forget');
  const emptyFileId = await emptyFile(ctx);
  const { mailIds, hashes, ...forgetting } = await inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    await takeTurn(db, 'journalist');
    const { name } = await findUnforgotten(db, input.id);
    if (collapseSpaces(input.name).toLowerCase() !== name.toLowerCase())
      throw new Invalid({ name: ['forgetting.otherName'] });
    if (input.requestedOn > (await officeDay(db, ctx.now)))
      throw new Invalid({ requestedOn: ['forgetting.dayAhead'] });
    const done = await erase(inside, input.id, emptyFileId);
    await recordAudit(inside, {
      action: 'journalist.forgotten',
      subject: { kind: 'journalist', id: input.id, label: forgottenName(input.id) },
      changes: [{ field: 'requestedOn', before: null, after: input.requestedOn }],
    });
    return done;
  });
  await removeMailboxFiles(mailIds);
  for (const hash of hashes) await removeBytes(ctx.db, hash);
  return forgetting;
}
