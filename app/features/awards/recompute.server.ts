import type { Db } from '#db/connection.ts';
import { listArticles, listBylinedArticles, listOutletArticles } from './article-facts.queries.server.ts';
import type { ArticleFacts } from './article-facts.ts';
import { deleteStandingChanges, listStandingChanges } from './changes.queries.server.ts';
import { withNetworkSiblings } from './desk/eligibility-facts.queries.server.ts';
import { leagueEffects } from './rule-changes/effect.ts';
import { listPlaced, updateRuleSetEffect } from './rule-changes/queries.server.ts';
import {
  groupByEntrant,
  judge,
  judgeSeason,
  keptStanding,
  learnOutlets,
  openScoring,
  pairFinder,
  type Scoring,
} from './scoring-run.server.ts';
import { seasonSpan } from './season-frame.ts';
import type { Assessment, Board } from './season-score.ts';
import { findSeason } from './seasons.queries.server.ts';
import { keepStandingDay } from './standing-days.server.ts';
import {
  deleteStandings,
  deleteSuperseded,
  type KeptStanding,
  listStandingEntrants,
  replaceStandings,
  type StandingRun,
  showStandings,
} from './standings-write.queries.server.ts';

export type RecomputeOptions = {
  /** Called now and then with the entrants done, of all. */
  progress?: (done: number, total: number) => Promise<void> | void;
  /** Asked between batches; true ends the run early and leaves the standing on show as it is. */
  stopped?: () => Promise<boolean>;
  /** Whether a finished season is computed too: its standing changes by rulings alone. */
  finished?: boolean;
};

export type RecomputeSummary = { outlets: number; journalists: number; articles: number };

const noEntrants: ReadonlyMap<number, Assessment[]> = new Map();

const nothing: RecomputeSummary = { outlets: 0, journalists: 0, articles: 0 };

/** Rows of points per transaction: some 20 ms of writing, so that pages and mail never wait long. */
const rowsPerWrite = 3000;

/** Collects standings of one board and writes them in short transactions. */
function standingWriter(db: Db, run: StandingRun, board: Board) {
  let waiting: KeptStanding[] = [];
  let rows = 0;
  const flush = async () => {
    await replaceStandings(db, run, board, waiting);
    waiting = [];
    rows = 0;
  };
  /** Returns whether this standing filled a batch, which is then written. */
  const add = async (standing: KeptStanding): Promise<boolean> => {
    waiting.push(standing);
    rows += standing.points.length + 1;
    if (rows < rowsPerWrite) return false;
    await flush();
    return true;
  };
  return { add, flush };
}

/**
 * Computes the standing of a whole open season by its newest rule set and puts it on show when complete; anything
 * else than an open season is left as it is, but a finished one where `finished` says so. Each article is read and judged once for both boards; an outlet's
 * near-duplicates serve its journalists too, unless they write for several outlets.
 *
 * `now` is the instant the standing speaks of. Safe to repeat, to break off, and to run beside another run: rows that
 * a later run wrote are kept, and a standing is shown only when all of it was written.
 */
export async function recomputeSeason(
  db: Db,
  seasonId: number,
  now: string,
  { progress, stopped, finished }: RecomputeOptions = {},
): Promise<RecomputeSummary> {
  const scoring = await openScoring(db, seasonId, { finished });
  if (!scoring) return nothing;
  const run: StandingRun = { seasonId, ruleSetId: scoring.season.ruleSetId, startedAt: now };
  const changes = await listStandingChanges(db, seasonId);

  const assessments = await judgeSeason(scoring);
  const groupOf = (board: Board) =>
    scoring.season.boards.includes(board) ? groupByEntrant(scoring, board, assessments) : noEntrants;
  const groups = { outlets: groupOf('outlets'), journalists: groupOf('journalists') };
  const total = groups.outlets.size + groups.journalists.size;
  let done = 0;
  const pairsOf = pairFinder(scoring);
  for (const board of ['outlets', 'journalists'] as const) {
    const writer = standingWriter(db, run, board);
    for (const [entrantId, assessments] of groups[board]) {
      const pairs = await pairsOf(board, assessments);
      const written = await writer.add(keptStanding(scoring, board, entrantId, assessments, pairs));
      done += 1;
      if (!written) continue;
      await progress?.(done, total);
      if (await stopped?.()) return nothing;
    }
    await writer.flush();
    if (await stopped?.()) return nothing;
    const present = await listStandingEntrants(db, run.ruleSetId, board);
    await deleteStandings(
      db,
      run,
      board,
      present.filter(id => !groups[board].has(id)),
    );
  }
  const superseded = scoring.season.shownRuleSetId;
  if (superseded !== null && superseded !== run.ruleSetId) await keepEffect(db, run, superseded);
  if (await showStandings(db, run)) {
    await deleteSuperseded(db, run);
    if (scoring.season.status === 'open') await keepStandingDay(db, run, scoring.season, scoring.frame);
    await deleteStandingChanges(
      db,
      changes.map(change => change.id),
    );
  }
  await progress?.(total, total);
  return { outlets: groups.outlets.size, journalists: groups.journalists.size, articles: assessments.length };
}

/** Writes down what new rules do to the standing, while that of the rules before them is still on show. */
async function keepEffect(db: Db, run: StandingRun, supersededId: number): Promise<void> {
  const before = await listPlaced(db, supersededId);
  await updateRuleSetEffect(db, run.ruleSetId, {
    comparedAt: (await findSeason(db, run.seasonId))?.shown?.at ?? null,
    leagues: leagueEffects(before, await listPlaced(db, run.ruleSetId)),
  });
}

export type Entrants = { outlets: readonly number[]; journalists: readonly number[] };

/**
 * Reads and judges the articles of some entrants, each article once however many entrants of both boards it belongs to.
 * Outlets come before journalists.
 */
function articleReader(scoring: Scoring) {
  const { db, season } = scoring;
  const span = seasonSpan(season);
  const judged = new Map<number, Assessment>();
  const take = async (facts: readonly ArticleFacts[]): Promise<Assessment[]> => {
    await learnOutlets(scoring, [...new Set(facts.map(fact => fact.outletId as number))]);
    return facts.map(fact => {
      const assessment = judge(fact, scoring);
      judged.set(fact.id as number, assessment);
      return assessment;
    });
  };
  return async (board: Board, ids: readonly number[]): Promise<Assessment[]> => {
    if (board === 'outlets') return take(await listOutletArticles(db, ids, span, season.topicIds));
    const own = await listBylinedArticles(db, ids, span);
    const unread = own.filter(id => !judged.has(id));
    await take(await listArticles(db, unread, span, season.topicIds));
    // One that was taken out of the season meanwhile is absent.
    return own.flatMap(id => judged.get(id) ?? []);
  };
}

/**
 * Computes the standing of some entrants of an open season anew; the others do not depend on them. Entrants without
 * articles in the season lose theirs. Where the newest rule set has no complete standing yet, all are computed.
 */
export async function recomputeEntrants(
  db: Db,
  seasonId: number,
  entrants: Entrants,
  now: string,
  options: RecomputeOptions = {},
): Promise<RecomputeSummary> {
  const scoring = await openScoring(db, seasonId, options);
  if (!scoring) return nothing;
  const { season, frame } = scoring;
  if (season.shownRuleSetId !== season.ruleSetId) return recomputeSeason(db, seasonId, now, options);
  const run: StandingRun = { seasonId, ruleSetId: season.ruleSetId, startedAt: now };
  const { onePerNetwork } = frame.rules.eligibility;
  const total = entrants.outlets.length + entrants.journalists.length;
  const summary = { ...nothing };
  let done = 0;
  const articlesOf = articleReader(scoring);
  const pairsOf = pairFinder(scoring);
  for (const board of season.boards) {
    const writer = standingWriter(db, run, board);
    const pooled = board === 'outlets' && onePerNetwork;
    const ids = pooled ? await withNetworkSiblings(db, entrants[board]) : [...new Set(entrants[board])];
    // A network must not be torn apart.
    const atOnce = pooled ? ids.length : 50;
    for (let from = 0; from < ids.length; from += atOnce) {
      const chunk = ids.slice(from, from + atOnce);
      const groups = groupByEntrant(scoring, board, await articlesOf(board, chunk));
      for (const id of chunk) {
        const assessments = groups.get(id);
        if (!assessments) continue;
        const pairs = await pairsOf(board, assessments);
        await writer.add(keptStanding(scoring, board, id, assessments, pairs));
        summary[board] += 1;
        summary.articles += assessments.length;
      }
      await deleteStandings(
        db,
        run,
        board,
        chunk.filter(id => !groups.has(id)),
      );
      done += chunk.length;
      await options.progress?.(done, total);
    }
    await writer.flush();
  }
  const shown = await showStandings(db, run);
  // The days of a finished season are over.
  if (shown && season.status === 'open') await keepStandingDay(db, run, season, frame, entrants);
  return summary;
}
