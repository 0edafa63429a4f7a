import { expect, it } from 'vitest';
import { fillShortlist } from '#app/features/awards/judging/entries.service.server.ts';
import { listEntries } from '#app/features/awards/judging/rounds.queries.server.ts';
import { undoMerge } from '#app/features/partners/unmerge.service.server.ts';
import { finalists, judgedSeason, makeJuror, plannedRound } from '#tests/factories/jury.ts';
import { merge } from '#tests/factories/merges.ts';
import { makeOutlet } from '#tests/factories/partners.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

describeOnEngines('merging an outlet that is before the jury', fresh => {
  it('moves its entry, employer and interests, and gives them back', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await judgedSeason(ctx);
    const roundId = await plannedRound(ctx, season);
    await fillShortlist(ctx, roundId);
    const gone = (await listEntries(db, roundId))[0]!.outletId!;
    await makeJuror(
      ctx,
      season.seasonId,
      { name: 'Ratna', email: 'ratna@kampus.example', outlet: finalists[0] },
      [{ kind: 'family', party: 'outlet', name: finalists[0]!, note: '', untilOn: null }],
    );
    const kept = await makeOutlet(ctx, { name: 'Kabar Batanghari Raya' });
    const naming = async () => [
      ...(await db.selectFrom('round_entries').select('outlet_id').where('round_id', '=', roundId).execute()),
      ...(await db.selectFrom('jurors').select('outlet_id').execute()),
      ...(await db.selectFrom('juror_interests').select('outlet_id').execute()),
    ];
    const before = await naming();
    const mergeId = await merge(ctx, { kind: 'outlet', keptId: kept, goneId: gone });
    expect(await naming()).toEqual(
      before.map(({ outlet_id }) => ({ outlet_id: outlet_id === gone ? kept : outlet_id })),
    );
    await undoMerge(ctx, mergeId);
    expect(await naming()).toEqual(before);
  });
});
