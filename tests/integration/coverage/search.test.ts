import { expect, it } from 'vitest';
import { logArticles, type ReadyArticle } from '#app/features/coverage/bulk-log.service.server.ts';
import { readFacets } from '#app/features/coverage/facets.queries.server.ts';
import { filterFrom } from '#app/features/coverage/filter.ts';
import { countArticles } from '#app/features/coverage/filtered.queries.server.ts';
import { listArticles } from '#app/features/coverage/list.queries.server.ts';
import { listMostRelevant } from '#app/features/coverage/relevance.queries.server.ts';
import { dismissArticle } from '#app/features/coverage/review.service.server.ts';
import { loader as list } from '#app/features/coverage/routes/list.tsx';
import { snippetsOf } from '#app/features/coverage/snippets.server.ts';
import { programmeIds } from '#tests/factories/awards.ts';
import { loggedArticle } from '#tests/factories/coverage.ts';
import { makeOutlet } from '#tests/factories/partners.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { visitorFor } from '#tests/support/routes.ts';

const bareClip: Omit<
  ReadyArticle,
  'outlet' | 'title' | 'body' | 'contentHash' | 'publishedAt' | 'publishedOn'
> = {
  journalists: [],
  topicIds: [],
  spokespersons: [],
  url: null,
  canonicalUrl: null,
  words: 2,
  rubric: '',
  format: 'brief',
  headlineTone: null,
  bodyTone: null,
  channel: null,
  regency: null,
  seconds: null,
};

const filter = (query: string) => filterFrom(new URLSearchParams(query));

describeOnEngines(
  'searching the article list',
  fresh => {
    async function filled() {
      const ctx = await contextFor(await fresh());
      const [jkk, jkm] = (await programmeIds(ctx)) as [number, number];
      const log = (title: string, body: string, values: Record<string, unknown> = {}) =>
        loggedArticle(ctx, { title, body: `${body} ${title}`, ...values });
      const rows = {
        a: await log('Satu', 'santunan kematian dibayar di pasar', {
          topicIds: [jkm],
          headlineTone: 'positive',
          regency: 'kota-jambi',
          publishedLocal: '2025-02-10T08:00',
        }),
        b: await log('Dua', 'kematian tanpa santunan perlindungan', {
          topicIds: [jkk, jkm],
          outletName: 'Muaro Pos',
        }),
        c: await log('Tiga', 'melindungi nelayan dari kecelakaan', { outletName: 'Muaro Pos' }),
      };
      return { ctx, rows, jkk, jkm };
    }

    it.each([
      ['santunan', ['b', 'a']],
      ['"santunan kematian"', ['a']],
      ['kematian -perlindungan', ['a']],
      ['melin*', ['c']],
      ['-santunan', ['c']],
      ['-santunan -nelayan', []],
      ['"santunan kematian', ['a']],
      ['"', []],
      ['NOT OR AND NEAR(a b) :* & | !', []],
    ])('%s', async (search, found) => {
      const { ctx, rows } = await filled();
      const page = await listArticles(ctx.db, { search });
      const keys = Object.fromEntries(Object.entries(rows).map(([key, id]) => [id, key]));
      expect(page.rows.map(row => keys[row.id])).toEqual(found);
    });

    it.each([
      ['JKM', 'manfaat JKK/JKM cair'],
      ['2026', 'anggaran 2025-2026 naik'],
      ['44.6', 'sebesar 44.6% saja'],
      ['"1.500.000"', 'santunan Rp 1.500.000 dibayar'],
      ['go', 'lihat bpjs.example.go/berita sekarang'],
      ['hal', 'petani terlindungi.Hal ini'],
      ['kafe', 'bertemu di kafé itu'],
      ['kafé', 'bertemu di kafe itu'],
    ])('%s is found in "%s", on whatever engine', async (search, body) => {
      const ctx = await contextFor(await fresh());
      const id = await loggedArticle(ctx, { body });
      expect((await listArticles(ctx.db, { search })).rows.map(row => row.id)).toEqual([id]);
    });

    it('takes the longest text in the widest script', async () => {
      const ctx = await contextFor(await fresh());
      const body = Array.from({ length: 83_000 }, (_, i) =>
        String.fromCodePoint(...[...String(100_000 + i)].slice(1).map(digit => 0x4e00 + 97 * Number(digit))),
      ).join(' ');
      await loggedArticle(ctx, { title: 'Panjang sekali', body });
      expect((await listArticles(ctx.db, { search: 'panjang' })).rows).toHaveLength(1);
    });

    it('shows where it was found and counts what each filter would leave', async () => {
      const { ctx, rows, jkk, jkm } = await filled();
      const snippets = await snippetsOf(ctx.db, [rows.a, rows.b], 'santunan');
      expect(snippets.get(rows.a)!.pieces).toContainEqual({ text: 'santunan', found: true });
      expect((await snippetsOf(ctx.db, [rows.a], undefined)).size).toBe(0);
      const facets = await readFacets(ctx.db, filter('q=santunan'));
      expect(facets.outlets.map(({ label, count }) => [label, count]).sort()).toEqual([
        ['Kabar Batanghari', 1],
        ['Muaro Pos', 1],
      ]);
      expect(facets.topics.map(({ value, count }) => [Number(value), count])).toEqual([
        [jkm, 2],
        [jkk, 1],
      ]);
      expect(facets.channels).toMatchObject([{ value: 'online', count: 2 }]);
      expect(facets.tones.map(({ value, count }) => [value, count]).sort()).toEqual([
        ['none', 1],
        ['positive', 1],
      ]);
      expect(facets.regencies).toMatchObject([{ count: 1 }]);
      expect(facets.months.map(({ value }) => value)).toEqual(['2025-03', '2025-02']);
      expect(facets.cut).toBe(false);
      const all = await readFacets(ctx.db, filter(''));
      expect(all.outlets[0]).toMatchObject({ label: 'Muaro Pos', count: 2 });
    });

    it('filters by a month and leaves out one that is none', async () => {
      const { ctx, rows } = await filled();
      const ids = async (query: string) =>
        (await listArticles(ctx.db, filter(query))).rows.map(row => row.id);
      expect(await ids('bulan=2025-02')).toEqual([rows.a]);
      expect(await ids('bulan=2025-13')).toHaveLength(3);
    });

    it('shows the best match first when asked, page by page: a title before a text, the newer of two alike', async () => {
      const ctx = await contextFor(await fresh());
      const log = (title: string, body: string, publishedLocal: string) =>
        loggedArticle(ctx, { title, body: `${body} ${'lagi '.repeat(30)}${publishedLocal}`, publishedLocal });
      const titled = await log('Santunan dibayar', 'untuk keluarga nelayan', '2025-01-10T08:00');
      const older = await log('Kabar pasar', 'ada santunan di sana', '2025-02-10T08:00');
      const newer = await log('Kabar pasar', 'ada santunan di sana', '2025-03-10T08:00');
      await log('Lain sekali', 'tanpa apa pun', '2025-03-11T08:00');
      const ids = (page: { rows: { id: number }[] }) => page.rows.map(row => row.id);
      const search = { search: 'santunan' };
      expect(ids(await listArticles(ctx.db, search))).toEqual([newer, older, titled]);
      const first = await listMostRelevant(ctx.db, search, {}, 2);
      expect(ids(first)).toEqual([titled, newer]);
      expect(first.rows[0]!.outletName).not.toBe('');
      const second = await listMostRelevant(ctx.db, search, { after: first.next }, 2);
      expect(ids(second)).toEqual([older]);
      expect(ids(await listMostRelevant(ctx.db, search, { before: second.previous }, 2))).toEqual([
        titled,
        newer,
      ]);
      expect(ids(await listMostRelevant(ctx.db, { ...search, month: '2025-02' }))).toEqual([older]);
      for (const empty of [undefined, '-santunan', '"'])
        expect(ids(await listMostRelevant(ctx.db, { search: empty }))).toEqual([]);
      const visitor = await visitorFor(ctx.db);
      const shown = await visitor.get(list, '/pemberitaan?q=santunan&sort=-relevance');
      expect(ids(shown)).toEqual([titled, newer, older]);
      expect(shown.sort).toEqual({ key: 'relevance', direction: 'desc' });
      // Without a search nothing can fit better than another: the newest first.
      const all = await visitor.get(list, '/pemberitaan?sort=-relevance');
      expect(all.sort).toEqual({ key: 'publishedAt', direction: 'desc' });
    });

    it('searches what was taken out of the list, among that alone', async () => {
      const { ctx, rows } = await filled();
      await dismissArticle(ctx, rows.a, 'bukan tentang kita');
      const visitor = await visitorFor(ctx.db);
      const found = async (query: string) => {
        const page = await visitor.get(list, `/pemberitaan?keadaan=dismissed&${query}`);
        expect(page.count).toBe(page.rows.length);
        return page.rows.map(row => row.id);
      };
      expect(await found('q=santunan')).toEqual([rows.a]);
      expect(await found('q="santunan kematian" -nelayan')).toEqual([rows.a]);
      expect(await found('q=melindungi')).toEqual([]);
      expect(await found('q=-santunan')).toEqual([]);
      expect(await found('q=santunan&sort=-relevance')).toEqual([rows.a]);
      const page = await visitor.get(list, '/pemberitaan?keadaan=dismissed&q=santunan');
      expect(page.rows[0]!.snippet?.pieces).toContainEqual({ text: 'santunan', found: true });
      expect(page.facets?.tones).toMatchObject([{ value: 'positive', count: 1 }]);
    });

    it.each(['JKK/JKM cair', 'Kafé: 44.6%'])(
      'weighs the words of the title "%s" as the index has them',
      async title => {
        const ctx = await contextFor(await fresh());
        const search = title.startsWith('JKK') ? 'jkm' : 'kafe';
        for (const other of ['Satu', 'Dua', 'Tiga'])
          await loggedArticle(ctx, { title: other, body: `tentang ${other} saja` });
        const titled = await loggedArticle(ctx, {
          title,
          body: 'untuk keluarga nelayan di pasar',
          publishedLocal: '2025-01-10T08:00',
        });
        const many = `${search} `.repeat(2);
        await loggedArticle(ctx, {
          title: 'Lain',
          body: `${many} di dalam isi ${'lagi '.repeat(30)}`,
          publishedLocal: '2025-02-10T08:00',
        });
        expect((await listMostRelevant(ctx.db, { search })).rows[0]!.id).toBe(titled);
      },
    );

    it('counts beside a search at once, beside the whole list when asked, for those without JavaScript', async () => {
      const { ctx } = await filled();
      const visitor = await visitorFor(ctx.db);
      const found = await visitor.get(list, '/pemberitaan?q=santunan');
      expect(found).toMatchObject({ count: 2, facets: { channels: [{ value: 'online', count: 2 }] } });
      expect(found.rows[0]!.snippet?.pieces.some(piece => piece.found)).toBe(true);
      expect(await visitor.get(list, '/pemberitaan')).toMatchObject({ facets: null, count: 3 });
      const counted = await visitor.get(list, '/pemberitaan?rincian=1');
      expect(counted.facets?.channels).toMatchObject([{ value: 'online', count: 3 }]);
    });

    it('counts to 1,000 and says no more beyond; facets are of the newest, the best match of the newest 5,000', async () => {
      const ctx = await contextFor(await fresh());
      const outlet = { id: await makeOutlet(ctx), name: 'Muaro Pos', channel: 'online' as const };
      const start = Date.parse('2025-01-01T00:00:00.000Z');
      const clip = (i: number): ReadyArticle => ({
        ...bareClip,
        outlet,
        title: i < 2 ? `Santunan ${i}` : `Berita ${i}`,
        body: 'santunan dibayar',
        contentHash: `hash ${i}`,
        publishedAt: new Date(start + i * 60_000).toISOString(),
        publishedOn: i < 1000 ? '2025-01-01' : '2025-02-01',
      });
      // The first title stands before the newest 5,000, the second among them.
      for (let from = 0; from < 5001; from += 500) {
        const some = Array.from({ length: Math.min(500, 5001 - from) }, (_, i) => clip(from + i));
        await logArticles(ctx, some);
      }
      const search = { search: 'santunan' };
      expect(await countArticles(ctx.db, search)).toBe(1001);
      const facets = await readFacets(ctx.db, search);
      expect(facets.cut).toBe(true);
      expect(facets.channels).toMatchObject([{ value: 'online', count: 1001 }]);
      expect(facets.months).toMatchObject([{ value: '2025-02', count: 1001 }]);
      const january = await readFacets(ctx.db, { ...search, month: '2025-01' });
      expect(january).toMatchObject({ cut: false, months: [{ value: '2025-01', count: 1000 }] });
      const best = await listMostRelevant(ctx.db, search, {}, 2);
      expect(best.rows.map(row => row.title)).toEqual(['Santunan 1', 'Berita 5000']);
      const visitor = await visitorFor(ctx.db);
      expect(await visitor.get(list, '/pemberitaan?q=santunan')).toMatchObject({ count: 1000, many: true });
    });
  },
  { pglite: true },
);
