import { type RawBuilder, sql } from 'kysely';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import { type TimelineKey, type TimelineSource, windowAfter } from './timeline.ts';

/** A stretch of a partner's timeline that every source is asked for. */
export type TimelineRequest = {
  kind: PartnerKind;
  id: number;
  sources: readonly TimelineSource[];
  after: TimelineKey | null;
  /** Most events of each source. */
  limit: number;
};

/** Whether a row of a source comes after the place asked for; `at` and `id` are its columns or expressions. */
export function comesAfter(
  request: TimelineRequest,
  source: TimelineSource,
  at: RawBuilder<unknown>,
  id: RawBuilder<unknown>,
): RawBuilder<boolean> {
  const { after } = request;
  if (!after) return sql<boolean>`1 = 1`;
  const { same, below } = windowAfter(after, source);
  if (below !== null) return sql<boolean>`(${at}, ${id}) < (${after.at}, ${below})`;
  return same ? sql<boolean>`${at} <= ${after.at}` : sql<boolean>`${at} < ${after.at}`;
}

/** The order in which a source hands out its rows: the newest first, then the largest id. */
export function newestFirst(at: RawBuilder<unknown>, id: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${at} desc, ${id} desc`;
}
