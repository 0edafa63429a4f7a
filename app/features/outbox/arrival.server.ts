import { config } from '#app/config.server.ts';
import type { Db } from '#db/connection.ts';
import { estimateArrival, type Load } from './arrival.ts';
import { countSentSince } from './claim.queries.server.ts';
import { type MailAct, never } from './mail.ts';
import { findPause } from './pauses.queries.server.ts';

const waiting = ['queued', 'claimed', 'transmitting', 'deferred'] as const;

function load(rows: readonly { domain: string; count: number }[]): Load {
  return new Map(rows.map(row => [row.domain, Number(row.count)]));
}

/**
 * When the mail of an act will most likely have left, given what else is due by then. Undefined while a person keeps
 * the route closed, null when nothing of the act waits.
 */
export async function readArrival(
  db: Db,
  act: MailAct,
  span: { now: string; from: string },
): Promise<string | null | undefined> {
  const waits = () =>
    db
      .selectFrom('mail_messages')
      .select(({ fn }) => ['domain', fn.countAll<number>().as('count')])
      .where('status', 'in', [...waiting])
      .groupBy('domain');
  const ours = await waits().where('act_kind', '=', act.kind).where('act_id', '=', act.id).execute();
  const due = [span.now, span.from].sort()[1]!;
  const ahead = await waits()
    .where('not_before', '<=', due)
    .where(eb => eb.or([eb('act_kind', '!=', act.kind), eb('act_id', '!=', act.id)]))
    .execute();
  const pause = await findPause(db, span.now);
  const { mailPerMinute } = config();
  const minuteAgo = new Date(Date.parse(span.now) - 60_000).toISOString();
  return estimateArrival({
    ...span,
    ours: load(ours),
    ahead: load(ahead),
    limits: mailPerMinute
      ? [{ spanMs: 60_000, most: mailPerMinute, used: await countSentSince(db, minuteAgo) }]
      : [],
    domainPerMinute: null,
    pausedUntil: pause ? (pause.until === never ? 'never' : pause.until) : null,
  });
}
