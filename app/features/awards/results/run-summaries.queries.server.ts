import type { Db } from '#db/connection.ts';
import type { PaperDocument, RunCounts, ShownArticles, ShownDiff } from './run-summary.ts';

/** Keeps what pages tell of a run. */
export async function insertSummary(
  db: Db,
  runId: number,
  { counts, paper, diff }: { counts: RunCounts; paper: PaperDocument; diff: ShownDiff | null },
): Promise<void> {
  await db
    .insertInto('run_summaries')
    .values({
      run_id: runId,
      counts: JSON.stringify(counts),
      paper: JSON.stringify(paper),
      diff: diff && JSON.stringify(diff),
      since: null,
      since_at: null,
    })
    .execute();
}

/** How much a run holds, and what became of its articles since the lock; undefined for a run without a summary. */
export async function findRunFacts(
  db: Db,
  runId: number,
): Promise<{ counts: RunCounts; since: { articles: ShownArticles; at: string } | null } | undefined> {
  const row = await db
    .selectFrom('run_summaries')
    .select(['counts', 'since', 'since_at as at'])
    .where('run_id', '=', runId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { since, at } = row;
  return {
    counts: JSON.parse(row.counts) as RunCounts,
    since: since === null || at === null ? null : { articles: JSON.parse(since) as ShownArticles, at },
  };
}

/** What the papers of a run are written from, or undefined. */
export async function findPaperDocument(db: Db, runId: number): Promise<PaperDocument | undefined> {
  const row = await db
    .selectFrom('run_summaries')
    .select('paper')
    .where('run_id', '=', runId)
    .executeTakeFirst();
  return row && (JSON.parse(row.paper) as PaperDocument);
}

/** What is different from the run before; undefined for the first. */
export async function findRunDiff(db: Db, runId: number): Promise<ShownDiff | undefined> {
  const row = await db
    .selectFrom('run_summaries')
    .select('diff')
    .where('run_id', '=', runId)
    .executeTakeFirst();
  return row?.diff ? (JSON.parse(row.diff) as ShownDiff) : undefined;
}

/** Keeps what became of a run's articles, as of `at`. */
export async function updateSince(db: Db, runId: number, since: ShownArticles, at: string): Promise<void> {
  await db
    .updateTable('run_summaries')
    .set({ since: JSON.stringify(since), since_at: at })
    .where('run_id', '=', runId)
    .execute();
}
