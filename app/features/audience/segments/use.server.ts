import { type Expression, type SqlBool, sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import type { AudienceFilter } from '../filter.ts';
import { compileRule } from './compile.queries.server.ts';
import { findSegment } from './queries.server.ts';

/** The segment of a filter as a condition on journalists; nobody when it was removed, nothing when none is chosen. */
export async function segmentCondition(
  db: Db,
  { segmentId }: Pick<AudienceFilter, 'segmentId'>,
  on: string,
): Promise<Expression<SqlBool> | undefined> {
  if (segmentId === null) return undefined;
  const segment = await findSegment(db, segmentId);
  return segment ? compileRule(segment.rule, { segmentId, on }) : sql<SqlBool>`1 = 0`;
}

/** A filter as a mailing keeps it: with the name and rule that its segment had then, whatever becomes of it later. */
export async function frozenFilter(db: Db, filter: AudienceFilter) {
  const segment = filter.segmentId === null ? undefined : await findSegment(db, filter.segmentId);
  return { ...filter, segment: segment ? { name: segment.name, rule: segment.rule } : null };
}
