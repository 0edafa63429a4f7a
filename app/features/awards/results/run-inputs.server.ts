import { chunksOf } from '#app/lib/chunks.ts';
import type { Db } from '#db/connection.ts';
import { readSeasonArticles } from '../article-facts.queries.server.ts';
import type { ArticleFacts } from '../article-facts.ts';
import { readAttendance } from '../attendance.queries.server.ts';
import { rankedBoards } from '../boards.ts';
import { withDecisions } from '../candidates.ts';
import { type EligibilityFacts, readEligibilityFacts } from '../desk/eligibility-facts.queries.server.ts';
import { findScoredArticles } from '../points.queries.server.ts';
import { nearDuplicatesAmong } from '../scoring-run.server.ts';
import { type SeasonFrame, seasonFrame, seasonSpan } from '../season-frame.ts';
import { type Assessment, assessArticle, type Board } from '../season-score.ts';
import { findSeason, type Season } from '../seasons.queries.server.ts';
import { listMinutedReasons } from './minuted-reasons.queries.server.ts';
import {
  listArticleLabels,
  listJournalistFacts,
  listOutletFacts,
  listVerifiedOutletIds,
} from './run-articles.queries.server.ts';
import type { LockedArticle, RunInputs } from './run-document.ts';
import { listLockedJurors, listLockedRounds } from './run-rounds.queries.server.ts';
import { lockedGroups } from './run-standings.ts';

type Progress = (done: number, total?: number) => Promise<void> | void;

/** Everything that a season's results are computed from, as it is now. Heavy for a large season: for jobs. */
export async function readRunInputs(
  db: Db,
  seasonId: number,
  codeVersion: string,
  progress?: Progress,
): Promise<RunInputs> {
  const season = (await findSeason(db, seasonId))!;
  const { frame, facts, decisions } = await readFacts(db, season);
  const articles = await lockedArticles(db, facts, progress);
  const journalistIds = [...new Set(articles.flatMap(article => article.journalistIds))];
  const outlets = await listOutletFacts(db, [...new Set(articles.map(article => article.outletId))]);
  const { barred } = decisions;
  const ascending = (ids: ReadonlySet<number>) => [...ids].sort((a, b) => a - b);
  return {
    format: 'gema.award-run',
    formatVersion: 1,
    codeVersion,
    season: {
      id: season.id,
      name: season.name,
      startsOn: season.startsOn,
      endsOn: season.endsOn,
      programmes: season.topics.map(({ id, name }) => ({ id, name })),
      leagues: season.leagues,
      boards: rankedBoards(season.boards),
    },
    ruleSet: { version: season.ruleSet.version, rules: season.ruleSet.rules },
    outlets,
    journalists: await listJournalistFacts(db, journalistIds),
    setAside: { outlets: ascending(barred.outlets), journalists: ascending(barred.journalists) },
    articles,
    ...(season.ruleSet.rules.weights.takingPart > 0 && {
      attendance: await readAttendance(db, seasonSpan(season)),
    }),
    nearDuplicates: await nearDuplicatePairs(
      db,
      frame,
      facts.map(each => assessArticle(each, frame)),
      outlets,
    ),
    jurors: await listLockedJurors(db, seasonId),
    rounds: await listLockedRounds(db, seasonId),
    reasons: await listMinutedReasons(db, season),
  };
}

/** The facts of every article in a season's period, by id, with the decisions that went into them. */
export async function readFacts(
  db: Db,
  season: Season,
): Promise<{ frame: SeasonFrame; facts: ArticleFacts[]; decisions: EligibilityFacts }> {
  const programmes = season.topics.map(({ id }) => id);
  const { startsOn, endsOn } = season;
  const frame = seasonFrame({ startsOn, endsOn, programmes, rules: season.ruleSet.rules });
  const decisions = await readEligibilityFacts(db, season.id);
  const verified = season.ruleSet.rules.eligibility.pressCouncil ? await listVerifiedOutletIds(db) : null;
  const facts: ArticleFacts[] = [];
  for await (const batch of readSeasonArticles(db, seasonSpan(season), programmes)) {
    for (const read of batch)
      facts.push(withDecisions(read, decisions, verified?.has(read.outletId as number)));
  }
  return { frame, facts: facts.sort((a, b) => (a.id as number) - (b.id as number)), decisions };
}

async function lockedArticles(
  db: Db,
  facts: readonly ArticleFacts[],
  progress?: Progress,
): Promise<LockedArticle[]> {
  const locked: LockedArticle[] = [];
  for (const chunk of chunksOf(facts, 500)) {
    const ids = chunk.map(({ id }) => id as number);
    const labels = await listArticleLabels(db, ids);
    const scored = await findScoredArticles(db, ids);
    for (const { shingles: _, ...article } of chunk) {
      const id = article.id as number;
      const label = labels.get(id);
      if (!label) continue;
      locked.push({
        ...article,
        id,
        outletId: article.outletId as number,
        journalistIds: [...(article.journalistIds as number[])].sort((a, b) => a - b),
        programmes: [...(article.programmes as number[])].sort((a, b) => a - b),
        ...label,
        overlaps: (scored.get(id)?.overlaps ?? []).map(({ kind, title, outlet, share }) => ({
          ...{ kind, title, outlet, share },
        })),
      });
    }
    await progress?.(locked.length, facts.length);
  }
  return locked;
}

/** The pairs among each outlet's articles, and among those of journalists who write for several outlets; by id. */
async function nearDuplicatePairs(
  db: Db,
  frame: SeasonFrame,
  assessments: readonly Assessment[],
  outlets: RunInputs['outlets'],
): Promise<[number, number][]> {
  const idOf = new Map<string, number>();
  for (const { article } of assessments) {
    if (article.contentHash === null || idOf.has(article.contentHash)) continue;
    idOf.set(article.contentHash, article.id as number);
  }
  const pairs = new Map<string, [number, number]>();
  const collect = async (board: Board, alone: (group: Assessment[]) => boolean) => {
    for (const group of lockedGroups(board, assessments, frame, outlets).values()) {
      if (alone(group)) continue;
      for (const [hash, others] of await nearDuplicatesAmong({ db, frame }, group)) {
        for (const other of others) {
          const [a, b] = [idOf.get(hash)!, idOf.get(other)!].sort((x, y) => x - y) as [number, number];
          pairs.set(`${a} ${b}`, [a, b]);
        }
      }
    }
  };
  await collect('outlets', () => false);
  await collect('journalists', group => new Set(group.map(({ article }) => article.outletId)).size < 2);
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}
