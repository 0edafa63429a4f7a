import type { Selectable } from 'kysely';
import { type Change, diffFields } from '#app/features/audit/diff.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import type { JournalistsTable, OutletsTable } from '#db/schema/partners.ts';
import { auditedFields } from './audited-fields.ts';
import { findJournalist } from './journalists.queries.server.ts';
import type { MovedCare } from './merge-care.server.ts';
import type { MovedAffiliations, MovedContacts } from './merge-rows.server.ts';
import { findOutlet } from './outlets.queries.server.ts';
import { outletReclassified, outletRegrouped } from './ports.server.ts';
import type { MovedWishes } from './preferences/merge.server.ts';

export type OutletRow = Selectable<OutletsTable>;
export type JournalistRow = Selectable<JournalistsTable>;
export type Before = { kept: OutletRow | JournalistRow; gone: OutletRow | JournalistRow };

export type OwnMoves = {
  affiliations: MovedAffiliations;
  contacts: MovedContacts | null;
  mails: number[];
  /** Absent in merges from before these were kept. */
  care?: MovedCare;
  /** Absent in merges of outlets, and in those from before these were kept. */
  wishes?: MovedWishes;
};
export type Moved = { own: OwnMoves; parts: Record<string, unknown> };

/** The table of a kind of partner. */
export const tableOf = (kind: PartnerKind) =>
  kind === 'outlet' ? ('outlets' as const) : ('journalists' as const);

/** Takes hold of a row until the transaction ends, so that nobody refers to it anew meanwhile. */
export async function lockRow(
  db: Db,
  kind: PartnerKind,
  id: number,
): Promise<OutletRow | JournalistRow | undefined> {
  return db
    .updateTable(tableOf(kind))
    .set(eb => ({ version: eb.ref('version') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst() as Promise<OutletRow | JournalistRow | undefined>;
}

/** The record as its page shows it. */
export async function findRecord(db: Db, kind: PartnerKind, id: number) {
  return (kind === 'outlet' ? await findOutlet(db, id) : await findJournalist(db, id)) as
    | Record<string, unknown>
    | undefined;
}

/** What changed of a record since `before` was read, for the audit log. */
export async function changesOf(
  db: Db,
  kind: PartnerKind,
  id: number,
  before: Record<string, unknown>,
): Promise<Change[]> {
  const after = (await findRecord(db, kind, id)) ?? {};
  return diffFields(before, after, [...auditedFields[kind]]);
}

/** Tells those who depend on an outlet's league and network; awards and coverage derive anew. */
export async function announceOutlet(
  ctx: Context<Db>,
  outletId: number,
  rows: readonly (OutletRow | JournalistRow)[],
) {
  const networkIds = rows.flatMap(row => ('network_id' in row && row.network_id ? [row.network_id] : []));
  await outletReclassified.call(ctx, { outletId });
  await outletRegrouped.call(ctx, { outletId, networkIds: [...new Set(networkIds)] });
}
