import { recordAudit } from '#app/features/audit/service.server.ts';
import { moveMailHistoryBack } from '#app/features/outbox/mail-history.service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { takeTurn } from '#db/dialect/turns.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import { pushDoNotContact } from './do-not-contact.server.ts';
import { moveCareBack } from './merge-care.server.ts';
import { undoUntil } from './merge-plan.ts';
import {
  announceOutlet,
  type Before,
  changesOf,
  findRecord,
  type JournalistRow,
  lockRow,
  type Moved,
  type OutletRow,
  type OwnMoves,
  tableOf,
} from './merge-records.server.ts';
import { moveAffiliationsBack, moveContactsBack } from './merge-rows.server.ts';
import { liftDerivedWishes } from './merge-wishes.server.ts';
import { type MergePair, partnersUnmerged } from './ports.server.ts';
import { moveWishesBack } from './preferences/merge.server.ts';
import { showNewestCheck } from './press-council.queries.server.ts';

/** Why a merge can no longer be taken back, as a message key; null when nothing stands in the way. */
async function obstacle(
  db: Db,
  merge: { id: number; kind: PartnerKind; kept_id: number; kept_version: number; merged_at: string },
  now: string,
): Promise<string | null> {
  if (undoUntil(merge.merged_at) < now) return 'merging.undoTooLate';
  const row = await lockRow(db, merge.kind, merge.kept_id);
  if (!row) return 'merging.undoMergedOn';
  const later = await db
    .selectFrom('partner_merges')
    .select('id')
    .where('kind', '=', merge.kind)
    .where('kept_id', '=', merge.kept_id)
    .where('id', '>', merge.id)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  if (later) return 'merging.undoNewerFirst';
  return row.version === merge.kept_version ? null : 'merging.undoChanged';
}

/**
 * Takes a merge back: the double stands again under its old id, with what was moved from it; what came since stays
 * with the record that was kept. Taking back twice changes nothing. Returns the pair.
 *
 * Throws {@link Conflict} after 30 days, and when something later was built on the merge: the record was changed,
 * merged again, its seats given away, or its season finished.
 */
export async function undoMerge(ctx: Context<Db>, mergeId: number): Promise<MergePair> {
  authorise(ctx.actor, 'partners.write');
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const found = await db
      .selectFrom('partner_merges')
      .select('kind')
      .where('id', '=', mergeId)
      .executeTakeFirst();
    if (!found) throw new NotFound();
    await takeTurn(db, found.kind);
    const merge = await db
      .selectFrom('partner_merges')
      .selectAll()
      .where('id', '=', mergeId)
      .executeTakeFirstOrThrow();
    const { kind } = merge;
    const pair: MergePair = { kind, keptId: merge.kept_id, goneId: merge.gone_id };
    if (merge.undone_at) return pair;
    if (merge.forgotten === 1) throw new Conflict('merging.undoTooLate');
    const problem = await obstacle(db, merge, ctx.now);
    if (problem) throw new Conflict(problem);

    const { kept, gone } = JSON.parse(merge.before) as Before;
    const { own, parts } = JSON.parse(merge.moved) as Moved;
    const record = (await findRecord(db, kind, pair.keptId))!;
    const version = merge.kept_version + 1;
    await insertAgain(db, kind, gone);
    await db
      .updateTable(tableOf(kind))
      .set({ ...(await withStandingReferences(db, kept)), updated_at: ctx.now, version })
      .where('id', '=', pair.keptId)
      .execute();
    await moveAffiliationsBack(db, pair, own.affiliations);
    if (own.contacts) await moveContactsBack(db, pair, own.contacts);
    await liftDerivedWishes(inside, mergeId, own.contacts?.wishes ?? []);
    if (own.mails.length > 0)
      await moveMailHistoryBack(inside, { ids: own.mails, fromId: pair.keptId, toId: pair.goneId });
    if (own.care) await moveCareBack(db, pair, own.care);
    if (own.wishes) await moveWishesBack(inside, pair, own.wishes);
    await partnersUnmerged.call(inside, { ...pair, moved: parts });
    await settleAfterUndo(inside, pair, own, [kept, gone]);
    await db
      .updateTable('partner_merges')
      .set({ undone_at: ctx.now, undone_by: actorUserId(ctx.actor), before: '{}', moved: '{}', forgotten: 1 })
      .where('id', '=', mergeId)
      .execute();
    await recordAudit(inside, {
      action: `${kind}.mergeUndone`,
      subject: { kind, id: pair.keptId, label: kept.name },
      changes: [
        { field: 'merged', before: gone.name, after: null },
        ...(await changesOf(db, kind, pair.keptId, record)),
      ],
    });
    return pair;
  });
}

/** A row without a network or an owner that was removed since. */
async function withStandingReferences<R extends OutletRow | JournalistRow>(db: Db, row: R): Promise<R> {
  const owner = row.owner_id
    ? await db.selectFrom('users').select('id').where('id', '=', row.owner_id).executeTakeFirst()
    : undefined;
  const owned = { ...row, owner_id: owner?.id ?? null };
  if (!('network_id' in row) || row.network_id === null) return owned;
  const network = await db
    .selectFrom('networks')
    .select('id')
    .where('id', '=', row.network_id)
    .executeTakeFirst();
  return network ? owned : { ...owned, network_id: null };
}

async function insertAgain(db: Db, kind: PartnerKind, row: OutletRow | JournalistRow): Promise<void> {
  const values = { ...(await withStandingReferences(db, row)), version: row.version + 1 };
  if (kind === 'outlet')
    await db
      .insertInto('outlets')
      .values(values as OutletRow)
      .execute();
  else
    await db
      .insertInto('journalists')
      .values(values as JournalistRow)
      .execute();
}

async function settleAfterUndo(
  ctx: Context<Db>,
  { kind, keptId, goneId }: MergePair,
  own: OwnMoves,
  rows: readonly (OutletRow | JournalistRow)[],
): Promise<void> {
  if (kind === 'outlet') {
    for (const outletId of [keptId, goneId]) {
      await showNewestCheck(ctx.db, outletId);
      await announceOutlet(ctx, outletId, rows);
    }
    return;
  }
  const silenced = rows.some(row => 'do_not_contact' in row && row.do_not_contact === 1);
  const contacts = silenced ? (own.contacts?.before ?? []) : [];
  for (const id of [keptId, goneId]) await pushDoNotContact(ctx, id, contacts);
}
