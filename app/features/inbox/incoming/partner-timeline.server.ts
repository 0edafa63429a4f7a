import { sql } from 'kysely';
import type { TimelineEvent } from '#app/features/partners/timeline.ts';
import {
  comesAfter,
  newestFirst,
  type TimelineRequest,
} from '#app/features/partners/timeline-page.queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { incomingPaths } from '../paths.ts';

/** What a journalist wrote to the office, for their timeline; what was read as automatic by mistake too. */
export async function listReplyEvents(
  { db }: Context<Db>,
  request: TimelineRequest,
): Promise<TimelineEvent[]> {
  if (request.kind === 'outlet' || !request.sources.includes('reply')) return [];
  const [at, id] = [sql<string>`i.received_at`, sql.ref('i.id')];
  const rows = await db
    .selectFrom('incoming_mails as i')
    .select(['i.id', 'i.subject as title', 'i.sender', 'i.received_at as at'])
    .where('i.journalist_id', '=', request.id)
    .where(eb => eb.or([eb('i.kind', '=', 'human'), eb('i.reversed_at', 'is not', null)]))
    .where(comesAfter(request, 'reply', at, id))
    .orderBy(newestFirst(at, id))
    .limit(request.limit + 1)
    .execute();
  return rows.map(({ sender, ...row }) => ({
    ...row,
    title: row.title || sender,
    source: 'reply',
    href: incomingPaths.show(row.id),
  }));
}
