import { expect, it } from 'vitest';
import { answerClaim, handOverClaim } from '#app/features/awards/completeness/answering.service.server.ts';
import { readCandidatePage } from '#app/features/awards/completeness/candidate-page.server.ts';
import {
  countClaims,
  findClaim,
  listClaims,
  listClaimsOf,
} from '#app/features/awards/completeness/claims.queries.server.ts';
import { hasAnswersToSend, sendDueAnswers } from '#app/features/awards/completeness/jobs.server.ts';
import { listOrigins } from '#app/features/awards/completeness/origins.queries.server.ts';
import { answerSchema } from '#app/features/awards/completeness/schema.ts';
import { sendClaims } from '#app/features/awards/completeness/sending.service.server.ts';
import { finishSeason } from '#app/features/awards/service.server.ts';
import { eraseSender } from '#app/features/awards/works/person-forgotten.server.ts';
import { dismissArticle } from '#app/features/coverage/review.service.server.ts';
import { undoMerge } from '#app/features/partners/unmerge.service.server.ts';
import { at, guest, jobAt, linkedSeason, mailsOf, ownToken, refusal } from '#tests/factories/completeness.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { merge } from '#tests/factories/merges.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { planOf } from '#tests/support/query-plan.ts';

describeOnEngines('missing articles before the lock', fresh => {
  it('shows a candidate what counts and what does not, and changes nothing by it', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await linkedSeason(ctx);
    const tables = ['completeness_invites', 'missing_claims', 'audit_entries', 'link_tokens'] as const;
    const state = async () => Promise.all(tables.map(table => db.selectFrom(table).selectAll().execute()));
    const before = await state();
    const page = await readCandidatePage(ctx, season.token, { excluded: false, from: null });
    expect(page).toMatchObject({
      name: 'Kabar Batanghari',
      open: true,
      counts: { counted: 1, excluded: 1 },
      list: { kind: 'counted', rows: [{ best: { article: { title: 'Berita 1' } }, others: [] }] },
    });
    const excluded = await readCandidatePage(ctx, season.token, { excluded: true, from: '99' });
    expect(excluded.list).toMatchObject({
      rows: [{ article: { title: 'Berita 2' }, reasons: ['too_short'] }],
    });
    expect(await state()).toEqual(before);
    await expect(
      readCandidatePage(ctx, 'x'.repeat(22), { excluded: false, from: null }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('takes several addresses at once, all or none, and says what is wrong with which line', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await linkedSeason(ctx);
    const send = (text: string, now = ctx.now) =>
      refusal(sendClaims(guest(at(ctx, now)), season.token, text));
    expect(
      await send(
        [
          'https://kabar.example/belum-tercatat-satu',
          'bukan alamat',
          'https://kabar.example/berita-nomor-1',
          'https://muaro.example/milik-orang-lain',
          'https://asing.example/apa-saja',
          'https://kabar.example/2024/01/05/lama',
        ].join('\n'),
      ),
    ).toEqual({
      addresses: [
        'completeness.faults.noAddress?line=2&what=bukan+alamat',
        'completeness.faults.onRecord?line=3&title=Berita+1',
        'completeness.faults.ofAnother?line=4&what=https%3A%2F%2Fmuaro.example%2Fmilik-orang-lain&outlet=Muaro+Pos',
        'completeness.faults.foreign?line=5&what=https%3A%2F%2Fasing.example%2Fapa-saja',
        'completeness.faults.outsidePeriod?line=6&what=https%3A%2F%2Fkabar.example%2F2024%2F01%2F05%2Flama',
      ],
    });
    expect(await countClaims(db, season.id)).toMatchObject({ open: 0 });
    expect(
      await send(
        'https://kabar.example/belum-tercatat-satu sudah tayang\nhttps://kabar.example/belum-tercatat-dua',
      ),
    ).toBe('taken');
    const own = { seasonId: season.id, board: 'outlets' as const, entrantId: season.outletId };
    expect(await listClaimsOf(db, own)).toMatchObject([
      { remark: 'sudah tayang', state: 'open' },
      { remark: '', state: 'open' },
    ]);
    expect(await send('https://www.kabar.example/belum-tercatat-satu/?utm_source=x')).toEqual({
      addresses: [expect.stringContaining('completeness.faults.sentBefore?line=1')],
    });
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => `https://kabar.example/cerita-ke-${from + i}`).join('\n');
    expect(await send(many(0, 31))).toEqual({ addresses: ['completeness.tooManyLines?most=30'] });
    expect(await send(many(0, 30))).toBe('taken');
    expect(await send(many(30, 28))).toBe('taken');
    expect(await send(many(58, 1))).toBe('completeness.tooManyToday?most=60');
    expect(await send(many(58, 1), '2025-03-21T04:00:00.000Z')).toBe('taken');
    const list = await listClaims(db, { seasonId: season.id, state: 'open' });
    expect(list.rows).toHaveLength(50);
    const rest = await listClaims(db, { seasonId: season.id, state: 'open', page: { after: list.next } });
    expect(rest.rows).toHaveLength(11);
    expect(await send('https://kabar.example/terlambat', '2026-01-10T17:00:00.000Z')).toBe(
      'completeness.closed',
    );
  });

  it('takes addresses until the promised day, before which the season is not closed, and nothing more after', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await linkedSeason(ctx);
    const over = at(ctx, '2026-01-05T03:00:00.000Z');
    await runJobs(db, over.now);
    expect(await refusal(finishSeason(over, season.id))).toBe('awards.claimsPromised');
    expect(await refusal(sendClaims(guest(over), season.token, 'https://kabar.example/masih-sempat'))).toBe(
      'taken',
    );
    const after = at(ctx, '2026-01-10T17:00:00.000Z');
    await runJobs(db, after.now);
    // What is logged after the closing no longer counts: who waits for an answer is answered before.
    expect(await refusal(finishSeason(after, season.id))).toBe('awards.claimsOpen');
    const [waiting] = (await listClaims(db, { seasonId: season.id })).rows;
    await answerClaim(
      after,
      waiting!.id,
      answerSchema.parse({ decision: 'refused', answer: 'Halaman itu tidak ada.' }),
    );
    await finishSeason(after, season.id);
    expect(await refusal(sendClaims(guest(after), season.token, 'https://kabar.example/x-y-z'))).toBe(
      'completeness.closed',
    );
    expect(await readCandidatePage(after, season.token, { excluded: false, from: null })).toMatchObject({
      open: false,
    });
  });

  it('logs a claim through the coverage desk: found by the candidate, answered, counted', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await linkedSeason(ctx);
    await sendClaims(guest(ctx), season.token, 'https://kabar.example/belum-tercatat-satu');
    const [claim] = (await listClaims(db, { seasonId: season.id })).rows;
    const handed = await handOverClaim(ctx, claim!.id);
    expect(await handOverClaim(ctx, claim!.id)).toEqual(handed);
    const articleId = await loggedArticle(ctx, {
      title: 'Berita yang terlewat',
      outletName: 'Kabar Batanghari',
      journalistNames: 'Rani Siregar',
      // What the page calls itself is not always what was sent.
      url: 'https://kabar.example/2025/03/10/alamat-lain',
      topicIds: [season.topicId],
      body: storyText(21, 300),
      publishedLocal: '2025-03-10T08:00',
      lineId: handed.lineId!,
    });
    expect(await findClaim(db, claim!.id)).toMatchObject({
      state: 'logged',
      articleId,
      answeredBy: 'Si officer',
    });
    const row = await db
      .selectFrom('articles')
      .select('found_by')
      .where('id', '=', articleId)
      .executeTakeFirstOrThrow();
    expect(row.found_by).toBe('candidate');
    await expect(handOverClaim(ctx, claim!.id)).rejects.toMatchObject({
      messageKey: 'completeness.answeredAlready',
    });
    const pending = await readCandidatePage(ctx, season.token, { excluded: false, from: null });
    expect(pending.claims).toMatchObject([
      {
        url: 'https://kabar.example/belum-tercatat-satu',
        found: { title: 'Berita yang terlewat', outlet: 'Kabar Batanghari' },
        exclusions: null,
      },
    ]);
    await runJobs(db);
    const page = await readCandidatePage(ctx, season.token, { excluded: false, from: null });
    expect(page.claims).toMatchObject([{ state: 'logged', exclusions: [] }]);
    expect(page.counts.counted).toBe(2);
    const origins = await listOrigins(db, { startsOn: '2025-01-01', endsOn: '2025-12-31' });
    expect(origins).toMatchObject([
      { name: 'Kabar Batanghari', articles: 3, found: { officer: 2, candidate: 1, feed: 0 } },
      { name: 'Muaro Pos', articles: 1, found: { officer: 1 } },
    ]);
  });

  it('answers a claim by itself when its article is logged another way, but not for a journalist who did not sign it', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await linkedSeason(ctx);
    const address = 'https://kabar.example/belum-tercatat-satu';
    await sendClaims(guest(ctx), season.token, address);
    const togar = await db
      .selectFrom('journalists')
      .select('id')
      .where('name', '=', 'Togar Tanpa Surel')
      .executeTakeFirstOrThrow();
    await sendClaims(guest(ctx), await ownToken(db, season.id, 'journalists', togar.id), address);
    const articleId = await loggedArticle(ctx, {
      title: 'Tercatat sendiri',
      outletName: 'Kabar Batanghari',
      journalistNames: 'Rani Siregar',
      url: `${address}?utm_source=x`,
      body: storyText(22, 300),
      publishedLocal: '2025-03-11T08:00',
    });
    const claims = (await listClaims(db, { seasonId: season.id })).rows;
    expect(claims.map(({ candidate, state, articleId: id }) => [candidate, state, id])).toEqual([
      ['Togar Tanpa Surel', 'open', null],
      ['Kabar Batanghari', 'known', articleId],
    ]);
    expect(await handOverClaim(ctx, claims[0]!.id)).toMatchObject({ articleId });
  });

  it('answers with a reason, changes an answer, and refuses what cannot be one', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await linkedSeason(ctx);
    await sendClaims(
      guest(ctx),
      season.token,
      'https://kabar.example/agenda-kegiatan-kantor\nhttps://kabar.example/berita-yang-sama',
    );
    const [second, first] = (await listClaims(db, { seasonId: season.id })).rows;
    const answer = (
      id: number,
      decision: 'known' | 'refused',
      article: string,
      text = '',
      version?: number,
    ) => refusal(answerClaim(ctx, id, { decision, article, answer: text, version }));
    expect(await answer(first!.id, 'known', '999999')).toEqual({ article: ['completeness.articleUnknown'] });
    expect(await answer(first!.id, 'refused', '', 'Agenda, bukan berita.', 1)).toBe('taken');
    expect(await answer(first!.id, 'refused', '', 'Lain.', 1)).toBe('errors.conflict');
    for (const text of [
      String(season.counted),
      `http://gema.test/pemberitaan/${season.counted}`,
      'https://kabar.example/berita-nomor-1',
    ])
      expect(await answer(second!.id, 'known', text, 'Sama dengan Berita 1.')).toBe('taken');
    const page = await readCandidatePage(ctx, season.token, { excluded: false, from: null });
    expect(page.claims).toMatchObject([
      { state: 'refused', answer: 'Agenda, bukan berita.', found: null },
      { state: 'known', answer: 'Sama dengan Berita 1.', found: { title: 'Berita 1' }, exclusions: [] },
    ]);
    await dismissArticle(ctx, season.short, 'Di luar topik');
    expect(await answer(first!.id, 'known', String(season.short))).toEqual({
      article: ['completeness.articleUnknown'],
    });
    const others = await loggedArticle(ctx, {
      title: 'Berita media lain',
      outletName: 'Muaro Pos',
      topicIds: [season.topicId],
      body: storyText(41, 300),
      publishedLocal: '2025-03-11T08:00',
    });
    expect(await answer(first!.id, 'known', String(others))).toEqual({
      article: ['completeness.articleOfAnother?candidate=Kabar+Batanghari'],
    });
    const unseen = answerSchema.safeParse({ decision: 'refused', article: '', answer: '\u200b \u200b' });
    expect(unseen.error?.issues).toMatchObject([{ path: ['answer'] }]);
    const leader = await contextFor(db, 'leader');
    await expect(
      answerClaim(leader, first!.id, { decision: 'refused', article: '', answer: 'x' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      answerClaim(guest(ctx), first!.id, { decision: 'refused', article: '', answer: 'x' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('tells all answers in one mail, once, and a changed answer again', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await linkedSeason(ctx);
    await sendClaims(
      guest(ctx),
      season.token,
      'https://kabar.example/agenda-kegiatan-kantor\nhttps://kabar.example/berita-yang-sama',
    );
    const [second, first] = (await listClaims(db, { seasonId: season.id })).rows;
    const refuse = (id: number, answer: string, now: string) =>
      answerClaim(at(ctx, now), id, { decision: 'refused', article: '', answer });
    await refuse(first!.id, 'Agenda, bukan berita.', '2025-03-20T04:00:00.000Z');
    expect(await hasAnswersToSend(db, '2025-03-20T05:00:00.000Z')).toBe(false);
    await answerClaim(at(ctx, '2025-03-20T05:00:00.000Z'), second!.id, {
      decision: 'known',
      article: String(season.counted),
      answer: '',
    });
    expect(await hasAnswersToSend(db, '2025-03-20T05:05:00.000Z')).toBe(false);
    expect(await hasAnswersToSend(db, '2025-03-20T05:10:00.000Z')).toBe(true);
    expect(await sendDueAnswers(jobAt(db, '2025-03-20T05:10:00.000Z'))).toEqual({ told: 1 });
    const [mail] = await mailsOf(db, 'completeness-answers');
    expect(mail).toMatchObject({
      address: 'rani@kabar.example',
      subject: expect.stringContaining('2 jawaban'),
    });
    expect(mail?.text).toContain('Agenda, bukan berita.');
    expect(mail?.text).toContain('Berita 1');
    expect(await sendDueAnswers(jobAt(db, '2025-03-21T05:10:00.000Z'))).toEqual({ told: 0 });
    await refuse(second!.id, 'Keliru: ini siaran pers kantor.', '2025-03-21T06:00:00.000Z');
    expect(await sendDueAnswers(jobAt(db, '2025-03-21T06:10:00.000Z'))).toEqual({ told: 1 });
    expect((await mailsOf(db, 'completeness-answers'))[1]?.subject).toContain('1 jawaban');
  });

  it('leaves answers on the page alone for a candidate who cannot be written to', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await linkedSeason(ctx);
    const token = await ownToken(db, season.id, 'outlets', season.otherId);
    await sendClaims(guest(ctx), token, 'https://muaro.example/yang-terlewat-dari-sini');
    const [claim] = (await listClaims(db, { seasonId: season.id })).rows;
    await answerClaim(ctx, claim!.id, { decision: 'refused', article: '', answer: 'Hanya foto.' });
    const later = '2025-03-20T06:00:00.000Z';
    expect(await sendDueAnswers(jobAt(db, later))).toEqual({ told: 0 });
    expect(await hasAnswersToSend(db, later)).toBe(false);
    expect(await mailsOf(db, 'completeness-answers')).toEqual([]);
    expect((await readCandidatePage(ctx, token, { excluded: false, from: null })).claims).toMatchObject([
      { answer: 'Hanya foto.' },
    ]);
  });

  it('closes the link of a person who is forgotten and keeps nothing they wrote', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await linkedSeason(ctx);
    const token = await ownToken(db, season.id, 'journalists', season.journalistId);
    await sendClaims(guest(ctx), token, 'https://kabar.example/berita-pribadi-saya hubungi 0812-3456-7890');
    await eraseSender(ctx, { journalistIds: [season.journalistId] } as never);
    await expect(readCandidatePage(ctx, token, { excluded: false, from: null })).rejects.toMatchObject({
      code: 'gone',
    });
    expect((await listClaims(db, { seasonId: season.id })).rows).toMatchObject([{ remark: '' }]);
  });

  it('follows an outlet that is merged, so that both links show what either sent, and goes back', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await linkedSeason(ctx);
    const otherToken = await ownToken(db, season.id, 'outlets', season.otherId);
    await sendClaims(guest(ctx), season.token, 'https://kabar.example/belum-tercatat-satu');
    await sendClaims(guest(ctx), otherToken, 'https://muaro.example/belum-tercatat-dua');
    const shown = async (token: string) =>
      (await readCandidatePage(ctx, token, { excluded: false, from: null })).claims.map(({ url }) => url);
    const mergeId = await merge(ctx, { kind: 'outlet', keptId: season.outletId, goneId: season.otherId });
    const both = ['https://kabar.example/belum-tercatat-satu', 'https://muaro.example/belum-tercatat-dua'];
    expect(await shown(season.token)).toEqual(both);
    expect(await shown(otherToken)).toEqual(both);
    await undoMerge(ctx, mergeId);
    expect(await shown(otherToken)).toEqual(['https://muaro.example/belum-tercatat-dua']);
  });
});

it('counts how articles were found in one statement that an index answers, and lists claims by index', async () => {
  const period = { startsOn: '2025-01-01', endsOn: '2025-12-31' };
  const origins = await planOf(db => listOrigins(db, period));
  expect(origins).toContain(
    'SEARCH articles USING COVERING INDEX articles_found (status=? AND published_on>? AND published_on<?)',
  );
  expect(origins).not.toMatch(/SCAN (?!found)/);
  const lists = [
    await planOf(db => listClaims(db, { seasonId: 1 })),
    await planOf(db => listClaims(db, { seasonId: 1, state: 'open' })),
    await planOf(db => listClaimsOf(db, { seasonId: 1, board: 'outlets', entrantId: 1 })),
    await planOf(db => findClaim(db, 1)),
  ].join('\n');
  expect(lists).not.toMatch(/SCAN/);
  const page = await planOf(db => listClaims(db, { seasonId: 1, state: 'open' }));
  expect(page).not.toContain('TEMP B-TREE');
});
