import { expect, it } from 'vitest';
import { findLink, issueLink, tokenOf, withdrawLinks } from '#app/features/outbox/links.server.ts';
import { findMail, listMail, listMailEvents, mailCounts } from '#app/features/outbox/queries.server.ts';
import { cancelMail, enqueueMail } from '#app/features/outbox/service.server.ts';
import { inTransaction } from '#db/connection.ts';
import { newMail, queueMail, recipient } from '#tests/factories/outbox.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

describeOnEngines('queueing mail', fresh => {
  it('stores the content once and one message per recipient', async () => {
    const ctx = await contextFor(await fresh());
    expect(await enqueueMail(ctx, newMail(5))).toEqual({ queued: 5, suppressed: 0, repeated: 0, refused: 0 });
    const contents = await ctx.db.selectFrom('mail_contents').selectAll().execute();
    expect(contents).toHaveLength(1);
    expect(await mailCounts(ctx.db, { kind: 'mailing', id: 1 })).toMatchObject({ queued: 5, total: 5 });
  });

  it('ignores a repeat, and a recipient named twice', async () => {
    const ctx = await contextFor(await fresh());
    await enqueueMail(ctx, newMail(3));
    expect(await enqueueMail(ctx, newMail(4))).toMatchObject({ queued: 1, repeated: 3 });
    const twice = newMail(0, { version: 2, recipients: [recipient(1), recipient(1)] });
    expect(await enqueueMail(ctx, twice)).toMatchObject({ queued: 1, repeated: 1 });
  });

  it('stands or falls with the transaction of the act', async () => {
    const ctx = await contextFor(await fresh());
    const act = inTransaction(ctx.db, async db => {
      await enqueueMail({ ...ctx, db }, newMail(3));
      throw new Error('the act failed');
    });
    await expect(act).rejects.toThrow('the act failed');
    expect(await mailCounts(ctx.db)).toMatchObject({ total: 0 });
  });

  it('records unusable addresses without sending, line breaks taken out', async () => {
    const ctx = await contextFor(await fresh());
    const addresses = ['a@b.example\r\nBcc: c@d.example', 'a@b.example, c@d.example', '', 'nama'];
    const recipients = addresses.map((address, i) => recipient(i + 1, { address }));
    expect(await enqueueMail(ctx, newMail(0, { recipients }))).toMatchObject({ queued: 0, refused: 4 });
    const { rows } = await listMail(ctx.db, { status: ['failed'] });
    expect(rows.map(row => row.reason)).toEqual(Array(4).fill('invalid-address'));
    expect(rows.some(row => /[\r\n]/.test(row.recipient.address))).toBe(false);
  });

  it('deals domains round', async () => {
    const ctx = await contextFor(await fresh());
    const domains = ['a', 'a', 'a', 'b', 'c'];
    const recipients = domains.map((d, i) => recipient(i + 1, { address: `x${i}@${d}.example` }));
    await enqueueMail(ctx, newMail(0, { recipients }));
    const rows = await ctx.db.selectFrom('mail_messages').select('domain').orderBy('id').execute();
    expect(rows.map(row => row.domain[0])).toEqual(['a', 'b', 'c', 'a', 'a']);
  });

  it('cancels what waits, and only of the act', async () => {
    const ctx = await contextFor(await fresh());
    const [first, second] = await queueMail(ctx, 3, { holdSeconds: 60 });
    await queueMail(ctx, 2, { act: { kind: 'mailing', id: 2 } });
    await ctx.db.updateTable('mail_messages').set({ status: 'sent' }).where('id', '=', first!).execute();
    expect(await cancelMail(ctx, { kind: 'mailing', id: 1 })).toBe(2);
    expect(await cancelMail(ctx, { kind: 'mailing', id: 1 })).toBe(0);
    expect(await findMail(ctx.db, second!)).toMatchObject({ status: 'cancelled' });
    expect(await listMailEvents(ctx.db, second!)).toEqual([
      { at: ctx.now, status: 'cancelled', detail: null },
    ]);
    expect(await mailCounts(ctx.db, { kind: 'mailing', id: 2 })).toMatchObject({ queued: 2 });
  });

  it('issues links of which only the hash is stored', async () => {
    const ctx = await contextFor(await fresh());
    const link = { purpose: 'answer', rowId: 7, generation: 0 };
    const token = await issueLink(ctx, link);
    expect(await issueLink(ctx, link)).toBe(token);
    expect(tokenOf(link)).toBe(token);
    const stored = await ctx.db.selectFrom('link_tokens').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(await findLink(ctx.db, 'answer', token)).toEqual({ rowId: 7, generation: 0, withdrawn: false });
    expect(await findLink(ctx.db, 'unsubscribe', token)).toBeUndefined();
    const altered = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect(await findLink(ctx.db, 'answer', altered)).toBeUndefined();
    const next = await issueLink(ctx, { ...link, generation: 1 });
    expect(await findLink(ctx.db, 'answer', token)).toMatchObject({ withdrawn: true });
    expect(await findLink(ctx.db, 'answer', next)).toMatchObject({ withdrawn: false });
    await withdrawLinks(ctx, link);
    expect(await findLink(ctx.db, 'answer', next)).toMatchObject({ withdrawn: true });
  });
});
