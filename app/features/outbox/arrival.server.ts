import { config } from '#app/config.server.ts';
import type { Db } from '#db/connection.ts';
import { estimateArrival, type Load } from './arrival.ts';
import { type MailAct, never } from './mail.ts';
import { findPause } from './pauses.queries.server.ts';
import { countSent } from './rates.queries.server.ts';
import { routeWindows, startingRate } from './rates.ts';

const waiting = ['queued', 'claimed', 'transmitting', 'deferred'] as const;

function load(rows: readonly { domain: string; count: number }[]): Load {
  return new Map(rows.map(row => [row.domain, Number(row.count)]));
}

async function listDomainRates(db: Db, domains: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('mail_domain_rates')
    .select(['domain', 'per_minute as perMinute'])
    .where('domain', 'in', ['', ...domains])
    .execute();
  return new Map(rows.map(row => [row.domain, row.perMinute]));
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
  const { smtpUrl, mailRates } = config();
  const limits = [];
  for (const { ms, most } of smtpUrl ? routeWindows(mailRates) : [])
    limits.push({ spanMs: ms, most, used: await countSent(db, span.now, ms, most) });
  return estimateArrival({
    ...span,
    ours: load(ours),
    ahead: load(ahead),
    limits,
    perDomain: smtpUrl
      ? {
          usual: startingRate.perMinute,
          known: await listDomainRates(
            db,
            ours.map(row => row.domain),
          ),
        }
      : null,
    pausedUntil: pause ? (pause.until === never ? 'never' : pause.until) : null,
  });
}
