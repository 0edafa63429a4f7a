import { findNearDuplicates, type NearDuplicates } from '#app/features/coverage/near-duplicates.ts';
import { unpackShingles } from '#app/features/coverage/shingles.ts';
import type { Db } from '#db/connection.ts';
import { listLeagueOutlets, listPackedShingles, readSeasonArticles } from './article-facts.queries.server.ts';
import type { ArticleFacts } from './article-facts.ts';
import { readAttendance } from './attendance.queries.server.ts';
import { barredReason, isVerified, withDecisions } from './candidates.ts';
import {
  type EligibilityFacts,
  listCertifiedJournalists,
  readEligibilityFacts,
} from './desk/eligibility-facts.queries.server.ts';
import { type League, leagueOf } from './leagues.ts';
import { pooledByNetwork } from './networks.ts';
import type { RuleSet } from './rule-set.ts';
import { leagueOutletOf, partiesOf, scoredStanding } from './scored-standing.ts';
import { findScoringSeason, type ScoringSeasonRow } from './scoring-season.queries.server.ts';
import { type SeasonFrame, seasonFrame, seasonSpan } from './season-frame.ts';
import {
  type Assessment,
  assessArticle,
  type Board,
  barAssessments,
  groupByEntrant as byEntrant,
} from './season-score.ts';
import type { KeptStanding } from './standings-write.queries.server.ts';
import { takingPartShares } from './taking-part.ts';

const noPairs: NearDuplicates = new Map();

type KnownOutlet = { league: League | null; networkId: number | null; verified: boolean };

/** A season opened for scoring, with what every entrant's computation shares. */
export type Scoring = {
  db: Db;
  season: ScoringSeasonRow;
  frame: SeasonFrame;
  eligibility: EligibilityFacts;
  /** Null where the rules ask for no competency. */
  certified: ReadonlySet<number> | null;
  /** T of an entrant; null where the rules give it no weight. */
  takingPart: ReturnType<typeof takingPartShares> | null;
  outlets: Map<number, KnownOutlet>;
};

/**
 * Reads what scoring an open season needs, by its newest rules or by `rules`; undefined for any other season, unless it is
 * `finished` and may be.
 */
export async function openScoring(
  db: Db,
  seasonId: number,
  { rules, finished = false }: { rules?: RuleSet; finished?: boolean } = {},
): Promise<Scoring | undefined> {
  const season = await findScoringSeason(db, seasonId);
  if (season?.status !== 'open' && !(finished && season?.status === 'finished')) return undefined;
  const frame = seasonFrame({
    startsOn: season.startsOn,
    endsOn: season.endsOn,
    programmes: season.topicIds,
    rules: rules ?? season.rules,
  });
  return {
    db,
    season,
    frame,
    eligibility: await readEligibilityFacts(db, seasonId),
    certified: frame.rules.eligibility.ukw ? await listCertifiedJournalists(db) : null,
    takingPart:
      frame.rules.weights.takingPart > 0
        ? takingPartShares(await readAttendance(db, seasonSpan(season)))
        : null,
    outlets: new Map(),
  };
}

/** Reads what scoring asks of outlets: of all, or of some. */
export async function learnOutlets({ db, season, outlets }: Scoring, ids?: number[]): Promise<void> {
  for (const outlet of await listLeagueOutlets(db, ids)) {
    outlets.set(outlet.id, {
      league: leagueOf(outlet, season.leagues),
      networkId: outlet.networkId,
      verified: isVerified(outlet.pressCouncil),
    });
  }
}

const noExclusions: Assessment['exclusions'] = [];

/** Judges an article and keeps only what is still asked of it, since a whole season's are in memory at once. */
export function judge(read: ArticleFacts, { frame, eligibility, outlets }: Scoring): Assessment {
  const facts = withDecisions(read, eligibility, outlets.get(read.outletId as number)?.verified);
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

/** The standing of one entrant as it is kept. Who may not enter is outside the leagues, with the reason per article. */
export function keptStanding(
  scoring: Scoring,
  board: Board,
  entrantId: number,
  assessments: readonly Assessment[],
  pairs: NearDuplicates,
): KeptStanding {
  const { eligibility, certified } = scoring;
  const reason = barredReason({ barred: eligibility.barred, certified }, board, entrantId, assessments);
  const judged = reason ? barAssessments(assessments, reason) : assessments;
  const share = reason ? 0 : (scoring.takingPart?.(board, partiesOf(board, entrantId, assessments)) ?? 0);
  const standing = scoredStanding(board, entrantId, judged, scoring.frame, pairs, share);
  if (reason) return { ...standing, leagueId: null };
  const home = leagueOutletOf(board, entrantId, assessments);
  const league = home === null ? null : scoring.outlets.get(home)?.league;
  return { ...standing, leagueId: league?.id ?? null };
}

/** The articles of every entrant of a board; outlets of one network together where they enter as one. */
export function groupByEntrant(
  scoring: Scoring,
  board: Board,
  assessments: readonly Assessment[],
): Map<number, Assessment[]> {
  const groups = byEntrant(board, assessments);
  if (board === 'journalists' || !scoring.frame.rules.eligibility.onePerNetwork) return groups;
  return pooledByNetwork(groups, id => scoring.outlets.get(id)?.networkId ?? null);
}

/** Every article of the season, each read and judged once for both boards. */
export async function judgeSeason(scoring: Scoring): Promise<Assessment[]> {
  const { db, season } = scoring;
  await learnOutlets(scoring);
  const all: Assessment[] = [];
  for await (const batch of readSeasonArticles(db, seasonSpan(season), season.topicIds)) {
    for (const facts of batch) all.push(judge(facts, scoring));
  }
  return all;
}

/**
 * Finds the near-duplicates of one entrant after another, outlets before journalists: an outlet's pairs serve its
 * journalists too, unless they write for several outlets or theirs was not looked at.
 */
export function pairFinder(scoring: Pick<Scoring, 'db' | 'frame'>) {
  const outletPairs = new Map<number, NearDuplicates>();
  const outletsOf = (list: readonly Assessment[]) =>
    new Set(list.map(({ article }) => article.outletId as number));
  return async (board: Board, assessments: readonly Assessment[]): Promise<NearDuplicates> => {
    if (board === 'outlets') {
      const pairs = await nearDuplicatesAmong(scoring, assessments);
      for (const id of outletsOf(assessments)) outletPairs.set(id, pairs);
      return pairs;
    }
    const outlets = outletsOf(assessments.filter(({ value }) => value > 0));
    const [only] = outlets;
    const known = outlets.size === 1 ? outletPairs.get(only!) : undefined;
    return known ?? nearDuplicatesAmong(scoring, assessments);
  };
}
