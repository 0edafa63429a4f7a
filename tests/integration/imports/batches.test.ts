import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { listArticles } from '#app/features/coverage/list.queries.server.ts';
import { dismissArticle } from '#app/features/coverage/review.service.server.ts';
import { findBatch } from '#app/features/imports/batches.queries.server.ts';
import {
  commitImport,
  isInterrupted,
  mayUndo,
  resumeImport,
  undoImport,
} from '#app/features/imports/commit.service.server.ts';
import { runCommit } from '#app/features/imports/commit-job.server.ts';
import { countNames, listNames, listShownRows } from '#app/features/imports/rows.queries.server.ts';
import { decideNames, startImport } from '#app/features/imports/service.server.ts';
import { cancelJob } from '#app/features/jobs/service.server.ts';
import { createOutlet } from '#app/features/partners/outlets.service.server.ts';
import { ensureDefaultTopics } from '#app/features/programs/topics.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { loggedArticle } from '#tests/factories/coverage.ts';
import { checkedImport, clipList, startSheetWorkers } from '#tests/factories/imports.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

startSheetWorkers();

const threeSpellings = clipList([
  [
    '18 Maret 2025',
    'Jambi Ekspres',
    'Pekerja rentan Jambi terlindungi JKK',
    'https://jambiekspres.example/a',
    'Dr. Rina Marlina, S.Sos.',
  ],
  ['19/03/2025', 'jambiekspres.co.id', 'Petani didaftarkan', '', 'Rina Marlina'],
  ['45736', 'JAMBI EKSPRES ', 'Nelayan didaftarkan'],
  ['Jan-25', 'Muaro Pos', 'Ringkasan bulan'],
  ['18 Maret 2025', 'Jambi Ekspres', 'Sama lagi', 'https://www.jambiekspres.example/a?utm_source=wa'],
  ['segera', 'Muaro Pos', 'Tanpa tanggal'],
  ['', '', ''],
  ['TOTAL', '', '6'],
]);

async function titles(db: Db): Promise<string[]> {
  return (await listArticles(db, {}, { key: 'publishedAt', direction: 'asc' })).rows.map(row => row.title);
}

async function committed(ctx: Context<Db>, id: number, includeDoubtful = false) {
  await commitImport(ctx, id, { includeDoubtful });
  await runJobs(ctx.db, ctx.now);
  return (await findBatch(ctx.db, id))!;
}

describeOnEngines(
  'imports',
  fresh => {
    it('reads a list as offices have it, says what it would do, and does it as one batch', async () => {
      const ctx = await contextFor(await fresh());
      await ensureDefaultTopics(ctx);
      const batch = await checkedImport(ctx, 'articles', threeSpellings);
      expect(batch).toMatchObject({
        status: 'checked',
        counts: { new: 3, doubtful: 1, known: 1, refused: 1, ignored: 1 },
      });
      expect(await titles(ctx.db)).toEqual([]);
      const names = await listNames(ctx.db, batch.id);
      expect(names.map(name => [name.value, name.chosen, name.found])).toEqual(
        [
          ['Jambi Ekspres', 'Jambi Ekspres', 'similar'],
          ['jambiekspres.co.id', 'Jambi Ekspres', 'similar'],
          ['JAMBI EKSPRES', 'Jambi Ekspres', 'similar'].map(text => text),
          ['Muaro Pos', 'Muaro Pos', 'none'],
          ['Rina Marlina', 'Rina Marlina', 'none'],
        ].filter(([value]) => value !== 'JAMBI EKSPRES'),
      );
      const done = await committed(ctx, batch.id);
      expect(done).toMatchObject({ status: 'committed', counts: { done: 3, failed: 0 } });
      expect(await titles(ctx.db)).toEqual([
        'Pekerja rentan Jambi terlindungi JKK',
        'Petani didaftarkan',
        'Nelayan didaftarkan',
      ]);
      const outlets = await ctx.db.selectFrom('outlets').select('name').execute();
      expect(outlets).toEqual([{ name: 'Jambi Ekspres' }]);
      const [first] = await listShownRows(ctx.db, batch.id, { outcome: 'new' });
      const article = (await findArticle(ctx.db, first!.targetId!))!;
      expect(article).toMatchObject({
        journalists: [{ name: 'Rina Marlina' }],
        row: { found_by: 'import', status: 'approved' },
      });
      expect(article.topics.map(topic => topic.code)).toContain('JKK');
      const found = await listArticles(ctx.db, { search: 'terlindungi ekspres' });
      expect(found.rows.map(row => row.id)).toEqual([article.id]);
      const history = await listAuditEntries(ctx.db, { subjectKind: 'article', subjectId: article.id });
      expect(history.map(entry => [entry.action, entry.actorName])).toEqual([
        ['article.imported', 'Si officer'],
      ]);
      const [entry] = await listAuditEntries(ctx.db, { subjectKind: 'import', subjectId: batch.id });
      expect(entry).toMatchObject({ action: 'import.committed', changes: [{ after: 3 }] });
      // Originality and open findings are one job each for all of them, and nothing waits any more.
      const kinds = await ctx.db.selectFrom('jobs').select(['kind', 'status']).orderBy('id').execute();
      expect(kinds.map(job => `${job.kind} ${job.status}`)).toEqual([
        'imports.check done',
        'imports.commit done',
        'coverage.rederive done',
        'coverage.open-findings done',
      ]);
    });

    it('uses names as people decided, and takes the outlet that is recorded', async () => {
      const ctx = await contextFor(await fresh());
      const outletId = await createOutlet(ctx, {
        name: 'Harian Jambi Ekspres',
        channel: 'print',
        scope: 'regional',
      });
      const batch = await checkedImport(ctx, 'articles', threeSpellings);
      const names = await listNames(ctx.db, batch.id);
      await decideNames(ctx, batch.id, [
        ...names
          .filter(name => name.chosen === 'Jambi Ekspres')
          .map(({ id }) => ({ id, chosen: 'harian jambi  ekspres' })),
        ...names.filter(name => name.value === 'Muaro Pos').map(({ id }) => ({ id, chosen: '' })),
        ...names.filter(name => name.names === 'journalist').map(({ id }) => ({ id, chosen: '' })),
      ]);
      await runJobs(ctx.db);
      const decided = (await findBatch(ctx.db, batch.id))!;
      expect(decided.counts).toMatchObject({ new: 3, refused: 2 });
      expect(await countNames(ctx.db, batch.id)).toMatchObject({ open: names.length });
      await committed(ctx, batch.id, true);
      const articles = await ctx.db
        .selectFrom('articles')
        .select(['outlet_id', 'channel', 'byline'])
        .execute();
      expect(articles).toEqual(Array(3).fill({ outlet_id: outletId, channel: 'print', byline: '' }));
      expect(await ctx.db.selectFrom('journalists').select('id').execute()).toEqual([]);
    });

    it('knows what is logged already, by address and by text, and imports a file once', async () => {
      const ctx = await contextFor(await fresh());
      const id = await loggedArticle(ctx, {
        outletName: 'Jambi Ekspres',
        url: 'https://jambiekspres.example/a',
      });
      const batch = await checkedImport(ctx, 'articles', threeSpellings);
      expect(batch.counts).toMatchObject({ new: 2, known: 2 });
      const known = await listShownRows(ctx.db, batch.id, { outcome: 'known' });
      expect(known.map(row => [row.reason, row.targetId])).toEqual([
        ['sameUrl', id],
        ['sameUrl', id],
      ]);
      await committed(ctx, batch.id);
      const again = await checkedImport(ctx, 'articles', threeSpellings);
      expect(again.counts).toMatchObject({ doubtful: 1, known: 4 });
      expect(again.counts.new).toBeUndefined();
      await expect(commitImport(ctx, again.id, { includeDoubtful: false })).rejects.toMatchObject({
        messageKey: 'imports.nothingToSave',
      });
    });

    it('keeps out what somebody logged between dry run and commit', async () => {
      const ctx = await contextFor(await fresh());
      const batch = await checkedImport(ctx, 'articles', threeSpellings);
      const id = await loggedArticle(ctx, { outletName: 'Lain', url: 'https://jambiekspres.example/a' });
      const done = await committed(ctx, batch.id);
      expect(done.counts).toMatchObject({ done: 2, failed: 1 });
      const [row] = await listShownRows(ctx.db, batch.id, { states: ['failed'] });
      expect(row).toMatchObject({ reason: 'changedMeanwhile', targetId: id });
    });

    it('goes on where a killed run stopped: every row once, no half batch', async () => {
      const ctx = await contextFor(await fresh());
      const many = Array.from({ length: 120 }, (_, i): [string, string, string] => [
        '18/03/2025',
        `Media ${i % 7}`,
        `Judul ${i}`,
      ]);
      const batch = await checkedImport(ctx, 'articles', clipList(many));
      await commitImport(ctx, batch.id, { includeDoubtful: false });
      const job = (await findBatch(ctx.db, batch.id))!.job_id!;
      const { payload } = await ctx.db
        .selectFrom('jobs')
        .select('payload')
        .where('id', '=', job)
        .executeTakeFirstOrThrow();
      // The process dies after its first transaction: the run never returns and its lease runs out.
      let chunks = 0;
      const killed = runCommit({
        db: ctx.db,
        payload: JSON.parse(payload),
        now: () => testNow,
        progress: async () => {
          chunks += 1;
          throw new Error('killed');
        },
        cancelled: async () => false,
      });
      await expect(killed).rejects.toThrow('killed');
      const part = (await titles(ctx.db)).length;
      expect(chunks).toBe(1);
      expect(part).toBeGreaterThan(0);
      expect(part).toBeLessThan(120);
      await runJobs(ctx.db);
      expect((await findBatch(ctx.db, batch.id))!).toMatchObject({
        status: 'committed',
        counts: { done: 120 },
      });
      const logged = await ctx.db.selectFrom('articles').select('title').execute();
      expect(new Set(logged.map(row => row.title)).size).toBe(120);
      expect(logged).toHaveLength(120);
      expect(await ctx.db.selectFrom('outlets').select('id').execute()).toHaveLength(7);
    });

    it('shows a cancelled batch as interrupted, and goes on with it or takes it back whole', async () => {
      const ctx = await contextFor(await fresh());
      const batch = await checkedImport(ctx, 'articles', threeSpellings);
      await commitImport(ctx, batch.id, { includeDoubtful: false });
      await cancelJob(ctx, (await findBatch(ctx.db, batch.id))!.job_id!);
      const stopped = (await findBatch(ctx.db, batch.id))!;
      expect(await isInterrupted(ctx.db, stopped)).toBe(true);
      expect(await mayUndo(ctx, stopped)).toBe(true);
      await resumeImport(ctx, batch.id);
      await runJobs(ctx.db);
      expect((await findBatch(ctx.db, batch.id))!.status).toBe('committed');
      await expect(resumeImport(ctx, batch.id)).rejects.toMatchObject({ messageKey: 'imports.movedOn' });
    });

    it('undoes a batch whole, except for what people have changed', async () => {
      const ctx = await contextFor(await fresh());
      const batch = await checkedImport(ctx, 'articles', threeSpellings);
      await committed(ctx, batch.id);
      const [row] = await listShownRows(ctx.db, batch.id, { outcome: 'new' });
      await dismissArticle(ctx, row!.targetId!, {
        reason: 'other',
        note: 'bukan tentang kami',
      } as never).catch(() =>
        ctx.db
          .insertInto('audit_entries')
          .values({
            at: testNow,
            actor_kind: 'user',
            actor_user_id: null,
            actor_name: 'x',
            action: 'article.updated',
            subject_kind: 'article',
            subject_id: row!.targetId!,
            subject_label: 'x',
            changes: '[]',
            request_id: null,
          })
          .execute(),
      );
      await undoImport(ctx, batch.id, { alsoChanged: false });
      await runJobs(ctx.db);
      expect((await findBatch(ctx.db, batch.id))!).toMatchObject({
        status: 'undone',
        counts: { undone: 2, kept: 1 },
      });
      expect(await ctx.db.selectFrom('articles').select('id').execute()).toEqual([{ id: row!.targetId }]);
      // Its outlet is still in use; the journalist is too.
      expect(await ctx.db.selectFrom('outlets').select('name').execute()).toEqual([
        { name: 'Jambi Ekspres' },
      ]);
      const found = await listArticles(ctx.db, { search: 'petani' });
      expect(found.rows).toEqual([]);
    });

    it('undoes everything with the changed ones when asked, outlets and people it made included', async () => {
      const ctx = await contextFor(await fresh());
      const batch = await checkedImport(ctx, 'articles', threeSpellings);
      await committed(ctx, batch.id);
      await undoImport(ctx, batch.id, { alsoChanged: true });
      await runJobs(ctx.db);
      for (const table of [
        'articles',
        'outlets',
        'journalists',
        'article_journalists',
        'affiliations',
        'article_shingles',
        'article_fingerprints',
      ] as const)
        expect(await ctx.db.selectFrom(table).selectAll().execute()).toEqual([]);
      const late = await contextFor(ctx.db, 'officer', '2025-06-01T00:00:00.000Z');
      await expect(undoImport(late, batch.id, { alsoChanged: true })).rejects.toMatchObject({
        messageKey: 'imports.undoTooLate',
      });
    });

    it('records every link of a cell, of one outlet too, and knows them all again', async () => {
      const ctx = await contextFor(await fresh());
      await ensureDefaultTopics(ctx);
      const list = clipList([
        ['18 Maret 2025', 'Jambi Pos', 'Santunan', 'https://jambipos.example/a https://jambipos.example/b'],
        ['18 Maret 2025', 'Jambi Pos', 'Santunan', 'https://jambipos.example/b'],
      ]);
      const batch = await checkedImport(ctx, 'articles', list);
      expect(batch.counts).toMatchObject({ doubtful: 2, known: 1 });
      const [first, second] = await listShownRows(ctx.db, batch.id, { outcome: 'doubtful' });
      expect([first!.link, second!.link]).toEqual([
        'https://jambipos.example/a',
        'https://jambipos.example/b',
      ]);
      expect((await committed(ctx, batch.id, true)).counts).toMatchObject({ done: 2, failed: 0 });
      expect(await titles(ctx.db)).toEqual(['Santunan', 'Santunan']);
      expect((await checkedImport(ctx, 'articles', list)).counts).toEqual({ known: 3 });
    });

    it('imports outlets and journalists, knows doubles, and undoes them', async () => {
      const ctx = await contextFor(await fresh());
      await createOutlet(ctx, {
        name: 'Jambi Pos',
        channel: 'online',
        scope: 'regional',
        website: 'https://jambipos.example',
      });
      const media = await checkedImport(
        ctx,
        'outlets',
        'Nama Media;Alamat Web;Jenis;Wilayah;Dewan Pers\nJAMBI POS;;Siber;;\nMuaro Pos;muaropos.example;Cetak;Kab. Muaro Jambi;Terverifikasi faktual\nMuaro-Pos;;;;\n;x.example;;;',
      );
      expect(media.counts).toEqual({ known: 2, new: 1, refused: 1 });
      await committed(ctx, media.id);
      const outlet = await ctx.db
        .selectFrom('outlets')
        .selectAll()
        .where('name', '=', 'Muaro Pos')
        .executeTakeFirstOrThrow();
      expect(outlet).toMatchObject({
        channel: 'print',
        regency: 'muaro-jambi',
        press_council: 'factually_verified',
        press_council_evidence: 'rekap.csv',
        host: 'muaropos.example',
      });
      const people = await checkedImport(
        ctx,
        'journalists',
        'Nama;Media;No HP;Email\n"Rina Marlina, S.Sos.";muaropos.example, Bungo Pos;81234567890;rina@muaropos.example\nRina Marlina;;;\nBudi;Jambi Pos;abc;',
      );
      expect(people.counts).toEqual({ new: 1, known: 1, refused: 1 });
      await committed(ctx, people.id);
      const contacts = await ctx.db
        .selectFrom('contact_points')
        .select(['kind', 'value', 'source'])
        .orderBy('id')
        .execute();
      expect(contacts).toEqual([
        { kind: 'email', value: 'rina@muaropos.example', source: 'rekap.csv' },
        { kind: 'whatsapp', value: '+6281234567890', source: 'rekap.csv' },
      ]);
      const places = await ctx.db
        .selectFrom('affiliations')
        .innerJoin('outlets', 'outlets.id', 'outlet_id')
        .select('name')
        .orderBy('affiliations.id')
        .execute();
      expect(places.map(place => place.name)).toEqual(['Muaro Pos', 'Bungo Pos']);
      await undoImport(ctx, media.id, { alsoChanged: false });
      await runJobs(ctx.db);
      // A journalist writes for it by now: it stays, and the batch says so.
      expect((await findBatch(ctx.db, media.id))!.counts).toMatchObject({ kept: 1, undone: 0 });
      await undoImport(ctx, people.id, { alsoChanged: false });
      await runJobs(ctx.db);
      expect(await ctx.db.selectFrom('outlets').select('name').orderBy('id').execute()).toEqual([
        { name: 'Jambi Pos' },
        { name: 'Muaro Pos' },
      ]);
    });

    it('refuses leaders, files that are no lists, and a second click', async () => {
      const db = await fresh();
      const ctx = await contextFor(db);
      const bytes = Buffer.from(threeSpellings);
      await expect(
        startImport(await contextFor(db, 'leader'), { kind: 'articles', name: 'a.csv', bytes }),
      ).rejects.toMatchObject({ code: 'forbidden' });
      await expect(
        startImport(ctx, { kind: 'articles', name: 'a.xls', bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) }),
      ).rejects.toMatchObject({
        fields: { file: ['imports.problems.old-excel'] },
      });
      const batch = await checkedImport(ctx, 'articles', bytes);
      const clicks = await Promise.allSettled(
        [1, 2].map(() => commitImport(ctx, batch.id, { includeDoubtful: false })),
      );
      expect(clicks.map(click => click.status).sort()).toEqual(['fulfilled', 'rejected']);
    });
  },
  { pglite: true },
);
