import { type Change, diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import { instantFromLocalInput, isoDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import { refuseForgottenPerson } from './journalist-version.server.ts';
import { partnerColumn } from './labels.queries.server.ts';
import { tableOf } from './merge-records.server.ts';
import { findNote, type Note } from './notes.queries.server.ts';
import { mayChangeNote, mayRemoveNote, type NoteKind } from './notes.ts';

export type NoteInput = {
  kind: NoteKind;
  body: string;
  /** Day (YYYY-MM-DD) on which it happened; not ahead. */
  happenedOn: string;
};

/** The instant a note stands at: now for today, noon for any other day, so that it falls on the day it names. */
async function instantOf(ctx: Context<Db>, day: string): Promise<string> {
  const { zone } = await readOffice(ctx.db);
  const today = isoDay(ctx.now, zone);
  if (day > today) throw new Invalid({ happenedOn: ['partners.dayAhead'] });
  const noon = instantFromLocalInput(`${day}T12:00`, zone);
  if (!noon) throw new Invalid({ happenedOn: ['errors.date'] });
  return day === today ? ctx.now : noon;
}

async function nameOf(db: Db, kind: PartnerKind, id: number): Promise<string> {
  const row = await db.selectFrom(tableOf(kind)).select('name').where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return row.name;
}

/** The audit log is never erased, so of a note it keeps that it was written, and nothing of what it says. */
async function auditNote(
  ctx: Context<Db>,
  action: string,
  note: { id: number; partner: Note['partner'] },
  changes: Change[],
): Promise<void> {
  const label = await nameOf(ctx.db, note.partner.kind, note.partner.id);
  await recordAudit(ctx, { action, subject: { kind: 'note', id: note.id, label }, changes });
}

/**
 * Writes a note on an outlet or a journalist. The same note sent twice stands once. Returns its id. Throws
 * {@link NotFound} for an unknown partner, {@link Invalid} on `happenedOn` for a day ahead.
 */
export async function addNote(
  ctx: Context<Db>,
  partner: { kind: PartnerKind; id: number },
  input: NoteInput,
): Promise<number> {
  authorise(ctx.actor, 'partners.write');
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    await nameOf(db, partner.kind, partner.id);
    if (partner.kind === 'journalist') await refuseForgottenPerson(db, partner.id);
    const happenedAt = await instantOf(inside, input.happenedOn);
    const column = partnerColumn(partner.kind);
    const authorId = actorUserId(ctx.actor);
    const minuteAgo = new Date(Date.parse(ctx.now) - 60_000).toISOString();
    const same = await db
      .selectFrom('partner_notes')
      .select('id')
      .where(column, '=', partner.id)
      .where('kind', '=', input.kind)
      .where('body', '=', input.body)
      .where(eb => (authorId === null ? eb('author_id', 'is', null) : eb('author_id', '=', authorId)))
      .where('created_at', '>=', minuteAgo)
      .executeTakeFirst();
    if (same) return same.id;
    const { id } = await db
      .insertInto('partner_notes')
      .values({
        outlet_id: null,
        journalist_id: null,
        [column]: partner.id,
        kind: input.kind,
        body: input.body,
        happened_at: happenedAt,
        author_id: authorId,
        created_at: ctx.now,
        updated_at: ctx.now,
        version: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await auditNote(inside, 'note.written', { id, partner }, []);
    return id;
  });
}

/**
 * Changes a note. Throws {@link Forbidden} for anybody but its author, {@link Conflict} when it was changed since
 * `version` was read.
 */
export async function updateNote(
  ctx: Context<Db>,
  input: NoteInput & { id: number; version: number },
): Promise<Note> {
  authorise(ctx.actor, 'partners.write');
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const note = await findNote(db, input.id);
    if (!note) throw new NotFound();
    if (!mayChangeNote(ctx.actor, note)) throw new Forbidden();
    const { zone } = await readOffice(db);
    const dayBefore = isoDay(note.happenedAt, zone);
    const happenedAt =
      input.happenedOn === dayBefore ? note.happenedAt : await instantOf(inside, input.happenedOn);
    const changed = await db
      .updateTable('partner_notes')
      .set({
        kind: input.kind,
        body: input.body,
        happened_at: happenedAt,
        updated_at: ctx.now,
        version: input.version + 1,
      })
      .where('id', '=', input.id)
      .where('version', '=', input.version)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) throw new Conflict('errors.conflict');
    const before = { noteKind: note.kind, happenedOn: dayBefore };
    const after = { noteKind: input.kind, happenedOn: input.happenedOn };
    await auditNote(inside, 'note.changed', note, diffFields(before, after, ['noteKind', 'happenedOn']));
    return note;
  });
}

/** Removes a note and says whose it was; throws {@link Forbidden} for all but its author and admins. */
export async function removeNote(ctx: Context<Db>, input: { id: number }): Promise<Note> {
  authorise(ctx.actor, 'partners.write');
  return inTransaction(ctx.db, async db => {
    const note = await findNote(db, input.id);
    if (!note) throw new NotFound();
    if (!mayRemoveNote(ctx.actor, note)) throw new Forbidden();
    await db.deleteFrom('partner_notes').where('id', '=', input.id).execute();
    await auditNote({ ...ctx, db }, 'note.removed', note, []);
    return note;
  });
}
