import { recordAudit } from '#app/features/audit/service.server.ts';
import { moveMailHistory } from '#app/features/outbox/mail-history.service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { takeTurn } from '#db/dialect/turns.ts';
import { pushDoNotContact } from './do-not-contact.server.ts';
import { moveCare } from './merge-care.server.ts';
import { decide, joinNotes, type MergeChoices, type MergePlan } from './merge-plan.ts';
import {
  announceOutlet,
  type Before,
  changesOf,
  findRecord,
  type JournalistRow,
  lockRow,
  type Moved,
  type OutletRow,
  tableOf,
} from './merge-records.server.ts';
import { moveAffiliations, moveContacts } from './merge-rows.server.ts';
import { planMerge } from './merge-view.server.ts';
import { type MergePair, partnersMerged } from './ports.server.ts';
import { moveWishes } from './preferences/merge.server.ts';
import { showNewestCheck } from './press-council.queries.server.ts';

const groups = {
  name: ['name', 'name_key'],
  channel: ['channel'],
  scope: ['scope'],
  regency: ['regency'],
  network: ['network_id'],
  website: ['website', 'host'],
  owner: ['owner_id'],
  active: ['active'],
  salutation: ['salutation'],
  ukw: ['ukw'],
  ukwNumber: ['ukw_number'],
  ukwYear: ['ukw_year'],
} as const;

/** The row that stays: each fact from the chosen side, both notes, and the wish not to be contacted of either. */
function mergedColumns(
  kept: OutletRow | JournalistRow,
  gone: OutletRow | JournalistRow,
  plan: MergePlan,
  choices: MergeChoices,
) {
  const side = decide(plan.differences, choices);
  const taken = plan.differences
    .filter(({ field }) => side(field) === 'gone')
    .flatMap(({ field }) => groups[field].map(column => [column, gone[column as keyof typeof gone]]));
  const silent =
    'do_not_contact' in kept && 'do_not_contact' in gone
      ? { do_not_contact: Math.max(kept.do_not_contact, gone.do_not_contact) }
      : {};
  return { ...Object.fromEntries(taken), ...silent, notes: joinNotes(kept.notes, gone.notes) };
}

export type MergeInput = MergePair & {
  /** Versions of the two rows that the plan was shown for. */
  keptVersion: number;
  goneVersion: number;
  choices?: MergeChoices;
};

/**
 * Merges a double (`gone`) into the record that stays (`kept`): every row that refers to it moves, the record goes, and
 * all of it is written down so that undoMerge can take it back for 30 days. Returns the merge's id.
 *
 * Throws {@link Invalid} for a record merged into itself, {@link NotFound} when neither is there, and
 * {@link Conflict} when one of them was merged or changed since the plan was shown.
 */
export async function mergePartners(ctx: Context<Db>, input: MergeInput): Promise<number> {
  authorise(ctx.actor, 'partners.write');
  const { kind, keptId, goneId, choices = {} } = input;
  const pair: MergePair = { kind, keptId, goneId };
  if (keptId === goneId) throw new Invalid({ '': ['merging.itself'] });
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    await takeTurn(db, kind);
    const kept = await lockRow(db, kind, keptId);
    const gone = await lockRow(db, kind, goneId);
    if (!kept && !gone) throw new NotFound();
    if (!kept || !gone) throw new Conflict('merging.mergedMeanwhile');
    if ([kept, gone].some(row => 'forgotten_at' in row && row.forgotten_at))
      throw new Conflict('partners.alreadyForgotten');
    if (kept.version !== input.keptVersion || gone.version !== input.goneVersion)
      throw new Conflict('merging.changedMeanwhile');
    const plan = await planMerge(db, pair);
    const record = (await findRecord(db, kind, keptId))!;

    const affiliations = await moveAffiliations(db, pair);
    const contacts = kind === 'journalist' ? await moveContacts(inside, pair) : null;
    const mails =
      kind === 'journalist' ? await moveMailHistory(inside, { fromId: goneId, toId: keptId }) : [];
    const care = await moveCare(db, pair);
    const wishes = kind === 'journalist' ? await moveWishes(inside, pair) : undefined;
    const parts = await partnersMerged.call(inside, pair);
    await db.deleteFrom(tableOf(kind)).where('id', '=', goneId).execute();
    const version = kept.version + 1;
    await db
      .updateTable(tableOf(kind))
      .set({ ...mergedColumns(kept, gone, plan!, choices), updated_at: ctx.now, version })
      .where('id', '=', keptId)
      .execute();
    if (kind === 'journalist') await pushDoNotContact(inside, keptId, []);
    else {
      await showNewestCheck(db, keptId);
      await announceOutlet(inside, keptId, [kept, gone]);
    }

    const before: Before = { kept, gone };
    const moved: Moved = {
      own: { affiliations, contacts, mails, care, wishes },
      parts: Object.fromEntries(parts.map(({ part, rows }) => [part, rows])),
    };
    const changes = await changesOf(db, kind, keptId, record);
    const { id } = await db
      .insertInto('partner_merges')
      .values({
        kind,
        kept_id: keptId,
        kept_name: kept.name,
        kept_version: version,
        gone_id: goneId,
        gone_name: gone.name,
        before: JSON.stringify(before),
        moved: JSON.stringify(moved),
        merged_at: ctx.now,
        merged_by: actorUserId(ctx.actor),
        forgotten: 0,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordAudit(inside, {
      action: `${kind}.merged`,
      subject: { kind, id: keptId, label: kept.name },
      changes: [{ field: 'merged', before: gone.name, after: kept.name }, ...changes],
    });
    return id;
  });
}
