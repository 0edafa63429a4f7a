import type { Logger } from '#app/log.server.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { Claimed } from './claim.queries.server.ts';
import { createComposer } from './compose.server.ts';
import { createGroupCommit } from './group-commit.server.ts';
import { domainRoute, forgetFailures, routeName } from './pauses.queries.server.ts';
import { decide } from './retry.ts';
import { returnPath } from './return-path.server.ts';
import { type Settlement, settle } from './settle.server.ts';
import { markTransmitting, settleHeldBack, settleUnfit } from './transmit.queries.server.ts';
import type { MailTransport } from './transport.server.ts';

export type DeliveryOptions = {
  db: Db;
  logger: Logger;
  clock: () => Date;
  random: () => number;
  transport: MailTransport;
  connections: number;
  /** Waits before a write that failed (database busy, disk full) is tried again, in ms; the last one over and over. */
  settleRetriesMs: number[];
  /** Nobody waits any more for a write that fails. */
  stopping: () => boolean;
};

/** A line of the journal: a message is about to leave, or what became of one. */
type Entry = { leaving: Claimed } | { settlement: Settlement };

/** Settlements first: a pause or suppression they bring holds back what is about to leave in the same group. */
async function writeEntries(db: Db, entries: Entry[], now: string): Promise<boolean[]> {
  const settlements = entries.flatMap(entry => ('settlement' in entry ? entry.settlement : []));
  const leaving = entries.flatMap(entry => ('leaving' in entry ? entry.leaving : []));
  const settled = settlements.length > 0 ? await settle(db, settlements) : [];
  const marked = leaving.length > 0 ? await markTransmitting(db, leaving, now) : [];
  return entries.map(entry => ('settlement' in entry ? settled : marked).shift() ?? false);
}

const alarming = new Set(['policy', 'credentials']);

/** Brings single messages on their way and writes down what became of them. */
export function createDelivery(options: DeliveryOptions) {
  const { db, logger, clock, random, transport, settleRetriesMs } = options;
  const now = () => clock().toISOString();
  const compose = createComposer(db);
  const commit = createGroupCommit(
    (entries: Entry[]) => inTransaction(db, trx => writeEntries(trx, entries, now())),
    2 * options.connections,
  );
  /** Routes with failures to be forgotten after a success; undefined until the database was asked. */
  let troubled: Set<string> | undefined;

  async function forgetTrouble(domain: string): Promise<void> {
    if (!troubled) {
      const rows = await db.selectFrom('mail_routes').select('name').where('failures', '>', 0).execute();
      troubled = new Set(rows.map(row => row.name));
    }
    const over = [routeName, domainRoute(domain)].filter(name => troubled?.has(name));
    if (over.length === 0) return;
    for (const name of await forgetFailures(db, over, now())) troubled.delete(name);
  }

  async function record(settlement: Settlement): Promise<void> {
    const { message, decision, outcome } = settlement;
    // For as long as it fails the message stays in flight, and soon no other leaves: what is sent must be written down.
    for (let tries = 0; ; tries += 1) {
      try {
        if (!(await commit({ settlement })))
          logger.warn({ mail: message.id, next: decision.next }, 'mail lease was lost');
        break;
      } catch (error) {
        if (options.stopping()) throw error;
        logger.error({ err: error, mail: message.id }, 'mail result not written yet');
        const wait = settleRetriesMs[Math.min(tries, settleRetriesMs.length - 1)];
        await new Promise(resolve => setTimeout(resolve, wait));
      }
    }
    const { pause } = decision;
    if (pause) {
      const level = alarming.has(pause.reason) ? 'error' : 'warn';
      logger[level]({ pause, domain: message.domain, reply: outcome.reply.slice(0, 300) }, 'mail paused');
      troubled?.add(pause.scope === 'route' ? routeName : domainRoute(message.domain));
    } else if (decision.next === 'sent') {
      await forgetTrouble(message.domain);
    }
  }

  async function transmit(message: Claimed, bytes: Buffer, free: () => void): Promise<void> {
    const { address, messageId } = message;
    const outcome = await transport.send({
      id: message.id,
      messageId,
      from: returnPath(message.id),
      to: address,
      bytes,
    });
    free();
    const situation = { attempts: message.attempts + 1, random: random(), expires: message.expires };
    await record({ message, outcome, decision: decide(outcome, situation), at: now(), random: random() });
  }

  /** Composes, marks, sends and settles one claimed message; calls `free` when its connection has no more to do. */
  async function deliver(message: Claimed, free: () => void): Promise<void> {
    let bytes: Buffer;
    try {
      bytes = await compose(message);
    } catch (error) {
      logger.error({ err: error, mail: message.id, kind: message.kind }, 'mail cannot be composed');
      await settleUnfit(db, message, (error as Error).message.slice(0, 300), now());
      return;
    }
    if (await commit({ leaving: message })) await transmit(message, bytes, free);
    else await settleHeldBack(db, message, now());
  }

  /** Records messages as unknown that were on their way when they were given up. */
  async function giveUp(messages: Settlement['message'][], reply: string): Promise<void> {
    if (messages.length === 0) return;
    const outcome = { kind: 'lost', stage: 'after-dot', reply } as const;
    const decision = { ...decide(outcome, { attempts: 1, random: 0 }), pause: null };
    const settlements = messages.map(message => ({ message, outcome, decision, at: now(), random: 0 }));
    await inTransaction(db, trx => settle(trx, settlements));
  }

  return { deliver, giveUp };
}
