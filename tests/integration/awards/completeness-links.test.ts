import { expect, it } from 'vitest';
import { groupOf } from '#app/features/awards/completeness/candidate-groups.ts';
import { readCandidatePage } from '#app/features/awards/completeness/candidate-page.server.ts';
import { planCandidates } from '#app/features/awards/completeness/candidates.server.ts';
import { findCheck, listInvites } from '#app/features/awards/completeness/checks.queries.server.ts';
import {
  giveLinkByName,
  linksJob,
  requestLinks,
  resendLink,
  sendLinks,
  setDates,
  stopLinks,
} from '#app/features/awards/completeness/inviting.service.server.ts';
import { hasLinksToSend, runLinks, sendDueLinks } from '#app/features/awards/completeness/jobs.server.ts';
import { sendClaims } from '#app/features/awards/completeness/sending.service.server.ts';
import { findSeasonJob } from '#app/features/awards/season-jobs.server.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { draftSeason } from '#tests/factories/awards.ts';
import { at, datedSeason, jobAt, mailsOf, ownToken, refusal } from '#tests/factories/completeness.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

describeOnEngines('links to one’s own articles', fresh => {
  it('gives every candidate a link, mails it once, says who cannot be written to and why', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await datedSeason(ctx);
    const row = (await findSeason(db, season.id))!;
    const plan = await planCandidates(db, row, ctx.now);
    expect(plan.map(each => [each.name, groupOf(each), each.contact.reason])).toEqual([
      ['Kabar Batanghari', 'waiting', null],
      // Togar signed an article there, so he writes for it; nothing is known of how to reach him.
      ['Muaro Pos', 'unreachable', 'no_address'],
      ['Rani Siregar', 'waiting', null],
      ['Togar Tanpa Surel', 'unreachable', 'no_address'],
    ]);
    expect(await sendLinks(ctx, season.id)).toEqual({ told: 2, unreachable: 2 });
    const mails = await mailsOf(db, 'completeness-link');
    expect(mails.map(({ address }) => address)).toEqual(['rani@kabar.example', 'rani@kabar.example']);
    expect(mails.map(({ fields }) => JSON.parse(fields).candidate).sort()).toEqual([
      'Kabar Batanghari',
      'Rani Siregar',
    ]);
    expect(await listInvites(db, season.id)).toHaveLength(4);
    expect(await sendLinks(ctx, season.id)).toEqual({ told: 0, unreachable: 2 });
    expect(await mailsOf(db, 'completeness-link')).toHaveLength(2);
    const [outlet, muaro] = await listInvites(db, season.id);
    await resendLink(ctx, outlet!.id);
    expect(await mailsOf(db, 'completeness-link')).toHaveLength(3);
    await expect(resendLink(ctx, muaro!.id)).rejects.toMatchObject({
      messageKey: 'completeness.cannotWrite',
    });
    const leader = await contextFor(db, 'leader');
    await expect(sendLinks(leader, season.id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(resendLink(leader, outlet!.id)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('sends links to many by a job that tells how far it is and can be stopped; who has one gets no second', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await datedSeason(ctx);
    const names = Array.from({ length: 240 }, (_, i) => `Media ${i}`);
    const row = (await findSeason(db, season.id))!;
    for (const [i, name] of names.entries()) {
      const outletId = await makeOutlet(ctx, { name });
      await db
        .insertInto('completeness_invites')
        .values({
          ...{ season_id: season.id, outlet_id: outletId, journalist_id: null, generation: 1 },
          ...{ created_at: ctx.now, told_at: null, answers: 0 },
        })
        .execute();
      if (i % 70 === 0) await makeJournalist(ctx, { name: `R ${i}`, outletId, email: `r${i}@media.example` });
    }
    const leader = await contextFor(db, 'leader');
    await expect(requestLinks(leader, season.id)).rejects.toMatchObject({ code: 'forbidden' });
    await requestLinks(ctx, season.id);
    expect(await mailsOf(db, 'completeness-link')).toEqual([]);
    expect(await refusal(requestLinks(ctx, season.id))).toBe('completeness.sendingNow');

    const told: [number, number | undefined][] = [];
    const run = jobAt(db, ctx.now);
    const watched = {
      ...{ ...run, payload: { seasonId: season.id } },
      progress: async (done: number, total?: number) => {
        told.push([done, total]);
      },
    };
    const halfway = { ...watched, cancelled: async () => told.length > 0 };
    const first = await runLinks(halfway);
    expect(told).toEqual([[200, 244]]);
    await runJobs(db);
    expect(await findSeasonJob(db, linksJob, season.id)).toBeNull();
    const mails = await mailsOf(db, 'completeness-link');
    expect(mails).toHaveLength(6);
    expect(first.told).toBeLessThan(6);
    expect(new Set(mails.map(({ fields }) => JSON.parse(fields).candidate)).size).toBe(6);
    expect((await planCandidates(db, row, ctx.now)).every(({ invite }) => invite !== null)).toBe(true);
    await requestLinks(ctx, season.id);
    await stopLinks(ctx, season.id);
    expect(await findSeasonJob(db, linksJob, season.id)).toBeNull();
  });

  it('sends nobody bulk mail who left it, and says so', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await datedSeason(ctx);
    await db
      .insertInto('mail_suppressions')
      .values({
        address_key: 'rani@kabar.example',
        scope: 'bulk',
        reason: 'unsubscribed',
        source: 'uji',
        at: ctx.now,
      })
      .execute();
    const plan = await planCandidates(db, (await findSeason(db, season.id))!, ctx.now);
    expect(plan.find(({ name }) => name === 'Rani Siregar')?.contact.reason).toBe('unsubscribed');
    expect(await sendLinks(ctx, season.id)).toEqual({ told: 0, unreachable: 4 });
    expect(await mailsOf(db, 'completeness-link')).toEqual([]);
  });

  it('sends links by itself from two weeks before the lock, once, and to who came later', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await datedSeason(ctx);
    const [before, first, later] = [
      '2025-12-31T03:00:00.000Z',
      '2026-01-01T03:00:00.000Z',
      '2026-01-02T03:00:00.000Z',
    ] as const;
    expect(await hasLinksToSend(db, before)).toBe(false);
    expect(await hasLinksToSend(db, first)).toBe(true);
    expect(await sendDueLinks(jobAt(db, first))).toEqual({ told: 2, unreachable: 2 });
    expect(await hasLinksToSend(db, first)).toBe(false);
    const outletId = await makeOutlet(ctx, { name: 'Suara Tungkal' });
    await makeJournalist(ctx, { name: 'Yusuf Redaktur', outletId, email: 'yusuf@tungkal.example' });
    await loggedArticle(at(ctx, first), {
      title: 'Berita baru',
      outletName: 'Suara Tungkal',
      journalistNames: 'Rani Siregar',
      topicIds: [season.topicId],
      body: storyText(8, 300),
      publishedLocal: '2025-12-30T08:00',
    });
    await runJobs(db, first);
    expect(await sendDueLinks(jobAt(db, later))).toEqual({ told: 1, unreachable: 2 });
    expect(await hasLinksToSend(db, '2026-01-11T03:00:00.000Z')).toBe(false);
  });

  it('refuses dates that make no sense, and seasons that are not running', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await datedSeason(ctx);
    const set = (lockOn: string, dueOn: string, version?: number) =>
      refusal(setDates(ctx, season.id, { lockOn, dueOn, version }));
    expect(await set('2025-12-31', '2025-12-30')).toEqual({ lockOn: ['completeness.lockTooEarly'] });
    expect(await set('2026-01-20', '2025-03-19')).toEqual({ dueOn: ['judging.duePast'] });
    expect(await set('2026-01-20', '2026-01-12', 1)).toBe('taken');
    expect(await set('2026-01-21', '2026-01-12', 1)).toBe('errors.conflict');
    expect(await findCheck(db, season.id)).toMatchObject({
      lockOn: '2026-01-20',
      dueAt: '2026-01-12T16:59:59.000Z',
    });
    const draft = await draftSeason(ctx, { name: 'Rancangan' });
    expect(await refusal(setDates(ctx, draft, { lockOn: '2026-02-01', dueOn: '2026-01-20' }))).toBe(
      'completeness.seasonNotOpen',
    );
    expect(await refusal(sendLinks(at(ctx, '2026-01-13T00:00:00.000Z'), season.id))).toBe(
      'completeness.over',
    );
  });

  it('gives a link by name to an outlet all of whose articles were missed', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await datedSeason(ctx);
    await sendLinks(ctx, season.id);
    const outletId = await makeOutlet(ctx, { name: 'Suara Tungkal', website: 'https://tungkal.example' });
    const give = (name: string) => refusal(giveLinkByName(ctx, season.id, { board: 'outlets', name }));
    expect(await give('Tidak Ada')).toEqual({ name: ['judging.unknownParty.outlet'] });
    expect(await give('Kabar Batanghari')).toEqual({ name: ['completeness.linkedAlready'] });
    expect(await giveLinkByName(ctx, season.id, { board: 'outlets', name: 'Suara Tungkal' })).toBe(false);
    const token = await ownToken(db, season.id, 'outlets', outletId);
    const choice = { excluded: false, from: null };
    expect(await readCandidatePage(ctx, token, choice)).toMatchObject({ name: 'Suara Tungkal', list: null });
    await sendClaims(ctx, token, 'https://tungkal.example/semua-terlewat-di-sini');
    // Once somebody can be written to, the next sending reaches them.
    await makeJournalist(ctx, { name: 'Yusuf Redaktur', outletId, email: 'yusuf@tungkal.example' });
    expect(await sendLinks(ctx, season.id)).toMatchObject({ told: 1 });
    expect(
      (await planCandidates(db, (await findSeason(db, season.id))!, ctx.now)).map(({ name }) => name),
    ).toEqual(['Kabar Batanghari', 'Muaro Pos', 'Rani Siregar', 'Togar Tanpa Surel', 'Suara Tungkal']);
  });
});
