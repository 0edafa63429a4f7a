import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createUser } from '#app/features/accounts/service.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { type Role, roles } from '#app/lib/permissions.ts';
import { type Db, openDatabase } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';
import { Browser } from './browser.ts';

export const serverPassword = 'empat kata acak panjang';
export const emailOf = (role: Role) => `${role}@kantor.example`;

export type ServerOptions = {
  env?: Record<string, string>;
  dataDir?: string;
  /** Accounts of all four roles with `serverPassword`; on by default. */
  users?: boolean;
  /** More rows, written before the server starts. */
  fill?: (ctx: Context<Db>) => Promise<void>;
};

export type TestServer = {
  url: string;
  dataDir: string;
  /** Everything written to stdout and stderr so far. */
  output: () => string;
  browser: () => Browser;
  /** A browser signed in with a role; the session is shared, so that tests do not run into the limit of sign-ins. */
  signedIn: (role: Role) => Promise<Browser>;
  /** A browser with a session of its own. */
  signInAs: (role: Role) => Promise<Browser>;
  /** Sends a signal and waits for the end. Returns the exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
  child: ChildProcess;
};

/** A folder of its own under the system's temporary one. */
export function scratchFolder(): string {
  return mkdtempSync(join(tmpdir(), 'gema-http-'));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Opens the database in a data folder, migrated, hands it over and closes it. */
export async function withDatabase<T>(dataDir: string, use: (ctx: Context<Db>) => Promise<T>): Promise<T> {
  const { db, close } = openDatabase(`sqlite:${join(dataDir, 'gema.db')}`);
  try {
    await migrate(db);
    return await use({ db, actor: systemActor, now: new Date().toISOString() });
  } finally {
    await close();
  }
}

async function addUsers(ctx: Context<Db>): Promise<void> {
  for (const role of roles) {
    const user = { email: emailOf(role), name: `Si ${role}`, role, password: serverPassword };
    await createUser(ctx, user);
  }
}

/** Starts the built server as a process with exactly these variables; does not wait for it to listen. */
export function spawnServer(env: Record<string, string>): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, ['build/server/index.js'], {
    env: { NODE_ENV: 'production', PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout?.on('data', chunk => (text += chunk));
  child.stderr?.on('data', chunk => (text += chunk));
  return { child, output: () => text };
}

/** The built server on a scratch data folder and a free port. Stop it in `afterAll`. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? scratchFolder();
  if (options.users !== false) await withDatabase(dataDir, addUsers);
  if (options.fill) await withDatabase(dataDir, options.fill);
  const port = await freePort();
  const { child, output } = spawnServer({
    HOST: '127.0.0.1',
    PORT: String(port),
    GEMA_DATA_DIR: dataDir,
    ...options.env,
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child, output);
  const browser = () => new Browser(url);
  const signInAs = async (role: Role) => {
    const one = browser();
    const response = await one.post('/masuk', { email: emailOf(role), password: serverPassword });
    if (response.status !== 303) throw new Error(`sign-in of ${role}: ${response.status}`);
    return one;
  };
  const shared = new Map<Role, Promise<Browser>>();
  return {
    url,
    dataDir,
    output,
    browser,
    child,
    signInAs,
    signedIn: async role => {
      if (!shared.has(role)) shared.set(role, signInAs(role));
      return (await shared.get(role)!).copy();
    },
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill(signal);
      const [code] = await ended;
      return code as number | null;
    },
  };
}

async function untilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  while (child.exitCode === null) {
    const ready = await fetch(`${url}/readyz`).then(
      response => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`the server ended before it was ready:\n${output()}`);
}
