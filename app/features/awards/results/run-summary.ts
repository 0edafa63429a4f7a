import type { League } from '../leagues.ts';
import { type FoundShares, foundShares } from './found-shares.ts';
import type { ArticlesDiff, FactChange, RunDiff } from './run-diff.ts';
import type { RunDocument } from './run-document.ts';

/** How much a run holds. */
export interface RunCounts {
  articles: number;
  entrants: number;
  rounds: number;
  /** Sheets and rankings that jurors submitted. */
  marks: number;
}

/** A run without its articles and standings: small, and all that its papers tell. */
export interface PaperDocument
  extends Pick<RunDocument, 'codeVersion' | 'season' | 'ruleSet' | 'jurors' | 'rounds' | 'reasons'> {
  articles: number;
  found: FoundShares[];
  results: Pick<RunDocument['results'], 'rounds' | 'awards'>;
}

/** What a run holds, in numbers. */
export function runCounts({ articles, results, rounds }: RunDocument): RunCounts {
  return {
    articles: articles.length,
    entrants: results.standings.length,
    rounds: rounds.length,
    marks: rounds.reduce((sum, { sheets, ballots }) => sum + sheets.length + ballots.length, 0),
  };
}

/** What the papers of a run are written from. */
export function paperDocument(document: RunDocument): PaperDocument {
  const { codeVersion, season, ruleSet, jurors, rounds, reasons, results } = document;
  return {
    ...{ codeVersion, season, ruleSet, jurors, rounds, reasons },
    articles: document.articles.length,
    found: foundShares(document),
    results: { rounds: results.rounds, awards: results.awards },
  };
}

type Cut<T> = { count: number; rows: T[] };

/** Articles that differ, cut to what is read: of the rest the number is told. */
export interface ShownArticles {
  added: Cut<{ id: number; title: string }>;
  removed: Cut<{ id: number; title: string }>;
  changed: Cut<{ id: number; title: string; facts: FactChange[] }>;
}

/** What is different in a later run, cut to what is read. */
export interface ShownDiff extends Omit<RunDiff, 'articles' | 'standings'> {
  articles: ShownArticles;
  standings: Cut<RunDiff['standings'][number]>;
  leagues: League[];
}

const mostArticles = 20;
const mostStandings = 200;

/** Cuts a comparison of articles; `titles` of those that are new. */
export function shownArticles(diff: ArticlesDiff, titles: ReadonlyMap<number, string>): ShownArticles {
  const cut = <T>(rows: readonly T[]): Cut<T> => ({ count: rows.length, rows: rows.slice(0, mostArticles) });
  return {
    added: cut(diff.added.map(id => ({ id, title: titles.get(id) ?? '' }))),
    removed: cut(diff.removed),
    changed: cut(diff.changed),
  };
}

/** Cuts a comparison of two runs. */
export function shownDiff(
  { articles, standings, ...diff }: RunDiff,
  after: Pick<RunDocument, 'articles' | 'season'>,
): ShownDiff {
  return {
    ...diff,
    articles: shownArticles(articles, new Map(after.articles.map(({ id, title }) => [id, title]))),
    standings: { count: standings.length, rows: standings.slice(0, mostStandings) },
    leagues: after.season.leagues,
  };
}
