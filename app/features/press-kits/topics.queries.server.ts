import type { Db } from '#db/connection.ts';

/** The topics that a kit is about, by position. */
export async function listKitTopics(db: Db, kitId: number): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom('press_kit_topics')
    .innerJoin('topics', 'topics.id', 'press_kit_topics.topic_id')
    .select(['topics.id', 'topics.name'])
    .where('press_kit_topics.kit_id', '=', kitId)
    .orderBy('topics.position')
    .orderBy('topics.id')
    .execute();
}

/** Those of some topics that exist. */
export async function knownTopics(db: Db, ids: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('topics')
    .select('id')
    .where('id', 'in', [0, ...ids])
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
