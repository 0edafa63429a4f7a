import { readFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { dismissArticle } from '#app/features/coverage/review.service.server.ts';
import { findFile } from '#app/features/files/queries.server.ts';
import { filePath } from '#app/features/files/service.server.ts';
import { readBookOrder, readContents } from '#app/features/reports/books/contents.server.ts';
import {
  countChanges,
  findEdition,
  listEntries,
} from '#app/features/reports/books/editions.queries.server.ts';
import { makeEdition, stopMaking } from '#app/features/reports/books/making.service.server.ts';
import { findBook, listBookArticleIds } from '#app/features/reports/books/queries.server.ts';
import { bookSchema, newBookSchema } from '#app/features/reports/books/schema.ts';
import { readSelection } from '#app/features/reports/books/selection.server.ts';
import {
  addToBook,
  createBook,
  deleteBook,
  moveInBook,
  rearrangeBook,
  removeFromBook,
  returnToBook,
  updateBook,
} from '#app/features/reports/books/service.server.ts';
import { readBookState } from '#app/features/reports/books/state.server.ts';
import { longestExcerpt, mostInBook } from '#app/features/reports/books/terms.ts';
import type { Context } from '#app/lib/context.ts';
import { bulkInsert } from '#db/bulk-insert.ts';
import type { Db } from '#db/connection.ts';
import { madeEdition, makeBook } from '#tests/factories/books.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

/** The text of each page, as another program reads it. */
async function pagesOf(ctx: Context<Db>, editionId: number): Promise<string[]> {
  const edition = (await findEdition(ctx.db, editionId))!;
  const file = (await findFile(ctx.db, edition.fileId!))!;
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(filePath(file.sha256))));
  const { text, totalPages } = await extractText(pdf, { mergePages: false });
  expect(totalPages).toBe(edition.pages);
  return text.map(page => page.replace(/\s+/g, ' '));
}

async function someArticles(ctx: Context<Db>, count = 4): Promise<number[]> {
  const ids: number[] = [];
  for (let i = 0; i < count; i += 1)
    ids.push(
      await loggedArticle(ctx, {
        title: `Cerita ${i}`,
        outletName: i % 2 ? 'Zona Jambi' : 'Antar Kabar',
        publishedLocal: `2025-03-0${i + 1}T09:00`,
        body: `${storyText(i + 1)} akhir-naskah-${i}`,
        url: `https://${i % 2 ? 'zona' : 'antar'}.example/cerita-${i}`,
      }),
    );
  return ids;
}

/** Many approved articles of one outlet, without a text. */
async function manyArticles(ctx: Context<Db>, count: number): Promise<void> {
  const id = await loggedArticle(ctx, { title: 'Satu' });
  const row = await ctx.db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const { id: _, search_id: __, ...rest } = row;
  const columns = Object.keys(rest) as (keyof typeof rest)[];
  const rows = Array.from({ length: count }, (_, i) =>
    columns.map(column =>
      column === 'content_hash' ? `h${i}` : column === 'canonical_url' ? null : rest[column],
    ),
  );
  await bulkInsert(ctx.db, 'articles', columns, rows as never);
}

const chosen = (selection: string) =>
  newBookSchema.parse({ title: 'Buku', arrangement: 'newest', selection });

describeOnEngines(
  'clip books',
  fresh => {
    it('are made of picked articles, of a filter, and of approved ones alone', async () => {
      const ctx = await contextFor(await fresh());
      const [first, second, third] = await someArticles(ctx);
      await dismissArticle(ctx, third!, 'bukan tentang kami');
      const picked = await createBook(
        ctx,
        chosen(`artikel=${first}&artikel=${third}&artikel=${first}&artikel=x`),
      );
      expect(await listBookArticleIds(ctx.db, picked)).toEqual([first]);
      const filtered = await createBook(ctx, chosen('dari=2025-03-01&sampai=2025-03-03&keadaan=dismissed'));
      expect(await listBookArticleIds(ctx.db, filtered)).toEqual([second, first]);
      const found = await createBook(ctx, chosen('q="akhir-naskah-1"'));
      expect(await listBookArticleIds(ctx.db, found)).toEqual([second]);
      expect((await readSelection(ctx.db, new URLSearchParams('sort=-words'))).chosen).toBe(false);
    });

    it('refuse a choice of nothing, and of more than they hold, in numbers', async () => {
      const ctx = await contextFor(await fresh());
      for (const selection of ['', 'artikel=99', 'dari=1999-01-01&sampai=1999-01-02', 'q=-'])
        await expect(createBook(ctx, chosen(selection))).rejects.toMatchObject({
          fields: { '': ['books.nothingChosen'] },
        });
      await manyArticles(ctx, 5000);
      await expect(createBook(ctx, chosen('dari=2025-03-01'))).rejects.toMatchObject({
        fields: { '': [`books.tooMany?most=${mostInBook}&chosen=5001`] },
      });
      const { ids } = await readSelection(ctx.db, new URLSearchParams('dari=2025-03-01'));
      expect(ids).toHaveLength(mostInBook);
      const book = await makeBook(ctx, ids);
      const more = await loggedArticle(ctx, { title: 'Satu lagi', body: storyText(44) });
      await expect(addToBook(ctx, book, [more])).rejects.toMatchObject({
        fields: { '': [`books.tooMany?most=${mostInBook}&chosen=${mostInBook + 1}`] },
      });
    });

    it('keep their order, let people move articles, and say who changed what', async () => {
      const ctx = await contextFor(await fresh());
      const [a, b, c, d] = await someArticles(ctx);
      const book = await makeBook(ctx, [a!, b!, c!], { arrangement: 'newest' });
      const order = () => listBookArticleIds(ctx.db, book);
      expect(await order()).toEqual([c, b, a]);
      expect(await addToBook(ctx, book, [d!, a!])).toBe(1);
      expect(await order()).toEqual([d, c, b, a]);
      expect(await moveInBook(ctx, book, a!, 1)).toEqual({ place: 1, ended: 'newest' });
      expect(await order()).toEqual([a, d, c, b]);
      expect((await findBook(ctx.db, book))?.arrangement).toBe('manual');
      for (const [id, to, place] of [
        [a!, 'up', 1],
        [b!, 'down', 4],
        [b!, 99, 4],
        [a!, 'down', 2],
        [a!, 1, 1],
      ] as const)
        expect(await moveInBook(ctx, book, id, to)).toEqual({ place });
      await expect(moveInBook(ctx, book, 9999, 'up')).rejects.toMatchObject({
        messageKey: 'books.notInBook',
      });
      expect(await order()).toEqual([a, d, c, b]);
      expect(await removeFromBook(ctx, book, d!)).toBe(2);
      expect(await removeFromBook(ctx, book, d!)).toBeUndefined();
      await returnToBook(ctx, book, d!, 2);
      await returnToBook(ctx, book, d!, 4);
      expect(await order()).toEqual([a, d, c, b]);
      await rearrangeBook(ctx, book, 'newest');
      expect(await order()).toEqual([d, c, b, a]);
      const form = bookSchema.parse({ title: 'Baru', arrangement: 'oldest', version: '1' });
      await updateBook(ctx, book, form);
      expect(await order()).toEqual([a, b, c, d]);
      await expect(updateBook(ctx, book, form)).rejects.toMatchObject({ code: 'conflict' });
      const entries = await listAuditEntries(ctx.db, { subjectKind: 'clipBook', subjectId: book });
      expect(entries.map(entry => entry.action)).toEqual([
        'clipBook.updated',
        'clipBook.articlesAdded',
        'clipBook.articleRemoved',
        'clipBook.articlesAdded',
        'clipBook.created',
      ]);
      expect(entries[0]!.changes).toContainEqual({ field: 'title', before: 'Buku uji', after: 'Baru' });
    });

    it('keep their chapters when an article is moved, added, taken out or put back', async () => {
      const ctx = await contextFor(await fresh());
      const [a, b, c, d] = await someArticles(ctx);
      const book = await makeBook(ctx, [a!, b!, c!], { arrangement: 'outlet' });
      const order = async () => (await readBookOrder(ctx.db, (await findBook(ctx.db, book))!)).map(x => x.id);
      expect(await order()).toEqual([a, c, b]);
      expect(await moveInBook(ctx, book, c!, 1)).toEqual({ place: 1 });
      await expect(moveInBook(ctx, book, c!, 3)).rejects.toMatchObject({
        messageKey: 'books.outsideChapter?from=1&to=2',
      });
      await expect(moveInBook(ctx, book, a!, 'down')).rejects.toMatchObject({ code: 'conflict' });
      await addToBook(ctx, book, [d!]);
      expect(await order()).toEqual([c, a, b, d]);
      const contents = await readContents(ctx.db, (await findBook(ctx.db, book))!, { from: 2, to: 3 });
      expect(contents.moved).toBe(true);
      expect(
        contents.groups.map(({ chapter, count, entries }) => [chapter, count, entries[0]!.position]),
      ).toEqual([
        ['Antar Kabar', 2, 2],
        ['Zona Jambi', 2, 3],
      ]);
      const edition = await madeEdition(ctx, book);
      const titles = (await listEntries(ctx.db, edition)).map(entry => entry.title);
      expect(titles).toEqual(['Cerita 2', 'Cerita 0', 'Cerita 1', 'Cerita 3']);
      await removeFromBook(ctx, book, a!);
      // A place outside of its chapter is brought back into it.
      await returnToBook(ctx, book, a!, 4);
      expect(await order()).toEqual([c, a, b, d]);
      await rearrangeBook(ctx, book, 'outlet');
      expect(await order()).toEqual([a, c, b, d]);
      expect((await findBook(ctx.db, book))?.arrangement).toBe('outlet');
    });

    it('become a PDF that another program reads: cover, contents with true page numbers, sheets', async () => {
      const ctx = await contextFor(await fresh());
      const ids = await someArticles(ctx);
      const book = await makeBook(ctx, ids, {
        title: 'Liputan Maret',
        introduction: 'Disusun untuk pimpinan.',
        arrangement: 'outlet',
      });
      const edition = await madeEdition(ctx, book);
      const pages = await pagesOf(ctx, edition);
      expect(pages[0]).toContain('Liputan Maret');
      expect(pages[0]).toContain('4 berita di 2 media');
      // A short introduction stands on the cover.
      expect(pages[0]).toContain('Disusun untuk pimpinan.');
      expect(pages[0]).toContain('Disusun oleh Si officer');
      expect(pages[1]).toContain('Daftar isi');
      for (const title of ['Cerita 0', 'Cerita 3']) {
        const sheet = pages.findIndex((text, page) => page > 2 && text.includes(title));
        const line = new RegExp(`${title}\\s+(\\d+)`).exec(pages[1]!);
        expect(Number(line?.[1])).toBe(sheet + 1);
      }
      expect(pages.at(-1)).toContain('akhir-naskah-3');
      expect(pages.at(-1)).toContain('https://zona.example/cerita-3');
      const state = await readBookState(ctx, book);
      expect(state.making).toBeNull();
      expect(state.latest).toMatchObject({ number: 1, articles: 4, leftOut: 0, pages: pages.length });
      expect(state.latest?.changes).toEqual({ edited: 0, gone: 0, book: false });
    });

    it('print what is strange: no text, endless titles, scripts, Arabic, emoji', async () => {
      const ctx = await contextFor(await fresh());
      const strange = [
        { title: `Panjang ${'sekali '.repeat(60)}`.slice(0, 290), body: storyText(1) },
        { title: 'TanpaSpasi'.repeat(25), body: `${'x'.repeat(3000)} ${storyText(2)}` },
        { title: '<script>alert(1)</script>', body: `<img src=x onerror=alert(1)> ${storyText(3)}` },
        { title: 'حماية العمال', body: `مرحبا ${'عامل '.repeat(40)}` },
        { title: '🎉👷‍♀️ Pekerja 🎉', body: `😀 ${storyText(4)} Ħal Łódź Čapek ñandú` },
        { title: 'Halaman koran', body: storyText(5) },
        { title: 'Sangat panjang', body: storyText(6, 9000) },
      ];
      const ids: number[] = [];
      for (const [i, values] of strange.entries())
        ids.push(
          await loggedArticle(ctx, {
            ...values,
            outletName: `Media ${i} ${'panjang '.repeat(12)}`,
            outletChannel: 'print',
            url: i === 2 ? `https://kabar.example/${'a/'.repeat(300)}` : undefined,
          }),
        );
      // Of a page of a newspaper that was filed as a picture nobody has a text.
      await ctx.db.updateTable('articles').set({ body: '' }).where('id', '=', ids[5]!).execute();
      const book = await makeBook(ctx, ids, { title: '🎉 عربي', arrangement: 'outlet' });
      const pages = await pagesOf(ctx, await madeEdition(ctx, book));
      const all = pages.join('\n');
      expect(pages[0]).toContain('(judul dalam aksara yang tidak dapat dicetak)');
      expect(all).toContain('<script>alert(1)</script>');
      expect(all).toContain('Naskah ini memakai aksara yang tidak dapat dicetak di sini.');
      expect(all).toContain('Naskah artikel ini tidak tercatat.');
      expect(all).toContain('Naskah dipotong di sini karena panjangnya.');
      expect(all).toContain('Lembar 7');
      // Every page of a sheet says which it belongs to, the further ones too.
      const first = pages.findIndex(page => page.includes('Lembar 1'));
      for (const page of pages.slice(first)) expect(page).toMatch(/Lembar \d/);
      expect(all).toMatch(/ · .{1,60} Lembar \d, lanjutan/);
      expect(all).not.toContain('�');
    });

    it('stay as they were made when articles change, and say what changed', async () => {
      const ctx = await contextFor(await fresh());
      const [a, b, c] = await someArticles(ctx, 3);
      const book = await makeBook(ctx, [a!, b!, c!]);
      const edition = await madeEdition(ctx, book);
      await ctx.db
        .updateTable('articles')
        .set({ title: 'Diubah', version: 2 })
        .where('id', '=', a!)
        .execute();
      await dismissArticle(ctx, b!, 'keliru');
      await ctx.db.deleteFrom('articles').where('id', '=', c!).execute();
      const entries = await listEntries(ctx.db, edition);
      expect(entries.map(entry => entry.title)).toEqual(['Cerita 0', 'Cerita 1', 'Cerita 2']);
      expect(await countChanges(ctx.db, edition)).toEqual({ edited: 1, gone: 2 });
      for (const { excerpt } of entries) expect(excerpt.length).toBeLessThanOrEqual(longestExcerpt);
      expect(JSON.stringify(entries)).not.toContain('akhir-naskah');

      const next = await madeEdition(ctx, book);
      expect((await listEntries(ctx.db, next)).map(entry => entry.title)).toEqual(['Diubah']);
      expect(await findEdition(ctx.db, next)).toMatchObject({ number: 2, leftOut: 1 });
      expect(await countChanges(ctx.db, next)).toEqual({ edited: 0, gone: 0 });
      expect((await listEntries(ctx.db, edition)).map(entry => entry.title)).toContain('Cerita 2');
    });

    it('are made one at a time, can be stopped, and say when nothing is left of them', async () => {
      const ctx = await contextFor(await fresh());
      const [a, b] = await someArticles(ctx, 2);
      const book = await makeBook(ctx, [a!, b!]);
      await makeEdition(ctx, book, 'id');
      await expect(makeEdition(ctx, book, 'id')).rejects.toMatchObject({ messageKey: 'books.beingMade' });
      await stopMaking(ctx, book);
      expect((await readBookState(ctx, book)).making).toMatchObject({ open: false, cancelled: true });
      await madeEdition(ctx, book);
      expect((await readBookState(ctx, book)).latest).toMatchObject({ number: 1 });

      const order = await makeEdition(ctx, book, 'id');
      for (const id of [a!, b!]) await dismissArticle(ctx, id, 'keliru');
      for (let tries = 0; tries < 2; tries += 1) await runJobs(ctx.db, `2025-03-20T0${4 + tries}:00:00.000Z`);
      expect(await findEdition(ctx.db, order)).toMatchObject({ madeAt: null });
      expect((await readBookState(ctx, book)).making).toMatchObject({ open: false, cancelled: false });
      for (const id of [a!, b!]) await removeFromBook(ctx, book, id);
      await expect(makeEdition(ctx, book, 'id')).rejects.toMatchObject({ messageKey: 'books.empty' });
    });

    it('may be deleted while one is being made, and only by those who may', async () => {
      const db = await fresh();
      const ctx = await contextFor(db);
      const book = await makeBook(ctx, await someArticles(ctx, 1));
      const leader = await contextFor(db, 'leader');
      await expect(deleteBook(leader, book)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(makeEdition(leader, book, 'id')).rejects.toMatchObject({ code: 'forbidden' });
      await makeEdition(ctx, book, 'id');
      await deleteBook(ctx, book);
      await runJobs(db);
      expect(await findBook(db, book)).toBeUndefined();
      expect(await db.selectFrom('clip_book_editions').selectAll().execute()).toEqual([]);
      const job = await db
        .selectFrom('jobs')
        .select('status')
        .where('kind', '=', 'reports.clip-book')
        .executeTakeFirst();
      expect(job?.status).toBe('done');
      await expect(moveInBook(ctx, book, 1, 'up')).rejects.toMatchObject({ code: 'not-found' });
    });
  },
  { pglite: true },
);
