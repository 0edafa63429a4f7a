import { expect, it } from 'vitest';
import {
  checkSender,
  findSenderCheck,
  isSenderCheckDue,
  senderDomain,
} from '#app/features/settings/sender-check.server.ts';
import { senderFaults } from '#app/features/settings/sender-records.ts';
import { Forbidden } from '#app/lib/errors.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

/** Name servers that know these names; 'dead' ones answer nothing at all. */
function servers(known: Record<string, string[][]>, dead: string[] = []) {
  return async (name: string) => {
    if (dead.includes(name)) throw Object.assign(new Error('queryTxt ETIMEOUT'), { code: 'ETIMEOUT' });
    if (!known[name]) throw Object.assign(new Error('queryTxt ENOTFOUND'), { code: 'ENOTFOUND' });
    return known[name];
  };
}

describeOnEngines('looking up the sender', fresh => {
  it('keeps what the name servers say, long texts in pieces', async () => {
    const ctx = await contextFor(await fresh());
    const domain = senderDomain();
    expect(await findSenderCheck(ctx.db)).toBeUndefined();
    const resolve = servers({
      [domain]: [['v=spf1 ', 'mx -all']],
      [`s1._domainkey.${domain}`]: [['v=DKIM1; p=MI', 'IB']],
      [`_dmarc.${domain}`]: [['v=DMARC1; p=none']],
    });
    await checkSender(ctx, resolve);
    const { report, checkedAt } = (await findSenderCheck(ctx.db))!;
    expect(checkedAt).toBe(ctx.now);
    expect(report).toMatchObject({
      spf: { state: 'good', record: 'v=spf1 mx -all' },
      dkim: { state: 'good', selector: 's1' },
      dmarc: { state: 'watching' },
    });
    expect(senderFaults(report)).toEqual([]);
  });

  it('tells what is missing from what was not answered, and looks again', async () => {
    const ctx = await contextFor(await fresh());
    const domain = senderDomain();
    const first = await checkSender(ctx, servers({}, [domain]));
    expect(first).toMatchObject({
      spf: { state: 'silent' },
      dkim: { state: 'missing' },
      dmarc: { state: 'missing' },
    });
    await checkSender({ ...ctx, now: '2025-03-21T03:00:00.000Z' }, servers({ [domain]: [['v=spf1 -all']] }));
    expect(await findSenderCheck(ctx.db)).toMatchObject({
      report: { spf: { state: 'good' } },
      checkedAt: '2025-03-21T03:00:00.000Z',
    });
  });

  it('is asked for by staff alone, and never by itself while no mail leaves the house', async () => {
    const ctx = await contextFor(await fresh());
    const leader = await contextFor(ctx.db, 'leader');
    await expect(checkSender(leader, servers({}))).rejects.toThrow(Forbidden);
    expect(await isSenderCheckDue(ctx.db, ctx.now)).toBe(false);
  });
});
