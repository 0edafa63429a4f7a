import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import { listOwnEvents } from './own-events.server.ts';
import { timelineAsked } from './ports.server.ts';
import {
  cutTimeline,
  readTimelineKey,
  type TimelineEvent,
  type TimelineGroup,
  timelineGroups,
  timelineSources,
} from './timeline.ts';

/**
 * A page of what happened between the office and a partner, the newest first: notes, mails, gatherings, articles, people
 * coming and going, changes of the record. One query for each source, however long the history is.
 */
export async function readTimeline(
  ctx: Context<Db>,
  partner: { kind: PartnerKind; id: number },
  options: { group?: TimelineGroup | null; after?: string | null; limit: number },
): Promise<{ events: TimelineEvent[]; next: string | null }> {
  const { group, after = null, limit } = options;
  const sources = group ? timelineGroups[group] : timelineSources;
  const request = { ...partner, sources, after: readTimelineKey(after), limit };
  const lists = await listOwnEvents(ctx, request);
  const others = await timelineAsked.call(ctx, request);
  return cutTimeline([...lists, ...others], limit);
}
