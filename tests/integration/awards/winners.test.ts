import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { hasDetailsToDelete } from '#app/features/awards/winners/deletion-job.server.ts';
import {
  findSealed,
  listFormerWinners,
  listRequests,
  listWinners,
} from '#app/features/awards/winners/queries.server.ts';
import {
  askWinners,
  deleteDetails,
  detailsUrl,
  giveDetails,
  openRequest,
  readDetails,
} from '#app/features/awards/winners/service.server.ts';
import { eraseSender } from '#app/features/awards/works/person-forgotten.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { wire } from '#app/wiring.server.ts';
import { awardedWork } from '#tests/factories/winners.ts';
import { calledSeason } from '#tests/factories/works.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

const details = {
  nik: '1571012345678901',
  npwp: '',
  bank: 'Bank Contoh',
  account: '0123456789',
  holder: 'Rani',
};
const tokenIn = (url: string) => url.split('/').at(-1)!;

describeOnEngines('winners’ private data', fresh => {
  it('asks winners only, keeps what they give unreadable, and opens it to an administrator alone, on record', async () => {
    const db = await fresh();
    const officer = await contextFor(db);
    const { seasonId, journalistId } = await awardedWork(officer, await calledSeason(officer));
    const admin = await contextFor(db, 'admin');
    expect(await listWinners(db, seasonId)).toEqual([
      { journalistId, name: 'Rani Siregar', award: 'Karya tunggal terbaik I' },
    ]);
    await expect(askWinners(officer, seasonId, { deleteOn: '2025-06-30' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    for (const deleteOn of ['2025-03-20', '2026-03-22']) {
      await expect(askWinners(admin, seasonId, { deleteOn })).rejects.toMatchObject({
        fields: { deleteOn: ['winners.deleteOnRange'] },
      });
    }
    expect(await askWinners(admin, seasonId, { deleteOn: '2025-06-30' })).toEqual({ asked: 1, mailed: 1 });
    await expect(askWinners(admin, seasonId, { deleteOn: '2025-06-30' })).rejects.toMatchObject({
      messageKey: 'winners.nobodyToAsk',
    });
    const [request] = await listRequests(db, seasonId);
    await expect(readDetails(admin, request!.id)).rejects.toMatchObject({
      messageKey: 'winners.nothingKept',
    });
    const guest = { ...officer, actor: { kind: 'guest' as const, name: '' } };
    await giveDetails(guest, tokenIn(detailsUrl(request!)), details);
    const everything = JSON.stringify([
      await db.selectFrom('winner_requests').selectAll().execute(),
      await db.selectFrom('audit_entries').selectAll().execute(),
      await db.selectFrom('mail_messages').selectAll().execute(),
    ]);
    for (const secret of [details.nik, details.account, details.bank])
      expect(everything).not.toContain(secret);
    for (const role of ['officer', 'leader', 'juror'] as const) {
      await expect(readDetails(await contextFor(db, role), request!.id)).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    expect(await readDetails(admin, request!.id)).toEqual(details);
    const entries = await listAuditEntries(db, { subjectKind: 'winner', subjectId: request!.id }, 10);
    expect(entries.map(entry => entry.action)).toEqual(['winner.read', 'winner.given', 'winner.asked']);
    // What was sealed for one winner opens for no other.
    await db
      .insertInto('winner_requests')
      .values({
        season_id: seasonId,
        journalist_id: journalistId,
        generation: 1,
        asked_at: admin.now,
        asked_by: null,
        delete_on: '2025-06-30',
        sealed: await findSealed(db, request!.id),
        filled_at: admin.now,
        deleted_at: null,
      })
      .execute();
    const copied = (await listRequests(db, seasonId)).at(-1)!;
    await expect(readDetails(admin, copied.id)).rejects.toMatchObject({ messageKey: 'winners.cannotOpen' });
  });

  it('deletes on the day, by the job; or before, by hand or with the person', async () => {
    wire();
    const db = await fresh();
    const officer = await contextFor(db);
    const { seasonId, journalistId } = await awardedWork(officer, await calledSeason(officer));
    const admin = await contextFor(db, 'admin');
    const ask = async () => {
      await askWinners(admin, seasonId, { deleteOn: '2025-06-30' });
      const request = (await listRequests(db, seasonId)).at(-1)!;
      await giveDetails(admin, tokenIn(detailsUrl(request)), details);
      return request;
    };
    const first = await ask();
    expect(await hasDetailsToDelete(db, '2025-06-29T16:59:59.000Z')).toBe(false);
    const due = '2025-06-29T17:00:00.000Z';
    expect(await hasDetailsToDelete(db, due)).toBe(true);
    await enqueueJob({ ...admin, now: due }, { kind: 'awards.delete-details', payload: {} });
    await runJobs(db, due);
    expect(await findSealed(db, first.id)).toBeNull();
    expect(await hasDetailsToDelete(db, due)).toBe(false);
    await expect(openRequest(db, tokenIn(detailsUrl(first)))).rejects.toMatchObject({ code: 'gone' });
    const second = await ask();
    await deleteDetails(admin, second.id);
    await expect(deleteDetails(admin, second.id)).rejects.toMatchObject({ messageKey: 'errors.alreadyDone' });
    const third = await ask();
    const person = {
      journalistIds: [journalistId],
      names: [],
      traces: { addresses: [], phones: [] },
      emptyFileId: 0,
    };
    expect(await eraseSender(admin, person)).toEqual({ thing: 'works', count: 2, fileIds: [] });
    expect(await findSealed(db, third.id)).toBeNull();
    await expect(openRequest(db, tokenIn(detailsUrl(third)))).rejects.toMatchObject({ code: 'gone' });
  });

  it('closes the form of a person whom a later published result gives no award', async () => {
    const db = await fresh();
    const officer = await contextFor(db);
    const { seasonId, journalistId } = await awardedWork(officer, await calledSeason(officer));
    const admin = await contextFor(db, 'admin');
    await askWinners(admin, seasonId, { deleteOn: '2025-06-30' });
    const [request] = await listRequests(db, seasonId);
    const token = tokenIn(detailsUrl(request!));
    const [run] = await db.selectFrom('award_runs').selectAll().execute();
    const { id: _, ...values } = run!;
    await db.updateTable('award_runs').set({ published_at: officer.now }).execute();
    const next = { ...values, number: 2, published_at: null };
    const { id } = await db.insertInto('award_runs').values(next).returning('id').executeTakeFirstOrThrow();
    expect(await openRequest(db, token)).toMatchObject({ journalistId });
    await db.updateTable('award_runs').set({ published_at: officer.now }).where('id', '=', id).execute();
    expect([...(await listFormerWinners(db, seasonId))]).toEqual([journalistId]);
    await expect(giveDetails(officer, token, details)).rejects.toMatchObject({ code: 'gone' });
  });
});
