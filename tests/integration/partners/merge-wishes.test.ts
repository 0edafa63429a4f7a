import fc from 'fast-check';
import { expect, it } from 'vitest';
import { suppress, unsuppress } from '#app/features/outbox/suppression.service.server.ts';
import { forgetMerges } from '#app/features/partners/forgetting.server.ts';
import { undoMerge } from '#app/features/partners/unmerge.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { journalists, merge } from '#tests/factories/merges.ts';
import { makeJournalist } from '#tests/factories/partners.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const addresses = ['a@a.example', 'a2@a.example', 'b@a.example', 'b2@a.example'] as const;
const reasons = ['unsubscribed', 'complaint', 'hard_bounce'] as const;
const scopes = { unsubscribed: 'bulk', complaint: 'bulk', hard_bounce: 'all' } as const;

type Act = { address: (typeof addresses)[number]; reason: (typeof reasons)[number]; say: boolean };

const act = fc.record({
  address: fc.constantFrom(...addresses),
  reason: fc.constantFrom(...reasons),
  say: fc.boolean(),
});

async function happens(ctx: Context<Db>, { address, reason, say }: Act): Promise<void> {
  if (say) await suppress(ctx, { address, scope: scopes[reason], reason, source: 'link' });
  else await unsuppress(ctx, { address, reason });
}

const standing = (db: Db) =>
  db.selectFrom('mail_suppressions').selectAll().orderBy('address_key').orderBy('reason').execute();

async function twoPeople(ctx: Context<Db>) {
  const kept = await makeJournalist(ctx, { name: 'A', email: addresses[0] });
  const gone = await makeJournalist(ctx, { name: 'B', email: addresses[2] });
  for (const [id, value] of [
    [kept, addresses[1]],
    [gone, addresses[3]],
  ] as const)
    await ctx.db
      .insertInto('contact_points')
      .values({
        journalist_id: id,
        kind: 'email',
        value,
        value_key: value,
        is_primary: 0,
        lawful_basis: 'consent',
        source: 'uji',
        obtained_on: null,
        created_at: testNow,
      })
      .execute();
  return { kept, gone };
}

describeOnEngines('mail that a merge stopped', fresh => {
  it('flows again after the undo as if there had been no merge, whatever people said meanwhile', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { kept, gone } = await twoPeople(ctx);
    const later = { ...ctx, now: '2025-03-20T05:00:00.000Z' };
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 6 }),
        fc.array(act, { maxLength: 6 }),
        async (before, meanwhile) => {
          await db.deleteFrom('mail_suppressions').execute();
          for (const one of before) await happens(ctx, one);
          for (const one of meanwhile) await happens(later, one);
          const without = await standing(db);

          await db.deleteFrom('mail_suppressions').execute();
          for (const one of before) await happens(ctx, one);
          const id = await merge(ctx, journalists(kept, gone));
          for (const one of meanwhile) await happens(later, one);
          await undoMerge(later, id);
          expect(await standing(db)).toEqual(without);
        },
      ),
      { numRuns: propertyRuns.numRuns / 8 },
    );
  });

  it('stays stopped by another merge that says the same, until that too is taken back', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const one = await makeJournalist(ctx, { name: 'A', email: 'a@a.example' });
    const two = await makeJournalist(ctx, { name: 'B', email: 'b@a.example' });
    const three = await makeJournalist(ctx, { name: 'C', email: 'b@a.example' });
    const four = await makeJournalist(ctx, { name: 'D', email: 'd@a.example' });
    for (const address of ['a@a.example', 'd@a.example'])
      await suppress(ctx, { address, scope: 'bulk', reason: 'unsubscribed', source: 'link' });
    const first = await merge(ctx, journalists(one, two));
    const second = await merge(ctx, journalists(three, four));
    await undoMerge(ctx, first);
    expect(await standing(db)).toHaveLength(3);
    await undoMerge(ctx, second);
    expect((await standing(db)).map(row => row.address_key)).toEqual(['a@a.example', 'd@a.example']);
  });

  it('stays stopped for good once the merge can no longer be taken back', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { kept, gone } = await twoPeople(ctx);
    await suppress(ctx, { address: 'a@a.example', scope: 'bulk', reason: 'unsubscribed', source: 'link' });
    await merge(ctx, journalists(kept, gone));
    const run = { db, now: () => '2025-06-01T00:00:00.000Z' } as Parameters<typeof forgetMerges>[0];
    expect(await forgetMerges(run)).toEqual({ forgotten: 1 });
    expect((await standing(db)).map(row => row.source).sort()).toEqual([
      'link',
      'partners',
      'partners',
      'partners',
    ]);
  });
});
