import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { defaultTopics } from '#app/features/programs/default-topics.ts';
import { updateFigure } from '#app/features/programs/figures.service.server.ts';
import {
  findFigure,
  findTarget,
  findTopic,
  listFigures,
  listFiguresOn,
  listTopics,
} from '#app/features/programs/queries.server.ts';
import { updateTarget } from '#app/features/programs/targets.service.server.ts';
import { ensureDefaultTopics, updateTopic } from '#app/features/programs/topics.service.server.ts';
import { Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import { makeFigure, makeTarget, makeTopic } from '#tests/factories/programs.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

describeOnEngines('topics', fresh => {
  it('fill an empty installation once, and leave a used one alone', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    await ensureDefaultTopics(ctx);
    expect((await listTopics(db)).map(({ code }) => code)).toEqual(defaultTopics.map(({ code }) => code));
    const [first] = await listTopics(db);
    await updateTopic(ctx, { ...first!, terms: ['kata sendiri'], active: false });
    await ensureDefaultTopics(ctx);
    expect(await listTopics(db)).toHaveLength(defaultTopics.length);
    expect(await findTopic(db, first!.id)).toMatchObject({ terms: ['kata sendiri'], active: false });
    const programmes = defaultTopics.filter(({ kind }) => kind === 'programme');
    expect(await listTopics(db, { kind: 'programme', active: true })).toHaveLength(programmes.length - 1);
  });

  it('are changed with an audit of their words', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeTopic(ctx, { terms: ['satu'] });
    await updateTopic(ctx, { ...(await findTopic(db, id))!, terms: ['satu', '<b>dua</b>'] });
    const [entry] = await listAuditEntries(db, { subjectKind: 'topic', subjectId: id });
    expect(entry?.changes).toEqual([{ field: 'terms', before: ['satu'], after: ['satu', '<b>dua</b>'] }]);
  });

  it('refuse a taken code, an unknown topic, and people who may not write', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    await makeTopic(ctx, { code: 'SATU' });
    const id = await makeTopic(ctx, { code: 'DUA' });
    await expect(makeTopic(ctx, { code: 'SATU' })).rejects.toThrow(Invalid);
    const row = (await findTopic(db, id))!;
    await expect(updateTopic(ctx, { ...row, code: 'SATU' })).rejects.toThrow(Invalid);
    await expect(updateTopic(ctx, { ...row, id: 999 })).rejects.toThrow(NotFound);
    await expect(makeTopic(await contextFor(db, 'leader'))).rejects.toThrow(Forbidden);
  });
});

describeOnEngines('official figures', fresh => {
  it('hold from day to day, the old value giving way to the new', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const old = await makeFigure(ctx, { code: 'jkm', value: 24e6, effectiveFromOn: '2015-07-01' });
    await expect(makeFigure(ctx, { code: 'jkm', effectiveFromOn: '2019-12-02' })).rejects.toThrow(Invalid);
    await makeFigure(ctx, { code: 'jkm', segment: 'BPU', effectiveFromOn: '2019-12-02' });
    const { id: _, ...row } = (await findFigure(db, old))!;
    await updateFigure(ctx, { ...row, id: old, effectiveToOn: '2019-12-01' });
    await makeFigure(ctx, { code: 'jkm', value: 42e6, effectiveFromOn: '2019-12-02' });
    const valuesOn = async (day: string) =>
      (await listFiguresOn(db, day)).filter(({ segment }) => segment === '').map(({ value }) => value);
    expect(await valuesOn('2015-06-30')).toEqual([]);
    expect(await valuesOn('2019-12-01')).toEqual([24e6]);
    expect(await valuesOn('2019-12-02')).toEqual([42e6]);
    expect(await listFigures(db)).toHaveLength(3);
    await expect(updateFigure(ctx, { ...row, id: old, effectiveToOn: null })).rejects.toThrow(Invalid);
  });
});

describeOnEngines('targets', fresh => {
  it('keep one of a label a year and remember what was measured', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeTarget(ctx);
    await expect(makeTarget(ctx, { label: 'CAKUPAN kepesertaan pekerja' })).rejects.toThrow(Invalid);
    const { id: _, ...row } = (await findTarget(db, 2025))!;
    await updateTarget(ctx, { ...row, id, current: 48.25, measuredOn: '2025-03-18' });
    expect(await findTarget(db, 2025)).toMatchObject({ id, current: 48.25, goal: 55, baseline: 44 });
    expect(await findTarget(db, 2024)).toBeUndefined();
    const [entry] = await listAuditEntries(db, { subjectKind: 'target', subjectId: id });
    expect(entry?.changes).toMatchObject([{ field: 'current', before: 44.6, after: 48.25 }, {}]);
    await expect(updateTarget(ctx, { ...row, id: 999 })).rejects.toThrow(NotFound);
    await expect(makeTarget(await contextFor(db, 'juror'), { year: 2026 })).rejects.toThrow(Forbidden);
  });
});
