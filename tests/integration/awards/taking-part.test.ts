import { expect, it } from 'vitest';
import { readRunInputs } from '#app/features/awards/results/run-inputs.server.ts';
import { completeRun, recomputeRun } from '#app/features/awards/results/run-results.ts';
import { loader as scoreLoader } from '#app/features/awards/routes/score.tsx';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { findStanding } from '#app/features/awards/standings.queries.server.ts';
import { markAttendance } from '#app/features/gatherings/attendance.service.server.ts';
import { listGuests } from '#app/features/gatherings/invitations.queries.server.ts';
import { inviteGuests } from '#app/features/gatherings/invitations.service.server.ts';
import type { Db } from '#db/connection.ts';
import { adoptedRules, openedSeason, programmeIds } from '#tests/factories/awards.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { makeGathering } from '#tests/factories/gatherings.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { visitorFor } from '#tests/support/routes.ts';

const later = '2025-12-01T08:00:00.000Z';

/** A running season with one article of Rina Marlina, and two gatherings at which two guests were expected. */
async function season(db: Db) {
  const ctx = await contextFor(db);
  const [topic] = await programmeIds(ctx);
  const seasonId = await openedSeason(ctx);
  const outlet = await makeOutlet(ctx, { name: 'Kabar Batanghari' });
  const rina = await makeJournalist(ctx, { name: 'Rina Marlina', outletId: outlet });
  await loggedArticle(ctx, {
    ...{ outletName: 'Kabar Batanghari', journalistNames: 'Rina Marlina', topicIds: [topic!] },
    ...{ body: storyText(1, 300), publishedLocal: '2025-03-01T08:00' },
  });
  await runJobs(db);
  const gatherings = [];
  for (let i = 0; i < 2; i += 1) {
    const gatheringId = await makeGathering(ctx);
    await inviteGuests(ctx, gatheringId, { journalistIds: [rina] });
    const [guest] = await listGuests(db, gatheringId, [rina]);
    gatherings.push({ gatheringId, invitationIds: [guest!.id] });
  }
  const of = async (board: 'outlets' | 'journalists', id: number) => {
    const { shown } = (await findSeason(db, seasonId))!;
    return (await findStanding(db, shown!.ruleSetId, board, id))!;
  };
  return { ctx: { ...ctx, now: later }, seasonId, rina, outlet, gatherings, of };
}

describeOnEngines('taking part in gatherings', fresh => {
  it('weighs nothing by default, and nothing is computed for it', async () => {
    const db = await fresh();
    const { ctx, gatherings, rina, of } = await season(db);
    const before = await of('journalists', rina);
    await markAttendance(ctx, { ...gatherings[0]!, attended: true });
    expect(await runJobs(db, '2025-12-01T09:00:00.000Z')).toBe(0);
    expect(await of('journalists', rina)).toEqual(before);
    expect(before.t).toBe(0);
  });

  it('gives its share of the gatherings attended where a season weighs it, out of the weight of volume', async () => {
    const db = await fresh();
    const { ctx, seasonId, gatherings, rina, outlet, of } = await season(db);
    const plain = await of('journalists', rina);
    await adoptedRules(ctx, seasonId, { takingPart: 5 });
    await runJobs(db, later);
    const absent = await of('journalists', rina);
    expect(absent.t).toBe(0);
    expect(absent.A).toBeCloseTo(plain.A - 5 * plain.v, 9);

    await markAttendance(ctx, { ...gatherings[0]!, attended: true });
    await markAttendance(ctx, { ...gatherings[1]!, attended: false });
    expect(await runJobs(db, later)).toBe(0);
    await runJobs(db, '2025-12-01T08:05:00.000Z');
    const half = await of('journalists', rina);
    expect(half.t).toBe(0.5);
    expect(half.A).toBeCloseTo(absent.A + 2.5, 9);
    expect((await of('outlets', outlet)).t).toBe(0.5);
    const { total } = await db
      .selectFrom('standing_points')
      .select(eb => eb.fn.sum<number>('points').as('total'))
      .where('standing_id', '=', half.id)
      .executeTakeFirstOrThrow();
    expect(Number(total) + 100 * 0.05 * half.t).toBeCloseTo(half.A, 9);
    const page = await (await visitorFor(db)).get(scoreLoader, '/', {
      ...{ id: String(seasonId), board: 'jurnalis', entrantId: String(rina) },
    });
    expect(page.standing).toMatchObject({ t: 0.5 });

    const run = completeRun(await readRunInputs(db, seasonId, 'test'));
    const locked = run.results.standings.find(one => one.board === 'journalists' && one.entrantId === rina);
    expect(locked).toMatchObject({ t: 0.5 });
    expect(locked!.a).toBeCloseTo(half.A, 9);
    await markAttendance(ctx, { ...gatherings[1]!, attended: true });
    expect(recomputeRun(run)).toEqual(run);
  });

  it('may weigh at most 5 per cent, and no more than volume', async () => {
    const db = await fresh();
    const { ctx, seasonId } = await season(db);
    const fault = { fields: { takingPart: ['awards.faults.taking_part_too_heavy'] } };
    await expect(adoptedRules(ctx, seasonId, { takingPart: 5.5 })).rejects.toMatchObject(fault);
    const light = { takingPart: 3, volume: 2, quality: 58 };
    await expect(adoptedRules(ctx, seasonId, light)).rejects.toMatchObject(fault);
    await expect(adoptedRules(ctx, seasonId, { takingPart: -1 })).rejects.toMatchObject({
      fields: { takingPart: ['errors.between?least=0&greatest=100'] },
    });
  });
});
