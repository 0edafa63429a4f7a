import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { type ContactInput, writeContacts } from './contact-rows.server.ts';
import { contactValue } from './contact-values.ts';
import { pushDoNotContact } from './do-not-contact.server.ts';
import { touchJournalist } from './journalist-version.server.ts';
import { type ContactPoint, listContactPoints } from './journalists.queries.server.ts';

async function ownerOf(db: Db, id: number): Promise<number> {
  const row = await db
    .selectFrom('contact_points')
    .select('journalist_id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row.journalist_id;
}

async function change(
  ctx: Context<Db>,
  journalistId: number,
  next: (rows: ContactPoint[]) => (ContactInput & { id?: number })[],
): Promise<void> {
  const { db } = ctx;
  const before = await listContactPoints(db, journalistId);
  const { name, doNotContact } = await touchJournalist(ctx, journalistId);
  const changes = await writeContacts(ctx, journalistId, next(before));
  await pushDoNotContact(ctx, journalistId, doNotContact ? before : []);
  await recordAudit(ctx, {
    action: 'journalist.contactsChanged',
    subject: { kind: 'journalist', id: journalistId, label: name },
    changes,
  });
}

/** A row marked primary displaces the one that was. */
function displaced(rows: readonly ContactPoint[], by: ContactInput): ContactPoint[] {
  return rows.map(row => (by.isPrimary && row.kind === by.kind ? { ...row, isPrimary: false } : row));
}

/** Adds a way to reach a journalist; one that is known already is updated. Returns the contact point's id. */
export async function addContactPoint(
  ctx: Context<Db>,
  input: ContactInput & { journalistId: number },
): Promise<number> {
  authorise(ctx.actor, 'partners.write');
  const { journalistId, ...contact } = input;
  const { value_key } = contactValue(input.kind, input.value);
  return inTransaction(ctx.db, async db => {
    const isKnown = (row: ContactPoint) =>
      row.kind === input.kind && contactValue(row.kind, row.value).value_key === value_key;
    await change({ ...ctx, db }, journalistId, rows => [
      ...displaced(rows, contact).filter(row => !isKnown(row)),
      contact,
    ]);
    const { id } = await db
      .selectFrom('contact_points')
      .select('id')
      .where('journalist_id', '=', journalistId)
      .where('kind', '=', input.kind)
      .where('value_key', '=', value_key)
      .executeTakeFirstOrThrow();
    return id;
  });
}

/** Replaces a contact point. */
export async function updateContactPoint(
  ctx: Context<Db>,
  input: ContactInput & { id: number },
): Promise<void> {
  authorise(ctx.actor, 'partners.write');
  const { value_key } = contactValue(input.kind, input.value);
  await inTransaction(ctx.db, async db => {
    const journalistId = await ownerOf(db, input.id);
    const isKnown = (row: ContactPoint) =>
      row.id !== input.id &&
      row.kind === input.kind &&
      contactValue(row.kind, row.value).value_key === value_key;
    await change({ ...ctx, db }, journalistId, rows =>
      displaced(rows, input)
        .filter(row => !isKnown(row))
        .map(row => (row.id === input.id ? input : row)),
    );
  });
}

/** Removes a contact point; the next of its kind becomes primary. */
export async function removeContactPoint(ctx: Context<Db>, input: { id: number }): Promise<void> {
  authorise(ctx.actor, 'partners.write');
  await inTransaction(ctx.db, async db => {
    const journalistId = await ownerOf(db, input.id);
    await change({ ...ctx, db }, journalistId, rows => rows.filter(row => row.id !== input.id));
  });
}
