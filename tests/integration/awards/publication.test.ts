import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { readDossierPage } from '#app/features/awards/results/dossier-page.server.ts';
import { countUnanswered, listObjections } from '#app/features/awards/results/dossiers.queries.server.ts';
import { answerObjection, objectToResults } from '#app/features/awards/results/objections.service.server.ts';
import { publishRun } from '#app/features/awards/results/publishing.service.server.ts';
import { findPublishedRun, findRun } from '#app/features/awards/results/runs.queries.server.ts';
import { signRun } from '#app/features/awards/results/signing.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { finalists } from '#tests/factories/jury.ts';
import { publishedRun, unsignedRun } from '#tests/factories/published-run.ts';
import { afterSeason, lockedRun } from '#tests/factories/results.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

const guest = (db: Db, now = afterSeason): Context<Db> => ({
  ...{ db, now },
  actor: { kind: 'guest', name: 'Tamu' },
});

describeOnEngines('published results', fresh => {
  it('takes two different signatures, and writes to the journalists who may be written to', async () => {
    const db = await fresh();
    const { officer, leader, runId, sha256, seasonId } = await unsignedRun(db);
    await expect(publishRun(officer, runId, { objectionDays: 7 })).rejects.toMatchObject({
      messageKey: 'results.unsigned',
    });
    await signRun(leader, runId, { sha256, position: 'Kepala kantor' });
    await expect(publishRun(leader, runId, { objectionDays: 7 })).rejects.toMatchObject({
      messageKey: 'results.unsigned',
    });
    expect(await findPublishedRun(db, seasonId)).toBeUndefined();
  });

  it('gives every candidate a dossier that adds up to A, with the jury but no juror', async () => {
    const db = await fresh();
    const { runId, tokenFor, dossiers, sha256 } = await publishedRun(db);
    const admin = { ...(await contextFor(db, 'admin')), now: afterSeason };
    await expect(signRun(admin, runId, { sha256, position: 'Admin' })).rejects.toMatchObject({
      messageKey: 'results.isPublished',
    });
    expect(await findRun(db, runId)).toMatchObject({ objectionsUntil: '2026-01-12T03:00:00.000Z' });
    expect(dossiers.length).toBe(8);
    const mails = await db
      .selectFrom('mail_messages')
      .select(['address', 'fields', 'links'])
      .where('kind', '=', 'award-results')
      .execute();
    // A journalist about their own dossier, and about that of the outlet they write for.
    expect(mails.map(({ address }) => address)).toEqual(['wartawan@kabar.example', 'wartawan@kabar.example']);
    expect(mails.map(({ fields }) => JSON.parse(fields).candidate)).toContain(finalists[0]);
    expect(new Set(mails.map(({ links }) => links)).size).toBe(2);
    const page = await readDossierPage(guest(db), tokenFor('outlets', 1));
    expect(page.name).toBe(finalists[0]);
    expect(page.stories.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(page.standing!.a, 9);
    expect(page.rounds).toMatchObject([{ sheets: 2, award: { place: 1, award: 'Juara I' } }]);
    expect(page.rounds[0]!.comments).toContain('Liputannya tekun.');
    expect(JSON.stringify(page)).not.toMatch(/Ratna|Hasan/);
    await expect(readDossierPage(guest(db), 'A'.repeat(22))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('does not change a dossier when an article is deleted after the lock', async () => {
    const db = await fresh();
    const { tokenFor } = await publishedRun(db);
    const before = await readDossierPage(guest(db), tokenFor('outlets', 1));
    await db.deleteFrom('article_topics').where('article_id', '=', 1).execute();
    await db.updateTable('articles').set({ status: 'dismissed' }).where('id', '=', 1).execute();
    expect(await readDossierPage(guest(db), tokenFor('outlets', 1))).toEqual(before);
  });

  it('takes objections until the window ends, once each, and shows the answer on the dossier', async () => {
    const db = await fresh();
    const { officer, leader, seasonId, tokenFor } = await publishedRun(db);
    const token = tokenFor('outlets', 1);
    const objection = { sender: 'Pemred', email: 'pemred@kabar.example', body: 'Dua artikel kami terlewat.' };
    await objectToResults(guest(db), token, objection);
    await objectToResults(guest(db), token, objection);
    const [sent, ...more] = await listObjections(db, seasonId);
    expect(more).toEqual([]);
    const [told] = await listAuditEntries(db, { subjectKind: 'season', subjectId: seasonId });
    expect(told).toMatchObject({
      ...{ action: 'season.objected', actorName: 'Pemred' },
      changes: [{ field: 'candidate', after: finalists[0] }],
    });
    const answer = { outcome: 'refused' as const, answer: 'Keduanya iklan.' };
    await expect(answerObjection(leader, sent!.id, answer)).rejects.toMatchObject({ code: 'forbidden' });
    await answerObjection(officer, sent!.id, answer);
    await answerObjection(officer, sent!.id, answer);
    const mails = await db
      .selectFrom('mail_messages')
      .select(['address', 'version'])
      .where('kind', '=', 'objection-answer')
      .execute();
    expect(mails).toEqual([{ address: 'pemred@kabar.example', version: 1 }]);
    const late = guest(db, '2026-01-12T03:00:00.001Z');
    await expect(objectToResults(late, token, { ...objection, body: 'Lagi.' })).rejects.toMatchObject({
      messageKey: 'results.objectionsOver',
    });
    const page = await readDossierPage(late, token);
    expect(page).toMatchObject({ mayObject: false, objections: [answer] });
  });

  it('carries objections to the run that is published next, whose limit they do not use up', async () => {
    const db = await fresh();
    const { officer, leader, seasonId, tokenFor } = await publishedRun(db);
    const token = tokenFor('outlets', 1);
    const object = (number: number) =>
      objectToResults(guest(db), token, { sender: 'Pemred', email: null, body: `Keberatan ${number}.` });
    for (let number = 1; number <= 10; number += 1) await object(number);
    await expect(object(11)).rejects.toMatchObject({ messageKey: 'results.objectionsMany' });
    const next = await lockedRun(officer, seasonId, 'Keberatan diterima.');
    const { sha256 } = (await findRun(db, next))!;
    await signRun(leader, next, { sha256, position: 'Kepala kantor' });
    await signRun(officer, next, { sha256, position: 'Humas' });
    await publishRun(officer, next, { objectionDays: 7 });
    await runJobs(db, afterSeason);
    expect(await countUnanswered(db, seasonId)).toBe(10);
    await object(11);
    const [oldest] = await listObjections(db, seasonId);
    expect(oldest).toMatchObject({ body: 'Keberatan 1.', runNumber: 1 });
    expect(await answerObjection(officer, oldest!.id, { outcome: 'refused', answer: 'Sudah.' })).toBe(
      seasonId,
    );
    expect(await countUnanswered(db, seasonId)).toBe(10);
    expect((await listObjections(db, seasonId)).at(-1)).toMatchObject({ id: oldest!.id });
    const page = await readDossierPage(guest(db), token);
    expect(page.objections).toHaveLength(11);
  });

  it('keeps the promised days of objections, and writes to nobody about a result that is the same', async () => {
    const db = await fresh();
    const { officer, leader, seasonId, runId } = await publishedRun(db);
    const first = (await findRun(db, runId))!;
    const publish = async (reason: string, objectionDays: number) => {
      const next = await lockedRun(officer, seasonId, reason);
      const { sha256 } = (await findRun(db, next))!;
      await signRun(leader, next, { sha256, position: 'Kepala kantor' });
      await signRun(officer, next, { sha256, position: 'Humas' });
      await publishRun(officer, next, { objectionDays });
      await runJobs(db, afterSeason);
      return (await findRun(db, next))!;
    };
    const announced = () =>
      db.selectFrom('mail_messages').select('id').where('kind', '=', 'award-results').execute();
    const same = await publish('Dikunci ulang.', 1);
    expect(same).toMatchObject({ sha256: first.sha256, objectionsUntil: first.objectionsUntil });
    expect(await announced()).toHaveLength(2);
    await db.updateTable('articles').set({ title: 'Judul dibetulkan' }).where('id', '=', 1).execute();
    const changed = await publish('Judul dibetulkan.', 30);
    expect(changed.sha256).not.toBe(first.sha256);
    expect(changed.objectionsUntil).toBe('2026-02-04T03:00:00.000Z');
    expect(await announced()).toHaveLength(4);
  });
});
