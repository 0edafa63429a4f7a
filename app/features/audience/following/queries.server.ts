import type { Selectable } from 'kysely';
import type { Db } from '#db/connection.ts';
import type { PressFollowersTable } from '#db/schema/press-room.ts';

export type Follower = {
  id: number;
  address: string;
  locale: 'id' | 'en';
  /** Topics of interest; none means all. */
  topics: number[];
  askedTopics: number[];
  askedAt: string;
  asks: number;
  asksToday: number;
  confirmedAt: string | null;
  stoppedAt: string | null;
};

function toFollower(row: Selectable<PressFollowersTable>): Follower {
  return {
    ...{ id: row.id, address: row.address, locale: row.locale, askedAt: row.asked_at },
    ...{ asks: row.asks, asksToday: row.asks_today },
    ...{ confirmedAt: row.confirmed_at, stoppedAt: row.stopped_at },
    topics: JSON.parse(row.topics) as number[],
    askedTopics: JSON.parse(row.asked_topics) as number[],
  };
}

/** Who follows, or asked to, by the key of the address. */
export async function findFollowerByAddress(db: Db, addressKey: string): Promise<Follower | undefined> {
  const row = await db
    .selectFrom('press_followers')
    .selectAll()
    .where('address_key', '=', addressKey)
    .executeTakeFirst();
  return row && toFollower(row);
}

export async function findFollower(db: Db, id: number): Promise<Follower | undefined> {
  const row = await db.selectFrom('press_followers').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toFollower(row);
}

/** Those who follow at present, in the order of their numbers, after one of them. */
export async function listFollowers(db: Db, afterId: number, limit: number): Promise<Follower[]> {
  const rows = await db
    .selectFrom('press_followers')
    .selectAll()
    .where('confirmed_at', 'is not', null)
    .where('stopped_at', 'is', null)
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toFollower);
}

/** How many follow at present. */
export async function countFollowers(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('press_followers')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('confirmed_at', 'is not', null)
    .where('stopped_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Releases that are public and of which those who follow have not been told, oldest first. */
export async function listUnannounced(db: Db, now: string): Promise<number[]> {
  const rows = await db
    .selectFrom('press_kits')
    .select('id')
    .where('status', '=', 'published')
    .where('announced_at', 'is', null)
    .where('published_at', '<=', now)
    .where(eb => eb.or([eb('embargo_until', 'is', null), eb('embargo_until', '<=', now)]))
    .orderBy('published_at')
    .limit(20)
    .execute();
  return rows.map(({ id }) => id);
}
