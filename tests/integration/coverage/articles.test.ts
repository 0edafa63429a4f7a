import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { logArticle, updateArticle } from '#app/features/coverage/articles.service.server.ts';
import { countArticles } from '#app/features/coverage/filtered.queries.server.ts';
import { listArticles } from '#app/features/coverage/list.queries.server.ts';
import { dismissArticle, restoreArticle } from '#app/features/coverage/review.service.server.ts';
import { articleSchema } from '#app/features/coverage/schema.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { ensureDefaultTopics } from '#app/features/programs/topics.service.server.ts';
import { articleForm, loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

describeOnEngines(
  'the coverage desk',
  fresh => {
    it('logs an article with its outlet, journalists, topics and history', async () => {
      const ctx = await contextFor(await fresh());
      await ensureDefaultTopics(ctx);
      const topics = await listTopics(ctx.db, {});
      const jmo = topics.find(topic => topic.code.toUpperCase() === 'JMO')!;
      const id = await loggedArticle(ctx, {
        title: 'Aplikasi JMO dikenalkan',
        body: `JAMBI - Aplikasi JMO dipakai. ${storyText(2)}`,
        journalistNames: 'Rina Marlina, Budi Hartono',
        spokespersons: 'Hendra Elvian, Kepala Cabang',
        topicIds: [jmo.id],
        url: 'https://kabarbatanghari.example/2025/03/jmo?utm_source=wa',
      });
      const article = (await findArticle(ctx.db, id))!;
      expect(article.row).toMatchObject({
        published_at: '2025-03-18T07:53:00.000Z',
        published_on: '2025-03-18',
        status: 'approved',
        channel: 'online',
      });
      expect(article.outlet.name).toBe('Kabar Batanghari');
      expect(article.journalists.map(person => person.name)).toEqual(['Rina Marlina', 'Budi Hartono']);
      expect(article.topics).toMatchObject([{ code: jmo.code, source: 'machine' }]);
      expect(article.row.url).toBe('https://kabarbatanghari.example/2025/03/jmo');
      expect(article.row.canonical_url).toBe('https://kabarbatanghari.example/2025/03/jmo');
      const history = await listAuditEntries(ctx.db, { subjectKind: 'article', subjectId: id });
      expect(history.map(entry => entry.action)).toEqual(['article.logged']);
    });

    it('logs the same clip once: same address, or same text in the same outlet', async () => {
      const ctx = await contextFor(await fresh());
      const url = 'https://kabarbatanghari.example/a';
      const id = await loggedArticle(ctx, { url });
      await expect(loggedArticle(ctx, { url: `${url}?fbclid=1`, body: storyText(9) })).rejects.toMatchObject({
        article: { id },
      });
      await expect(loggedArticle(ctx, {})).rejects.toMatchObject({ article: { id } });
      const elsewhere = await loggedArticle(ctx, { outletName: 'Muaro Pos' });
      expect(elsewhere).not.toBe(id);
    });

    it('offers a double whatever the road: line ends, white space, Unicode forms; a person may insist, once', async () => {
      const ctx = await contextFor(await fresh());
      const lines = `Bupati Élvian hadir.\nIa berkata lain.\n${storyText(3)}`;
      const id = await loggedArticle(ctx, { title: 'Satu', body: lines });
      const roads = [
        lines.replaceAll('\n', '\r\n'),
        lines.replaceAll(' ', '\u00a0 '),
        lines.normalize('NFD'),
      ];
      for (const [at, body] of roads.entries()) {
        const again = articleForm({ title: `Judul ${at}`, body, publishedLocal: '2025-03-20T10:00' });
        await expect(logArticle(ctx, again)).rejects.toMatchObject({
          article: { id, besideId: id },
          fields: { '': ['coverage.likelyLogged'] },
        });
      }
      const insisted = { title: 'Tiga', body: roads[0], besideId: id };
      const beside = await loggedArticle(ctx, insisted);
      expect((await findArticle(ctx.db, beside))!.row.body).toBe(lines);
      await expect(loggedArticle(ctx, insisted)).rejects.toMatchObject({ article: { id: beside } });
      await updateArticle(ctx, beside, articleForm({ title: 'Empat', body: lines, version: 1 }));
    });

    it('offers the same title of one outlet and day as a double, never one of another day or outlet', async () => {
      const ctx = await contextFor(await fresh());
      const id = await loggedArticle(ctx, { title: 'Petani karet ikut JKK' });
      const title = ' petani  karet ikut JKK';
      await expect(
        loggedArticle(ctx, { title, body: storyText(5), publishedLocal: '2025-03-18T20:00' }),
      ).rejects.toMatchObject({ article: { id, besideId: id } });
      await loggedArticle(ctx, { title, body: storyText(5), publishedLocal: '2025-03-19T20:00' });
      await loggedArticle(ctx, { title, body: storyText(6), outletName: 'Muaro Pos' });
    });

    it('saves a clip of a newspaper or from a list without its text, and asks online stories for theirs', async () => {
      const ctx = await contextFor(await fresh());
      const page = { outletName: 'Harian Muaro', outletChannel: 'print', body: '', rubric: 'Hal. 3' };
      const printed = await loggedArticle(ctx, page);
      await updateArticle(ctx, printed, articleForm({ ...page, rubric: 'Hal. 4', version: 1 }));
      expect((await findArticle(ctx.db, printed))!.row).toMatchObject({ words: 0, rubric: 'Hal. 4' });
      await expect(loggedArticle(ctx, { body: '' })).rejects.toMatchObject({
        fields: { body: ['coverage.textNeeded'] },
      });
      const online = await loggedArticle(ctx);
      await ctx.db
        .updateTable('articles')
        .set({ body: '', found_by: 'import' })
        .where('id', '=', online)
        .execute();
      await updateArticle(ctx, online, articleForm({ title: 'Tanpa isi', body: '', version: 1 }));
      expect((await findArticle(ctx.db, online))!.row).toMatchObject({ title: 'Tanpa isi', body: '' });
    });

    it('keeps the channel that an import gave an article until it moves to another outlet', async () => {
      const ctx = await contextFor(await fresh());
      const id = await loggedArticle(ctx);
      await ctx.db.updateTable('articles').set({ channel: 'print' }).where('id', '=', id).execute();
      await updateArticle(ctx, id, articleForm({ title: 'Judul baru', version: 1 }));
      expect((await findArticle(ctx.db, id))!.row).toMatchObject({ title: 'Judul baru', channel: 'print' });
      const elsewhere = articleForm({ outletName: 'Radio Muaro', outletChannel: 'radio', version: 2 });
      await updateArticle(ctx, id, elsewhere);
      expect((await findArticle(ctx.db, id))!.row.channel).toBe('radio');
    });

    it('keeps the first of two saves of one version and says so to the second', async () => {
      const ctx = await contextFor(await fresh());
      const id = await loggedArticle(ctx);
      await updateArticle(ctx, id, articleForm({ title: 'Judul baru', version: 1 }));
      await expect(
        updateArticle(ctx, id, articleForm({ title: 'Judul lain', version: 1 })),
      ).rejects.toMatchObject({ messageKey: 'errors.conflict' });
      const [entry] = await listAuditEntries(ctx.db, { subjectKind: 'article', subjectId: id });
      expect(entry!.changes).toContainEqual({
        field: 'title',
        before: 'Pekerja rentan Jambi terlindungi',
        after: 'Judul baru',
      });
    });

    it('refuses a leader, an impossible day and an empty form', async () => {
      const db = await fresh();
      await expect(logArticle(await contextFor(db, 'leader'), articleForm())).rejects.toMatchObject({
        code: 'forbidden',
      });
      const impossible = articleForm({ publishedLocal: '2025-02-31T10:00' });
      await expect(logArticle(await contextFor(db), impossible)).rejects.toMatchObject({
        fields: { publishedLocal: ['errors.impossibleDate'] },
      });
      expect(articleSchema.safeParse({}).success).toBe(false);
      expect(
        articleSchema.safeParse({ ...articleForm(), body: 'x'.repeat(2_000_000) }).error?.issues[0]?.message,
      ).toBe('errors.tooLong');
    });

    it('pages by key in both directions, without loss or repeat', async () => {
      const ctx = await contextFor(await fresh());
      for (let i = 0; i < 7; i += 1) {
        await loggedArticle(ctx, {
          title: `Berita ${i}`,
          body: storyText(i + 20),
          publishedLocal: `2025-03-0${1 + Math.floor(i / 2)}T08:00`,
        });
      }
      const sort = { key: 'publishedAt', direction: 'desc' } as const;
      const first = await listArticles(ctx.db, {}, sort, {}, 3);
      const second = await listArticles(ctx.db, {}, sort, { after: first.next }, 3);
      const third = await listArticles(ctx.db, {}, sort, { after: second.next }, 3);
      const titles = [first, second, third].flatMap(page => page.rows.map(row => row.title));
      expect(new Set(titles).size).toBe(7);
      expect(third.next).toBeNull();
      const back = await listArticles(ctx.db, {}, sort, { before: third.previous }, 3);
      expect(back.rows).toEqual(second.rows);
      expect(await countArticles(ctx.db, {}, 5)).toBe(6);
    });

    it('searches words, phrases, prefixes and exclusions, newest first, by key', async () => {
      const ctx = await contextFor(await fresh());
      const add = (title: string, body: string, day: string) =>
        loggedArticle(ctx, {
          title,
          body: `${body} ${storyText(title.length)}`,
          publishedLocal: `${day}T09:00`,
        });
      await add('Satu', 'santunan kematian diserahkan', '2025-03-01');
      await add('Kedua', 'kematian ikan, santunan nihil', '2025-03-02');
      await add('Ketiga', 'santunan beasiswa', '2025-03-03');
      const titles = async (search: string) =>
        (await listArticles(ctx.db, { search })).rows.map(row => row.title);
      expect(await titles('santunan')).toEqual(['Ketiga', 'Kedua', 'Satu']);
      expect(await titles('"santunan kematian"')).toEqual(['Satu']);
      expect(await titles('santunan -beasiswa')).toEqual(['Kedua', 'Satu']);
      expect(await titles('beasis*')).toEqual(['Ketiga']);
      expect(await titles('-santunan')).toEqual([]);
      expect(await titles('"\' OR 1=1 -- NEAR(')).toEqual([]);
      const first = await listArticles(ctx.db, { search: 'santunan' }, undefined, {}, 2);
      const second = await listArticles(ctx.db, { search: 'santunan' }, undefined, { after: first.next }, 2);
      expect(second.rows.map(row => row.title)).toEqual(['Satu']);
      expect(
        (await listArticles(ctx.db, { search: 'santunan' }, undefined, { before: second.previous }, 2)).rows,
      ).toEqual(first.rows);
    });

    it('takes a dismissed article out of list and search, and puts a restored one back', async () => {
      const ctx = await contextFor(await fresh());
      const id = await loggedArticle(ctx, { body: `penggalian istimewa ${storyText(3)}` });
      const found = async () => (await listArticles(ctx.db, { search: 'istimewa' })).rows.map(row => row.id);
      await dismissArticle(ctx, id, 'Di luar topik');
      expect(await found()).toEqual([]);
      await restoreArticle(ctx, id);
      expect(await found()).toEqual([id]);
    });

    it('derives originality by a job: own text 1, a copy 0, and again when the original is logged late', async () => {
      const ctx = await contextFor(await fresh());
      const text = storyText(5, 120);
      const copy = await loggedArticle(ctx, {
        outletName: 'Penyalin',
        body: text,
        publishedLocal: '2025-03-10T10:00',
      });
      await runJobs(ctx.db);
      expect((await findArticle(ctx.db, copy))!.row.originality).toBe(1);
      const original = await loggedArticle(ctx, {
        outletName: 'Perintis',
        body: `${text} dan seterusnya`,
        publishedLocal: '2025-03-09T10:00',
      });
      await runJobs(ctx.db);
      expect((await findArticle(ctx.db, original))!.row.originality).toBe(1);
      expect((await findArticle(ctx.db, copy))!.row.originality).toBe(0);
    });
  },
  { pglite: true },
);
