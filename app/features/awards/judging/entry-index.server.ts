import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { toldApart } from './entry-codes.ts';
import { listEntries, type Round, type RoundEntry } from './rounds.queries.server.ts';

/** Indexes closer than this are one: they differ by rounding. */
const SAME_WITHIN = 1e-9;

/**
 * The index of entrants on the standing on show; who has no articles there has 0. Undefined before the first standing, and
 * for works, which have none.
 */
async function shownIndexes(
  db: Db,
  round: Pick<Round, 'seasonId' | 'board'>,
  entries: readonly RoundEntry[],
): Promise<((entry: RoundEntry) => number) | undefined> {
  const { board } = round;
  const shown = board === 'works' ? null : (await findSeason(db, round.seasonId))?.shown;
  if (board === 'works' || !shown) return undefined;
  const idOf = (entry: RoundEntry) => (board === 'outlets' ? entry.outletId : entry.journalistId) ?? 0;
  const indexes = new Map<number, number>();
  for (const ids of chunksOf([...new Set(entries.map(idOf))])) {
    const rows = await db
      .selectFrom('standings')
      .select(['entrant_id as id', 'a'])
      .where('rule_set_id', '=', shown.ruleSetId)
      .where('board', '=', board)
      .where('entrant_id', 'in', ids)
      .execute();
    for (const { id, a } of rows) indexes.set(id, a);
  }
  return entry => indexes.get(idOf(entry)) ?? 0;
}

/** Entries by names that differ, once judging is over: before that a name beside a code would tell jurors who is who. */
export function namedEntries(round: Pick<Round, 'status'>, entries: RoundEntry[]): RoundEntry[] {
  return round.status === 'closed' || round.status === 'decided' ? toldApart(entries) : entries;
}

/**
 * A round's entries with the A that counts in F: until the decision that of the standing on show, so that whatever is found
 * about articles counts; from then on the one that was decided by.
 */
export async function listRatedEntries(db: Db, round: Round): Promise<RoundEntry[]> {
  const entries = namedEntries(round, await listEntries(db, round.id));
  const now = round.status === 'decided' ? undefined : await shownIndexes(db, round, entries);
  if (!now) return entries;
  return entries
    .map(entry => ({ ...entry, a: now(entry) }))
    .sort(
      (one, other) => Number(one.removedAt !== null) - Number(other.removedAt !== null) || other.a - one.a,
    );
}

/** Writes down the A by which a round is decided; in the decision's transaction. */
export async function freezeIndexes({ db }: Context<Db>, round: Round): Promise<void> {
  const entries = await listEntries(db, round.id);
  const now = await shownIndexes(db, round, entries);
  if (!now) return;
  for (const entry of entries) {
    if (entry.a === now(entry)) continue;
    await db
      .updateTable('round_entries')
      .set({ a: now(entry) })
      .where('id', '=', entry.id)
      .execute();
  }
}

/** An index that is another now. */
export interface IndexChange {
  name: string;
  before: number;
  now: number;
}

/**
 * Finalists whose A on the standing is another than the one written down: when the round was filled, or once it is decided
 * the one that was decided by. Empty where A does not count.
 */
export async function listIndexChanges(db: Db, round: Round): Promise<IndexChange[]> {
  if (round.mode !== 'marks' || round.indexWeight === 0) return [];
  const entries = (await listEntries(db, round.id)).filter(entry => entry.removedAt === null);
  const now = await shownIndexes(db, round, entries);
  if (!now) return [];
  return entries
    .map(entry => ({ name: entry.name, before: entry.a ?? 0, now: now(entry) }))
    .filter(change => Math.abs(change.now - change.before) > SAME_WITHIN);
}
