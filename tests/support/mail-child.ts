import { createSmtpTransport } from '#app/features/outbox/transport.server.ts';
import { createMailWorker } from '#app/features/outbox/worker.server.ts';
import { createLogger } from '#app/log.server.ts';
import { openDatabase } from '#db/connection.ts';
import './setup.ts';

/** A mail worker as a process of its own, to be killed: `mail-child.ts <database file> <SMTP address>`. */
const [file = '', url = ''] = process.argv.slice(2);
const { db } = openDatabase(`sqlite:${file}`);
createMailWorker({
  db,
  logger: createLogger('silent'),
  clock: () => new Date(),
  transport: createSmtpTransport({ url, connections: 3 }),
  connections: 3,
  leaseMs: 300,
  pollMs: 5,
}).start();
