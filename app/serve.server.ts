import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import type { ServerBuild } from '@remix-run/node';
import { sql } from 'kysely';
import { takeBackup } from '#db/archive.ts';
import { type Db, type OpenedDatabase, openDatabase } from '#db/connection.ts';
import { migrate, pendingMigrations } from '#db/migrate.ts';
import { firstMigration } from '#db/migrations/list.ts';
import { type Config, ConfigError, setConfig } from './config.server.ts';
import { ensureSetupLink } from './features/accounts/setup.service.server.ts';
import { ensureDefaultTopics } from './features/programs/topics.service.server.ts';
import { systemActor } from './lib/actor.ts';
import { createLogger, type Logger } from './log.server.ts';
import { createEdge } from './web/edge.server.ts';
import { createRateLimits } from './web/rate-limit.server.ts';
import { wire } from './wiring.server.ts';

/** How long a stopping server waits for requests and mail in flight, in ms. */
const stopWithinMs = 20_000;

function databaseFault(error: unknown): ConfigError {
  return new ConfigError([`DATABASE_URL: the database cannot be opened (${(error as Error).message})`]);
}

function openOrRefuse(url: string): OpenedDatabase {
  try {
    return openDatabase(url);
  } catch (error) {
    throw databaseFault(error);
  }
}

/** What a refused port means in the words of the configuration. */
function listenFault(error: Error & { code?: string }, { host, port }: Config): Error {
  if (error.code === 'EADDRINUSE') return new ConfigError([`PORT: ${port} is already in use`]);
  if (error.code === 'EACCES') return new ConfigError([`PORT: ${port} may not be opened by this user`]);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new ConfigError([`HOST: ${host} is no address of this machine`]);
  }
  return error;
}

/** Migrates; a database that already holds data is backed up and the copy verified first. */
async function upgradeDatabase(config: Config, db: Db, logger: Logger): Promise<void> {
  const pending = await pendingMigrations(db);
  if (pending.length === 0) return;
  if (!pending.includes(firstMigration)) {
    const backup = await takeBackup(config, join(config.dataDir, 'backups'), new Date().toISOString());
    logger.info({ backup }, 'backup taken before migrating');
  }
  logger.info({ applied: await migrate(db) }, 'database migrated');
}

/** On an empty installation prints the one-time link to the first admin account, whatever the log level. */
async function announceSetup(db: Db, logger: Logger, now: string): Promise<void> {
  const setupLink = await ensureSetupLink({ db, actor: systemActor, now });
  if (!setupLink) return;
  logger.warn({ setupLink }, 'no account yet: open this link once to create the first admin');
  if (!logger.isLevelEnabled('warn')) process.stderr.write(`Open once to set up Gema: ${setupLink}\n`);
}

/**
 * Boots the web server: database, migrations, background thread, HTTP; stops gracefully on SIGTERM and SIGINT. `entry`
 * is the built program's module, beside which the browser's files lie.
 */
export async function serve(config: Config, entry: URL, startBackground: () => Worker): Promise<void> {
  setConfig(config);
  wire();
  const logger = createLogger(config.logLevel);
  const opened = openOrRefuse(config.databaseUrl);
  await sql`select 1`.execute(opened.db).catch(error => Promise.reject(databaseFault(error)));
  await upgradeDatabase(config, opened.db, logger);
  await ensureDefaultTopics({ db: opened.db, actor: systemActor, now: new Date().toISOString() });
  const build = (await import('virtual:remix/server-build')) as unknown as ServerBuild;
  const clock = () => new Date();
  const app = createEdge({
    runtime: { db: opened.db, logger, clock, limits: createRateLimits() },
    build,
    clientDir: fileURLToPath(new URL('../client', entry)),
    ready: async () => void (await sql`select 1`.execute(opened.db)),
  });
  const server = app.listen(config.port, config.host);
  await once(server, 'listening').catch(error => Promise.reject(listenFault(error, config)));
  // Nothing is awaited from here to the signal handlers: no request can be in hand that a signal would cut off.
  logger.info({ url: config.publicUrl, port: config.port }, 'listening');
  const background = startBackground();
  let stopping = false;
  background.on('exit', code => {
    if (stopping) return;
    logger.fatal({ code }, 'background thread ended');
    process.exit(1);
  });
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), stopWithinMs + 2_000).unref();
    const closed = new Promise(resolve => server.close(resolve));
    server.closeIdleConnections();
    const ended = once(background, 'exit');
    background.postMessage('stop');
    await Promise.all([closed, ended]);
    await opened.close();
    logger.info('stopped');
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
  await announceSetup(opened.db, logger, clock().toISOString());
}
