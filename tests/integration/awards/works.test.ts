import { expect, it } from 'vitest';
import { fillShortlist } from '#app/features/awards/judging/entries.service.server.ts';
import { listEntries } from '#app/features/awards/judging/rounds.queries.server.ts';
import { readEntry } from '#app/features/awards/marking/entry-reading.server.ts';
import { writeAnonymousCopy } from '#app/features/awards/works/anonymous-copy.service.server.ts';
import {
  callForWorks,
  inviteAuthors,
  inviteSender,
  remindSenders,
} from '#app/features/awards/works/calls.service.server.ts';
import { checkWork, examineWork } from '#app/features/awards/works/checking.service.server.ts';
import { senderLink } from '#app/features/awards/works/links.server.ts';
import {
  countWorks,
  findWork,
  listInvites,
  listOwnArticles,
  listUnreadable,
  listWorks,
} from '#app/features/awards/works/queries.server.ts';
import { checkSchema, workSchema } from '#app/features/awards/works/schema.ts';
import { readSenderPage } from '#app/features/awards/works/sender-page.server.ts';
import { openSenderDesk, sendWork, withdrawWork } from '#app/features/awards/works/sending.service.server.ts';
import { tokenOf, withdrawLinks } from '#app/features/outbox/links.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { draftSeason } from '#tests/factories/awards.ts';
import { plannedRound } from '#tests/factories/jury.ts';
import { calledSeason, workForm } from '#tests/factories/works.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const day = 86_400_000;
const later = (ctx: Context<Db>, days: number): Context<Db> => ({
  ...ctx,
  now: new Date(Date.parse(ctx.now) + days * day).toISOString(),
});
const guest = (ctx: Context<Db>): Context<Db> => ({ ...ctx, actor: { kind: 'guest', name: '' } });
const bytes = (text: string) => new TextEncoder().encode(text);
const picture = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  letter => letter.charCodeAt(0),
);

const mailsOf = (db: Db, kind: string) =>
  db.selectFrom('mail_messages').select(['address', 'status']).where('kind', '=', kind).execute();

describeOnEngines('works sent in', fresh => {
  it('invites the authors of the season by mail, others by hand, reminds the silent once a day', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await calledSeason(ctx);
    expect(await mailsOf(db, 'works-invitation')).toMatchObject([{ address: 'rani@kabar.example' }]);
    await expect(inviteAuthors(ctx, season.id)).rejects.toMatchObject({ messageKey: 'works.nobodyToInvite' });
    expect(await inviteSender(ctx, season.id, 'Togar Tanpa Surel')).toBe(false);
    await expect(inviteSender(ctx, season.id, 'Togar Tanpa Surel')).rejects.toMatchObject({
      fields: { name: ['works.invitedAlready'] },
    });
    await expect(inviteSender(ctx, season.id, 'Tidak Ada')).rejects.toMatchObject({ code: 'invalid' });
    expect((await listInvites(db, season.id)).map(({ name }) => name)).toEqual([
      'Rani Siregar',
      'Togar Tanpa Surel',
    ]);
    expect(await remindSenders(ctx, season.id)).toBe(1);
    await expect(remindSenders(ctx, season.id)).rejects.toMatchObject({
      messageKey: 'judging.remindedToday',
    });
    await sendWork(guest(ctx), season.token, workForm());
    const leader = await contextFor(db, 'leader');
    await expect(inviteAuthors(leader, season.id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      callForWorks(ctx, await draftSeason(ctx, { name: 'Rancangan' }), { dueOn: '2025-06-01', guidance: '' }),
    ).rejects.toMatchObject({ messageKey: 'works.draftSeason' });
    await expect(callForWorks(ctx, season.id, { dueOn: '2025-03-19', guidance: '' })).rejects.toMatchObject({
      fields: { dueOn: ['judging.duePast'] },
    });
  });

  it('takes a work from the logged articles of the sender, by address or as a file, at most five, none twice', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await calledSeason(ctx);
    const sender = guest(ctx);
    const [own] = await listOwnArticles(db, season.journalistId, {
      startsOn: '2025-01-01',
      endsOn: '2025-12-31',
    });
    const picked = await sendWork(sender, season.token, workForm({ articleId: own!.id, title: '' }));
    expect(await findWork(db, picked)).toMatchObject({
      title: own!.title,
      outlet: 'Kabar Batanghari',
      journalist: 'Rani Siregar',
      status: 'submitted',
    });
    const refusal = (values: object, files = {}) =>
      sendWork(sender, season.token, workForm(values), files).then(
        () => 'taken',
        error => error.fields ?? error.messageKey,
      );
    expect(await refusal({ articleId: own!.id })).toEqual({ articleId: ['works.sentTwice'] });
    expect(await refusal({ articleId: season.otherArticleId })).toEqual({
      articleId: ['works.notYourArticle'],
    });
    expect(await refusal({ publishedOn: '2024-12-31' })).toEqual({ publishedOn: ['works.outsideSeason'] });
    expect(await refusal({ url: 'javascript:alert(1)' })).toEqual({ url: ['errors.url'] });
    expect(await refusal({ url: '' })).toEqual({ url: ['works.addressOrFile'] });
    expect(await refusal({ url: '' }, { file: bytes('<svg onload=x>') })).toEqual({
      file: ['errors.fileType'],
    });
    expect(await refusal({ url: '' }, { file: bytes('Naskah siaran radio.') })).toBe('taken');
    expect(await refusal({ url: 'https://kabar.example/a?utm_source=x' })).toBe('taken');
    expect(await refusal({ url: 'https://kabar.example/a' })).toEqual({ url: ['works.sentTwice'] });
    expect(await refusal({ url: 'https://kabar.example/b' })).toBe('taken');
    expect(await refusal({ url: 'https://kabar.example/c' })).toBe('taken');
    expect(await refusal({ url: 'https://kabar.example/d' })).toBe('works.five');
    await withdrawWork(sender, season.token, picked);
    expect(await refusal({ url: 'https://kabar.example/d' })).toBe('taken');
    expect(await countWorks(db, season.id)).toMatchObject({ submitted: 5, withdrawn: 1 });
    expect(
      workSchema.safeParse({ title: 'x', declared: false }).error?.issues.map(({ path }) => path[0]),
    ).toEqual(['outletName', 'publishedOn', 'declared']);
    const first = await listWorks(db, { seasonId: season.id, status: 'withdrawn' });
    expect(first.rows.map(({ id }) => id)).toEqual([picked]);
  });

  it('keeps links apart: unknown, withdrawn, somebody else’s work, past the deadline', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await calledSeason(ctx);
    await inviteSender(ctx, season.id, 'Togar Tanpa Surel');
    const togar = (await listInvites(db, season.id)).find(({ name }) => name.startsWith('Togar'))!;
    const other = tokenOf(senderLink(togar));
    const work = await sendWork(guest(ctx), season.token, workForm());
    await expect(openSenderDesk(db, 'x'.repeat(22))).rejects.toMatchObject({ code: 'not-found' });
    await expect(withdrawWork(guest(ctx), other, work)).rejects.toMatchObject({ code: 'not-found' });
    await expect(sendWork(guest(ctx), other, workForm(), {}, work)).rejects.toMatchObject({
      code: 'not-found',
    });
    const late = guest(later(ctx, 200));
    await expect(
      sendWork(late, season.token, workForm({ url: 'https://kabar.example/z' })),
    ).rejects.toMatchObject({
      messageKey: 'works.closed',
    });
    await expect(withdrawWork(late, season.token, work)).rejects.toMatchObject({
      messageKey: 'works.closed',
    });
    await withdrawLinks(ctx, { purpose: 'works', rowId: togar.id });
    await expect(openSenderDesk(db, other)).rejects.toMatchObject({ code: 'gone' });
    // Both have the same story: each keeps theirs, and the office is told.
    await inviteSender(ctx, season.id, 'Yusuf Lain');
    const yusuf = (await listInvites(db, season.id)).find(({ name }) => name.startsWith('Yusuf'))!;
    const twin = await sendWork(guest(ctx), tokenOf(senderLink(yusuf)), workForm());
    expect((await examineWork(db, (await findWork(db, twin))!)).doubles).toMatchObject([
      { journalist: 'Rani Siregar' },
    ]);
  });

  it('checks completeness: back with a remark by mail, completed after the deadline, accepted into a round', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await calledSeason(ctx);
    const id = await sendWork(guest(ctx), season.token, workForm());
    const decide = (context: Context<Db>, values: object) =>
      checkWork(context, id, checkSchema.parse({ decision: 'accepted', ...values }));
    expect(checkSchema.safeParse({ decision: 'incomplete' }).success).toBe(false);
    await expect(decide(ctx, {})).rejects.toMatchObject({
      fields: { remark: ['works.exceptionNeedsRemark'] },
    });
    const lastDay = later(ctx, 72);
    expect(await decide(lastDay, { decision: 'incomplete', remark: 'Persetujuan redaksi belum ada.' })).toBe(
      true,
    );
    const after = guest(later(ctx, 74.5));
    const form = workForm({ version: 2 });
    await expect(
      sendWork(after, season.token, workForm(), { consent: bytes('teks') }, id),
    ).rejects.toMatchObject({
      fields: { consent: ['errors.fileType'] },
    });
    await expect(
      sendWork(guest(later(ctx, 76)), season.token, form, { consent: picture }, id),
    ).rejects.toMatchObject({ messageKey: 'works.closed' });
    await sendWork(after, season.token, form, { consent: picture }, id);
    await expect(decide(later(ctx, 75), { version: 2 })).rejects.toMatchObject({
      messageKey: 'errors.conflict',
    });
    expect(await decide(later(ctx, 75), { version: 3 })).toBe(true);
    expect(await mailsOf(db, 'work-answer')).toHaveLength(2);
    await expect(sendWork(guest(ctx), season.token, workForm(), {}, id)).rejects.toMatchObject({
      messageKey: 'works.standsAs.accepted',
    });
    const roundId = await plannedRound(
      ctx,
      { seasonId: season.id, leagueId: season.leagueId },
      {
        board: 'works',
        leagueId: null,
      },
    );
    await fillShortlist(ctx, roundId);
    expect(await listEntries(db, roundId)).toMatchObject([
      {
        workId: id,
        name: 'Tiga musim tanpa jaminan',
        byline: 'Rani Siregar, Kabar Batanghari',
        source: 'work',
      },
    ]);
    await expect(withdrawWork(guest(ctx), season.token, id)).rejects.toMatchObject({
      messageKey: 'works.withTheJury',
    });
    await expect(decide(ctx, { decision: 'refused', remark: 'Salah.' })).rejects.toMatchObject({
      messageKey: 'works.takeOutFirst',
    });
    expect(ctx.now).toBe(testNow);
  });

  it('takes what is on record of an article at an address, and tells the office when others wrote it', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await calledSeason(ctx);
    const article = { url: 'https://kabar.example/togar', canonical_url: 'https://kabar.example/togar' };
    await db.updateTable('articles').set(article).where('id', '=', season.otherArticleId).execute();
    const form = workForm({ title: 'Judul lain', outletName: 'Media rekaan', url: article.url });
    const id = await sendWork(guest(ctx), season.token, form, { consent: picture });
    const work = (await findWork(db, id))!;
    expect(work).toMatchObject({ title: 'Laporan Togar', articleId: season.otherArticleId, outletName: '' });
    expect(await examineWork(db, work)).toMatchObject({
      otherAuthors: ['Togar Tanpa Surel'],
      shortcomings: ['notAuthor'],
    });
    await expect(checkWork(ctx, id, checkSchema.parse({ decision: 'accepted' }))).rejects.toMatchObject({
      fields: { remark: ['works.exceptionNeedsRemark'] },
    });
  });

  it('takes a file once, also when the form is sent three times at once', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await calledSeason(ctx);
    const send = () =>
      sendWork(guest(ctx), season.token, workForm({ url: '' }), { file: bytes('Naskah siaran radio.') });
    const sent = await Promise.allSettled([send(), send(), send()]);
    const [only] = (await listWorks(db, { seasonId: season.id })).rows;
    const { shortcomings } = await examineWork(db, (await findWork(db, only!.id))!);
    // A file alone is nothing to read on a blind round: the office is told before the jury has it.
    expect(shortcomings).toContain('noText');
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(send()).rejects.toMatchObject({ fields: { file: ['works.sentTwice'] } });
    expect(await countWorks(db, season.id)).toMatchObject({ submitted: 1 });
  });

  it('hides on a blind round the outlet that a sender typed, shows it elsewhere, and offers no withdrawal', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await calledSeason(ctx);
    const id = await sendWork(
      guest(ctx),
      season.token,
      workForm({
        title: 'Tribun Merangin Raya menelusuri jaminan',
        outletName: 'Tribun Merangin Raya',
        url: '',
        body: 'Tulisan Rani Siregar di Tribun Merangin Raya.\n\nPenulis: Rani Siregar, Budi Santoso',
      }),
      { file: bytes('Naskah.'), consent: picture },
    );
    await checkWork(ctx, id, checkSchema.parse({ decision: 'accepted' }));
    const roundId = await plannedRound(
      ctx,
      { seasonId: season.id, leagueId: season.leagueId },
      { board: 'works', leagueId: null, blind: true },
    );
    await fillShortlist(ctx, roundId);
    const [entry] = await listEntries(db, roundId);
    expect(entry!.byline).toBe('Rani Siregar, Tribun Merangin Raya');
    const blind = await readEntry(db, entry!, { outlet: '[M]', person: '[W]', address: '[A]' });
    expect(blind.work).toBe(true);
    expect(JSON.stringify(blind)).not.toMatch(/tribun|merangin raya|siregar|santoso/i);
    const page = await readSenderPage(ctx, season.token);
    expect(page.works).toMatchObject([{ id, mayWithdraw: false }]);
  });

  it('gives jurors of a blind round the office’s copy of a file, and tells the round which works have none', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await calledSeason(ctx);
    const form = workForm({ outletName: 'Tribun Merangin Raya', url: '' });
    const id = await sendWork(guest(ctx), season.token, form, {
      file: bytes('Naskah siaran.'),
      consent: picture,
    });
    await checkWork(ctx, id, checkSchema.parse({ decision: 'accepted' }));
    const roundId = await plannedRound(
      ctx,
      { seasonId: season.id, leagueId: season.leagueId },
      { board: 'works', leagueId: null, blind: true },
    );
    await fillShortlist(ctx, roundId);
    expect(await listUnreadable(db, roundId)).toMatchObject([{ id }]);
    const { version } = (await findWork(db, id))!;
    const copy = { text: 'Liputan Rani Siregar untuk Tribun Merangin Raya: tiga musim.', version };
    await writeAnonymousCopy(ctx, id, copy);
    await expect(writeAnonymousCopy(ctx, id, copy)).rejects.toMatchObject({ messageKey: 'errors.conflict' });
    const visitor = { ...ctx, actor: { kind: 'guest', name: 'Tamu' } as const };
    await expect(writeAnonymousCopy(visitor, id, copy)).rejects.toThrow();

    expect(await listUnreadable(db, roundId)).toEqual([]);
    const [entry] = await listEntries(db, roundId);
    const blind = await readEntry(db, entry!, { outlet: '[M]', person: '[W]', address: '[A]' });
    expect(blind.pieces[0]!.body).toContain('tiga musim');
    expect(JSON.stringify(blind)).not.toMatch(/tribun|merangin|siregar/i);
    // Who reads with names reads what was sent.
    expect((await readEntry(db, entry!, null)).pieces[0]!.body).toBe('');
  });
});
