import { randomUUID } from 'node:crypto';
import type { Logger } from '#app/log.server.ts';
import type { Db } from '#db/connection.ts';
import {
  type Claimed,
  claimMail,
  listLapsedTransmissions,
  releaseClaims,
  releaseLapsedClaims,
  renewLeases,
} from './claim.queries.server.ts';
import { createDelivery } from './delivery.server.ts';
import { findPause, liftPause, liftPausesOfFuture, routeName } from './pauses.queries.server.ts';
import { domainRoom, routeRoom } from './rates.queries.server.ts';
import { fullDomains, type RouteRates, startingRate, takeRoom } from './rates.ts';
import type { MailTransport } from './transport.server.ts';

/** How far the clocks of two machines that share a database may differ, in ms. */
const clockSkewMs = 600_000;
/** How long the count of what domains got is good for; what is claimed meanwhile is taken off, in ms. */
const domainsKeptMs = 1_000;

export type MailWorkerOptions = {
  db: Db;
  logger: Logger;
  clock: () => Date;
  transport: MailTransport;
  /** Messages in flight at a time. */
  connections?: number;
  /** What the relay takes; counted from the database, so a restart does not reset it. */
  rates?: RouteRates;
  /** Whether each receiving domain gets only as much as it has shown to take. */
  sparesDomains?: boolean;
  /** How long a silent worker keeps its messages before another may take them over, in ms. */
  leaseMs?: number;
  pollMs?: number;
  /** Messages taken from the outbox at a time. */
  batch?: number;
  random?: () => number;
  settleRetriesMs?: number[];
};

/** Sends what is due in the outbox. Several may work on one database. */
export function createMailWorker(options: MailWorkerOptions) {
  const { db, logger, clock, transport, connections = 5, rates = {}, sparesDomains = false } = options;
  const { leaseMs = 60_000, pollMs = 250, batch = 20, random = Math.random } = options;
  const settleRetriesMs = options.settleRetriesMs ?? [200, 1_000, 5_000];
  let stopping = false;
  const { deliver, giveUp } = createDelivery({
    ...options,
    connections,
    random,
    settleRetriesMs,
    stopping: () => stopping,
  });
  const at = (plusMs = 0) => new Date(clock().getTime() + plusMs).toISOString();

  const buffer: Claimed[] = [];
  /** From the launch until the result is written; at most two per connection. */
  const inFlight = new Map<number, Claimed>();
  let busy = 0;
  let recoverAt = 0;
  /** What each domain has room for, as counted in the database a moment ago. */
  let domains: Map<string, number> | undefined;
  let domainsAt = 0;
  let ring = () => {};

  function nextChange(): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, pollMs);
      ring = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function renew(): Promise<void> {
    const tokens = [...new Set([...buffer, ...inFlight.values()].map(message => message.leaseToken))];
    if (tokens.length > 0) await renewLeases(db, tokens, at(leaseMs));
  }

  /** Takes back what a vanished worker held: untouched messages return, those on their way become unknown. */
  async function recover(): Promise<void> {
    const now = clock().getTime();
    // Further ahead than it can be: the clock was set back.
    if (now < recoverAt && recoverAt <= now + leaseMs) return;
    recoverAt = now + leaseMs / 2;
    // After a long standstill of this thread our own leases have run out too, while we are still at it.
    await renew();
    await liftPausesOfFuture(db, at(), at(clockSkewMs));
    const lapse = { before: at(), after: at(leaseMs + clockSkewMs) };
    const released = await releaseLapsedClaims(db, lapse, at());
    const lapsed = await listLapsedTransmissions(db, lapse);
    await giveUp(lapsed, 'the program ended while this message was on its way');
    if (released + lapsed.length > 0) logger.warn({ released, unknown: lapsed.length }, 'mail recovered');
  }

  async function refill(): Promise<void> {
    await recover();
    if (await findPause(db, at())) return;
    const room = Math.min(batch, (await routeRoom(db, at(), rates)) - inFlight.size);
    if (room <= 0) return;
    const lease = { now: at(), leaseToken: randomUUID(), leaseUntil: at(leaseMs) };
    if (!sparesDomains) {
      buffer.push(...(await claimMail(db, lease, room)));
      return;
    }
    const counted = clock().getTime();
    if (!domains || Math.abs(counted - domainsAt) >= domainsKeptMs) {
      domains = await domainRoom(db, at());
      domainsAt = counted;
    }
    const { goes, waits } = takeRoom(await claimMail(db, lease, room, fullDomains(domains)), domains);
    await releaseClaims(db, waits, at());
    buffer.push(...goes);
  }

  /** Takes the next message out of the buffer whose domain has a connection to spare. */
  function nextMessage(): Claimed | undefined {
    if (!sparesDomains) return buffer.shift();
    const busyWith = (domain: string) =>
      [...inFlight.values()].filter(message => message.domain === domain).length;
    const index = buffer.findIndex(({ domain }) => busyWith(domain) < startingRate.connections);
    return index < 0 ? undefined : buffer.splice(index, 1)[0];
  }

  function launch(message: Claimed): void {
    inFlight.set(message.id, message);
    busy += 1;
    let held = true;
    const free = () => {
      if (held) busy -= 1;
      held = false;
      ring();
    };
    void deliver(message, free)
      .catch(error => logger.error({ err: error, mail: message.id }, 'mail delivery'))
      .finally(() => {
        inFlight.delete(message.id);
        free();
      });
  }

  const hasRoom = () => busy < connections && inFlight.size < 2 * connections;

  function beat(): ReturnType<typeof setInterval> {
    return setInterval(() => {
      renew().catch(error => logger.error({ err: error }, 'mail leases'));
    }, leaseMs / 3);
  }

  /** Works until told to stop, or with `once` until nothing is due. */
  async function run(once: boolean): Promise<void> {
    const heart = beat();
    try {
      while (!stopping) {
        if (buffer.length === 0) await refill();
        while (!stopping && hasRoom()) {
          const message = nextMessage();
          if (!message) break;
          launch(message);
        }
        if (once && inFlight.size === 0) return;
        await nextChange();
      }
    } finally {
      clearInterval(heart);
    }
  }

  let loop: Promise<void> | undefined;

  async function forever(): Promise<void> {
    // Credentials may have been corrected while the program was down.
    await liftPause(db, routeName, at(), ['credentials']);
    while (!stopping) {
      await run(false).catch(async error => {
        logger.error({ err: error }, 'mail worker');
        await new Promise(resolve => setTimeout(resolve, 1_000));
      });
    }
  }

  return {
    /** Sends everything that is due and may leave; for tests and the seed. */
    runDue: () => run(true),
    start: () => {
      loop ??= forever();
    },
    /**
     * Finishes what is in flight within `drainMs`; what is not finished by then is recorded as unknown, what was not
     * begun goes back to the queue.
     */
    stop: async (drainMs = 20_000) => {
      stopping = true;
      ring();
      const deadline = Date.now() + drainMs;
      await loop;
      await releaseClaims(db, buffer.splice(0), at());
      while (inFlight.size > 0 && Date.now() < deadline) {
        await new Promise(resolve => setTimeout(resolve, 20));
      }
      const left = [...inFlight.values()];
      await giveUp(left, 'the program was stopped while this message was on its way');
      await releaseClaims(db, left, at());
      transport.close(true);
    },
  };
}
