import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createMailboxTransport,
  listMailboxIds,
  readMailboxFile,
  readMailboxMessage,
} from '#app/features/outbox/mailbox.server.ts';
import { createSmtpTransport, type MailTransport } from '#app/features/outbox/transport.server.ts';
import { failing, openSmtpSink, type SinkScript, type SmtpSink } from '#tests/support/smtp-sink.ts';

const open: { sink?: SmtpSink; transport: MailTransport }[] = [];
afterEach(async () => {
  for (const { sink, transport } of open.splice(0)) {
    transport.close(true);
    await sink?.close();
  }
});

async function overSmtp(script: SinkScript) {
  const sink = await openSmtpSink(script);
  const transport = createSmtpTransport({ url: sink.url, connections: 1, socketTimeoutMs: 300 });
  open.push({ sink, transport });
  return { sink, transport };
}

const mail = (bytes = Buffer.from('Subject: a\r\n\r\n.dot\r\n..dots\r\n')) => ({
  id: 1,
  messageId: '<1@gema.example>',
  from: 'humas@gema.example',
  to: 'wartawan@media.example',
  bytes,
});

describe('the SMTP transport', () => {
  it('hands over the bytes as they are', async () => {
    const { sink, transport } = await overSmtp(() => undefined);
    expect(await transport.send(mail())).toEqual({ kind: 'accepted', code: 250, reply: '250 2.0.0 kept' });
    expect(sink.received[0]).toMatchObject({ from: 'humas@gema.example', to: 'wartawan@media.example' });
    expect(sink.received[0]!.bytes.toString()).toBe(mail().bytes.toString());
  });

  it.each([
    ['connect', 'drop', { kind: 'lost', stage: 'connect' }],
    ['connect', '554 5.7.1 go away', { kind: 'refused', code: 554, command: 'CONN' }],
    ['mail', 'drop', { kind: 'lost', stage: 'transaction' }],
    ['rcpt', '550 5.1.1 no', { kind: 'refused', code: 550, command: 'RCPT TO' }],
    ['data', 'drop', { kind: 'lost', stage: 'transaction' }],
    ['data', '451 4.3.0 later', { kind: 'refused', code: 451, command: 'DATA' }],
    ['dot', '554 5.6.0 no', { kind: 'refused', code: 554, command: 'DATA' }],
    ['dot', '421 4.3.2 closing', { kind: 'refused', code: 421, command: 'DATA' }],
    ['dot', 'drop', { kind: 'lost', stage: 'after-dot' }],
    ['dot', 'keep-and-drop', { kind: 'lost', stage: 'after-dot' }],
    ['dot', 'silent', { kind: 'lost', stage: 'after-dot' }],
  ] as const)('tells what happened: at %s %s', async (stage, fault, expected) => {
    const { transport } = await overSmtp(failing(stage, fault, 1));
    expect(await transport.send(mail())).toMatchObject(expected);
    expect(await transport.send(mail())).toMatchObject({ kind: 'accepted' });
  });

  it('knows that a message broken off inside was not accepted', async () => {
    const { transport } = await overSmtp(failing('body', 'drop', 1));
    // More than the socket buffers of both ends hold.
    const large = Buffer.alloc(32 * 1024 * 1024, 'x'.repeat(70).concat('\r\n'));
    expect(await transport.send(mail(large))).toMatchObject({ kind: 'lost', stage: 'transaction' });
  });

  it('finds nobody at the address', async () => {
    const transport = createSmtpTransport({ url: 'smtp://127.0.0.1:1', connections: 1 });
    open.push({ transport });
    expect(await transport.send(mail())).toMatchObject({ kind: 'lost', stage: 'connect' });
  });

  it('notices that the server closed an idle connection', async () => {
    const { sink, transport } = await overSmtp(() => undefined);
    await transport.send(mail());
    sink.hangUp();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(await transport.send(mail())).toMatchObject({ kind: 'accepted' });
    expect(sink.connections).toBe(2);
  });
});

describe('the embedded mailbox', () => {
  it('keeps whole messages, the newest first, and replaces a repeat', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'gema-mailbox-')), 'mailbox');
    const transport = createMailboxTransport(folder);
    expect(await listMailboxIds(10, undefined, folder)).toEqual([]);
    for (const id of [9, 10, 11, 10]) {
      expect(await transport.send({ ...mail(), id })).toMatchObject({ kind: 'accepted' });
    }
    expect(await readdir(folder)).toHaveLength(3);
    expect(await listMailboxIds(2, undefined, folder)).toEqual([11, 10]);
    expect(await listMailboxIds(2, 10, folder)).toEqual([9]);
    expect((await readMailboxFile(9, folder))?.equals(mail().bytes)).toBe(true);
    expect(await readMailboxMessage(9, folder)).toMatchObject({ subject: 'a' });
    expect(await readMailboxMessage(12, folder)).toBeUndefined();
  });

  it('waits when it cannot write', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'gema-mailbox-')), 'a-file');
    await writeFile(file, '');
    const transport = createMailboxTransport(join(file, 'mailbox'));
    expect(await transport.send(mail())).toMatchObject({ kind: 'lost', stage: 'connect' });
  });
});
