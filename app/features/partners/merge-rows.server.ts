import type { Selectable } from 'kysely';
import { countMailTo } from '#app/features/outbox/mail-history.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import type { AffiliationsTable, ContactPointsTable } from '#db/schema/partners.ts';
import { careExtent } from './merge-care.server.ts';
import { joinContacts, repeatedAffiliations } from './merge-plan.ts';
import { type DerivedWish, spreadWishes } from './merge-wishes.server.ts';
import { presentId } from './merges.queries.server.ts';
import type { MergePair } from './ports.server.ts';

type AffiliationRow = Selectable<AffiliationsTable>;
type ContactRow = Selectable<ContactPointsTable>;

export type MovedAffiliations = { moved: number[]; dropped: AffiliationRow[] };
export type MovedContacts = {
  before: ContactRow[];
  /** Absent in merges from before these were kept. */
  wishes?: DerivedWish[];
};

const columnOf = (kind: PartnerKind) =>
  kind === 'outlet' ? ('outlet_id' as const) : ('journalist_id' as const);

async function affiliationsOf(db: Db, kind: PartnerKind, id: number): Promise<AffiliationRow[]> {
  return db.selectFrom('affiliations').selectAll().where(columnOf(kind), '=', id).orderBy('id').execute();
}

async function contactsOf(db: Db, journalistId: number): Promise<ContactRow[]> {
  return db
    .selectFrom('contact_points')
    .selectAll()
    .where('journalist_id', '=', journalistId)
    .orderBy('id')
    .execute();
}

async function planAffiliations(db: Db, { kind, keptId, goneId }: MergePair) {
  const gone = await affiliationsOf(db, kind, goneId);
  const other = kind === 'outlet' ? 'journalist_id' : 'outlet_id';
  const dropped = repeatedAffiliations(await affiliationsOf(db, kind, keptId), gone, other);
  const lost = new Set(dropped.map(row => row.id));
  return { moved: gone.filter(row => !lost.has(row.id)).map(row => row.id), dropped };
}

/** How many of the lists that belong to partners would move, and how many both records have. */
export async function partnerExtent(db: Db, pair: MergePair) {
  const affiliations = await planAffiliations(db, pair);
  const extent = {
    ...(await careExtent(db, pair)),
    affiliations: affiliations.moved.length,
    affiliationsBoth: affiliations.dropped.length,
    contacts: 0,
    contactsBoth: 0,
    mails: 0,
  };
  if (pair.kind === 'outlet') return extent;
  const gone = await contactsOf(db, pair.goneId);
  const { dropped } = joinContacts(await contactsOf(db, pair.keptId), gone);
  const mails = await countMailTo(db, pair.goneId);
  return { ...extent, contacts: gone.length - dropped.length, contactsBoth: dropped.length, mails };
}

/** Puts the affiliations under the record that stays; what it says already is dropped. */
export async function moveAffiliations(db: Db, pair: MergePair): Promise<MovedAffiliations> {
  const plan = await planAffiliations(db, pair);
  const dropped = plan.dropped.map(row => row.id);
  if (dropped.length > 0) await db.deleteFrom('affiliations').where('id', 'in', dropped).execute();
  await db
    .updateTable('affiliations')
    .set({ [columnOf(pair.kind)]: pair.keptId })
    .where(columnOf(pair.kind), '=', pair.goneId)
    .execute();
  return plan;
}

/**
 * Gives the affiliations back. One whose other side was merged since stands under that side's heir; one that somebody
 * removed since stays removed.
 */
export async function moveAffiliationsBack(
  db: Db,
  { kind, keptId, goneId }: MergePair,
  { moved, dropped }: MovedAffiliations,
): Promise<void> {
  const column = columnOf(kind);
  for (const id of moved) {
    await db
      .updateTable('affiliations')
      .set({ [column]: goneId })
      .where('id', '=', id)
      .where(column, '=', keptId)
      .execute();
  }
  for (const row of dropped) {
    const other = kind === 'outlet' ? 'journalist' : 'outlet';
    const otherColumn = columnOf(other);
    const otherId = await presentId(db, other, row[otherColumn]);
    const table = other === 'outlet' ? ('outlets' as const) : ('journalists' as const);
    const stands = await db.selectFrom(table).select('id').where('id', '=', otherId).executeTakeFirst();
    if (stands)
      await db
        .insertInto('affiliations')
        .values({ ...row, [otherColumn]: otherId })
        .execute();
  }
}

const keysOf = (rows: readonly ContactRow[]) =>
  rows.filter(row => row.kind === 'email').map(row => row.value);

/** Puts all contact points under the journalist who stays; one of each kind is primary, and every wish holds for all. */
export async function moveContacts(ctx: Context<Db>, { keptId, goneId }: MergePair): Promise<MovedContacts> {
  const { db } = ctx;
  const [kept, gone] = [await contactsOf(db, keptId), await contactsOf(db, goneId)];
  const { stay, dropped } = joinContacts(kept, gone);
  for (const { id } of dropped) await db.deleteFrom('contact_points').where('id', '=', id).execute();
  for (const row of stay) {
    const kin = stay.filter(other => other.kind === row.kind);
    const primary =
      kin.find(other => other.is_primary === 1 && other.journalist_id === keptId) ??
      kin.find(other => other.is_primary === 1) ??
      kin[0];
    await db
      .updateTable('contact_points')
      .set({ journalist_id: keptId, is_primary: Number(row === primary) })
      .where('id', '=', row.id)
      .execute();
  }
  const wishes = await spreadWishes(ctx, [...new Set(keysOf(stay))]);
  return { before: [...kept, ...gone], wishes };
}

/** Makes both lists what they were; nobody changed them since, as the caller has checked by the version. */
export async function moveContactsBack(
  db: Db,
  { keptId }: MergePair,
  { before }: MovedContacts,
): Promise<void> {
  await db.deleteFrom('contact_points').where('journalist_id', '=', keptId).execute();
  for (const row of before) await db.insertInto('contact_points').values(row).execute();
}
