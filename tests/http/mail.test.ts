import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootConfig, setConfig } from '#app/config.server.ts';
import { mailCounts } from '#app/features/outbox/queries.server.ts';
import { isSuppressed } from '#app/features/outbox/suppression.queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { queueMail } from '#tests/factories/outbox.ts';
import { scratchFolder, startServer, type TestServer, withDatabase } from '#tests/support/server.ts';
import { openSmtpSink } from '#tests/support/smtp-sink.ts';

/** Queues mail as the server itself would: with the secret and addresses of its data folder. */
function queueingIn(dataDir: string, count: number) {
  return async (ctx: Context<Db>) => {
    setConfig(bootConfig({ GEMA_DATA_DIR: dataDir, PUBLIC_URL: 'https://humas.example' }));
    await queueMail(ctx, count);
  };
}

async function eventually<T>(read: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await read();
    } catch (error) {
      if (tries > 200) throw error;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}

describe('a mail in the embedded mailbox', () => {
  const dataDir = scratchFolder();
  let server: TestServer;
  let mail: Email;
  let path: string;
  beforeAll(async () => {
    server = await startServer({
      dataDir,
      fill: queueingIn(dataDir, 2),
      env: { PUBLIC_URL: 'https://humas.example' },
    });
    mail = await eventually(async () => PostalMime.parse(await readFile(join(dataDir, 'mailbox', '1.eml'))));
    const header = mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
    path = new URL(header.slice(1, -1)).pathname;
  });
  afterAll(() => server.stop());

  const suppressed = () => withDatabase(dataDir, ({ db }) => isSuppressed(db, mail.to![0]!.address!));

  it('offers one-click unsubscribing over https', () => {
    const value = (key: string) => mail.headers.find(header => header.key === key)?.value;
    expect(value('list-unsubscribe')).toMatch(/^<https:\/\/humas\.example\/b\/[\w-]{22}>$/);
    expect(value('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  });

  it('opens a page without scripts that changes nothing', async () => {
    const response = await server.browser().get(path);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(page).not.toContain('<script');
    expect(page).not.toContain(mail.to![0]!.address!);
    expect(await suppressed()).toBe(false);
  });

  it('takes no other body for a wish', async () => {
    const response = await fetch(server.url + path, {
      method: 'POST',
      body: new URLSearchParams({ a: 'b' }),
    });
    expect(response.status).toBe(422);
    expect(await suppressed()).toBe(false);
  });

  it('unsubscribes at a POST from anywhere, in both encodings, twice without harm', async () => {
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    const bodies: [BodyInit, HeadersInit][] = [
      [new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), {}],
      [form, { Origin: 'https://surat.example', 'Sec-Fetch-Site': 'cross-site' }],
    ];
    for (const [body, headers] of bodies) {
      const response = await fetch(server.url + path, { method: 'POST', body, headers, redirect: 'manual' });
      expect(response.status).toBe(200);
      expect(await suppressed()).toBe(true);
    }
    expect(await (await server.browser().get(path)).text()).toContain('Anda sudah berhenti berlangganan');
    expect(await (await server.browser().get(`${path}?lang=en`)).text()).toContain('You are unsubscribed');
  });

  it('takes the wish back only from its own page', async () => {
    const elsewhere = { Origin: 'https://jahat.example', 'Sec-Fetch-Site': 'cross-site' };
    expect((await server.browser().post(`${path}/lagi`, {}, elsewhere)).status).toBe(403);
    expect(await suppressed()).toBe(true);
    expect((await server.browser().post(`${path}/lagi`)).status).toBe(303);
    expect(await suppressed()).toBe(false);
  });

  it('does not open with a token altered by one character', async () => {
    const altered = path.slice(0, -1) + (path.endsWith('A') ? 'B' : 'A');
    expect((await server.browser().get(altered)).status).toBe(404);
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await fetch(server.url + altered, { method: 'POST', body })).status).toBe(404);
  });

  it('never shows its token in the log', () => {
    expect(server.output()).toContain('/b/[token]');
    expect(server.output()).not.toContain(path.slice(3));
  });
});

it('finishes the mail in flight when it is stopped', async () => {
  const sink = await openSmtpSink();
  const dataDir = scratchFolder();
  const count = 60;
  const server = await startServer({
    dataDir,
    users: false,
    fill: queueingIn(dataDir, count),
    env: { SMTP_URL: sink.url },
  });
  await eventually(async () => expect(sink.received.length).toBeGreaterThan(0));
  expect(await server.stop()).toBe(0);
  const { counts, again } = await withDatabase(dataDir, async ({ db }) => ({
    counts: await mailCounts(db),
    again: new Set(sink.received.map(mail => mail.to)).size,
  }));
  expect(counts).toMatchObject({ claimed: 0, transmitting: 0, unknown: 0, total: count });
  expect(counts.sent).toBe(sink.received.length);
  expect(again).toBe(sink.received.length);
  await sink.close();
});
