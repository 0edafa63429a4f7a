import { searchOutlets } from '#app/features/partners/outlets.queries.server.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import type { Db } from '#db/connection.ts';
import { compileRule } from './compile.queries.server.ts';
import type { Rule } from './rule.ts';

export type Segment = {
  id: number;
  name: string;
  rule: Rule;
  author: string | null;
  updatedAt: string;
  version: number;
};

/** Segments that an office keeps at most. */
export const mostSegments = 200;

function segmentRows(db: Db) {
  return db
    .selectFrom('segments')
    .leftJoin('users', 'users.id', 'segments.created_by')
    .select([
      'segments.id',
      'segments.name',
      'segments.rule',
      'users.name as author',
      'segments.updated_at as updatedAt',
      'segments.version',
    ]);
}

const read = <R extends { rule: string }>(row: R) => ({ ...row, rule: JSON.parse(row.rule) as Rule });

/** All segments by name. */
export async function listSegments(db: Db): Promise<Segment[]> {
  const rows = await segmentRows(db).orderBy('segments.name_key').limit(mostSegments).execute();
  return rows.map(read);
}

/** One segment, or undefined. */
export async function findSegment(db: Db, id: number): Promise<Segment | undefined> {
  const row = await segmentRows(db).where('segments.id', '=', id).executeTakeFirst();
  return row && read(row);
}

/** Active journalists whom a rule names on a day (YYYY-MM-DD), whether or not mail may reach them. */
export async function countByRule(
  db: Db,
  rule: Rule,
  target: { segmentId: number | null; on: string },
): Promise<number> {
  const { count } = await db
    .selectFrom('journalists')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('active', '=', 1)
    .where('forgotten_at', 'is', null)
    .where(compileRule(rule, target))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export type SegmentChoices = {
  outlets: { id: number; name: string }[];
  topics: { id: number; name: string }[];
  seasons: { id: number; name: string }[];
  gatherings: { id: number; name: string; startsAt: string }[];
};

/** What conditions can name: outlets and topics in use, the newest seasons and gatherings. */
export async function listSegmentChoices(db: Db): Promise<SegmentChoices> {
  const choice = <T extends { id: number; name: string }>({ id, name }: T) => ({ id, name });
  return {
    outlets: (await searchOutlets(db, '', 500)).map(choice),
    topics: (await listTopics(db, { active: true })).map(choice),
    seasons: await db
      .selectFrom('seasons')
      .select(['id', 'name'])
      .orderBy('starts_on', 'desc')
      .orderBy('id', 'desc')
      .limit(50)
      .execute(),
    gatherings: await db
      .selectFrom('gatherings')
      .select(['id', 'title as name', 'starts_at as startsAt'])
      .where('status', '<>', 'draft')
      .orderBy('starts_at', 'desc')
      .limit(100)
      .execute(),
  };
}

/** The people picked by hand for a segment. */
export async function listPickedIds(db: Db, segmentId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('segment_people')
    .select('journalist_id')
    .where('segment_id', '=', segmentId)
    .orderBy('journalist_id')
    .execute();
  return rows.map(row => row.journalist_id);
}
