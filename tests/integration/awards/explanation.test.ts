import { expect, it } from 'vitest';
import { listArticles } from '#app/features/awards/article-facts.queries.server.ts';
import { exclusions } from '#app/features/awards/eligibility.ts';
import { readExcludedPage, readStoryPage } from '#app/features/awards/score-sheet.queries.server.ts';
import { findScoringSeason } from '#app/features/awards/scoring-season.queries.server.ts';
import { seasonFrame, seasonSpan } from '#app/features/awards/season-frame.ts';
import { openedSeason, programmeIds } from '#tests/factories/awards.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

describeOnEngines('the articles listed on “why this score”', fresh => {
  it('are eligible by their own facts, and their points add up to A', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const topics = await programmeIds(ctx);
    const seasonId = await openedSeason(ctx);
    for (let i = 0; i < 24; i += 1) {
      await loggedArticle(ctx, {
        title: `Berita ${i}`,
        outletName: i % 8 === 7 ? 'Muaro Pos' : 'Kabar Batanghari',
        journalistNames: i % 3 === 0 ? 'Rina Marlina, Budi Hartono' : 'Rina Marlina',
        publishedLocal: `2025-0${1 + (i % 3)}-${String(1 + (i % 19)).padStart(2, '0')}T0${i % 9}:15`,
        topicIds: i % 9 === 8 ? [] : [topics[i % 6]],
        // Short ones, copies of the one before, and stories of their own.
        body: storyText(i % 8 === 7 ? i - 1 : i, i % 10 === 4 ? 60 : 220),
        ownSources: i % 4,
      });
    }
    await runJobs(db);

    const season = (await findScoringSeason(db, seasonId))!;
    const frame = seasonFrame({ ...season, programmes: season.topicIds });
    const standings = await db.selectFrom('standings').selectAll().execute();
    expect(standings).toHaveLength(4);
    for (const standing of standings) {
      let sum = 0;
      const listed: number[] = [];
      for (let from: number | null = 1; from !== null; ) {
        const page: Awaited<ReturnType<typeof readStoryPage>> = await readStoryPage(
          db,
          standing.id,
          String(from),
        );
        for (const { best, others } of page.rows) {
          sum += best.points;
          listed.push(best.articleId, ...others.map(other => other.articleId));
        }
        from = page.next;
      }
      expect(Math.abs(sum - standing.a)).toBeLessThan(1e-9);
      expect(new Set(listed).size).toBe(listed.length);
      expect(listed).toHaveLength(standing.articles);
      const facts = await listArticles(db, listed, seasonSpan(season), season.topicIds);
      expect(facts).toHaveLength(listed.length);
      for (const article of facts) expect(exclusions(article, frame)).toEqual([]);
      const excluded = await readExcludedPage(db, standing.id, standing.excluded, null);
      for (const { article, reasons } of excluded.rows) {
        expect(reasons.length).toBeGreaterThan(0);
        expect(listed).not.toContain(article.id);
      }
    }
  });
});
