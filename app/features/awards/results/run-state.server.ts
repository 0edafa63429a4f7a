import { listJobs } from '#app/features/jobs/queries.server.ts';
import type { Db } from '#db/connection.ts';
import { findSeason, type Season } from '../seasons.queries.server.ts';
import { listArticleLabels } from './run-articles.queries.server.ts';
import { type ArticlesDiff, articlesDiff } from './run-diff.ts';
import type { RunDocument } from './run-document.ts';
import { readFacts } from './run-inputs.server.ts';
import { listDecisions } from './run-rounds.queries.server.ts';
import type { AwardRun } from './runs.queries.server.ts';
import { signaturesNeeded } from './signing.service.server.ts';

export type RunState = 'unsigned' | 'signed' | 'published' | 'replaced';

/** Where a run stands; `newer` when a later one exists. A published run stays published until the later one is. */
export function runState(
  run: Pick<AwardRun, 'publishedAt'>,
  { signatures, newer, newerPublished }: { signatures: number; newer: boolean; newerPublished: boolean },
): RunState {
  if (newerPublished || (newer && run.publishedAt === null)) return 'replaced';
  if (run.publishedAt !== null) return 'published';
  return signatures >= signaturesNeeded ? 'signed' : 'unsigned';
}

/** Whether a run is being computed again. */
export async function isChecking(db: Db, runId: number): Promise<boolean> {
  return (await listJobs(db, { kind: 'awards.check' }, 10)).some(
    ({ status, payload }) =>
      (status === 'running' || status === 'queued') && (payload as { runId: number }).runId === runId,
  );
}

export type SinceLock = { articles: ArticlesDiff; titles: Map<number, string>; decisions: number };

/** What happened to a season's articles and decisions since a run was locked; the run itself stays as it is. */
export async function readSinceLock(db: Db, document: RunDocument): Promise<SinceLock> {
  const season: Season | undefined = await findSeason(db, document.season.id);
  if (!season) return { articles: { added: [], removed: [], changed: [] }, titles: new Map(), decisions: 0 };
  const { facts } = await readFacts(db, season);
  const articles = articlesDiff(document.articles, facts);
  const labels = articles.added.length > 0 ? await listArticleLabels(db, articles.added.slice(0, 20)) : [];
  let decisions = 0;
  for (const round of document.rounds) {
    if ((await listDecisions(db, round.id)).length !== round.decisions.length) decisions += 1;
  }
  return { articles, titles: new Map([...labels].map(([id, { title }]) => [id, title])), decisions };
}
