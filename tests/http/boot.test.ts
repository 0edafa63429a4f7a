import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  emailOf,
  scratchFolder,
  serverPassword,
  spawnServer,
  startServer,
  withDatabase,
} from '#tests/support/server.ts';

async function refusal(env: Record<string, string>): Promise<string> {
  const { child, output } = spawnServer({ GEMA_DATA_DIR: scratchFolder(), PORT: '0', ...env });
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  expect(output()).not.toMatch(/\bat .+\.(js|ts):\d+/);
  return output();
}

describe('a bad environment', () => {
  it.each([
    ['PORT', 'tiga ribu'],
    ['PORT', '70000'],
    ['NODE_ENV', 'produksi'],
    ['DATABASE_URL', 'mysql://server/gema'],
    ['DATABASE_URL', 'sqlite:'],
    ['DATABASE_URL', 'postgres://gema@basisdata.example:99999/gema'],
    ['SMTP_URL', 'http://surel.example'],
    ['SMTP_URL', 'smtp://'],
    ['SMTP_URL', 'smtp://user:p@ss@surel.example:99999'],
    ['SMTP_URL', 'smtp://surel.example:99999'],
    ['IMAP_URL', 'mail.kantor.example'],
    ['IMAP_URL', 'imaps://catat@mail.kantor.example'],
    ['IMAP_AUTHSERV_ID', 'mx kantor'],
    ['CHROMIUM_PATH', '/tidak/ada'],
    ['CHROMIUM_PATH', '/tmp'],
    ['MAIL_FROM', 'humas'],
    ['MAIL_FROM', 'a@b.example, c@d.example'],
    ['MAIL_PER_DAY', '0'],
    ['MAIL_BOUNCES', 'a+b@c.example'],
    ['DKIM_SELECTOR', 'dua kata'],
    ['PUBLIC_URL', 'humas.example'],
    ['PUBLIC_URL', 'ftp://humas.example'],
    ['PUBLIC_URL', 'https://humas.example/gema'],
    ['PUBLIC_URL', 'https://humas.example/?a=1'],
    ['TRUST_PROXY', 'semua'],
    ['TRUST_PROXY', '9'],
    ['GEMA_SECRET', 'pendek'],
    ['LOG_LEVEL', 'berisik'],
  ])('%s=%s is refused by name', async (name, value) => {
    const output = await refusal({ [name]: value });
    expect(output).toContain('Configuration refused:');
    expect(output).toMatch(new RegExp(`^ {2}- ${name}: `, 'm'));
  });

  it('names every fault at once', async () => {
    const output = await refusal({ PORT: 'x', SMTP_URL: 'x', LOG_LEVEL: 'x' });
    for (const name of ['PORT', 'SMTP_URL', 'LOG_LEVEL']) expect(output).toContain(`- ${name}: `);
  });

  it('does not print a secret that is at fault', async () => {
    expect(await refusal({ GEMA_SECRET: 'rahasia-pendek' })).not.toContain('rahasia-pendek');
    expect(await refusal({ IMAP_URL: 'imaps://catat:rahasia-pendek@' })).not.toContain('rahasia-pendek');
  });

  it('takes an empty variable as not given', async () => {
    const server = await startServer({ env: { SMTP_URL: '', DATABASE_URL: '', GEMA_SECRET: '' } });
    expect(await server.stop()).toBe(0);
  });
});

describe('the data folder', () => {
  it('is refused when it cannot be made', async () => {
    const file = join(scratchFolder(), 'berkas');
    writeFileSync(file, '');
    const output = await refusal({ GEMA_DATA_DIR: join(file, 'data') });
    expect(output).toContain('GEMA_DATA_DIR: cannot write to');
  });

  it('is refused when it is read-only', async () => {
    const readOnly = process.getuid?.() === 0 ? '/proc/self/fdinfo' : scratchFolder();
    if (readOnly.startsWith('/tmp')) chmodSync(readOnly, 0o500);
    expect(await refusal({ GEMA_DATA_DIR: readOnly })).toContain('GEMA_DATA_DIR: cannot write to');
  });

  it('gets a secret that only its owner reads, once', async () => {
    const dataDir = scratchFolder();
    const file = join(dataDir, 'secret.key');
    const first = await startServer({ dataDir });
    const secret = readFileSync(file, 'utf8');
    expect(secret.trim()).toMatch(/^[\w-]{43}$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await first.stop();
    const second = await startServer({ dataDir, users: false });
    expect(readFileSync(file, 'utf8')).toBe(secret);
    await second.stop();
  });

  it.each(['', 'terpoton'])('is refused when its secret was cut short to "%s"', async rest => {
    const dataDir = scratchFolder();
    writeFileSync(join(dataDir, 'secret.key'), rest);
    const output = await refusal({ GEMA_DATA_DIR: dataDir });
    expect(output).toContain('secret.key holds no whole secret');
    expect(readFileSync(join(dataDir, 'secret.key'), 'utf8')).toBe(rest);
  });

  it('gets no secret when the environment gives one', async () => {
    const server = await startServer({ env: { GEMA_SECRET: 'x'.repeat(43) } });
    expect(existsSync(join(server.dataDir, 'secret.key'))).toBe(false);
    await server.stop();
  });
});

describe('the start', () => {
  it('refuses a database of a newer Gema', async () => {
    const dataDir = scratchFolder();
    await withDatabase(dataDir, async ({ db }) => {
      await db
        .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
        .insertInto('kysely_migration')
        .values({ name: '9999-later', timestamp: '2030-01-01T00:00:00.000Z' })
        .execute();
    });
    expect(await refusal({ GEMA_DATA_DIR: dataDir })).toContain('9999-later');
  });

  it('says when its port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as { port: number };
    const env = { GEMA_DATA_DIR: scratchFolder(), HOST: '127.0.0.1', PORT: String(port) };
    const { child, output } = spawnServer(env);
    const [code] = await once(child, 'exit');
    holder.close();
    expect(code).toBe(1);
    expect(output()).toContain(`PORT: ${port} is already in use`);
  });

  it.each([
    ['HOST', '203.0.113.1'],
    ['DATABASE_URL', 'sqlite:/dev/null/gema.db'],
    ['DATABASE_URL', 'postgres://gema:rahasia@127.0.0.1:1/gema'],
  ])('names %s when %s cannot be had', async (name, value) => {
    const output = await refusal({ [name]: value });
    expect(output).toContain(`- ${name}: `);
    expect(output).not.toContain('rahasia');
  });

  it('answers health and readiness, and logs JSON lines with request ids', async () => {
    const server = await startServer();
    const health = await server.browser().get('/healthz');
    expect(await health.text()).toBe('ok');
    expect(await (await server.browser().get('/readyz')).text()).toBe('ready');
    const page = await server.browser().get('/masuk');
    await server.stop();
    const lines = server.output().trim().split('\n');
    const entries = lines.map(line => JSON.parse(line) as Record<string, unknown>);
    const request = entries.find(entry => entry.requestId === page.headers.get('X-Request-Id'));
    expect(request).toMatchObject({ method: 'GET', path: '/masuk', status: 200 });
  });
});

describe('the end', () => {
  it('finishes what is in hand on SIGTERM', async () => {
    const server = await startServer();
    const form = new URLSearchParams({ email: emailOf('officer'), password: serverPassword }).toString();
    const inHand = Array.from({ length: 4 }, () => begunRequest(`${server.url}/masuk`, form));
    await Promise.all(inHand.map(request => request.begun));
    await answeredOnNewConnection(`${server.url}/healthz`);
    const stopped = server.stop('SIGTERM');
    const statuses = await Promise.all(inHand.map(request => request.finish()));
    expect(statuses).toEqual([303, 303, 303, 303]);
    expect(await stopped).toBe(0);
    expect(server.output()).toContain('"msg":"stopped"');
  });

  it('ends cleanly on SIGINT too', async () => {
    const server = await startServer();
    expect(await server.stop('SIGINT')).toBe(0);
  });
});

/**
 * Connections are taken in the order they were made: once one made later is answered, the server has those before it.
 * fetch would use an open connection again, which tells nothing.
 */
async function answeredOnNewConnection(url: string): Promise<void> {
  const [response] = (await once(get(url, { agent: false }), 'response')) as [IncomingMessage];
  response.resume();
}

/** A form post of which the server has the head and half of the body; `finish` sends the rest and gives the status. */
function begunRequest(url: string, body: string) {
  const half = Math.floor(body.length / 2);
  const sent = request(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': body.length,
      Origin: new URL(url).origin,
    },
  });
  const answered = once(sent, 'response');
  return {
    begun: new Promise<void>(resolve => sent.write(body.slice(0, half), () => resolve())),
    finish: async () => {
      sent.end(body.slice(half));
      const [response] = (await answered) as [IncomingMessage];
      response.resume();
      return response.statusCode;
    },
  };
}
