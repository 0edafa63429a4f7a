import { expect, it } from 'vitest';
import type { AudienceFilter } from '#app/features/audience/filter.ts';
import { actOf, findMailing } from '#app/features/audience/queries.server.ts';
import { loader as mailingPage } from '#app/features/audience/routes/mailing.tsx';
import { sendKit } from '#app/features/audience/service.server.ts';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { resendMail } from '#app/features/outbox/control.service.server.ts';
import { mailCounts } from '#app/features/outbox/queries.server.ts';
import { loader as editPage } from '#app/features/press-kits/routes/edit.tsx';
import { loader as kitPage } from '#app/features/press-kits/routes/show.tsx';
import { action as withdraw } from '#app/features/press-kits/routes/withdrawal.ts';
import { publishKit, withdrawKit } from '#app/features/press-kits/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { flashCookie } from '#app/web/cookies.server.ts';
import type { Db } from '#db/connection.ts';
import { makeJournalist } from '#tests/factories/partners.ts';
import { changePublishedKit, makePublishedKit } from '#tests/factories/press-kits.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { visitorFor } from '#tests/support/routes.ts';

const filter: AudienceFilter = {
  channels: [],
  scopes: [],
  regencies: [],
  outletIds: [],
  segmentId: null,
  search: '',
};
const send = (ctx: Context<Db>, kitId: number, journalistIds: number[], version = 2) =>
  sendKit(ctx, { kitId, version, filter, journalistIds, note: '' });

/** Pretends that the worker has brought the mail to a journalist into a state. */
function mark(ctx: Context<Db>, journalistId: number, status: 'sent' | 'transmitting' | 'deferred') {
  const set = status === 'sent' ? { status, sent_at: ctx.now } : { status };
  return ctx.db.updateTable('mail_messages').set(set).where('recipient_id', '=', journalistId).execute();
}

async function withPeople(ctx: Context<Db>, count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let i = 0; i < count; i += 1) ids.push(await makeJournalist(ctx));
  return ids;
}

describeOnEngines('a release that is withdrawn', fresh => {
  it('takes back what waits of every mailing of it, and of no other', async () => {
    const { ctx } = await visitorFor(await fresh());
    const [kitId, other] = [await makePublishedKit(ctx), await makePublishedKit(ctx)];
    const [a, b, c, d] = (await withPeople(ctx, 4)) as [number, number, number, number];
    const first = await send(ctx, kitId, [a, b]);
    await mark(ctx, a, 'sent');
    await mark(ctx, b, 'deferred');
    const second = await send(ctx, kitId, [c]);
    const kept = await send(ctx, other, [d]);
    expect(await withdrawKit(ctx, { id: kitId })).toEqual({ left: 1, stopped: 2 });
    expect(await mailCounts(ctx.db, actOf(first))).toMatchObject({ sent: 1, cancelled: 1 });
    expect(await mailCounts(ctx.db, actOf(second))).toMatchObject({ cancelled: 1, total: 1 });
    expect(await mailCounts(ctx.db, actOf(kept))).toMatchObject({ queued: 1 });
    for (const id of [first, second]) {
      expect(await findMailing(ctx.db, kitId, id)).toMatchObject({ status: 'withdrawn' });
    }
    const entries = await listAuditEntries(ctx.db, { subjectKind: 'kit', subjectId: kitId });
    expect(entries.find(entry => entry.action === 'mailing.cancelled')?.changes).toEqual([
      { field: 'stopped', before: null, after: 2 },
    ]);
  });

  it('leaves a mailing as it is that has left, counts what may have, and says nothing of it in the log', async () => {
    const { ctx } = await visitorFor(await fresh());
    const kitId = await makePublishedKit(ctx);
    const [a, b] = (await withPeople(ctx, 2)) as [number, number];
    const id = await send(ctx, kitId, [a, b]);
    await mark(ctx, a, 'sent');
    await mark(ctx, b, 'transmitting');
    expect(await withdrawKit(ctx, { id: kitId })).toEqual({ left: 2, stopped: 0 });
    expect(await findMailing(ctx.db, kitId, id)).toMatchObject({ status: 'held' });
    const entries = await listAuditEntries(ctx.db, { subjectKind: 'kit', subjectId: kitId });
    expect(entries.map(entry => entry.action)).not.toContain('mailing.cancelled');
  });

  it('keeps what failed from being sent again by hand, until it is published again', async () => {
    const { ctx } = await visitorFor(await fresh());
    const kitId = await makePublishedKit(ctx);
    const [a] = (await withPeople(ctx, 1)) as [number];
    await send(ctx, kitId, [a]);
    const { id } = await ctx.db.selectFrom('mail_messages').select('id').executeTakeFirstOrThrow();
    await ctx.db.updateTable('mail_messages').set({ status: 'failed' }).where('id', '=', id).execute();
    await withdrawKit(ctx, { id: kitId });
    await expect(resendMail(ctx, id)).rejects.toMatchObject({ messageKey: 'mail.releaseWithdrawn' });
    await publishKit(ctx, { id: kitId });
    await resendMail(ctx, id);
    expect(await mailCounts(ctx.db, actOf(1))).toMatchObject({ queued: 1 });
  });

  it('can be withdrawn by a leader, and sent again to whom it was stopped for', async () => {
    const officer = await visitorFor(await fresh());
    const { ctx } = officer;
    const leader = await visitorFor(ctx.db, 'leader');
    const kitId = await makePublishedKit(ctx);
    const ids = await withPeople(ctx, 1);
    await send(ctx, kitId, ids);
    expect(await withdrawKit(leader.ctx, { id: kitId })).toEqual({ left: 0, stopped: 1 });
    await publishKit(ctx, { id: kitId });
    const again = await send(ctx, kitId, ids, 4);
    expect(await mailCounts(ctx.db, actOf(again))).toMatchObject({ queued: 1 });
  });

  it('says how many mails left and were stopped, there and on the page of the mailing', async () => {
    const officer = await visitorFor(await fresh());
    const { ctx } = officer;
    const kitId = await makePublishedKit(ctx);
    const [a, b] = (await withPeople(ctx, 2)) as [number, number];
    const id = await send(ctx, kitId, [a, b]);
    await mark(ctx, a, 'sent');
    const params = { id: String(kitId), mailingId: String(id) };
    const flashOf = async (version: string) => {
      const answer = await officer.post(withdraw, `/siaran-pers/${kitId}/tarik`, { version }, params);
      return flashCookie.parse(answer.headers.get('Set-Cookie'));
    };
    expect(await flashOf('2')).toMatchObject({ key: 'kits.withdrawnMail', values: { left: 1, stopped: 1 } });
    const page = await officer.get(mailingPage, `/siaran-pers/${kitId}/kiriman/${id}`, params);
    expect(page).toMatchObject({ state: 'withdrawn', counts: { cancelled: 1 } });
    const unsent = await makePublishedKit(ctx);
    params.id = String(unsent);
    expect(await flashOf('2')).toMatchObject({ key: 'kits.withdrawn' });
  });
});

describeOnEngines('a release changed while mail of it waits', fresh => {
  it('says on its pages how much of the earlier text still leaves', async () => {
    const officer = await visitorFor(await fresh());
    const { ctx } = officer;
    const kitId = await makePublishedKit(ctx);
    const [a, b] = (await withPeople(ctx, 2)) as [number, number];
    const id = await send(ctx, kitId, [a, b]);
    const params = { id: String(kitId) };
    const outdated = async () => [
      (await officer.get(kitPage, `/siaran-pers/${kitId}`, params)).outdated,
      (await officer.get(editPage, `/siaran-pers/${kitId}/ubah`, params)).outdated,
    ];
    expect(await outdated()).toEqual([[], []]);
    // A sending from before its words were kept: nothing takes it over by itself.
    await ctx.db.updateTable('mailings').set({ text: '' }).execute();
    await changePublishedKit(ctx, { id: kitId, headline: 'Judul yang benar' });
    const one = [{ id, kitId, waiting: 2 }];
    expect(await outdated()).toEqual([one, one]);
    await mark(ctx, a, 'sent');
    await mark(ctx, b, 'sent');
    expect(await outdated()).toEqual([[], []]);
  });
});
