import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { countOutlets } from '#app/features/partners/outlet-list.queries.server.ts';
import { findOutlet } from '#app/features/partners/outlets.queries.server.ts';
import { listPressCouncilChecks } from '#app/features/partners/press-council.queries.server.ts';
import { recordCheck, removeCheck } from '#app/features/partners/press-council.service.server.ts';
import { undoMerge } from '#app/features/partners/unmerge.service.server.ts';
import { Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import { brokenRules, merge, outlets } from '#tests/factories/merges.ts';
import { makeOutlet } from '#tests/factories/partners.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const today = '2025-03-20';

describeOnEngines('Press Council checks', fresh => {
  it('are kept, and the newest by its day stands on the outlet', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const outletId = await makeOutlet(ctx, { name: 'Kabar Uji' });
    await recordCheck(ctx, {
      outletId,
      status: 'admin_verified',
      checkedOn: '2024-03-01',
      evidence: '1/DP/2024',
    });
    await recordCheck(ctx, { outletId, status: 'lost', checkedOn: '2025-03-01' });
    await recordCheck(ctx, { outletId, status: 'registered', checkedOn: '2023-03-01' });
    expect(await listPressCouncilChecks(db, outletId)).toMatchObject([
      { status: 'lost', checkedOn: '2025-03-01', checkedBy: 'Si officer' },
      { status: 'admin_verified', evidence: '1/DP/2024' },
      { status: 'registered' },
    ]);
    expect(await findOutlet(db, outletId)).toMatchObject({
      pressCouncil: 'lost',
      pressCouncilCheckedOn: '2025-03-01',
      pressCouncilEvidence: null,
    });
    const [early, late] = await listAuditEntries(db, { subjectKind: 'outlet', subjectId: outletId });
    expect(early).toMatchObject({ action: 'outlet.pressCouncilChecked', changes: [] });
    expect(late?.changes).toContainEqual({ field: 'pressCouncil', before: 'admin_verified', after: 'lost' });
    expect(await brokenRules(db)).toEqual([]);
  });

  it('come with a new outlet, and stand once when sent twice', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const check = { status: 'factually_verified', checkedOn: '2025-01-01' } as const;
    const outletId = await makeOutlet(ctx, {
      pressCouncil: check.status,
      pressCouncilCheckedOn: check.checkedOn,
    });
    await recordCheck(ctx, { ...check, outletId });
    expect(await listPressCouncilChecks(db, outletId)).toHaveLength(1);
  });

  it('recorded by mistake go, and the one before holds again', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const outletId = await makeOutlet(ctx, {
      pressCouncil: 'registered',
      pressCouncilCheckedOn: '2024-01-01',
    });
    await recordCheck(ctx, { outletId, status: 'lost', checkedOn: today });
    const [wrong, right] = await listPressCouncilChecks(db, outletId);
    await removeCheck(ctx, { outletId, id: wrong!.id });
    await removeCheck(ctx, { outletId, id: wrong!.id });
    expect(await findOutlet(db, outletId)).toMatchObject({ pressCouncil: 'registered' });
    await removeCheck(ctx, { outletId, id: right!.id });
    expect(await findOutlet(db, outletId)).toMatchObject({
      pressCouncil: 'not_recorded',
      pressCouncilCheckedOn: null,
    });
  });

  it('find the outlets to look at again', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    await makeOutlet(ctx);
    await makeOutlet(ctx, { pressCouncil: 'registered', pressCouncilCheckedOn: '2024-03-20' });
    await makeOutlet(ctx, { pressCouncil: 'registered', pressCouncilCheckedOn: '2024-03-21' });
    expect(await countOutlets(db, { checked: 'due' }, today)).toBe(1);
    expect(await countOutlets(db, { checked: 'never' }, today)).toBe(1);
    expect(await countOutlets(db, {}, today)).toBe(3);
  });

  it('of two outlets that are merged become one history, and part again', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const kept = await makeOutlet(ctx, { pressCouncil: 'registered', pressCouncilCheckedOn: '2024-01-01' });
    const gone = await makeOutlet(ctx, { pressCouncil: 'lost', pressCouncilCheckedOn: '2025-01-01' });
    const id = await merge(ctx, outlets(kept, gone));
    expect(await findOutlet(db, kept)).toMatchObject({ pressCouncil: 'lost' });
    await recordCheck(ctx, { outletId: kept, status: 'registered', checkedOn: today });
    await undoMerge(ctx, id);
    expect(await findOutlet(db, kept)).toMatchObject({
      pressCouncil: 'registered',
      pressCouncilCheckedOn: today,
    });
    expect(await findOutlet(db, gone)).toMatchObject({
      pressCouncil: 'lost',
      pressCouncilCheckedOn: '2025-01-01',
    });
    expect(await brokenRules(db)).toEqual([]);
  });

  it('refuse a day ahead, an unknown outlet and people who may not write', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const outletId = await makeOutlet(ctx);
    const check = { outletId, status: 'lost', checkedOn: today } as const;
    await expect(recordCheck(ctx, { ...check, checkedOn: '2025-03-21' })).rejects.toThrow(Invalid);
    await expect(recordCheck(ctx, { ...check, outletId: 999 })).rejects.toThrow(NotFound);
    const leader = await contextFor(db, 'leader');
    await expect(recordCheck(leader, check)).rejects.toThrow(Forbidden);
    await expect(removeCheck(leader, { outletId, id: 1 })).rejects.toThrow(Forbidden);
  });
});
