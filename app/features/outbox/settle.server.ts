import { sql, type Updateable } from 'kysely';
import { systemActor } from '#app/lib/actor.ts';
import type { Db } from '#db/connection.ts';
import type { MailMessagesTable } from '#db/schema/outbox.ts';
import { recordEvents } from './events.queries.server.ts';
import { policyOf } from './kinds.ts';
import { never } from './mail.ts';
import { domainRoute, pauseAfterFailure, routeName } from './pauses.queries.server.ts';
import { lowerDomainRate } from './rates.queries.server.ts';
import type { Outcome } from './reply.ts';
import type { Decision } from './retry.ts';
import { suppress } from './suppression.service.server.ts';

/** What became of one transmission. */
export type Settlement = {
  message: {
    id: number;
    leaseToken: string;
    kind: string;
    address: string;
    domain: string;
    attempts: number;
    uncertain: number;
  };
  outcome: Outcome;
  decision: Decision;
  at: string;
  random: number;
};

const longestReply = 500;
const later = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString();

function change({ message, outcome, decision, at }: Settlement): Updateable<MailMessagesTable> {
  const { attempts, uncertain } = message;
  const waiting = uncertain > 0 ? 'unknown' : attempts > 0 ? 'deferred' : 'queued';
  const common: Updateable<MailMessagesTable> = {
    lease_token: null,
    lease_until: null,
    updated_at: at,
    reason: decision.reason,
    last_code: outcome.kind === 'lost' ? null : outcome.code,
    last_reply: outcome.reply.slice(0, longestReply),
  };
  const policy = policyOf(message.kind);
  switch (decision.next) {
    case 'fail': {
      const forgotten = policy.secret ? { fields: '{}' } : {};
      return { ...common, ...forgotten, status: 'failed', attempts: attempts + 1 };
    }
    case 'sent':
    case 'wait':
      return { ...common, status: waiting };
    case 'defer':
      return {
        ...common,
        status: uncertain > 0 ? 'unknown' : 'deferred',
        attempts: attempts + 1,
        not_before: later(at, decision.afterMs),
      };
    case 'unknown':
      return {
        ...common,
        status: 'unknown',
        attempts: attempts + 1,
        uncertain: uncertain + 1,
        not_before: uncertain < policy.resends ? later(at, policy.resendAfterMs) : never,
      };
  }
}

async function applyConsequences(
  db: Db,
  { message, decision, outcome, at, random }: Settlement,
): Promise<void> {
  if (decision.suppress) {
    await suppress(
      { db, actor: systemActor, now: at },
      { address: message.address, scope: 'all', reason: 'hard_bounce', source: outcome.reply.slice(0, 200) },
    );
  }
  if (decision.pause?.reason === 'busy') await lowerDomainRate(db, message.domain, at);
  if (decision.pause) {
    const name = decision.pause.scope === 'route' ? routeName : domainRoute(message.domain);
    await pauseAfterFailure(db, { name, reason: decision.pause.reason, now: at, random });
  }
}

/** Accepted messages in one statement: the usual case, and the one that must be fast. */
async function settleSent(db: Db, settlements: Settlement[]): Promise<Set<number>> {
  const first = settlements[0];
  if (!first) return new Set();
  const pairs = settlements.map(
    ({ message }) => sql`(id = ${message.id} and lease_token = ${message.leaseToken})`,
  );
  const replies = settlements.map(
    ({ message, outcome }) => sql`when ${message.id} then ${outcome.reply.slice(0, longestReply)}`,
  );
  const secret = settlements.filter(({ message }) => policyOf(message.kind).secret);
  const forget =
    secret.length > 0
      ? sql`, fields = case when id in (${sql.join(secret.map(({ message }) => message.id))}) then '{}' else fields end`
      : sql``;
  const { rows } = await sql<{ id: number }>`
    update mail_messages set status = 'sent', sent_at = ${first.at}, updated_at = ${first.at}, attempts = attempts + 1,
      lease_token = null, lease_until = null, reason = null, last_code = 250,
      last_reply = case id ${sql.join(replies, sql` `)} end ${forget}
    where status = 'transmitting' and (${sql.join(pairs, sql` or `)})
    returning id`.execute(db);
  return new Set(rows.map(row => row.id));
}

async function settleOne(db: Db, settlement: Settlement): Promise<boolean> {
  const { id, leaseToken } = settlement.message;
  const row = await db
    .updateTable('mail_messages')
    .set(change(settlement))
    .where('id', '=', id)
    .where('lease_token', '=', leaseToken)
    .where('status', '=', 'transmitting')
    .returning('id')
    .executeTakeFirst();
  // What the server said of the address or of us is true whoever holds the message now.
  await applyConsequences(db, settlement);
  return row !== undefined;
}

/**
 * Writes how transmissions ended, in the caller's transaction. True for each message this worker still held; one
 * whose lease had passed to another is left alone.
 */
export async function settle(db: Db, settlements: Settlement[]): Promise<boolean[]> {
  const sent = await settleSent(
    db,
    settlements.filter(({ decision }) => decision.next === 'sent'),
  );
  const held: boolean[] = [];
  for (const settlement of settlements) {
    const isSent = settlement.decision.next === 'sent';
    held.push(isSent ? sent.has(settlement.message.id) : await settleOne(db, settlement));
  }
  await recordEvents(
    db,
    settlements
      .filter(({ decision }, i) => held[i] && decision.next !== 'wait')
      .map(({ message, outcome, decision, at }) => ({
        message_id: message.id,
        at,
        status: eventOf[decision.next],
        detail: outcome.reply.slice(0, longestReply) || decision.reason,
      })),
  );
  return held;
}

const eventOf: Record<Decision['next'], string> = {
  sent: 'sent',
  defer: 'deferred',
  wait: 'queued',
  fail: 'failed',
  unknown: 'unknown',
};
