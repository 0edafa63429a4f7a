import PostalMime from 'postal-mime';
import { afterEach, expect, it } from 'vitest';
import { config } from '#app/config.server.ts';
import { findLink } from '#app/features/outbox/links.server.ts';
import { findMail, listMailEvents, mailCounts } from '#app/features/outbox/queries.server.ts';
import { queueMail, recipient } from '#tests/factories/outbox.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { testWorker } from '#tests/support/mail-worker.ts';
import { openSmtpSink, type SmtpSink } from '#tests/support/smtp-sink.ts';

const sinks: SmtpSink[] = [];
afterEach(async () => {
  for (const sink of sinks.splice(0)) await sink.close();
});

async function sinkFor(): Promise<SmtpSink> {
  const sink = await openSmtpSink();
  sinks.push(sink);
  return sink;
}

const act = { kind: 'mailing', id: 1 };

describeOnEngines(
  'mail from the outbox',
  fresh => {
    it('reaches each recipient once, personal and complete', async () => {
      const ctx = await contextFor(await fresh());
      const sink = await sinkFor();
      const ids = await queueMail(ctx, 7);
      await testWorker(ctx.db, sink.url).runDue();
      expect(await mailCounts(ctx.db, act)).toMatchObject({ sent: 7, uncertain: 0 });
      expect(new Set(sink.received.map(mail => mail.to)).size).toBe(7);
      const third = sink.received.find(mail => mail.to === 'wartawan3@media0.example')!;
      const mail = await PostalMime.parse(third.bytes);
      const row = (await findMail(ctx.db, ids[2]!))!;
      expect(mail).toMatchObject({
        subject: 'Siaran pers',
        messageId: row.messageId,
        from: config().mailFrom,
        to: [{ name: 'Wartawan 3', address: 'wartawan3@media0.example' }],
      });
      expect(mail.html).toContain('Yth. Wartawan 3');
      const header = (key: string) => mail.headers.find(entry => entry.key === key)?.value;
      const token = /http:\/\/gema\.test\/b\/([\w-]{22})/.exec(header('list-unsubscribe') ?? '')?.[1];
      expect(mail.text).toContain(`http://gema.test/b/${token}`);
      expect(await findLink(ctx.db, 'unsubscribe', token!)).toMatchObject({ rowId: row.id });
      expect(header('list-id')).toBe('<media.gema.example>');
      expect(header('auto-submitted')).toBe('auto-generated');
      expect(await listMailEvents(ctx.db, row.id)).toMatchObject([
        { status: 'sent', detail: '250 2.0.0 kept' },
      ]);
      await testWorker(ctx.db, sink.url).runDue();
      expect(sink.received).toHaveLength(7);
    });

    it('carries links rebuilt from their key and a calendar, without list headers when it is personal', async () => {
      const ctx = await contextFor(await fresh());
      const sink = await sinkFor();
      const content = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';
      await queueMail(ctx, 0, {
        kind: 'gathering-invitation',
        bulk: false,
        priority: 'normal',
        content: { subject: 'Undangan', html: '<a href="{{answerUrl}}">Jawab</a>', text: '{{answerUrl}}' },
        recipients: [
          recipient(1, {
            links: [
              { placeholder: 'answerUrl', purpose: 'answer', rowId: 9, generation: 0, path: '/u/:token' },
            ],
            calendar: { method: 'REQUEST', content },
          }),
        ],
      });
      await testWorker(ctx.db, sink.url).runDue();
      const mail = await PostalMime.parse(sink.received[0]!.bytes);
      const token = /http:\/\/gema\.test\/u\/([\w-]{22})/.exec(mail.text ?? '')?.[1];
      expect(await findLink(ctx.db, 'answer', token!)).toMatchObject({ rowId: 9, withdrawn: false });
      expect(mail.headers.some(({ key }) => key.startsWith('list-'))).toBe(false);
      expect(sink.received[0]!.bytes.toString()).toMatch(/text\/calendar;[\s\S]*method=REQUEST/);
    });

    it('sends urgent mail first and nothing before its time', async () => {
      const ctx = await contextFor(await fresh());
      const sink = await sinkFor();
      await queueMail(ctx, 3);
      await queueMail(ctx, 1, { act: { kind: 'mailing', id: 2 }, holdSeconds: 60 });
      await queueMail(ctx, 0, {
        act: { kind: 'user', id: 1 },
        priority: 'urgent',
        recipients: [recipient(50)],
      });
      await testWorker(ctx.db, sink.url, { connections: 1 }).runDue();
      expect(sink.received.map(mail => mail.to)[0]).toContain('wartawan50@');
      expect(sink.received).toHaveLength(4);
    });

    it('forgets the secret of an account mail once it has left', async () => {
      const ctx = await contextFor(await fresh());
      const sink = await sinkFor();
      const [id] = await queueMail(ctx, 0, {
        kind: 'password-recovery',
        bulk: false,
        content: { subject: 'Sandi', html: '{{recoveryUrl}}', text: '{{recoveryUrl}}' },
        recipients: [recipient(1, { fields: { recoveryUrl: 'https://gema.test/sandi-baru/rahasia' } })],
      });
      await testWorker(ctx.db, sink.url).runDue();
      expect(sink.received[0]!.bytes.toString()).toContain('rahasia');
      const row = await ctx.db
        .selectFrom('mail_messages')
        .select('fields')
        .where('id', '=', id!)
        .executeTakeFirst();
      expect(row).toEqual({ fields: '{}' });
    });

    it('fails a message that cannot be filled and sends the others', async () => {
      const ctx = await contextFor(await fresh());
      const sink = await sinkFor();
      const recipients = [recipient(1), recipient(2, { fields: {} }), recipient(3)];
      const ids = await queueMail(ctx, 0, { recipients });
      await testWorker(ctx.db, sink.url).runDue();
      expect(sink.received).toHaveLength(2);
      expect(await findMail(ctx.db, ids[1]!)).toMatchObject({ status: 'failed', reason: 'unfillable' });
    });
  },
  { pglite: true },
);
