import { createSmtpTransport } from '#app/features/outbox/transport.server.ts';
import { createMailWorker, type MailWorkerOptions } from '#app/features/outbox/worker.server.ts';
import { createLogger } from '#app/log.server.ts';
import type { Db } from '#db/connection.ts';
import { testNow } from './context.ts';

/** A clock that stands still until it is moved. */
export function testClock(from = testNow) {
  let now = Date.parse(from);
  const clock = () => new Date(now);
  return Object.assign(clock, {
    pass: (ms: number) => {
      now += ms;
    },
    iso: () => clock().toISOString(),
  });
}

export const minute = 60_000;

/** A worker that sends to an SMTP server by a clock that stands still; jitter is zero. */
export function testWorker(db: Db, url: string, over: Partial<MailWorkerOptions> = {}) {
  const connections = over.connections ?? 3;
  return createMailWorker({
    db,
    logger: createLogger('silent'),
    clock: testClock(),
    // Long enough for a machine that is busy with other tests; a silent server costs a test this long.
    transport: createSmtpTransport({
      url,
      connections,
      socketTimeoutMs: 2_000,
      connectionTimeoutMs: 10_000,
    }),
    connections,
    pollMs: 5,
    random: () => 0.5,
    ...over,
  });
}
