import fc from 'fast-check';
import { expect, it } from 'vitest';
import { updateArticle } from '#app/features/coverage/articles.service.server.ts';
import { withdrawArticles } from '#app/features/coverage/bulk-log.service.server.ts';
import { type Facets, readFacets } from '#app/features/coverage/facets.queries.server.ts';
import type { ArticleFilter } from '#app/features/coverage/filter.ts';
import { refreshOpenFindings } from '#app/features/coverage/open-findings/derive.server.ts';
import { newestFirst, orderedPage } from '#app/features/coverage/ordered-list.server.ts';
import { dismissArticle, restoreArticle } from '#app/features/coverage/review.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { brokenInvariants } from '#db/invariants.ts';
import { programmeIds } from '#tests/factories/awards.ts';
import { articleForm, loggedArticle } from '#tests/factories/coverage.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

type Edit = {
  act: 'log' | 'update' | 'dismiss' | 'restore' | 'withdraw' | 'derive';
  /** Which of the articles so far. */
  at: number;
  outlet: string;
  tone: 'positive' | 'negative' | undefined;
  regency: 'kota-jambi' | 'tebo' | undefined;
  month: number;
  topics: number[];
};

const edits = fc.array(
  fc.record<Edit>({
    act: fc.constantFrom('log', 'log', 'update', 'update', 'dismiss', 'restore', 'withdraw', 'derive'),
    at: fc.nat(30),
    outlet: fc.constantFrom('Kabar Batanghari', 'Muaro Pos'),
    tone: fc.constantFrom('positive', 'negative', undefined),
    regency: fc.constantFrom('kota-jambi', 'tebo', undefined),
    month: fc.integer({ min: 1, max: 3 }),
    topics: fc.subarray([0, 1, 2]),
  }),
  { minLength: 4, maxLength: 14 },
);

async function edit(ctx: Context<Db>, topicIds: number[], ids: number[], change: Edit, nth: number) {
  const values = {
    title: `Berita ${nth}`,
    body: `santunan dibayar ke ${nth} keluarga`,
    outletName: change.outlet,
    headlineTone: change.tone,
    regency: change.regency,
    publishedLocal: `2025-0${change.month}-10T08:00`,
    topicIds: change.topics.map(i => topicIds[i]!),
  };
  if (change.act === 'log' || ids.length === 0) {
    ids.push(await loggedArticle(ctx, values));
    return;
  }
  const id = ids[change.at % ids.length]!;
  const { status, version } = await ctx.db
    .selectFrom('articles')
    .select(['status', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (change.act === 'update') await updateArticle(ctx, id, articleForm({ ...values, version }));
  if (change.act === 'dismiss' && status === 'approved') await dismissArticle(ctx, id, 'bukan tentang kita');
  if (change.act === 'restore' && status === 'dismissed') await restoreArticle(ctx, id);
  if (change.act === 'derive') await inTransaction(ctx.db, db => refreshOpenFindings(db, ids));
  if (change.act === 'withdraw') {
    await withdrawArticles(ctx, [id]);
    ids.splice(ids.indexOf(id), 1);
  }
}

/** Counted row by row, as anybody would. */
async function naive(db: Db, status: 'approved' | 'dismissed'): Promise<Record<string, unknown>> {
  const articles = await db.selectFrom('articles').selectAll().where('status', '=', status).execute();
  const ids = [0, ...articles.map(article => article.id)];
  const topics = await db.selectFrom('article_topics').selectAll().where('article_id', 'in', ids).execute();
  const findings = await db.selectFrom('open_findings').selectAll().where('article_id', 'in', ids).execute();
  const count = (values: (string | number | null)[]) => {
    const counts: Record<string, number> = {};
    for (const value of values) if (value !== null) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  return {
    outlets: count(articles.map(article => article.outlet_id)),
    channels: count(articles.map(article => article.channel)),
    tones: count(articles.map(article => article.headline_tone ?? 'none')),
    regencies: count(articles.map(article => article.regency)),
    months: count(articles.map(article => article.published_on.slice(0, 7))),
    topics: count(topics.map(row => row.topic_id)),
    findings: count(findings.map(row => row.kind)),
  };
}

function plain({ cut, count, ...facets }: Facets & { count?: number }) {
  const entries = Object.entries(facets).map(([name, counts]) => [
    name,
    Object.fromEntries(counts.map(({ value, count }) => [value, count])),
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

describeOnEngines(
  'what a search is counted by',
  fresh => {
    it('equals a count row by row, whatever was changed, searching or not', async () => {
      await fc.assert(
        fc.asyncProperty(edits, async changes => {
          const ctx = await contextFor(await fresh());
          const topicIds = await programmeIds(ctx);
          const ids: number[] = [];
          for (const [nth, change] of changes.entries()) await edit(ctx, topicIds, ids, change, nth);
          const truth = await naive(ctx.db, 'approved');
          const page = (filter: ArticleFilter) =>
            orderedPage(ctx.db, filter, { sort: newestFirst, request: {}, limit: 3, facets: true });
          expect(plain((await page({ search: 'santunan' })).facets!)).toEqual(truth);
          expect(plain(await readFacets(ctx.db, {}))).toEqual(truth);
          expect(plain(await readFacets(ctx.db, { status: 'dismissed' }))).toEqual(
            await naive(ctx.db, 'dismissed'),
          );
          const broken = (await brokenInvariants(ctx.db)).map(({ name }) => name);
          expect(broken.filter(name => /search|text/.test(name))).toEqual([]);
          // The walk over the finds tells the same page as the list of all.
          const found = await page({ search: 'santunan', channel: 'online' });
          const all = await page({});
          expect(found.rows.map(row => row.id)).toEqual(all.rows.map(row => row.id));
          expect(found.counted).toBe(all.counted);
          expect(found.next === null).toBe(all.next === null);
        }),
        { numRuns: 6 },
      );
    }, 60_000);
  },
  { pglite: true },
);
