import { expect, it } from 'vitest';
import { tryLink } from '#app/features/coverage/link-trying.server.ts';
import { approveKit, returnKit, submitKit } from '#app/features/press-kits/approval.service.server.ts';
import { listLinkOutcomes } from '#app/features/press-kits/checks/queries.server.ts';
import { overrideCheck, readChecks, runLinkTrials } from '#app/features/press-kits/checks/service.server.ts';
import { commentOnKit, resolveComment } from '#app/features/press-kits/comments.service.server.ts';
import { listDecisions } from '#app/features/press-kits/decisions.queries.server.ts';
import { listKitFiles } from '#app/features/press-kits/files.queries.server.ts';
import { addKitFile } from '#app/features/press-kits/files.service.server.ts';
import { findPublicKit } from '#app/features/press-kits/newsroom.queries.server.ts';
import { linkTried } from '#app/features/press-kits/ports.server.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { readReview } from '#app/features/press-kits/review-view.server.ts';
import { publishKit, updateKit, withdrawKit } from '#app/features/press-kits/service.server.ts';
import { findWorkingKit } from '#app/features/press-kits/working.queries.server.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { makeKit, onePixelPng, releaseOf } from '#tests/factories/press-kits.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const answers = new Map<string, 'alive' | 'dead'>();
linkTried.connect(async (_context, { url }) => ({ outcome: answers.get(url) ?? 'unsure', status: null }));

/** An office of one officer and one leader. */
async function office(db: Db) {
  const officer = await contextFor(db, 'officer');
  const leader = await contextFor(db, 'leader');
  const id = await makeKit(officer);
  return { officer, leader, id };
}

const wrong = releaseOf('Dari 1,3 juta pekerja, 782 ribu pekerja atau 55 persen terdaftar.');

describeOnEngines('approval', fresh => {
  it('takes one who writes and one who approves', async () => {
    const { officer, leader, id } = await office(await fresh());
    await expect(publishKit(officer, { id })).rejects.toMatchObject({
      messageKey: 'flow.refused.unapproved',
    });
    await expect(approveKit(leader, { id, version: 1 })).rejects.toMatchObject({
      messageKey: 'flow.refused.notSubmitted',
    });
    await submitKit(officer, { id, version: 1 });
    await expect(submitKit(officer, { id, version: 1 })).rejects.toThrow(Conflict);
    await expect(approveKit(officer, { id, version: 1 })).rejects.toMatchObject({
      messageKey: 'flow.refused.own',
    });
    await approveKit(leader, { id, version: 1 });
    await publishKit(officer, { id });
    expect(await findKit(officer.db, id)).toMatchObject({ status: 'published', approval: 'approved' });
    expect((await listDecisions(officer.db, id)).map(({ act, by }) => [act, by])).toEqual([
      ['approved', 'Si leader'],
      ['submitted', 'Si officer'],
    ]);
  });

  it('refuses one’s own edit after approval, whoever wrote before', async () => {
    const { officer, leader, id } = await office(await fresh());
    const admin = await contextFor(officer.db, 'admin');
    await submitKit(officer, { id, version: 1 });
    await approveKit(leader, { id, version: 1 });
    await updateKit(admin, { id, version: 1, headline: 'Diubah setelah disetujui' });
    expect(await findKit(officer.db, id)).toMatchObject({ approval: 'draft', version: 2 });
    await expect(publishKit(officer, { id })).rejects.toThrow(Conflict);
    await submitKit(officer, { id, version: 2 });
    await expect(approveKit(admin, { id, version: 2 })).rejects.toMatchObject({
      messageKey: 'flow.refused.own',
    });
    // The officer wrote before the approval, not since.
    await approveKit(officer, { id, version: 2 });
  });

  it('goes on reading the approved version while the next one is written', async () => {
    const { officer, leader, id } = await office(await fresh());
    const { db } = officer;
    await submitKit(officer, { id, version: 1 });
    await approveKit(leader, { id, version: 1 });
    await publishKit(leader, { id });
    const { slug, bodyText } = (await findKit(db, id))!;
    const photo = await addKitFile(officer, { kitId: id, role: 'image', name: 'a.png', bytes: onePixelPng });
    const working = (await findWorkingKit(db, id))!;
    await updateKit(officer, {
      id,
      version: working.version,
      headline: 'Judul baru',
      document: releaseOf('Isi baru.'),
      files: [{ id: photo.id, alt: 'Pasar', caption: '', credit: '' }],
    });
    const found = await findPublicKit(db, slug, officer.now);
    expect(found).toMatchObject({ kit: { bodyText, version: 2 }, files: [] });
    const next = (await findWorkingKit(db, id))!;
    expect(next).toMatchObject({ headline: 'Judul baru', approval: 'draft', liveVersion: 2 });
    await expect(publishKit(officer, { id })).rejects.toMatchObject({
      messageKey: 'flow.refused.unapproved',
    });
    await submitKit(officer, { id, version: next.version });
    await approveKit(leader, { id, version: next.version });
    expect(await findPublicKit(db, slug, officer.now)).toMatchObject({ kit: { bodyText } });
    await publishKit(officer, { id });
    expect(await findPublicKit(db, slug, officer.now)).toMatchObject({
      kit: { headline: 'Judul baru', bodyText: 'Isi baru.', draftVersion: null },
      files: [{ name: 'a.png', alt: 'Pasar' }],
    });
    await expect(publishKit(officer, { id })).rejects.toMatchObject({ messageKey: 'errors.alreadyDone' });
  });

  it('keeps changes that waited when the kit is withdrawn', async () => {
    const { officer, leader, id } = await office(await fresh());
    await submitKit(officer, { id, version: 1 });
    await approveKit(leader, { id, version: 1 });
    await publishKit(officer, { id });
    await updateKit(officer, { id, version: 2, headline: 'Belum terbit' });
    await withdrawKit(leader, { id });
    expect(await findKit(officer.db, id)).toMatchObject({
      ...{ status: 'withdrawn', headline: 'Belum terbit', approval: 'draft', draftVersion: null },
    });
    await expect(publishKit(officer, { id })).rejects.toMatchObject({
      messageKey: 'flow.refused.unapproved',
    });
  });

  it('is undone by a file that comes or an edit, not by a save that changes nothing', async () => {
    const { officer, leader, id } = await office(await fresh());
    await submitKit(officer, { id, version: 1 });
    await approveKit(leader, { id, version: 1 });
    const { headline } = (await findKit(officer.db, id))!;
    expect(await updateKit(officer, { id, version: 1, headline })).toBe(1);
    expect((await findKit(officer.db, id))?.approval).toBe('approved');
    await addKitFile(officer, { kitId: id, role: 'image', name: 'a.png', bytes: onePixelPng });
    expect(await findKit(officer.db, id)).toMatchObject({ approval: 'draft', version: 2 });
    expect(await listKitFiles(officer.db, id)).toHaveLength(1);
  });

  it('is sent back with a reason, and approved only as it was seen', async () => {
    const { officer, leader, id } = await office(await fresh());
    await submitKit(officer, { id, version: 1 });
    await expect(returnKit(leader, { id, version: 1, reason: '  ' })).rejects.toThrow(Invalid);
    await expect(returnKit(leader, { id, version: 7, reason: 'x' })).rejects.toThrow(Conflict);
    await returnKit(leader, { id, version: 1, reason: 'Sebut sumber angkanya.' });
    expect((await listDecisions(officer.db, id))[0]).toMatchObject({
      ...{ act: 'returned', reason: 'Sebut sumber angkanya.', by: 'Si leader' },
    });
    await updateKit(officer, { id, version: 1, headline: 'Dengan sumber' });
    await submitKit(officer, { id, version: 2 });
    await expect(approveKit(leader, { id, version: 1 })).rejects.toThrow(Conflict);
    const juror = await contextFor(officer.db, 'juror');
    await expect(approveKit(juror, { id, version: 2 })).rejects.toThrow(Forbidden);
  });

  it('lets an office of one publish by itself, and records that it approved', async () => {
    const officer = await contextFor(await fresh());
    const id = await makeKit(officer);
    await publishKit(officer, { id });
    expect((await listDecisions(officer.db, id)).map(decision => decision.act)).toEqual(['approved']);
  });
});

describeOnEngines('the checks before approval', fresh => {
  it('block until the fault is mended or let pass with a reason', async () => {
    const { officer, leader } = await office(await fresh());
    const id = await makeKit(officer, { document: wrong });
    await expect(submitKit(officer, { id, version: 1 })).rejects.toMatchObject({
      messageKey: 'flow.refused.faults',
    });
    const fault = (await readReview(officer, (await findWorkingKit(officer.db, id))!)).checks[0]!;
    expect(fault).toMatchObject({ weight: 'blocking', place: { passage: 0 } });
    await expect(overrideCheck(officer, { id, key: fault.key, reason: '' })).rejects.toThrow(Invalid);
    await expect(overrideCheck(officer, { id, key: 'lain', reason: 'x' })).rejects.toThrow(NotFound);
    await overrideCheck(officer, {
      id,
      key: fault.key,
      reason: 'Kutipan wali kota, dibetulkan di kalimat berikut.',
    });
    await submitKit(officer, { id, version: 1 });
    await approveKit(leader, { id, version: 1 });
    // Other figures are another fault.
    const other = releaseOf('Dari 1,3 juta pekerja, 782 ribu pekerja atau 50 persen terdaftar.');
    await updateKit(officer, { id, version: 1, headline: 'Judul', document: other });
    await expect(submitKit(officer, { id, version: 2 })).rejects.toThrow(Conflict);
  });

  it('try the links in the background', async () => {
    const { officer } = await office(await fresh());
    const href = 'https://mati.example/';
    answers.set(href, 'dead');
    const text = {
      type: 'text' as const,
      text: 'situs',
      marks: [{ type: 'link' as const, attrs: { href } }],
    };
    const id = await makeKit(officer, {
      document: { type: 'doc', content: [{ type: 'paragraph', content: [text] }] },
    });
    await submitKit(officer, { id, version: 1 });
    const job = await officer.db
      .selectFrom('jobs')
      .select('payload')
      .where('kind', '=', 'press-kits.links')
      .executeTakeFirstOrThrow();
    const run = {
      ...{ db: officer.db, payload: JSON.parse(job.payload), now: () => officer.now },
      ...{ progress: async () => undefined, cancelled: async () => false },
    };
    expect(await runLinkTrials(run)).toEqual({ tried: 1, dead: 1 });
    expect((await listLinkOutcomes(officer.db, id)).get(href)?.outcome).toBe('dead');
    const checks = await readChecks(officer.db, (await findWorkingKit(officer.db, id))!, officer.now);
    expect(checks[0]).toMatchObject({ kind: 'link', outcome: 'dead', weight: 'blocking' });
  });

  it('never reach into the office’s own network', async () => {
    expect(await tryLink({}, { url: 'http://127.0.0.1:1/' })).toMatchObject({ outcome: 'unsure' });
    expect(await tryLink({}, { url: 'http://169.254.169.254/' })).toMatchObject({ outcome: 'unsure' });
  });
});

describeOnEngines('remarks', fresh => {
  it('stand at their passage until it is rewritten, and are settled', async () => {
    const { officer, leader, id } = await office(await fresh());
    const quote = 'perlindungan pekerja rentan';
    const comment = await commentOnKit(leader, { id, quote, body: ' Sebut jumlahnya. ' });
    await commentOnKit(leader, { id, quote: '', body: 'Bagus.' });
    const read = async () => (await readReview(officer, (await findWorkingKit(officer.db, id))!)).comments;
    expect(await read()).toMatchObject([
      { passage: 0, body: 'Sebut jumlahnya.', by: 'Si leader', resolvedAt: null },
      { passage: null, quote: '' },
    ]);
    await updateKit(officer, { id, version: 1, headline: 'Judul', document: releaseOf('Lain sama sekali.') });
    await resolveComment(officer, { id, commentId: comment, resolved: true });
    expect((await read())[0]).toMatchObject({ passage: null, resolvedBy: 'Si officer' });
    await expect(commentOnKit(leader, { id, quote: '', body: '' })).rejects.toThrow(Invalid);
    await expect(resolveComment(officer, { id: 999, commentId: comment, resolved: true })).rejects.toThrow(
      NotFound,
    );
    const juror = await contextFor(officer.db, 'juror');
    await expect(commentOnKit(juror, { id, quote: '', body: 'x' })).rejects.toThrow(Forbidden);
  });
});
