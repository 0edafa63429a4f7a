import { expect, it } from 'vitest';
import { presentSubjects } from '#app/features/admin/subjects.queries.server.ts';
import { makeOutlet } from '#tests/factories/partners.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

describeOnEngines('the things that the log speaks of', fresh => {
  it('are told apart by whether they are still there', async () => {
    const db = await fresh();
    const outlet = await makeOutlet(await contextFor(db, 'admin'), { name: 'Muaro Pos' });
    const kinds = ['outlet', 'journalist', 'clipBook', 'judging-round', 'mail', 'user', 'figure', 'target'];
    const rows = kinds.map(subjectKind => ({ subjectKind, subjectId: 99_999 }));
    const isPresent = await presentSubjects(db, [
      ...rows,
      { subjectKind: 'outlet', subjectId: outlet },
      { subjectKind: 'job', subjectId: 99_999 },
      { subjectKind: 'settings', subjectId: null },
    ]);
    expect(rows.filter(isPresent)).toEqual([]);
    expect(isPresent({ subjectKind: 'outlet', subjectId: outlet })).toBe(true);
    expect(isPresent({ subjectKind: 'job', subjectId: 99_999 })).toBe(true);
    expect(isPresent({ subjectKind: 'settings', subjectId: null })).toBe(true);
  });
});
