import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { action as adoptAction } from '#app/features/awards/routes/rule-adoption.ts';
import { loader as effectLoader } from '#app/features/awards/routes/rule-effect.tsx';
import { loader as proposalLoader } from '#app/features/awards/routes/rule-proposal.tsx';
import { action as recountAction } from '#app/features/awards/routes/rule-recount.ts';
import { action as rulesAction, loader as rulesLoader } from '#app/features/awards/routes/rules.tsx';
import { loader as showLoader } from '#app/features/awards/routes/show.tsx';
import { findRuleProposal, listRuleEffects } from '#app/features/awards/rule-changes/queries.server.ts';
import { adoptRules, discardRules, proposeRules } from '#app/features/awards/rule-changes/service.server.ts';
import { defaultRuleSet } from '#app/features/awards/rule-set.ts';
import { editableRules } from '#app/features/awards/rules-form.ts';
import { findSeason, listRuleSets } from '#app/features/awards/seasons.queries.server.ts';
import type { Db } from '#db/connection.ts';
import { adoptedRules, draftSeason, openedSeason, programmeIds } from '#tests/factories/awards.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { visitorFor } from '#tests/support/routes.ts';

const rules = editableRules(defaultRuleSet);

/** A running season: one outlet with many short stories, one with a single long one. */
async function runningSeason(db: Db) {
  const ctx = await contextFor(db);
  const topics = await programmeIds(ctx);
  const id = await openedSeason(ctx);
  const log = (day: number, words: number, outletName: string) =>
    loggedArticle(ctx, {
      outletName,
      journalistNames: outletName === 'Muaro Pos' ? 'Rina Marlina' : 'Budi Santoso',
      topicIds: [topics[day % topics.length]!],
      body: storyText(day, words),
      publishedLocal: `2025-03-0${day}T08:00`,
    });
  for (const day of [1, 2, 3, 4]) await log(day, 200, 'Kabar Batanghari');
  await log(5, 800, 'Muaro Pos');
  await runJobs(db);
  return { ctx, id };
}

const longOnly = { ...rules, minimumWords: 400, reason: 'Rapat panitia 3 Maret' };

describeOnEngines('a change of the rules of an open season', fresh => {
  it('shows what it does before anything is saved, and on the season’s page afterwards', async () => {
    const db = await fresh();
    const { ctx, id } = await runningSeason(db);
    const shown = (await findSeason(db, id))!.shown;
    await proposeRules(ctx, { ...longOnly, id, version: undefined });
    await runJobs(db);
    const { effect } = (await findRuleProposal(db, id))!;
    expect(effect).toMatchObject({
      comparedAt: shown!.at,
      leagues: [
        { board: 'outlets', counts: { up: 1, out: 1, down: 0, in: 0 }, newLeader: true },
        { board: 'journalists', counts: { up: 1, out: 1, down: 0, in: 0 }, newLeader: true },
      ],
    });
    expect(await findSeason(db, id)).toMatchObject({ ruleSet: { version: 1 }, shown });

    await adoptRules(ctx, id, (await findRuleProposal(db, id))!.id);
    expect(await listRuleSets(db, id)).toMatchObject([
      { version: 2, reason: longOnly.reason, author: 'Si officer' },
      { version: 1 },
    ]);
    expect(await listRuleEffects(db, id)).toEqual(new Map());
    await runJobs(db);
    expect((await listRuleEffects(db, id)).get(2)).toMatchObject({ leagues: effect!.leagues });
    const [change] = await listAuditEntries(db, { subjectKind: 'season', subjectId: id });
    expect(change).toMatchObject({
      action: 'season.rulesChanged',
      changes: [
        { field: 'minimumWords', before: 150, after: 400 },
        { field: 'reason', after: longOnly.reason },
      ],
    });
  });

  it('asks for a reason, and refuses what is no rule set beside its field', async () => {
    const { ctx, id } = await runningSeason(await fresh());
    const propose = (values: object) => proposeRules(ctx, { ...longOnly, id, version: undefined, ...values });
    await expect(propose({ reason: '', volume: 25 })).rejects.toMatchObject({
      fields: {
        reason: ['awards.reasonRequired'],
        weights: ['awards.faults.weights_do_not_add_up'],
      },
    });
    await expect(propose({ minimumWords: -1 })).rejects.toMatchObject({
      fields: { minimumWords: ['errors.between?least=0&greatest=100000'] },
    });
    await expect(propose({ floor: Number.NaN })).rejects.toMatchObject({
      fields: { floor: ['awards.faults.not_a_number'] },
    });
    await expect(propose({ minimumWords: 150 })).rejects.toMatchObject({
      fields: { '': ['awards.rulesUnchanged'] },
    });
    expect(await findRuleProposal(ctx.db, id)).toBeUndefined();
  });

  it('adopts only what was looked at, with its effect known, on the rules it was made for', async () => {
    const db = await fresh();
    const { ctx, id } = await runningSeason(db);
    const propose = (minimumWords: number) =>
      proposeRules(ctx, { ...longOnly, minimumWords, id, version: undefined });
    await propose(300);
    const first = (await findRuleProposal(db, id))!.id;
    await expect(adoptRules(ctx, id, first)).rejects.toMatchObject({
      messageKey: 'season.change.effectUnknown',
    });
    await propose(400);
    await runJobs(db);
    await expect(adoptRules(ctx, id, first)).rejects.toMatchObject({
      messageKey: 'season.change.otherProposal',
    });
    await discardRules(ctx, id, (await findRuleProposal(db, id))!.id);
    expect((await findSeason(db, id))!.ruleSet.version).toBe(1);
    await adoptedRules(ctx, id, { minimumWords: 200 });
    await expect(propose(200)).rejects.toMatchObject({ code: 'invalid' });
    await expect(proposeRules(ctx, { ...longOnly, id, version: 1 })).rejects.toMatchObject({
      messageKey: 'errors.conflict',
    });
  });

  it('says when the standing moved since its effect was computed, and computes it anew', async () => {
    const db = await fresh();
    const { ctx, id } = await runningSeason(db);
    await proposeRules(ctx, { ...longOnly, id, version: undefined });
    await runJobs(db);
    const officer = await visitorFor(db, 'officer');
    const page = () => officer.get(proposalLoader, '/x', { id: String(id) });
    expect(await page()).toMatchObject({ stale: false });
    const [topic] = await programmeIds(ctx);
    await loggedArticle(ctx, {
      outletName: 'Tebo Kini',
      topicIds: [topic!],
      body: storyText(9, 900),
      publishedLocal: '2025-03-09T08:00',
    });
    await runJobs(db, new Date(Date.parse(ctx.now) + 60_000).toISOString());
    const before = await page();
    expect(before).toMatchObject({ stale: true });
    const proposalId = String(before.proposal.id);
    await officer.post(recountAction, '/x', {}, { id: String(id), proposalId });
    expect(await page()).toMatchObject({ summary: null, stale: false });
    await runJobs(db, new Date(Date.parse(ctx.now) + 120_000).toISOString());
    const after = await page();
    expect(after).toMatchObject({ stale: false });
    expect(after.leagues).not.toEqual(before.leagues);
  });

  it('is not for drafts, nor for those who may not write', async () => {
    const db = await fresh();
    const { id } = await runningSeason(db);
    const leader = await contextFor(db, 'leader');
    await expect(proposeRules(leader, { ...longOnly, id, version: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(adoptRules(leader, id, 1)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(discardRules(leader, id, 1)).rejects.toMatchObject({ code: 'forbidden' });
    const ctx = await contextFor(db);
    const draft = await draftSeason(ctx, { name: 'Anugerah 2027' });
    await expect(proposeRules(ctx, { ...longOnly, id: draft, version: 1 })).rejects.toMatchObject({
      messageKey: 'awards.statusChanged',
    });
  });

  it('goes from the form over its effect to the season’s page', async () => {
    const db = await fresh();
    const { id: seasonId } = await runningSeason(db);
    const officer = await visitorFor(db);
    const id = String(seasonId);
    const form = Object.fromEntries(
      Object.entries(longOnly).flatMap(([name, value]) => (value === false ? [] : [[name, String(value)]])),
    );
    const sent = await officer.post(rulesAction, '/', form, { id });
    expect((sent as Response).headers.get('Location')).toBe(`/penghargaan/${id}/aturan/usulan`);
    expect(await officer.get(rulesLoader, '/', { id })).toMatchObject({
      proposed: true,
      rules: { minimumWords: 400, reason: longOnly.reason },
    });
    expect(await officer.get(proposalLoader, '/', { id })).toMatchObject({ leagues: null, job: { done: 0 } });
    await runJobs(db);
    const page = await officer.get(proposalLoader, '/', { id });
    expect(page).toMatchObject({ summary: { out: 2, newLeaders: 2 }, version: 2, job: null });
    expect(page.leagues![0]!.rows.map((row: { name: string }) => row.name)).toEqual([
      'Muaro Pos',
      'Kabar Batanghari',
    ]);
    const proposalId = String(page.proposal.id);
    const adopted = await officer.post(adoptAction, '/', {}, { id, proposalId });
    expect(adopted.headers.get('Location')).toBe(`/penghargaan/${id}`);
    await runJobs(db);
    const shown = await officer.get(showLoader, '/', { id });
    expect(shown.history[0]).toMatchObject({
      actor: 'Si officer',
      changes: [
        { label: 'Kata paling sedikit', before: '150', after: '400' },
        { label: 'Alasan', before: '', after: longOnly.reason },
      ],
    });
    expect(shown.versions).toMatchObject([
      { version: 2, effect: { out: 2 } },
      { version: 1, effect: null },
    ]);
    expect(await officer.get(effectLoader, '/', { id, version: '2' })).toMatchObject({
      reason: longOnly.reason,
      changes: [{ field: 'minimumWords', before: 150, after: 400 }],
    });
    await expect(officer.get(effectLoader, '/', { id, version: '1' })).rejects.toMatchObject({
      init: { status: 404 },
    });
    const juror = await visitorFor(db, 'juror');
    expect((await juror.get(showLoader, '/', { id })).versions).toMatchObject([
      { version: 2, effect: null },
      { version: 1 },
    ]);
  });
});
