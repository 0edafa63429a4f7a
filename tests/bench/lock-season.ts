import { dirname, join } from 'node:path';
import { readConfig, setConfig } from '#app/config.server.ts';
import { dossierPages } from '#app/features/awards/results/dossier-page.ts';
import { findDossierPage, insertDossierPages } from '#app/features/awards/results/dossiers.queries.server.ts';
import { articlesDiff } from '#app/features/awards/results/run-diff.ts';
import { readRun, storeRun } from '#app/features/awards/results/run-file.server.ts';
import { readFacts, readRunInputs } from '#app/features/awards/results/run-inputs.server.ts';
import { completeRun, resultsVersion } from '#app/features/awards/results/run-results.ts';
import { findRunFacts, insertSummary } from '#app/features/awards/results/run-summaries.queries.server.ts';
import { paperDocument, runCounts } from '#app/features/awards/results/run-summary.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import { openDatabase } from '#db/connection.ts';
import type { LockTaken } from './results.bench.ts';

/** Run by `results.bench.ts`: locks the season of a database file, announces it, and reads what its pages need. */
const file = process.argv[2]!;
const seasonId = 1;
setConfig(
  readConfig(
    { NODE_ENV: 'test', LOG_LEVEL: 'silent', GEMA_DATA_DIR: join(dirname(file), 'files') },
    'benchmark',
  ),
);
const { db, close } = openDatabase(`sqlite:${file}`);
const now = new Date().toISOString();

async function seconds<T>(work: () => Promise<T>): Promise<[T, number]> {
  const begun = performance.now();
  const done = await work();
  return [done, (performance.now() - begun) / 1000];
}

async function keep(): Promise<{ runId: number; fileId: number; candidates: number }> {
  const document = completeRun(await readRunInputs(db, seasonId, resultsVersion));
  const kept = await storeRun({ db, actor: systemActor, now }, document);
  const { ruleSet } = (await findSeason(db, seasonId))!;
  const { id } = await db
    .insertInto('award_runs')
    .values({
      ...{ season_id: seasonId, number: 1, rule_set_id: ruleSet.id, snapshot_file_id: kept.fileId },
      ...{ sha256: kept.sha256, code_version: resultsVersion, reason: '', made_at: now, published_at: now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertSummary(db, id, { counts: runCounts(document), paper: paperDocument(document), diff: null });
  return { runId: id, fileId: kept.fileId, candidates: document.results.standings.length };
}

async function keepPages(runId: number, fileId: number): Promise<void> {
  const waiting = [];
  for (const page of dossierPages(await readRun(db, fileId))) {
    waiting.push(page);
    if (waiting.length === 50) await insertDossierPages(db, runId, waiting.splice(0));
  }
  await insertDossierPages(db, runId, waiting);
}

const [{ runId, fileId, candidates }, lock] = await seconds(keep);
const [, pages] = await seconds(() => keepPages(runId, fileId));
const season = (await findSeason(db, seasonId))!;
const [, wholeRun] = await seconds(async () => {
  const { articles } = await readRun(db, fileId);
  return articlesDiff(articles, (await readFacts(db, season)).facts);
});
const [, keptRun] = await seconds(() => findRunFacts(db, runId));
const [, wholeDossier] = await seconds(async () => dossierPages(await readRun(db, fileId)).next());
const [, keptDossier] = await seconds(() =>
  findDossierPage(db, { seasonId, board: 'outlets', entrantId: 1 }),
);
await close();
const memoryMb = process.resourceUsage().maxRSS / 1024;
process.send!({
  ...{ candidates, lock, pages, wholeRun, keptRun, wholeDossier, keptDossier, memoryMb },
} satisfies LockTaken);
process.disconnect();
