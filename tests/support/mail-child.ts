import { setConfig } from '#app/config.server.ts';
import { createSmtpTransport } from '#app/features/outbox/transport.server.ts';
import { createMailWorker } from '#app/features/outbox/worker.server.ts';
import { createLogger } from '#app/log.server.ts';
import { openDatabase } from '#db/connection.ts';
import { testConfig } from './config.ts';

/** A mail worker as a process of its own, to be killed: `mail-child <database file> <SMTP address>`. */
const [file = '', url = ''] = process.argv.slice(2);
setConfig(testConfig());
const { db } = openDatabase(`sqlite:${file}`);
createMailWorker({
  db,
  logger: createLogger('silent'),
  clock: () => new Date(),
  transport: createSmtpTransport({ url, connections: 2 }),
  connections: 2,
  leaseMs: 300,
  pollMs: 5,
}).start();
