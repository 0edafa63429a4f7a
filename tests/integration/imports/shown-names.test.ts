import { expect, it } from 'vitest';
import { listNames, listShownRows } from '#app/features/imports/rows.queries.server.ts';
import { decideNames } from '#app/features/imports/service.server.ts';
import { spelledNamesOf } from '#app/features/imports/shown-names.server.ts';
import { createOutlet } from '#app/features/partners/outlets.service.server.ts';
import { checkedImport, clipList, startSheetWorkers } from '#tests/factories/imports.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

startSheetWorkers();

describeOnEngines('names beside the rows of an import', fresh => {
  it('say to which outlet and person each spelling went, unless it is recorded just so', async () => {
    const ctx = await contextFor(await fresh());
    await createOutlet(ctx, { name: 'Siginjai Kini', channel: 'online', scope: 'regional' });
    const batch = await checkedImport(
      ctx,
      'articles',
      clipList([
        ['18/03/2025', 'SIGINJAI KINI', 'Satu'],
        ['18/03/2025', 'siginjaikini.com', 'Dua'],
        ['18/03/2025', 'Kerinci Pos', 'Tiga', '', 'Rina Marlina'],
      ]),
    );
    const shown = async () => {
      const rows = await listShownRows(ctx.db, batch.id, {});
      const spelled = await spelledNamesOf(
        ctx.db,
        batch,
        rows.map(({ id }) => id),
      );
      return rows.map(({ id }) => spelled[id] ?? []);
    };
    expect(await shown()).toEqual([
      [],
      [{ field: 'outlet', name: 'Siginjai Kini', made: false }],
      [
        { field: 'outlet', name: 'Kerinci Pos', made: true },
        { field: 'journalists', name: 'Rina Marlina', made: true },
      ],
    ]);
    const person = (await listNames(ctx.db, batch.id)).find(({ names }) => names === 'journalist')!;
    await decideNames(ctx, batch.id, [{ id: person.id, chosen: '' }]);
    await runJobs(ctx.db, ctx.now);
    expect((await shown())[2]?.[1]).toEqual({ field: 'journalists', name: '', made: true });
  });
});
