import type { Updateable } from 'kysely';
import { systemActor } from '#app/lib/actor.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { MailMessagesTable } from '#db/schema/outbox.ts';
import { recordEvents } from './events.server.ts';
import { policyOf } from './kinds.ts';
import { never } from './mail.ts';
import { domainRoute, pauseAfterFailure, routeName } from './pauses.queries.server.ts';
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
  const forgotten = policy.secret ? { fields: '{}' } : {};
  switch (decision.next) {
    case 'sent':
      return { ...common, ...forgotten, status: 'sent', sent_at: at, attempts: attempts + 1 };
    case 'fail':
      return { ...common, ...forgotten, status: 'failed', attempts: attempts + 1 };
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
  if (decision.pause) {
    const name = decision.pause.scope === 'route' ? routeName : domainRoute(message.domain);
    await pauseAfterFailure(db, { name, reason: decision.pause.reason, now: at, random });
  }
}

/**
 * Writes how transmissions ended, together in one transaction. True for each message this worker still held; one
 * whose lease had passed to another is left alone.
 */
export async function settle(db: Db, settlements: Settlement[]): Promise<boolean[]> {
  return inTransaction(db, async trx => {
    const held: boolean[] = [];
    for (const settlement of settlements) {
      const { id, leaseToken } = settlement.message;
      const row = await trx
        .updateTable('mail_messages')
        .set(change(settlement))
        .where('id', '=', id)
        .where('lease_token', '=', leaseToken)
        .where('status', '=', 'transmitting')
        .returning('id')
        .executeTakeFirst();
      held.push(row !== undefined);
      // What the server said of the address or of us is true whoever holds the message now.
      await applyConsequences(trx, settlement);
    }
    await recordEvents(
      trx,
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
  });
}

const eventOf: Record<Decision['next'], string> = {
  sent: 'sent',
  defer: 'deferred',
  wait: 'queued',
  fail: 'failed',
  unknown: 'unknown',
};
