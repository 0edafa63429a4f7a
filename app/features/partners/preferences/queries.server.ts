import { chunksOf } from '#app/lib/chunks.ts';
import type { Db } from '#db/connection.ts';
import { type Frequency, noWishes, type Wishes } from './wishes.ts';

export type StoredWishes = Wishes & { changedAt: string };

/** The topics that each of these people chose; those who chose none are not in it. */
export async function listChosenTopics(
  db: Db,
  journalistIds: readonly number[],
): Promise<Map<number, number[]>> {
  const chosen = new Map<number, number[]>();
  for (const ids of chunksOf(journalistIds)) {
    const rows = await db
      .selectFrom('journalist_topics')
      .selectAll()
      .where('journalist_id', 'in', ids)
      .orderBy('topic_id')
      .execute();
    for (const row of rows)
      chosen.set(row.journalist_id, [...(chosen.get(row.journalist_id) ?? []), row.topic_id]);
  }
  return chosen;
}

/** What a journalist chose; undefined when they never chose. */
export async function findWishes(db: Db, journalistId: number): Promise<StoredWishes | undefined> {
  const row = await db
    .selectFrom('journalist_preferences')
    .selectAll()
    .where('journalist_id', '=', journalistId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    mail: row.mail === 1,
    whatsapp: row.whatsapp === 1,
    frequency: row.frequency as Frequency,
    embargo: row.embargo === 1,
    pausedUntilOn: row.paused_until_on,
    topicIds: (await listChosenTopics(db, [journalistId])).get(journalistId) ?? [],
    changedAt: row.changed_at,
  };
}

/** Forgets what a journalist chose, as if they never had. */
export async function deleteWishes(db: Db, journalistIds: readonly number[]): Promise<void> {
  for (const table of ['journalist_topics', 'journalist_preferences'] as const)
    await db
      .deleteFrom(table)
      .where('journalist_id', 'in', [0, ...journalistIds])
      .execute();
}

/** Writes what a journalist chose in place of what stood before. */
export async function writeWishes(
  db: Db,
  journalistId: number,
  { changedAt, ...wishes }: StoredWishes,
): Promise<void> {
  const { topicIds, ...chosen } = { ...noWishes, ...wishes };
  await deleteWishes(db, [journalistId]);
  await db
    .insertInto('journalist_preferences')
    .values({
      journalist_id: journalistId,
      mail: Number(chosen.mail),
      whatsapp: Number(chosen.whatsapp),
      frequency: chosen.frequency,
      embargo: Number(chosen.embargo),
      paused_until_on: chosen.pausedUntilOn,
      changed_at: changedAt,
    })
    .execute();
  if (topicIds.length > 0)
    await db
      .insertInto('journalist_topics')
      .values(topicIds.map(topic_id => ({ journalist_id: journalistId, topic_id })))
      .execute();
}
