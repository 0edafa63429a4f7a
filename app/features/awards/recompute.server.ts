import { findNearDuplicates, type NearDuplicates } from '#app/features/coverage/near-duplicates.ts';
import { unpackShingles } from '#app/features/coverage/shingles.ts';
import type { Db } from '#db/connection.ts';
import {
  listEntrantArticles,
  listLeagueOutlets,
  listPackedShingles,
  readSeasonArticles,
} from './article-facts.queries.server.ts';
import type { ArticleFacts } from './article-facts.ts';
import { deleteStandingChanges, listStandingChanges } from './changes.queries.server.ts';
import { type League, leagueOf } from './leagues.ts';
import { leagueOutletOf, scoredStanding } from './scored-standing.ts';
import { findScoringSeason, type ScoringSeasonRow } from './scoring-season.queries.server.ts';
import { type SeasonFrame, seasonFrame, seasonSpan } from './season-frame.ts';
import { type Assessment, assessArticle, type Board, groupByEntrant } from './season-score.ts';
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
};

export type RecomputeSummary = { outlets: number; journalists: number; articles: number };

const nothing: RecomputeSummary = { outlets: 0, journalists: 0, articles: 0 };
const noPairs: NearDuplicates = new Map();

/** Rows of points per transaction: some 20 ms of writing, so that pages and mail never wait long. */
const rowsPerWrite = 3000;

/** A season opened for scoring, with what every entrant's computation shares. */
type Scoring = {
  db: Db;
  season: ScoringSeasonRow;
  frame: SeasonFrame;
  run: StandingRun;
  leagueOfOutlet: (outletId: number | null) => League | null;
};

async function openScoring(db: Db, seasonId: number, now: string, outletIds?: number[]) {
  const season = await findScoringSeason(db, seasonId);
  if (season?.status !== 'open') return undefined;
  const frame = seasonFrame({
    startsOn: season.startsOn,
    endsOn: season.endsOn,
    programmes: season.topicIds,
    rules: season.rules,
  });
  const outlets = new Map<number, League | null>();
  const learn = async (ids?: number[]) => {
    for (const outlet of await listLeagueOutlets(db, ids)) {
      outlets.set(outlet.id, leagueOf(outlet, season.leagues));
    }
  };
  if (!outletIds || outletIds.length > 0) await learn(outletIds);
  const scoring: Scoring = {
    db,
    season,
    frame,
    run: { seasonId, ruleSetId: season.ruleSetId, startedAt: now },
    leagueOfOutlet: id => (id === null ? null : (outlets.get(id) ?? null)),
  };
  return { scoring, learn };
}

const noExclusions: Assessment['exclusions'] = [];

/** Judges an article and keeps only what is still asked of it, since a whole season's are in memory at once. */
function judge(facts: ArticleFacts, frame: SeasonFrame): Assessment {
  const assessment = assessArticle(facts, frame);
  const { exclusions, value } = assessment;
  const { id, outletId, journalistIds, originality, contentHash } = facts;
  return {
    ...assessment,
    exclusions: exclusions.length > 0 ? exclusions : noExclusions,
    article: { id, outletId, journalistIds, originality, contentHash: value > 0 ? contentHash : null },
  };
}

/** The near-duplicate pairs among the articles that count. One entrant's shingles are in memory at a time. */
export async function nearDuplicatesAmong(
  { db, frame }: Pick<Scoring, 'db' | 'frame'>,
  assessments: readonly Assessment[],
): Promise<NearDuplicates> {
  const texts = new Map<string, number>();
  for (const { article, value } of assessments) {
    if (value > 0 && article.contentHash !== null) texts.set(article.contentHash, article.id as number);
  }
  if (texts.size < 2) return noPairs;
  const hashOf = new Map([...texts].map(([hash, id]) => [id, hash]));
  const packed = await listPackedShingles(db, [...texts.values()]);
  const distinct = packed
    .filter(({ hashes }) => hashes.byteLength >= 8)
    .map(({ articleId, hashes }) => ({ key: hashOf.get(articleId)!, shingles: unpackShingles(hashes) }));
  return findNearDuplicates(distinct, frame.rules.nearDuplicate);
}

function keptStanding(
  scoring: Scoring,
  board: Board,
  entrantId: number,
  assessments: readonly Assessment[],
  pairs: NearDuplicates,
): KeptStanding {
  const standing = scoredStanding(board, entrantId, assessments, scoring.frame, pairs);
  const home = leagueOutletOf(board, entrantId, assessments);
  return { ...standing, leagueId: scoring.leagueOfOutlet(home)?.id ?? null };
}

/** Collects standings of one board and writes them in short transactions. */
function standingWriter({ db, run }: Scoring, board: Board) {
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
 * else than an open season is left as it is. Each article is read and judged once for both boards; an outlet's
 * near-duplicates serve its journalists too, unless they write for several outlets.
 *
 * `now` is the instant the standing speaks of. Safe to repeat, to break off, and to run beside another run: rows that
 * a later run wrote are kept, and a standing is shown only when all of it was written.
 */
export async function recomputeSeason(
  db: Db,
  seasonId: number,
  now: string,
  { progress, stopped }: RecomputeOptions = {},
): Promise<RecomputeSummary> {
  const opened = await openScoring(db, seasonId, now);
  if (!opened) return nothing;
  const { scoring } = opened;
  const { season, frame, run } = scoring;
  const changes = await listStandingChanges(db, seasonId);

  let articles = 0;
  const groups = { outlets: new Map<number, Assessment[]>(), journalists: new Map<number, Assessment[]>() };
  for await (const batch of readSeasonArticles(db, seasonSpan(season), season.topicIds)) {
    const assessments = batch.map(facts => judge(facts, frame));
    groupByEntrant('outlets', assessments, groups.outlets);
    groupByEntrant('journalists', assessments, groups.journalists);
    articles += batch.length;
  }

  const total = groups.outlets.size + groups.journalists.size;
  let done = 0;
  const outletPairs = new Map<number, NearDuplicates>();
  const pairsOf = async (board: Board, entrantId: number, assessments: readonly Assessment[]) => {
    if (board === 'outlets') {
      const pairs = await nearDuplicatesAmong(scoring, assessments);
      if (pairs.size > 0) outletPairs.set(entrantId, pairs);
      return pairs;
    }
    const outlets = new Set(
      assessments.filter(({ value }) => value > 0).map(({ article }) => article.outletId as number),
    );
    if (outlets.size > 1) return nearDuplicatesAmong(scoring, assessments);
    const [only] = outlets;
    return (only !== undefined && outletPairs.get(only)) || noPairs;
  };
  for (const board of ['outlets', 'journalists'] as const) {
    const writer = standingWriter(scoring, board);
    for (const [entrantId, assessments] of groups[board]) {
      const pairs = await pairsOf(board, entrantId, assessments);
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
  if (await showStandings(db, run)) {
    await deleteSuperseded(db, run);
    await keepStandingDay(db, run, season, frame);
    await deleteStandingChanges(
      db,
      changes.map(change => change.id),
    );
  }
  await progress?.(total, total);
  return { outlets: groups.outlets.size, journalists: groups.journalists.size, articles };
}

export type Entrants = { outlets: readonly number[]; journalists: readonly number[] };

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
  const opened = await openScoring(db, seasonId, now, [...entrants.outlets]);
  if (!opened) return nothing;
  const { scoring, learn } = opened;
  const { season, frame } = scoring;
  if (season.shownRuleSetId !== season.ruleSetId) return recomputeSeason(db, seasonId, now, options);
  const total = entrants.outlets.length + entrants.journalists.length;
  const summary = { ...nothing };
  let done = 0;
  for (const board of ['outlets', 'journalists'] as const) {
    const writer = standingWriter(scoring, board);
    const ids = [...new Set(entrants[board])];
    for (let from = 0; from < ids.length; from += 50) {
      const chunk = ids.slice(from, from + 50);
      const facts = await listEntrantArticles(db, board, chunk, seasonSpan(season), season.topicIds);
      if (board === 'journalists') await learn([...new Set(facts.map(fact => fact.outletId as number))]);
      const groups = groupByEntrant(
        board,
        facts.map(fact => judge(fact, frame)),
      );
      for (const id of chunk) {
        const assessments = groups.get(id);
        if (!assessments) continue;
        const pairs = await nearDuplicatesAmong(scoring, assessments);
        await writer.add(keptStanding(scoring, board, id, assessments, pairs));
        summary[board] += 1;
        summary.articles += assessments.length;
      }
      await deleteStandings(
        db,
        scoring.run,
        board,
        chunk.filter(id => !groups.has(id)),
      );
      done += chunk.length;
      await options.progress?.(done, total);
    }
    await writer.flush();
  }
  if (await showStandings(db, scoring.run)) await keepStandingDay(db, scoring.run, season, frame, entrants);
  return summary;
}
