import { expect, it } from 'vitest';
import { sendKit } from '#app/features/audience/service.server.ts';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { answerInvitation, openInvitation } from '#app/features/gatherings/answers.service.server.ts';
import { listGuests } from '#app/features/gatherings/invitations.queries.server.ts';
import { inviteGuests } from '#app/features/gatherings/invitations.service.server.ts';
import { listMail } from '#app/features/outbox/queries.server.ts';
import { isSuppressed } from '#app/features/outbox/suppression.queries.server.ts';
import { suppress } from '#app/features/outbox/suppression.service.server.ts';
import { forgetMerges, hasMergeToForget } from '#app/features/partners/forgetting.server.ts';
import { findJournalist, listContactPoints } from '#app/features/partners/journalists.queries.server.ts';
import { updateJournalist } from '#app/features/partners/journalists.service.server.ts';
import { listDoublesOf, listLikelyDoubles } from '#app/features/partners/likely-doubles.queries.server.ts';
import { planMerge } from '#app/features/partners/merge-view.server.ts';
import { findHeir, listUndoableMerges } from '#app/features/partners/merges.queries.server.ts';
import { mergePartners } from '#app/features/partners/merges.service.server.ts';
import { keepApart } from '#app/features/partners/namesakes.service.server.ts';
import { undoMerge } from '#app/features/partners/unmerge.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { currentToken, makeGathering } from '#tests/factories/gatherings.ts';
import { brokenRules, everything, journalists, merge } from '#tests/factories/merges.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { makePublishedKit } from '#tests/factories/press-kits.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

/** Two records of one journalist who have an article and a gathering each, and one of each in common. */
async function twoOfOne(ctx: Context<Db>) {
  const outletId = await makeOutlet(ctx, { name: 'Kabar Uji' });
  const kept = await makeJournalist(ctx, {
    name: 'Rina Puspita',
    outletId,
    email: 'rina@kabar.example',
    notes: 'Liputan ekonomi',
  });
  const gone = await makeJournalist(ctx, {
    name: 'Rina Puspita, S.Sos.',
    outletId,
    email: 'rina.p@kabar.example',
    ukw: 'madya',
    notes: 'Pindahan',
  });
  const { db } = ctx;
  const article = async (names: number[], seed: number) => {
    const id = await loggedArticle(ctx, {
      title: `Berita ${seed}`,
      outletName: 'Kabar Uji',
      body: storyText(seed),
    });
    await db.deleteFrom('article_journalists').where('article_id', '=', id).execute();
    for (const [position, journalist_id] of names.entries())
      await db
        .insertInto('article_journalists')
        .values({ article_id: id, journalist_id, position })
        .execute();
    return id;
  };
  const articles = {
    kept: await article([kept], 1),
    gone: await article([gone], 2),
    both: await article([kept, gone], 3),
  };
  const shared = await makeGathering(ctx, { title: 'Bersama', capacity: 2 });
  const own = await makeGathering(ctx, { title: 'Sendiri' });
  await inviteGuests(ctx, shared, { journalistIds: [kept, gone] });
  await inviteGuests(ctx, own, { journalistIds: [gone] });
  return { outletId, kept, gone, articles, shared, own };
}

describeOnEngines('merging journalists', fresh => {
  it('shows what would happen, without doing it', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { kept, gone } = await twoOfOne(ctx);
    const before = await everything(db);
    expect(await planMerge(db, journalists(kept, gone))).toMatchObject({
      kept: { name: 'Rina Puspita' },
      differences: [
        { field: 'name', preferred: 'kept' },
        { field: 'ukw', kept: 'none', gone: 'madya', preferred: 'gone' },
      ],
      extent: {
        articles: 1,
        articlesBoth: 1,
        affiliations: 0,
        affiliationsBoth: 1,
        contacts: 1,
        contactsBoth: 0,
        invitations: 1,
        invitationsBoth: 1,
        mails: 2,
      },
    });
    expect(await everything(db)).toEqual(before);
  });

  it('moves all that the double had, and gives it back when taken back', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { kept, gone, articles, shared, own } = await twoOfOne(ctx);
    const before = await everything(db);
    const id = await merge(ctx, journalists(kept, gone), { name: 'gone' });

    expect(await findJournalist(db, gone)).toBeUndefined();
    const merged = (await findJournalist(db, kept))!;
    expect(merged).toMatchObject({
      name: 'Rina Puspita, S.Sos.',
      ukw: 'madya',
      notes: 'Liputan ekonomi\n\nPindahan',
    });
    expect(merged.affiliations).toHaveLength(1);
    expect(merged.contacts.map(({ value, isPrimary }) => [value, isPrimary])).toEqual([
      ['rina@kabar.example', true],
      ['rina.p@kabar.example', false],
    ]);
    const bylines = await db.selectFrom('article_journalists').selectAll().orderBy('article_id').execute();
    expect(bylines.map(row => [row.article_id, row.journalist_id])).toEqual([
      [articles.kept, kept],
      [articles.gone, kept],
      [articles.both, kept],
    ]);
    expect(await listGuests(db, shared)).toHaveLength(1);
    expect(await listGuests(db, own)).toMatchObject([{ journalistId: kept }]);
    expect((await listMail(db, { recipient: { kind: 'journalist', id: kept } }, 20)).rows).toHaveLength(3);
    expect(await listAuditEntries(db, { subjectKind: 'journalist', subjectId: kept }, 5)).toMatchObject([
      {
        action: 'journalist.merged',
        changes: expect.arrayContaining([
          { field: 'merged', before: 'Rina Puspita, S.Sos.', after: 'Rina Puspita' },
        ]),
      },
      {},
    ]);
    expect(await listUndoableMerges(db, testNow)).toMatchObject([
      { id, keptId: kept, goneId: gone, mergedBy: 'Si officer' },
    ]);
    expect(await brokenRules(db)).toEqual([]);

    await undoMerge(ctx, id);
    expect(await everything(db)).toEqual(before);
    expect(await brokenRules(db)).toEqual([]);
    await undoMerge(ctx, id);
    expect(await everything(db)).toEqual(before);
    expect(await listUndoableMerges(db, testNow)).toEqual([]);
  });

  it('keeps the answered invitation of a gathering that invited both, and both links open it', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { kept, gone, shared } = await twoOfOne(ctx);
    const guests = await listGuests(db, shared);
    const idOf = (journalistId: number) => guests.find(guest => guest.journalistId === journalistId)!.id;
    const tokens = [await currentToken(db, idOf(kept)), await currentToken(db, idOf(gone))] as const;
    await answerInvitation(ctx, { token: tokens[1], answer: 'accepted', companions: 0, note: '' });
    const id = await merge(ctx, journalists(kept, gone));
    for (const token of tokens)
      expect(await openInvitation(db, token)).toMatchObject({
        id: idOf(gone),
        journalistId: kept,
        answer: 'accepted',
      });
    await undoMerge(ctx, id);
    expect(await openInvitation(db, tokens[0])).toMatchObject({
      id: idOf(kept),
      journalistId: kept,
      answer: null,
    });
    expect(await openInvitation(db, tokens[1])).toMatchObject({ journalistId: gone, answer: 'accepted' });
  });

  it('gets each mail of an act once: of two that wait, or of one that left and one that waits', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const kept = await makeJournalist(ctx, { name: 'A', email: 'a@a.example' });
    const gone = await makeJournalist(ctx, { name: 'B', email: 'b@a.example' });
    const [first, second] = [await makePublishedKit(ctx), await makePublishedKit(ctx)];
    for (const kitId of [first, second]) {
      const filter = { channels: [], scopes: [], regencies: [], outletIds: [], segmentId: null, search: '' };
      await sendKit(ctx, { kitId, version: 2, filter, journalistIds: [kept, gone], note: '' });
    }
    const mails = () =>
      db.selectFrom('mail_messages').select(['act_id', 'address', 'status']).orderBy('id').execute();
    const sent = { status: 'sent' as const, sent_at: testNow };
    await db
      .updateTable('mail_messages')
      .set(sent)
      .where('act_id', '=', 2)
      .where('recipient_id', '=', gone)
      .execute();
    const id = await merge(ctx, journalists(kept, gone));
    expect((await mails()).map(mail => Object.values(mail).join(' ')).sort()).toEqual([
      '1 a@a.example queued',
      '1 b@a.example cancelled',
      '2 a@a.example cancelled',
      '2 b@a.example sent',
    ]);
    expect(await brokenRules(db)).toEqual([]);
    await undoMerge(ctx, id);
    expect((await mails()).filter(mail => mail.status === 'queued')).toHaveLength(1);
  });

  it('cannot be taken back once the seat that became free is given to another', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { kept, gone, shared } = await twoOfOne(ctx);
    for (const guest of await listGuests(db, shared))
      await answerInvitation(ctx, {
        token: await currentToken(db, guest.id),
        answer: 'accepted',
        companions: 0,
        note: '',
      });
    const id = await merge(ctx, journalists(kept, gone));
    const other = await makeJournalist(ctx);
    await inviteGuests(ctx, shared, { journalistIds: [other] });
    const [guest] = await listGuests(db, shared, [other]);
    await answerInvitation(ctx, {
      token: await currentToken(db, guest!.id),
      answer: 'accepted',
      companions: 0,
      note: '',
    });
    const before = await everything(db);
    await expect(undoMerge(ctx, id)).rejects.toMatchObject({ messageKey: 'merging.undoSeats' });
    expect(await everything(db)).toEqual(before);
  });

  it.each([
    ['kept', 'the one who stays'],
    ['gone', 'the double'],
  ] as const)('lets a wish of %s (%s) hold for every address', async (side, _) => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const kept = await makeJournalist(ctx, {
      name: 'A',
      email: 'a@a.example',
      doNotContact: side === 'kept',
    });
    const gone = await makeJournalist(ctx, {
      name: 'B',
      email: 'b@a.example',
      doNotContact: side === 'gone',
    });
    const id = await merge(ctx, journalists(kept, gone));
    expect(await findJournalist(db, kept)).toMatchObject({ doNotContact: true });
    for (const address of ['a@a.example', 'b@a.example'])
      expect(await isSuppressed(db, address, false)).toBe(true);
    await undoMerge(ctx, id);
    expect(await isSuppressed(db, 'a@a.example', false)).toBe(side === 'kept');
    expect(await isSuppressed(db, 'b@a.example', false)).toBe(side === 'gone');
  });

  it('lets an unsubscription hold for every address, and never lifts one by taking the merge back', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const kept = await makeJournalist(ctx, { name: 'A', email: 'a@a.example' });
    const gone = await makeJournalist(ctx, { name: 'B', email: 'b@a.example' });
    await suppress(ctx, { address: 'b@a.example', scope: 'bulk', reason: 'unsubscribed', source: 'link' });
    await suppress(ctx, { address: 'b@a.example', scope: 'all', reason: 'hard_bounce', source: 'smtp' });
    const id = await merge(ctx, journalists(kept, gone));
    expect(await isSuppressed(db, 'a@a.example')).toBe(true);
    expect(await isSuppressed(db, 'a@a.example', false)).toBe(false);
    // The owner of the other address says it too, which adds nothing to what stands.
    await suppress(ctx, { address: 'a@a.example', scope: 'bulk', reason: 'unsubscribed', source: 'link' });
    await undoMerge(ctx, id);
    expect(await isSuppressed(db, 'a@a.example')).toBe(true);
    expect(await isSuppressed(db, 'b@a.example')).toBe(true);
    expect(await listContactPoints(db, kept)).toMatchObject([{ value: 'a@a.example' }]);
  });

  it('merges A into B or B into A, when two officers do either at once', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const a = await makeJournalist(ctx, { name: 'A' });
    const b = await makeJournalist(ctx, { name: 'B' });
    const versions = { keptVersion: 1, goneVersion: 1 };
    const outcomes = await Promise.allSettled([
      mergePartners(ctx, { ...journalists(a, b), ...versions }),
      mergePartners(ctx, { ...journalists(b, a), ...versions }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find(outcome => outcome.status === 'rejected');
    expect(refused).toMatchObject({ reason: { messageKey: 'merging.mergedMeanwhile' } });
    const left = await db.selectFrom('journalists').select('id').execute();
    expect(left).toHaveLength(1);
  });

  it('refuses itself, what is not there, what changed meanwhile, and people who may not', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const a = await makeJournalist(ctx);
    const b = await makeJournalist(ctx);
    const versions = { keptVersion: 1, goneVersion: 1 };
    await expect(mergePartners(ctx, { ...journalists(a, a), ...versions })).rejects.toThrow(Invalid);
    await expect(mergePartners(ctx, { ...journalists(998, 999), ...versions })).rejects.toThrow(NotFound);
    await expect(mergePartners(ctx, { ...journalists(a, 999), ...versions })).rejects.toThrow(Conflict);
    await expect(
      mergePartners(ctx, { ...journalists(a, b), keptVersion: 1, goneVersion: 7 }),
    ).rejects.toMatchObject({
      messageKey: 'merging.changedMeanwhile',
    });
    const juror = await contextFor(db, 'juror');
    await expect(mergePartners(juror, { ...journalists(a, b), ...versions })).rejects.toThrow(Forbidden);
    await expect(undoMerge(juror, 1)).rejects.toThrow(Forbidden);
    await expect(undoMerge(ctx, 1)).rejects.toThrow(NotFound);
  });

  it('leads from the old id to the heir, through later merges too, and undoes the newest first', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const [a, b, c] = [await makeJournalist(ctx), await makeJournalist(ctx), await makeJournalist(ctx)];
    const first = await merge(ctx, journalists(b, a));
    const second = await merge(ctx, journalists(c, b));
    expect(await findHeir(db, 'journalist', a)).toBe(c);
    expect(await findHeir(db, 'outlet', a)).toBeUndefined();
    await expect(undoMerge(ctx, first)).rejects.toMatchObject({ messageKey: 'merging.undoMergedOn' });
    await undoMerge(ctx, second);
    await expect(undoMerge(ctx, first)).rejects.toThrow(Conflict);
    expect(await findHeir(db, 'journalist', a)).toBe(b);
  });

  it('cannot be taken back after 30 days, nor once the record was changed, and then says why', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const [a, b, c, d] = [
      await makeJournalist(ctx),
      await makeJournalist(ctx),
      await makeJournalist(ctx),
      await makeJournalist(ctx),
    ];
    const changed = await merge(ctx, journalists(a, b));
    const { name, version } = (await findJournalist(db, a))!;
    await updateJournalist(ctx, { id: a, version, name: `${name} baru` });
    await expect(undoMerge(ctx, changed)).rejects.toMatchObject({ messageKey: 'merging.undoChanged' });
    const old = await merge(ctx, journalists(c, d));
    const later = '2025-04-20T03:00:00.000Z';
    await expect(undoMerge({ ...ctx, now: later }, old)).rejects.toMatchObject({
      messageKey: 'merging.undoTooLate',
    });
    expect(await hasMergeToForget(db, testNow)).toBe(false);
    expect(await hasMergeToForget(db, later)).toBe(true);
    await forgetMerges({ db, now: () => later } as Parameters<typeof forgetMerges>[0]);
    expect(await hasMergeToForget(db, later)).toBe(false);
    const kept = await db.selectFrom('partner_merges').select(['before', 'moved']).execute();
    expect(kept).toEqual([
      { before: '{}', moved: '{}' },
      { before: '{}', moved: '{}' },
    ]);
    expect(await findHeir(db, 'journalist', d)).toBe(c);
  });

  it('lists likely doubles until a person keeps them apart', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const a = await makeJournalist(ctx, { name: 'Achmad Fauzi', email: 'a@a.example' });
    const b = await makeJournalist(ctx, { name: 'Ahmad Fauzi', email: 'b@a.example' });
    const c = await makeJournalist(ctx, {
      name: 'Dedi',
      contacts: [{ kind: 'email', value: 'A@a.example' }],
    });
    expect(await listLikelyDoubles(db, 'journalist')).toMatchObject({
      total: 2,
      pairs: [
        { by: 'key', first: { id: a }, second: { id: c } },
        { by: 'nearly', first: { id: a }, second: { id: b } },
      ],
    });
    const row = (await findJournalist(db, c))!;
    expect(await listDoublesOf(db, { kind: 'journalist', row })).toMatchObject([{ id: a }]);
    await keepApart(ctx, { kind: 'journalist', ids: [c, a] });
    await keepApart(ctx, { kind: 'journalist', ids: [a, c] });
    expect(await listDoublesOf(db, { kind: 'journalist', row })).toEqual([]);
    expect(await listLikelyDoubles(db, 'journalist')).toMatchObject({ total: 1, pairs: [{ by: 'nearly' }] });
  });
});
