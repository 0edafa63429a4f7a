import { parentPort } from 'node:worker_threads';
import { openDatabase } from '#db/connection.ts';
import { type Config, setConfig } from './config.server.ts';
import { createJobRunner } from './features/jobs/runner.server.ts';
import { createLogger } from './log.server.ts';
import { wire } from './wiring.server.ts';

/**
 * The background thread: jobs and mail, on a connection of their own, so that scoring, importing and sending never
 * hold up a page. Stops on the message 'stop' after finishing what is in hand.
 */
export async function runBackground(config: Config): Promise<void> {
  setConfig(config);
  wire();
  const logger = createLogger(config.logLevel);
  const opened = openDatabase(config.databaseUrl, { poolSize: 4 });
  const runner = createJobRunner({ db: opened.db, logger, clock: () => new Date() });
  runner.start();
  parentPort?.once('message', async () => {
    await runner.stop();
    await opened.close();
    process.exit(0);
  });
}
