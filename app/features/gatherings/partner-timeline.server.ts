import { type RawBuilder, sql } from 'kysely';
import type { TimelineEvent, TimelineSource } from '#app/features/partners/timeline.ts';
import {
  comesAfter,
  newestFirst,
  type TimelineRequest,
} from '#app/features/partners/timeline-page.queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { gatheringPaths } from './paths.ts';

const id = sql.ref('i.id');

/** Invitations of a partner that lie in the stretch asked for, by the instant of one sort of event. */
async function invitationsBy(
  db: Db,
  request: TimelineRequest,
  source: TimelineSource,
  at: RawBuilder<string>,
  happened: RawBuilder<boolean>,
) {
  if (!request.sources.includes(source)) return [];
  const rows = await db
    .selectFrom('invitations as i')
    .innerJoin('gatherings as g', 'g.id', 'i.gathering_id')
    .select(['i.id', 'g.id as gatheringId', 'g.title', 'i.name', 'i.answer', 'i.attended', at.as('at')])
    .where(request.kind === 'outlet' ? 'i.outlet_id' : 'i.journalist_id', '=', request.id)
    .where('i.status', '=', 'invited')
    .where(happened)
    .where(comesAfter(request, source, at, id))
    .orderBy(newestFirst(at, id))
    .limit(request.limit + 1)
    .execute();
  return rows.map(({ gatheringId, name, ...row }) => ({
    ...row,
    href: gatheringPaths.show(gatheringId),
    guest: request.kind === 'outlet' ? name : null,
  }));
}

/** Invitations, answers and attendance of an outlet's guests or a journalist for their timeline. */
export async function listGatheringEvents(
  { db }: Context<Db>,
  request: TimelineRequest,
): Promise<TimelineEvent[]> {
  const column = (name: string) => sql<string>`${sql.ref(name)}`;
  const present = (name: string) => sql<boolean>`${sql.ref(name)} is not null`;
  const invited = await invitationsBy(
    db,
    request,
    'invited',
    column('i.invited_at'),
    present('i.invited_at'),
  );
  const answered = await invitationsBy(
    db,
    request,
    'answered',
    column('i.answered_at'),
    sql<boolean>`(${present('i.answered_at')} and ${present('i.answer')})`,
  );
  const attended = await invitationsBy(db, request, 'attended', column('g.starts_at'), present('i.attended'));
  const led = ({ id, at, href, title, guest }: (typeof invited)[number]) => ({ id, at, href, title, guest });
  return [
    ...invited.map(row => ({ ...led(row), source: 'invited' as const })),
    ...answered.flatMap(row =>
      row.answer ? [{ ...led(row), source: 'answered' as const, answer: row.answer }] : [],
    ),
    ...attended.map(row => ({ ...led(row), source: 'attended' as const, came: row.attended === 1 })),
  ];
}
