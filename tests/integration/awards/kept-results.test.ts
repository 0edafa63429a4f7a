import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  announceResults,
  issueDossiers,
  renderAnnouncement,
} from '#app/features/awards/results/announcement.server.ts';
import { readDossierPage } from '#app/features/awards/results/dossier-page.server.ts';
import { listDossiers } from '#app/features/awards/results/dossiers.queries.server.ts';
import { findRunDiff, findRunFacts } from '#app/features/awards/results/run-summaries.queries.server.ts';
import { findRun } from '#app/features/awards/results/runs.queries.server.ts';
import { noteChangeAfterLock, requestComparison } from '#app/features/awards/results/since-lock.server.ts';
import { filePath, storeFile } from '#app/features/files/service.server.ts';
import { forgetPerson } from '#app/features/partners/forgetting-person.service.server.ts';
import { undoMerge } from '#app/features/partners/unmerge.service.server.ts';
import { finalists } from '#tests/factories/jury.ts';
import { merge } from '#tests/factories/merges.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { publishedRun } from '#tests/factories/published-run.ts';
import { afterSeason, decide, decidedSeason, lockedRun } from '#tests/factories/results.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

const sentWork = (
  seasonId: number,
  values: { journalist_id: number; file_id?: number; consent_file_id?: number },
) => ({
  ...{ season_id: seasonId, outlet_id: null, article_id: null, title: 'Karya', url: null, body: 'Isi' },
  ...{ published_on: null, declared_at: afterSeason, status: 'submitted' as const, remark: '' },
  ...{ submitted_at: afterSeason, checked_by: null, checked_at: null, version: 1 },
  ...{ file_id: null, consent_file_id: null, ...values },
});

describeOnEngines('what is kept beside a locked run', fresh => {
  it('tells how much it holds, and what is different from the run before', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { seasonId, roundId, entryIds } = await decidedSeason(ctx);
    const later = { ...ctx, now: afterSeason };
    const first = await lockedRun(later, seasonId);
    expect(await findRunFacts(db, first)).toEqual({
      counts: { articles: 10, entrants: 8, rounds: 1, marks: 8 },
      since: null,
    });
    expect(await findRunDiff(db, first)).toBeUndefined();
    await db.updateTable('articles').set({ status: 'dismissed' }).where('id', '=', 1).execute();
    await decide(later, roundId, [entryIds[1]!, entryIds[0]!], { reasons: 'Keberatan diterima.' });
    const second = await lockedRun(later, seasonId, 'Keberatan diterima.');
    expect(await findRunDiff(db, second)).toMatchObject({
      articles: { added: { count: 0 }, removed: { count: 1, rows: [{ id: 1 }] } },
      rounds: [{ decision: { after: [{ recipient: finalists[1] }, { recipient: finalists[0] }] } }],
    });
  });

  it('tells of articles that are deleted or re-dated after the lock, and changes nothing that was locked', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { seasonId } = await decidedSeason(ctx);
    const later = { ...ctx, now: afterSeason };
    const runId = await lockedRun(later, seasonId);
    const { sha256 } = (await findRun(db, runId))!;
    await db.updateTable('articles').set({ status: 'dismissed' }).where('id', '=', 1).execute();
    await db
      .updateTable('articles')
      .set({ published_at: '2025-02-02T00:00:00.000Z' })
      .where('id', '=', 2)
      .execute();
    const change = { outletIds: [1], journalistIds: [], publishedAt: ['2025-03-01T00:00:00.000Z'] };
    await noteChangeAfterLock(later, change);
    await noteChangeAfterLock(later, change);
    await noteChangeAfterLock(later, { ...change, publishedAt: ['2019-03-01T00:00:00.000Z'] });
    const waiting = await db.selectFrom('jobs').select('run_at').where('kind', '=', 'awards.since').execute();
    expect(waiting).toEqual([{ run_at: '2026-01-05T03:01:00.000Z' }]);
    // Somebody who asks does not wait.
    await requestComparison(
      await contextFor(db, 'leader').then(leader => ({ ...leader, now: afterSeason })),
      runId,
    );
    await runJobs(db, afterSeason);
    expect((await findRunFacts(db, runId))!.since).toMatchObject({
      at: afterSeason,
      articles: {
        added: { count: 0 },
        removed: { rows: [{ id: 1 }] },
        changed: { rows: [{ id: 2, facts: [{ field: 'publishedAt', after: '2025-02-02T00:00:00.000Z' }] }] },
      },
    });
    expect(await findRun(db, runId)).toMatchObject({ sha256 });
  });

  it('writes to nobody twice about one run, however often the announcement is carried out', async () => {
    const db = await fresh();
    const { runId, officer } = await publishedRun(db);
    const mails = () =>
      db.selectFrom('mail_messages').select('id').where('kind', '=', 'award-results').execute();
    const before = await mails();
    expect(before.length).toBe(2);
    await db
      .updateTable('jobs')
      .set({ status: 'queued', attempts: 0, finished_at: null })
      .where('kind', '=', 'awards.announce')
      .execute();
    await runJobs(db, officer.now);
    expect(await mails()).toEqual(before);
    expect((await listDossiers(db, (await findRun(db, runId))!.seasonId)).length).toBe(8);
  });

  it('writes to the author of a work who has no dossier of their own, with the link of the work', async () => {
    const db = await fresh();
    const { officer, runId, seasonId } = await publishedRun(db);
    const author = await makeJournalist(officer, { name: 'Wulan Sari' });
    const { id } = await db
      .insertInto('works')
      .values(sentWork(seasonId, { journalist_id: author }))
      .returning('id')
      .executeTakeFirstOrThrow();
    const candidates = [{ board: 'works' as const, entrantId: id }];
    const run = (await findRun(db, runId))!;
    await issueDossiers(officer, seasonId, candidates);
    const content = await renderAnnouncement(db, run);
    expect(await announceResults(officer, run, { content, candidates })).toBe(1);
    expect(await announceResults(officer, run, { content, candidates })).toBe(0);
    const dossier = (await listDossiers(db, seasonId)).find(({ board }) => board === 'works')!;
    const mail = await db
      .selectFrom('mail_messages')
      .select('links')
      .where('recipient_id', '=', author)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(mail.links)).toContainEqual(
      expect.objectContaining({ purpose: 'award-dossier', rowId: dossier.id }),
    );
  });

  it('opens the dossier of a merged double under the record that stays, and gives it back', async () => {
    const db = await fresh();
    const { officer, guest, tokenFor } = await publishedRun(db);
    const token = tokenFor('outlets', 1);
    const before = await readDossierPage(guest, token);
    const kept = await makeOutlet(officer, { name: 'Kabar Batanghari Raya' });
    const mergeId = await merge(officer, { kind: 'outlet', keptId: kept, goneId: 1 });
    expect(await readDossierPage(guest, token)).toEqual(before);
    const owners = () =>
      db.selectFrom('run_dossiers').select('entrant_id').where('board', '=', 'outlets').execute();
    expect(await owners()).toContainEqual({ entrant_id: kept });
    await undoMerge(officer, mergeId);
    expect(await owners()).not.toContainEqual({ entrant_id: kept });
    expect(await readDossierPage(guest, token)).toEqual(before);
  });

  it('forgets a journalist: dossier, sender and addresses go, what was awarded stays; files of works leave the disk', async () => {
    const db = await fresh();
    const { officer, guest, tokenFor, seasonId } = await publishedRun(db);
    const admin = { ...(await contextFor(db, 'admin')), now: afterSeason };
    const token = tokenFor('journalists', 1);
    await readDossierPage(guest, token);
    const store = (text: string) =>
      storeFile(officer, { bytes: new TextEncoder().encode(text), allowed: ['text/plain'], field: 'file' });
    const own = await store('Naskah saya.');
    const shared = await store('Surat yang dipakai bersama.');
    const works = [
      sentWork(seasonId, { journalist_id: 1, file_id: own.id, consent_file_id: shared.id }),
      sentWork(seasonId, { journalist_id: 2, file_id: shared.id, consent_file_id: shared.id }),
    ];
    await db.insertInto('works').values(works).execute();
    const { name } = await db
      .selectFrom('journalists')
      .select('name')
      .where('id', '=', 1)
      .executeTakeFirstOrThrow();
    await forgetPerson(admin, { id: 1, name, requestedOn: afterSeason.slice(0, 10) });
    await expect(readDossierPage(guest, token)).rejects.toMatchObject({ code: 'gone' });
    expect(existsSync(filePath(own.sha256))).toBe(false);
    expect(existsSync(filePath(shared.sha256))).toBe(true);
  });
});
