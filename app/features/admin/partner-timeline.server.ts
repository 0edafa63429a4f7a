import { sql } from 'kysely';
import type { TimelineEvent } from '#app/features/partners/timeline.ts';
import {
  comesAfter,
  newestFirst,
  type TimelineRequest,
} from '#app/features/partners/timeline-page.queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { MailStatus } from '#db/schema/outbox.ts';
import { adminPaths } from './paths.ts';

const waiting = new Set<MailStatus>(['queued', 'claimed', 'transmitting', 'deferred', 'unknown']);

/** The mails to a journalist for their timeline; mail goes to people, so an outlet has none. */
export async function listMailEvents(
  { db }: Context<Db>,
  request: TimelineRequest,
): Promise<TimelineEvent[]> {
  if (request.kind === 'outlet' || !request.sources.includes('mail')) return [];
  const [at, id] = [sql<string>`coalesce(m.sent_at, m.created_at)`, sql.ref('m.id')];
  const rows = await db
    .selectFrom('mail_messages as m')
    .innerJoin('mail_contents as c', 'c.id', 'm.content_id')
    .select(['m.id', 'm.status', 'c.subject as title', at.as('at')])
    .where('m.recipient_kind', '=', 'journalist')
    .where('m.recipient_id', '=', request.id)
    .where(comesAfter(request, 'mail', at, id))
    .orderBy(newestFirst(at, id))
    .limit(request.limit + 1)
    .execute();
  return rows.map(({ status, ...row }) => ({
    ...row,
    source: 'mail',
    href: adminPaths.mail(row.id),
    state: status === 'sent' ? 'sent' : waiting.has(status) ? 'waiting' : 'failed',
  }));
}
