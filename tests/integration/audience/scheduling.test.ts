import { expect, it } from 'vitest';
import { everybody } from '#app/features/audience/filter.ts';
import { mailingState } from '#app/features/audience/mailing-state.ts';
import { setMailingPaused } from '#app/features/audience/pausing.service.server.ts';
import { actOf, findMailing } from '#app/features/audience/queries.server.ts';
import { cancelMailing, sendKit } from '#app/features/audience/service.server.ts';
import { stopWithdrawn } from '#app/features/audience/withdrawal.service.server.ts';
import { readArrival } from '#app/features/outbox/arrival.server.ts';
import { claimMail } from '#app/features/outbox/claim.queries.server.ts';
import { pauseMail } from '#app/features/outbox/control.service.server.ts';
import { listMail, mailCounts } from '#app/features/outbox/queries.server.ts';
import { Conflict, Forbidden, Invalid } from '#app/lib/errors.ts';
import { makeJournalist } from '#tests/factories/partners.ts';
import { makePublishedKit } from '#tests/factories/press-kits.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const send = (kitId: number, journalistIds: number[], scheduledAt = '') => ({
  ...{ kitId, version: 2, filter: everybody, journalistIds, note: '', scheduledAt },
});

const claimAt = (ctx: Awaited<ReturnType<typeof contextFor>>, now: string) =>
  claimMail(ctx.db, { now, leaseToken: 'uji', leaseUntil: '2025-04-01T00:00:00.000Z' }, 10);

describeOnEngines('a sending with a moment of its own', fresh => {
  it('leaves then and not before, and can be called off until then', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makePublishedKit(ctx);
    const a = await makeJournalist(ctx);
    const id = await sendKit(ctx, send(kitId, [a], '2025-03-21T07:30'));
    const mailing = (await findMailing(ctx.db, kitId, id))!;
    expect(mailing).toMatchObject({ holdUntil: '2025-03-21T00:30:00.000Z', purpose: 'release' });
    expect(mailingState(mailing, await mailCounts(ctx.db, actOf(id)), ctx.now)).toBe('scheduled');
    expect(await claimAt(ctx, '2025-03-21T00:29:59.999Z')).toEqual([]);
    expect(await readArrival(ctx.db, actOf(id), { now: ctx.now, from: mailing.holdUntil })).toBe(
      '2025-03-21T00:30:00.250Z',
    );
    expect(await cancelMailing({ ...ctx, now: '2025-03-21T00:00:00.000Z' }, kitId, id)).toBe(1);
    expect(await claimAt(ctx, '2025-03-21T00:30:00.000Z')).toEqual([]);
  });

  it.each([
    ['2025-03-20T09:59', 'past'],
    ['2025-03-21T25:00', 'impossible'],
    ['2025-02-29T09:00', 'impossible'],
  ])('is refused beside the field at %s', async (at, fault) => {
    const ctx = await contextFor(await fresh());
    const kitId = await makePublishedKit(ctx);
    const sent = sendKit(ctx, send(kitId, [await makeJournalist(ctx)], at));
    await expect(sent).rejects.toThrow(Invalid);
    await expect(sent).rejects.toMatchObject({
      fields: { scheduledAt: [`sending.scheduleFault.${fault}`] },
    });
    expect(await mailCounts(ctx.db)).toMatchObject({ total: 0 });
  });

  it('may be set for the second an embargo ends, not before', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makePublishedKit(ctx, { embargoUntil: '2025-03-21T00:00:00.000Z' });
    const a = await makeJournalist(ctx);
    await expect(sendKit(ctx, send(kitId, [a], '2025-03-21T06:59'))).rejects.toThrow(Conflict);
    expect(await sendKit(ctx, send(kitId, [a], '2025-03-21T07:00'))).toBeGreaterThan(0);
  });

  it('is stopped with the release it carries', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makePublishedKit(ctx);
    const id = await sendKit(ctx, send(kitId, [await makeJournalist(ctx)], '2025-03-21T07:00'));
    expect(await stopWithdrawn(ctx, { kitId, headline: 'Judul' })).toEqual({ left: 0, stopped: 1 });
    expect(await findMailing(ctx.db, kitId, id)).toMatchObject({ status: 'withdrawn' });
    expect(await claimAt(ctx, '2025-03-21T00:00:00.000Z')).toEqual([]);
  });
});

describeOnEngines('a sending held back by a person', fresh => {
  const due = '2025-03-20T03:01:00.000Z';

  it('keeps its mail, gives back what was taken, and goes on at the same place', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makePublishedKit(ctx);
    const ids = [await makeJournalist(ctx), await makeJournalist(ctx)];
    const id = await sendKit(ctx, send(kitId, ids));
    expect(await claimAt(ctx, due)).toHaveLength(2);
    await setMailingPaused(ctx, { kitId, id, paused: true });
    expect(await mailCounts(ctx.db, actOf(id))).toMatchObject({ queued: 2, claimed: 0 });
    expect(await claimAt(ctx, due)).toEqual([]);
    const mailing = (await findMailing(ctx.db, kitId, id))!;
    expect(mailingState(mailing, await mailCounts(ctx.db, actOf(id)), due)).toBe('paused');
    await expect(setMailingPaused(ctx, { kitId, id, paused: true })).rejects.toThrow(Conflict);
    await setMailingPaused(ctx, { kitId, id, paused: false });
    expect(await claimAt(ctx, due)).toHaveLength(2);
    const leader = await contextFor(ctx.db, 'leader');
    await expect(setMailingPaused(leader, { kitId, id, paused: true })).rejects.toThrow(Forbidden);
  });

  it('holds back no other sending, and can be called off as it stands', async () => {
    const ctx = await contextFor(await fresh());
    const [one, two] = [await makePublishedKit(ctx), await makePublishedKit(ctx)];
    const a = await makeJournalist(ctx);
    const held = await sendKit(ctx, send(one, [a]));
    const other = await sendKit(ctx, send(two, [a]));
    await setMailingPaused(ctx, { kitId: one, id: held, paused: true });
    expect((await claimAt(ctx, due)).map(mail => mail.act)).toEqual([actOf(other)]);
    expect(await cancelMailing(ctx, one, held)).toBe(1);
    await expect(setMailingPaused(ctx, { kitId: two, id: held, paused: true })).rejects.toThrow();
  });

  it('cannot tell when it will be done while all mail is held back', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makePublishedKit(ctx);
    const id = await sendKit(ctx, send(kitId, [await makeJournalist(ctx)]));
    await pauseMail(await contextFor(ctx.db, 'admin'));
    expect(await readArrival(ctx.db, actOf(id), { now: ctx.now, from: due })).toBeUndefined();
    expect((await listMail(ctx.db, { act: actOf(id), status: ['queued'] })).rows).toHaveLength(1);
    expect((await listMail(ctx.db, { act: actOf(id), status: ['sent'] })).rows).toEqual([]);
  });
});
