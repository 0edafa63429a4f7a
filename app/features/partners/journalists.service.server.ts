import { type Change, diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid, NotFound } from '#app/lib/errors.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { takeTurn } from '#db/dialect/turns.ts';
import { type AffiliationInput, writeAffiliations } from './affiliation-rows.server.ts';
import { auditedFields } from './audited-fields.ts';
import { type ContactInput, writeContacts } from './contact-rows.server.ts';
import { contactValue } from './contact-values.ts';
import { pushDoNotContact } from './do-not-contact.server.ts';
import { findJournalistDoubles } from './doubles.queries.server.ts';
import { PossibleDouble } from './doubles.ts';
import { touchJournalist } from './journalist-version.server.ts';
import { findJournalist } from './journalists.queries.server.ts';
import { writeLabels } from './label-rows.server.ts';
import { nameKey } from './names.ts';
import type { Entry } from './outlets.service.server.ts';
import { checkedOwner } from './owners.server.ts';
import { journalistCertified } from './ports.server.ts';
import type { Ukw } from './terms.ts';
import { officeDay } from './today.server.ts';

/** What a journalist is made of; everything but the name may be left out. */
export type JournalistInput = {
  name: string;
  salutation?: string;
  ukw?: Ukw;
  ukwNumber?: string | null;
  ukwYear?: number | null;
  ownerId?: number | null;
  /** When given, the labels replace what is recorded. */
  associations?: readonly string[];
  tags?: readonly string[];
  /** The person asked not to be contacted: no mail leaves for any of their addresses. */
  doNotContact?: boolean;
  notes?: string;
  active?: boolean;
  /** When given, the lists replace what is recorded. */
  affiliations?: readonly (AffiliationInput & { id?: number })[];
  contacts?: readonly ContactInput[];
  /** False: refuse possible doubles. */
  confirmed?: boolean;
};

function columnsOf(input: JournalistInput, now: string) {
  const name = collapseSpaces(input.name);
  return {
    name,
    name_key: nameKey(name),
    salutation: input.salutation ?? '',
    ukw: input.ukw ?? 'none',
    ukw_number: input.ukwNumber || null,
    ukw_year: input.ukwYear ?? null,
    do_not_contact: Number(input.doNotContact ?? false),
    notes: input.notes ?? '',
    active: Number(input.active ?? true),
    updated_at: now,
  } as const;
}

/** Memberships and tags, where the input speaks of them. */
async function writeJournalistLabels(db: Db, id: number, input: JournalistInput): Promise<void> {
  const journalist = { kind: 'journalist', id } as const;
  if (input.associations) await writeLabels(db, journalist, 'association', input.associations);
  if (input.tags) await writeLabels(db, journalist, 'tag', input.tags);
}

async function refuseYearAhead(ctx: Context<Db>, year: number | null | undefined): Promise<void> {
  if (year && year > Number((await officeDay(ctx.db, ctx.now)).slice(0, 4)))
    throw new Invalid({ ukwYear: ['care.ukwYearAhead'] });
}

async function refuseDoubles(db: Db, input: JournalistInput, known: readonly string[], exceptId = 0) {
  await takeTurn(db, 'journalist');
  const contactKeys = (input.contacts ?? []).map(
    ({ kind, value }, index) => contactValue(kind, value, `contacts[${index}].value`).value_key,
  );
  const doubles = await findJournalistDoubles(
    db,
    { name: input.name, contactKeys: contactKeys.filter(key => !known.includes(key)) },
    exceptId,
  );
  if (doubles.length > 0) throw new PossibleDouble(doubles);
}

/**
 * Records a journalist with outlets and contact points. With `confirmed: false` an entry with the name or a contact
 * of an existing one throws {@link PossibleDouble}; the check runs inside the transaction, so that a form sent twice
 * makes no second journalist.
 */
export async function createJournalist(ctx: Context<Db>, input: JournalistInput): Promise<number> {
  authorise(ctx.actor, 'partners.write');
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    if (input.confirmed === false) await refuseDoubles(db, input, []);
    await refuseYearAhead(inside, input.ukwYear);
    const columns = columnsOf(input, ctx.now);
    const { id } = await db
      .insertInto('journalists')
      .values({
        ...columns,
        owner_id: await checkedOwner(db, input.ownerId),
        created_at: ctx.now,
        version: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await writeJournalistLabels(db, id, input);
    const changes = [
      ...(await writeAffiliations(inside, id, input.affiliations ?? [])),
      ...(await writeContacts(inside, id, input.contacts ?? [])),
    ];
    await pushDoNotContact(inside, id, []);
    await recordAudit(inside, {
      action: 'journalist.created',
      subject: { kind: 'journalist', id, label: columns.name },
      changes,
    });
    return id;
  });
}

/**
 * Replaces a journalist's facts. Throws Conflict when somebody changed them after `version` was read, and
 * {@link PossibleDouble} as createJournalist does when the name changes or a contact is new.
 */
export async function updateJournalist(
  ctx: Context<Db>,
  input: JournalistInput & { id: number; version: number },
): Promise<void> {
  authorise(ctx.actor, 'partners.write');
  await inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const before = await findJournalist(db, input.id);
    if (!before) throw new NotFound();
    const columns = columnsOf(input, ctx.now);
    await refuseYearAhead(inside, input.ukwYear);
    await touchJournalist(inside, input.id, input.version);
    if (input.confirmed === false) {
      const known = before.contacts.map(({ kind, value }) => contactValue(kind, value).value_key);
      const renamed = columns.name_key !== nameKey(before.name);
      await refuseDoubles(db, renamed ? input : { ...input, name: '' }, known, input.id);
    }
    const owner_id = await checkedOwner(db, input.ownerId, before.ownerId);
    await db
      .updateTable('journalists')
      .set({ ...columns, owner_id })
      .where('id', '=', input.id)
      .execute();
    await writeJournalistLabels(db, input.id, input);
    const lists: Change[] = [];
    if (input.affiliations) lists.push(...(await writeAffiliations(inside, input.id, input.affiliations)));
    if (input.contacts) lists.push(...(await writeContacts(inside, input.id, input.contacts)));
    await pushDoNotContact(inside, input.id, before.doNotContact ? before.contacts : []);
    if ((columns.ukw === 'none') !== (before.ukw === 'none')) {
      await journalistCertified.call(inside, { journalistId: input.id });
    }
    const after = await findJournalist(db, input.id);
    const facts = diffFields(before, after ?? {}, [...auditedFields.journalist]);
    await recordAudit(inside, {
      action: 'journalist.updated',
      subject: { kind: 'journalist', id: input.id, label: columns.name },
      changes: [...facts, ...lists],
    });
  });
}

/**
 * The journalist of this name: among nearly equal names the one who writes, or wrote, for the outlet, else the
 * only one of that name. With no such person, or several who all write elsewhere, a new journalist of the outlet
 * is recorded: a namesake is kept apart rather than given another's work.
 */
export async function findOrCreateJournalist(
  ctx: Context<Db>,
  input: { name: string; outletId?: number | null },
): Promise<Entry> {
  authorise(ctx.actor, 'partners.write');
  return inTransaction(ctx.db, async db => {
    await takeTurn(db, 'journalist');
    const namesakes = (await findJournalistDoubles(db, { name: input.name, contactKeys: [] })).map(
      ({ id }) => id,
    );
    const colleague = input.outletId
      ? await db
          .selectFrom('affiliations')
          .select('journalist_id as id')
          .where('outlet_id', '=', input.outletId)
          .where('journalist_id', 'in', [0, ...namesakes])
          .orderBy('id')
          .executeTakeFirst()
      : undefined;
    const found = colleague?.id ?? (namesakes.length === 1 ? namesakes[0] : undefined);
    if (found) return { id: found, created: false };
    const affiliations = input.outletId ? [{ outletId: input.outletId }] : [];
    const id = await createJournalist({ ...ctx, db }, { name: input.name, affiliations });
    return { id, created: true };
  });
}
