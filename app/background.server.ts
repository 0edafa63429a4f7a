import { parentPort } from 'node:worker_threads';
import { openDatabase } from '#db/connection.ts';
import { type Config, setConfig } from './config.server.ts';
import { setWorkerEntry } from './features/coverage/page-reader.server.ts';
import { createJobRunner } from './features/jobs/runner.server.ts';
import { createMailboxTransport, mailboxFolder } from './features/outbox/mailbox.server.ts';
import { createSmtpTransport } from './features/outbox/transport.server.ts';
import { createMailWorker } from './features/outbox/worker.server.ts';
import { createLogger } from './log.server.ts';
import { wire } from './wiring.server.ts';

const mailConnections = 5;

/**
 * The background thread: jobs and mail, on a connection of their own, so that scoring, importing and sending never
 * hold up a page. Stops on the message 'stop' after finishing what is in hand. `entry`: the module that threads start from.
 */
export async function runBackground(config: Config, entry: URL): Promise<void> {
  setWorkerEntry(entry);
  setConfig(config);
  wire();
  const logger = createLogger(config.logLevel);
  const opened = openDatabase(config.databaseUrl, { poolSize: 4 });
  const clock = () => new Date();
  const runner = createJobRunner({ db: opened.db, logger, clock });
  const mail = createMailWorker({
    db: opened.db,
    logger,
    clock,
    transport: config.smtpUrl
      ? createSmtpTransport({ url: config.smtpUrl, connections: mailConnections })
      : createMailboxTransport(mailboxFolder()),
    connections: mailConnections,
    rates: config.smtpUrl ? config.mailRates : {},
    sparesDomains: config.smtpUrl !== null,
  });
  runner.start();
  mail.start();
  parentPort?.once('message', async () => {
    await Promise.all([runner.stop(), mail.stop()]);
    await opened.close();
    process.exit(0);
  });
}
