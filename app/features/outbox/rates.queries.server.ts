import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import { loweredRate, type RouteRates, raisedRate, routeWindows, startingRate } from './rates.ts';

/** A clock that was set back must not count what left in its future: nothing would leave until it has caught up. */
const clockSlackMs = 60_000;
const minute = 60_000;
/** Domains with a rate of their own: those that ever took twenty mails in a minute, or had too much of ours. */
const mostDomains = 20_000;
const shifted = (now: string, ms: number) => new Date(Date.parse(now) + ms).toISOString();

async function countSent(db: Db, now: string, ms: number, most: number): Promise<number> {
  const row = await db
    .selectFrom(
      db
        .selectFrom('mail_messages')
        .select('id')
        .where('sent_at', 'is not', null)
        .where('sent_at', '>', shifted(now, -ms))
        .where('sent_at', '<=', shifted(now, clockSlackMs))
        .limit(most)
        .as('sent'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How many more messages the relay takes now, by what left lately; counted in the database, so a restart resets nothing. */
export async function routeRoom(db: Db, now: string, rates: RouteRates): Promise<number> {
  let room = Number.POSITIVE_INFINITY;
  for (const { ms, most } of routeWindows(rates))
    room = Math.min(room, most - (await countSent(db, now, ms, most)));
  return room;
}

type DomainUse = { domain: string; sent: number; held: number };

/** What each domain got in the last minute, and what is held for it by any worker. */
async function domainUse(db: Db, now: string): Promise<DomainUse[]> {
  const { rows } = await sql<{ domain: string; sent: number | string; held: number | string }>`
    select domain, sum(sent) as sent, sum(held) as held from (
      select domain, count(*) as sent, 0 as held from mail_messages
      where sent_at is not null and sent_at > ${shifted(now, -minute)} and sent_at <= ${shifted(now, clockSlackMs)}
      group by domain
      union all
      select domain, 0 as sent, count(*) as held from mail_messages
      where status in ('claimed', 'transmitting') group by domain
    ) used group by domain`.execute(db);
  return rows.map(row => ({ domain: row.domain, sent: Number(row.sent), held: Number(row.held) }));
}

async function writeRate(db: Db, domain: string, perMinute: number, now: string): Promise<void> {
  await db
    .insertInto('mail_domain_rates')
    .values({ domain, per_minute: perMinute, updated_at: now })
    .onConflict(conflict => conflict.column('domain').doUpdateSet({ per_minute: perMinute, updated_at: now }))
    .execute();
}

/**
 * How many more messages each receiving domain gets now; one that is not named gets what every domain starts with. A
 * domain that took its whole rate for a minute gets more from then on.
 */
export async function domainRoom(db: Db, now: string): Promise<Map<string, number>> {
  const known = await db.selectFrom('mail_domain_rates').selectAll().limit(mostDomains).execute();
  const rates = new Map(known.map(row => [row.domain, row]));
  const room = new Map(known.map(row => [row.domain, row.per_minute]));
  for (const { domain, sent, held } of await domainUse(db, now)) {
    const rate = rates.get(domain);
    let perMinute = rate?.per_minute ?? startingRate.perMinute;
    if (sent >= perMinute && !rate) await writeRate(db, domain, perMinute, now);
    else if (rate && sent >= perMinute && rate.updated_at <= shifted(now, -minute)) {
      perMinute = raisedRate(perMinute);
      await writeRate(db, domain, perMinute, now);
    }
    room.set(domain, perMinute - sent - held);
  }
  return room;
}

/** Halves what a domain gets, after it said that it has too much to do; once a minute at most. */
export async function lowerDomainRate(db: Db, domain: string, now: string): Promise<void> {
  const rate = await db
    .selectFrom('mail_domain_rates')
    .selectAll()
    .where('domain', '=', domain)
    .executeTakeFirst();
  if (rate && rate.updated_at > shifted(now, -minute) && rate.updated_at <= now) return;
  await writeRate(db, domain, loweredRate(rate?.per_minute ?? startingRate.perMinute), now);
}
