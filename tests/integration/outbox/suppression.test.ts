import { expect, it } from 'vitest';
import { tokenOf, withdrawLinks } from '#app/features/outbox/links.server.ts';
import { maskAddress } from '#app/features/outbox/mask.ts';
import { findSuppressions, isSuppressed } from '#app/features/outbox/suppression.queries.server.ts';
import {
  findSubscription,
  resubscribeByToken,
  suppress,
  unsubscribeByToken,
  unsuppress,
} from '#app/features/outbox/suppression.service.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { queueMail, recipient } from '#tests/factories/outbox.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const address = 'Wartawan1@media1.example';

describeOnEngines('suppression', fresh => {
  it('withholds by scope, every reason by itself, and is recorded once', async () => {
    const ctx = await contextFor(await fresh());
    await suppress(ctx, { address, scope: 'bulk', reason: 'unsubscribed', source: 'test' });
    await suppress(ctx, { address, scope: 'bulk', reason: 'unsubscribed', source: 'test' });
    expect(await isSuppressed(ctx.db, address, true)).toBe(true);
    expect(await isSuppressed(ctx.db, address, false)).toBe(false);
    await suppress(ctx, { address, scope: 'all', reason: 'do_not_contact', source: 'test' });
    expect(await isSuppressed(ctx.db, address.toLowerCase(), false)).toBe(true);
    const standing = (await findSuppressions(ctx.db, [address])).get(address.toLowerCase());
    expect(standing?.map(({ scope, reason }) => [scope, reason])).toEqual([
      ['all', 'do_not_contact'],
      ['bulk', 'unsubscribed'],
    ]);
    await unsuppress(ctx, { address, reason: 'do_not_contact' });
    await unsuppress(ctx, { address, reason: 'do_not_contact' });
    expect(await isSuppressed(ctx.db, address, false)).toBe(false);
    expect(await isSuppressed(ctx.db, address, true)).toBe(true);
    const entries = await ctx.db.selectFrom('audit_entries').select('action').orderBy('id').execute();
    expect(entries.map(entry => entry.action)).toEqual([
      'mail.suppressed',
      'mail.suppressed',
      'mail.unsuppressed',
    ]);
    await expect(
      unsuppress(await contextFor(ctx.db, 'leader'), { address, reason: 'unsubscribed' }),
    ).rejects.toThrow();
  });

  it('is asked for by the link in a mail, twice without harm, and taken back by the same link', async () => {
    const ctx = await contextFor(await fresh());
    const guest = { ...ctx, actor: { kind: 'guest', name: '' } as const };
    const [id] = await queueMail(ctx, 0, { recipients: [recipient(1, { address })] });
    const token = tokenOf({ purpose: 'unsubscribe', rowId: id!, generation: 0 });
    expect(await findSubscription(ctx.db, token)).toEqual({ address, locale: 'id', unsubscribed: false });
    await unsubscribeByToken(guest, token);
    await unsubscribeByToken(guest, token);
    expect(await findSubscription(ctx.db, token)).toMatchObject({ unsubscribed: true });
    expect(await isSuppressed(ctx.db, address)).toBe(true);
    await suppress(ctx, { address, scope: 'bulk', reason: 'complaint', source: 'test' });
    await resubscribeByToken(guest, token);
    expect(await findSubscription(ctx.db, token)).toMatchObject({ unsubscribed: false });
    expect(await isSuppressed(ctx.db, address)).toBe(true);
  });

  it('does not open for an unknown, altered or withdrawn token', async () => {
    const ctx = await contextFor(await fresh());
    const [id] = await queueMail(ctx, 1);
    const token = tokenOf({ purpose: 'unsubscribe', rowId: id!, generation: 0 });
    const altered = `${token.slice(0, 10)}${token[10] === 'x' ? 'y' : 'x'}${token.slice(11)}`;
    for (const wrong of ['', 'x', altered, tokenOf({ purpose: 'answer', rowId: id!, generation: 0 })]) {
      await expect(unsubscribeByToken(ctx, wrong)).rejects.toThrow(NotFound);
    }
    await withdrawLinks(ctx, { purpose: 'unsubscribe', rowId: id! });
    await expect(findSubscription(ctx.db, token)).rejects.toThrow(NotFound);
  });

  it('shows an address only to who knows it', () => {
    expect(maskAddress('wartawan@media.example')).toBe('w•••@media.example');
    expect(maskAddress('')).toBe('•••');
  });
});
