import type { Selectable } from 'kysely';
import type { MergeExtent, MergePair, MovedRows, Unmerge } from '#app/features/partners/ports.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { MailingRecipientsTable } from '#db/schema/audience.ts';

type RecipientRow = Selectable<MailingRecipientsTable>;
type Moves = {
  mailings: number[];
  dropped: RecipientRow[];
  /** Segments for which the double was picked; absent in merges from before there were any. */
  picks?: { moved: number[]; both: number[] };
};

const part = 'audience';

async function recipientsOf(db: Db, journalistId: number): Promise<RecipientRow[]> {
  return db
    .selectFrom('mailing_recipients')
    .selectAll()
    .where('journalist_id', '=', journalistId)
    .orderBy('mailing_id')
    .execute();
}

/** Of two rows in one mailing the one that was written to stays, else that of the record that stays. */
async function plan(db: Db, { keptId, goneId }: MergePair): Promise<Moves> {
  const kept = new Map((await recipientsOf(db, keptId)).map(row => [row.mailing_id, row]));
  const gone = await recipientsOf(db, goneId);
  const dropped = gone.flatMap(row => {
    const own = kept.get(row.mailing_id);
    return own ? [row.included > own.included ? own : row] : [];
  });
  const lost = new Set(dropped.filter(row => row.journalist_id === goneId).map(row => row.mailing_id));
  return { mailings: gone.map(row => row.mailing_id).filter(id => !lost.has(id)), dropped };
}

/** Segments for which the double was picked by hand, apart from those for which both were. */
async function planPicks(db: Db, { keptId, goneId }: MergePair) {
  const rows = await db
    .selectFrom('segment_people')
    .selectAll()
    .where('journalist_id', 'in', [keptId, goneId])
    .orderBy('segment_id')
    .execute();
  const of = (id: number) => rows.filter(row => row.journalist_id === id).map(row => row.segment_id);
  const kept = new Set(of(keptId));
  return { moved: of(goneId).filter(id => !kept.has(id)), both: of(goneId).filter(id => kept.has(id)) };
}

/** Whoever was picked as the double is picked as the one who stays. */
async function movePicks(db: Db, pair: MergePair): Promise<NonNullable<Moves['picks']>> {
  const picks = await planPicks(db, pair);
  await db.deleteFrom('segment_people').where('journalist_id', '=', pair.goneId).execute();
  for (const segment_id of picks.moved)
    await db.insertInto('segment_people').values({ segment_id, journalist_id: pair.keptId }).execute();
  return picks;
}

async function movePicksBack(db: Db, { keptId, goneId }: MergePair, picks: NonNullable<Moves['picks']>) {
  const { moved, both } = picks;
  const standing = await db
    .selectFrom('segment_people')
    .select('segment_id')
    .where('journalist_id', '=', keptId)
    .where('segment_id', 'in', [0, ...moved, ...both])
    .execute();
  await db
    .deleteFrom('segment_people')
    .where('journalist_id', '=', keptId)
    .where('segment_id', 'in', [0, ...moved])
    .execute();
  // A pick that somebody took away since stays away.
  for (const { segment_id } of standing)
    await db.insertInto('segment_people').values({ segment_id, journalist_id: goneId }).execute();
}

/** How many mailings name the double, and how many name both. */
export async function countMergedMailings({ db }: Context<Db>, pair: MergePair): Promise<MergeExtent> {
  if (pair.kind === 'outlet') return {};
  const gone = await recipientsOf(db, pair.goneId);
  const { dropped } = await plan(db, pair);
  return { mailings: gone.length - dropped.length, mailingsBoth: dropped.length };
}

/** Two journalists become one: the lists of recipients name the one who stays, each list once. */
export async function moveMergedMailings({ db }: Context<Db>, pair: MergePair): Promise<MovedRows> {
  if (pair.kind === 'outlet') return { part, rows: { mailings: [], dropped: [] } satisfies Moves };
  const moves = await plan(db, pair);
  for (const row of moves.dropped) {
    await db
      .deleteFrom('mailing_recipients')
      .where('mailing_id', '=', row.mailing_id)
      .where('journalist_id', '=', row.journalist_id)
      .execute();
  }
  await db
    .updateTable('mailing_recipients')
    .set({ journalist_id: pair.keptId })
    .where('journalist_id', '=', pair.goneId)
    .execute();
  return { part, rows: { ...moves, picks: await movePicks(db, pair) } satisfies Moves };
}

/** Gives back what {@link moveMergedMailings} moved. */
export async function moveMailingsBack({ db }: Context<Db>, { moved, ...pair }: Unmerge): Promise<void> {
  const { mailings, dropped, picks } = moved[part] as Moves;
  if (picks) await movePicksBack(db, pair, picks);
  for (const mailingId of mailings) {
    await db
      .updateTable('mailing_recipients')
      .set({ journalist_id: pair.goneId })
      .where('mailing_id', '=', mailingId)
      .where('journalist_id', '=', pair.keptId)
      .execute();
  }
  for (const row of dropped) await db.insertInto('mailing_recipients').values(row).execute();
}
