import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { defaultRuleSet } from '#app/features/awards/rule-set.ts';
import { changeRules } from '#app/features/awards/rules.service.server.ts';
import { editableRules } from '#app/features/awards/rules-form.ts';
import { seasonSchema } from '#app/features/awards/schema.ts';
import { findSeason, listRuleSets, listSeasons } from '#app/features/awards/seasons.queries.server.ts';
import {
  createSeason,
  finishSeason,
  openSeason,
  requestRecompute,
  updateSeason,
} from '#app/features/awards/service.server.ts';
import { draftSeason, openedSeason, programmeIds, seasonForm } from '#tests/factories/awards.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

const rules = editableRules(defaultRuleSet);
const afterSeason = '2026-01-02T03:00:00.000Z';

const messagesOf = (values: Record<string, unknown>) =>
  seasonSchema
    .safeParse({ ...seasonForm(), ...values })
    .error?.issues.map(issue => [issue.path.join('.'), issue.message]) ?? [];

describeOnEngines('award seasons', fresh => {
  it('plans a season with its leagues, programmes and the rule set of the specification', async () => {
    const ctx = await contextFor(await fresh());
    const topicIds = await programmeIds(ctx);
    const id = await draftSeason(ctx, {
      leagues: [{ scope: 'regional', channel: 'television', name: 'Televisi Jambi' }, { scope: 'regional' }],
    });
    const season = (await findSeason(ctx.db, id))!;
    expect(season).toMatchObject({
      status: 'draft',
      leagues: [
        { name: 'Televisi Jambi', scope: 'regional', channel: 'television' },
        { name: '', scope: 'regional', channel: null },
      ],
      ruleSet: { version: 1, rules: defaultRuleSet },
      shown: null,
    });
    expect(season.topics.map(topic => topic.id)).toEqual(topicIds);
    expect(await listSeasons(ctx.db)).toMatchObject([{ id, leagues: 2, topics: 6 }]);
  });

  it('plans a season once, whatever the case of its name', async () => {
    const ctx = await contextFor(await fresh());
    await draftSeason(ctx);
    await expect(draftSeason(ctx, { name: ' ANUGERAH  jurnalistik 2025 ' })).rejects.toMatchObject({
      fields: { name: ['awards.nameTaken'] },
    });
    await expect(createSeason(ctx, seasonForm({ name: 'Lain', topicIds: [999] }))).rejects.toMatchObject({
      fields: { topicIds: ['errors.choice'] },
    });
  });

  it('says beside the field what is wrong with a season', () => {
    expect(messagesOf({ name: ' ' })).toEqual([['name', 'errors.required']]);
    expect(messagesOf({ name: 'x'.repeat(121) })).toEqual([['name', 'errors.tooLong']]);
    expect(messagesOf({ startsOn: '2025-02-31' })).toContainEqual(['startsOn', 'errors.date']);
    expect(messagesOf({ startsOn: '0001-01-01' })).toContainEqual(['startsOn', 'awards.yearRange']);
    expect(messagesOf({ endsOn: '2024-12-31' })).toEqual([['endsOn', 'awards.endsBeforeStart']]);
    expect(messagesOf({ endsOn: '2029-12-31' })).toEqual([['endsOn', 'awards.seasonTooLong']]);
    expect(messagesOf({ leagues: [] })).toEqual([['leagues', 'awards.leagueRequired']]);
    expect(messagesOf({ leagues: [{ scope: 'regional' }, { scope: 'regional' }] })).toEqual([
      ['leagues.1.scope', 'awards.leagueTwice'],
    ]);
    expect(messagesOf({ leagues: [{ scope: 'galactic' }] })).toEqual([['leagues.0.scope', 'errors.choice']]);
    expect(messagesOf({ topicIds: [] })).toEqual([['topicIds', 'awards.topicRequired']]);
    expect(messagesOf({ name: '', endsOn: '2020-01-01' })).toEqual([
      ['name', 'errors.required'],
      ['endsOn', 'awards.endsBeforeStart'],
    ]);
  });

  it('changes a draft, keeps the first of two saves, and freezes it when opened', async () => {
    const ctx = await contextFor(await fresh());
    const id = await draftSeason(ctx);
    const topicIds = await programmeIds(ctx);
    const form = seasonForm({ topicIds: topicIds.slice(0, 2), leagues: [{ scope: 'national' }], version: 1 });
    await updateSeason(ctx, { ...form, id });
    await expect(updateSeason(ctx, { ...form, id })).rejects.toMatchObject({ messageKey: 'errors.conflict' });
    const season = (await findSeason(ctx.db, id))!;
    expect(season).toMatchObject({ version: 2, leagues: [{ scope: 'national' }] });
    expect(season.topics).toHaveLength(2);
    await openSeason(ctx, id);
    const late = updateSeason(ctx, { ...form, id, version: 3 });
    await expect(late).rejects.toMatchObject({ messageKey: 'awards.statusChanged' });
    await expect(openSeason(ctx, id)).rejects.toMatchObject({ code: 'conflict' });
    const history = await listAuditEntries(ctx.db, { subjectKind: 'season', subjectId: id });
    expect(history.map(entry => entry.action)).toEqual(['season.opened', 'season.updated', 'season.created']);
    expect(history[1]!.changes.map(change => change.field)).toEqual(['leagues', 'topics']);
  });

  it('changes the rules of a draft in place', async () => {
    const ctx = await contextFor(await fresh());
    const id = await draftSeason(ctx);
    const form = { ...rules, minimumWords: 200, reason: '', id };
    await changeRules(ctx, { ...form, version: 1 });
    expect(await listRuleSets(ctx.db, id)).toMatchObject([
      { version: 1, rules: { eligibility: { minimumWords: 200 } } },
    ]);
    await expect(changeRules(ctx, { ...form, version: 1, minimumWords: 1 })).rejects.toMatchObject({
      messageKey: 'errors.conflict',
    });
    await openSeason(ctx, id);
    await expect(changeRules(ctx, { ...form, minimumWords: 250 })).rejects.toMatchObject({
      messageKey: 'awards.statusChanged',
    });
  });

  it('says beside the field what is wrong with rules, and refuses a change that is none', async () => {
    const ctx = await contextFor(await fresh());
    const id = await draftSeason(ctx);
    const change = (values: object) => changeRules(ctx, { ...rules, reason: '', id, ...values });
    await expect(change({ volume: 25 })).rejects.toMatchObject({
      fields: { weights: ['awards.faults.weights_do_not_add_up'] },
    });
    await expect(change({ quality: -40, minimumWords: Number.NaN })).rejects.toMatchObject({
      fields: {
        quality: ['errors.between?least=0&greatest=100'],
        minimumWords: ['awards.faults.not_a_number'],
      },
    });
    await expect(change({ bestArticles: 2.5 })).rejects.toMatchObject({
      fields: { bestArticles: ['awards.faults.not_whole'] },
    });
    await expect(change({})).rejects.toMatchObject({ fields: { '': ['awards.rulesUnchanged'] } });
    await change({ volume: 10, quality: 33.4, breadth: 23.3, consistency: 33.3 });
  });

  it('closes a season after its last day, once nothing waits to be computed', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await openedSeason(ctx);
    await expect(finishSeason(ctx, id)).rejects.toMatchObject({ messageKey: 'awards.notOver' });
    const later = { ...ctx, now: afterSeason };
    await expect(finishSeason(later, id)).rejects.toMatchObject({ messageKey: 'awards.stillComputing' });
    await runJobs(db);
    await finishSeason(later, id);
    expect((await findSeason(db, id))!.status).toBe('finished');
    await expect(requestRecompute(later, id)).rejects.toMatchObject({ messageKey: 'awards.statusChanged' });
    const changed = changeRules(later, { ...rules, minimumWords: 1, reason: 'Terlambat', id });
    await expect(changed).rejects.toMatchObject({ messageKey: 'awards.statusChanged' });
  });

  it.each(['leader', 'juror'] as const)('refuses every change by a %s', async role => {
    const db = await fresh();
    const id = await draftSeason(await contextFor(db));
    const ctx = await contextFor(db, role);
    const refused = { code: 'forbidden' };
    await expect(createSeason(ctx, seasonForm({ name: 'Lain' }))).rejects.toMatchObject(refused);
    await expect(updateSeason(ctx, { ...seasonForm(), id })).rejects.toMatchObject(refused);
    await expect(openSeason(ctx, id)).rejects.toMatchObject(refused);
    await expect(finishSeason(ctx, id)).rejects.toMatchObject(refused);
    await expect(requestRecompute(ctx, id)).rejects.toMatchObject(refused);
    await expect(changeRules(ctx, { ...rules, reason: '', id })).rejects.toMatchObject(refused);
  });

  it('does not find a season that is not there', async () => {
    const ctx = await contextFor(await fresh());
    expect(await findSeason(ctx.db, 7)).toBeUndefined();
    await expect(openSeason(ctx, 7)).rejects.toMatchObject({ code: 'not-found' });
    await expect(changeRules(ctx, { ...rules, reason: '', id: 7 })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
