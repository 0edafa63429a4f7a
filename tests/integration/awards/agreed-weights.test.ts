import { expect, it } from 'vitest';
import { findRound } from '#app/features/awards/judging/rounds.queries.server.ts';
import { updateRound } from '#app/features/awards/judging/rounds.service.server.ts';
import { rubricTemplates } from '#app/features/awards/judging/rubric-templates.ts';
import { agreeWeights } from '#app/features/awards/judging/weights.service.server.ts';
import { action, loader } from '#app/features/awards/routes/round-weights.tsx';
import { judgedSeason, plannedRound, roundForm } from '#tests/factories/jury.ts';
import { judgedRound } from '#tests/factories/marks.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { visitorFor } from '#tests/support/routes.ts';

/** The first criterion matters three times as much as any other, those as much as each other. */
const comparisons = [2, 2, 2, 2, 0, 0, 0, 0, 0, 0];
const agreedWeights = [42.8, 14.3, 14.3, 14.3, 14.3];

describeOnEngines('agreeing on the weights of a round', fresh => {
  it('gives the criteria the agreed weights and keeps what was said until a weight is another', async () => {
    const ctx = await contextFor(await fresh());
    const season = await judgedSeason(ctx);
    const id = await plannedRound(ctx, season);
    const rubric = async () => (await findRound(ctx.db, id))!.rubric;
    await agreeWeights(ctx, id, { method: 'pairwise', values: comparisons, version: 1 });
    expect((await rubric()).criteria.map(({ weight }) => weight)).toEqual(agreedWeights);
    expect((await rubric()).agreed).toMatchObject({
      method: 'pairwise',
      steps: comparisons,
      table: 'saaty-1980',
      tolerable: true,
    });

    const criteria = (weights: readonly number[]) =>
      rubricTemplates.usual.criteria.map((criterion, i) => ({ ...criterion, weight: weights[i]! }));
    const values = { leagueId: season.leagueId, average: 'trimmed' as const };
    await updateRound(ctx, id, {
      ...roundForm({ ...values, criteria: criteria(agreedWeights) }),
      version: 2,
    });
    expect(await rubric()).toMatchObject({ average: 'trimmed', agreed: { method: 'pairwise' } });
    await updateRound(ctx, id, {
      ...roundForm({ ...values, criteria: criteria([40, 15, 15, 15, 15]) }),
      version: 3,
    });
    expect((await rubric()).agreed).toBeUndefined();
  });

  it('refuses answers about other criteria, a stale page, a leader, and a round with jurors at work', async () => {
    const ctx = await contextFor(await fresh());
    const season = await judgedSeason(ctx);
    const id = await plannedRound(ctx, season);
    const ranks = { method: 'rank_order' as const, values: [1, 2, 3, 4, 5], version: 1 };
    await expect(agreeWeights(ctx, id, { ...ranks, values: [1, 2] })).rejects.toMatchObject({
      fields: { values: ['weights.otherCriteria'] },
    });
    await expect(agreeWeights(ctx, id, { ...ranks, version: 9 })).rejects.toMatchObject({
      messageKey: 'errors.conflict',
    });
    const leader = await contextFor(ctx.db, 'leader');
    await expect(agreeWeights(leader, id, ranks)).rejects.toMatchObject({ code: 'forbidden' });
    const other = await contextFor(await fresh());
    const open = await judgedRound(other);
    await expect(agreeWeights(other, open.roundId, ranks)).rejects.toMatchObject({
      messageKey: 'judging.notNow.judging',
    });
  });

  it('shows what follows from an address, takes nothing strange out of it, and applies it on a click', async () => {
    const db = await fresh();
    const officer = await visitorFor(db);
    const id = String(await plannedRound(officer.ctx, await judgedSeason(officer.ctx)));
    const address = (query: string) => `/penghargaan/penjurian/${id}/bobot${query}`;
    const look = (query: string) => officer.get(loader, address(query), { roundId: id });
    expect(await look('')).toMatchObject({ method: 'pairwise', values: null, answer: null });
    const said = comparisons.map(step => `n=${step}`).join('&');
    const page = await look(`?cara=perbandingan&${said}`);
    expect(page.answer?.agreed.weights).toEqual(agreedWeights);
    for (const odd of ['?n=1', `?${said}&n=3`, `?${said.replace('n=2', 'n=99')}`, '?cara=urutan&n=x']) {
      expect(await look(odd)).toMatchObject({ values: null, answer: null });
    }
    const form: Record<string, string> = { method: 'rank_order', version: '1' };
    for (const [i, rank] of [1, 2, 3, 4, 5].entries()) form[`values[${i}]`] = String(rank);
    await officer.post(action, address(''), form, { roundId: id });
    expect((await findRound(db, Number(id)))!.rubric.agreed).toMatchObject({ method: 'rank_order' });
    expect(await look('?cara=urutan')).toMatchObject({ values: [1, 2, 3, 4, 5], asked: false });
  });
});
