import type { Channel, Scope } from '#db/schema/partners.ts';
import type { ArticleFacts } from '../article-facts.ts';
import type { DecidingStep } from '../final-order.ts';
import type { Rubric } from '../judging/rubric.ts';
import type { League } from '../leagues.ts';
import type { RuleSet } from '../rule-set.ts';
import type { Board } from '../season-score.ts';
import type { Attendance } from '../taking-part.ts';
import type { MinutedReason } from './minuted-reasons.ts';

/**
 * What a locked run is made of, as the canonical JSON that is hashed. Everything needed to compute `results` again stands
 * in it, so that a run stays what it is whatever becomes of the articles, the partners or the accounts. The instant of the
 * lock is not part of it: the same inputs, rules and code give the same hash. Lists are ordered by id.
 */
export interface RunDocument extends RunInputs {
  results: RunResults;
}

export interface RunInputs {
  format: 'gema.award-run';
  formatVersion: 1;
  /** The version of Gema that computed the results. */
  codeVersion: string;
  season: {
    id: number;
    name: string;
    startsOn: string;
    endsOn: string;
    programmes: { id: number; name: string }[];
    leagues: League[];
    /** The boards that are ranked; both where it is not said, as in runs of before there was a choice. */
    boards?: Board[];
  };
  ruleSet: { version: number; rules: RuleSet };
  outlets: { id: number; name: string; scope: Scope; channel: Channel; networkId: number | null }[];
  journalists: { id: number; name: string; certified: boolean }[];
  /** Candidates that people set aside. */
  setAside: Record<Board, number[]>;
  articles: LockedArticle[];
  /** Who came to the season's gatherings; only where the rules weigh it. */
  attendance?: Attendance;
  /** Pairs of articles of one entrant whose texts are near-duplicates by the rule set's thresholds. */
  nearDuplicates: [number, number][];
  jurors: { id: number; name: string; position: string; employer: string; agencyStaff: boolean }[];
  rounds: LockedRound[];
  /** Reasons that people gave for acts outside the decisions; runs locked before these were kept have none. */
  reasons?: MinutedReason[];
}

/** An article of the season as scoring saw it, with what a candidate is told of it. */
export interface LockedArticle
  extends Omit<ArticleFacts, 'id' | 'outletId' | 'journalistIds' | 'programmes' | 'shingles'> {
  id: number;
  outletId: number;
  journalistIds: number[];
  programmes: number[];
  title: string;
  url: string | null;
  /** How it came to be logged. */
  foundBy: string;
  /** The texts from which most was taken, with the share of its own wording that stands there. */
  overlaps: { kind: 'release' | 'article'; title: string; outlet: string; share: number }[];
}

export interface LockedRound {
  id: number;
  name: string;
  board: Board | 'works';
  leagueId: number | null;
  mode: 'marks' | 'ranking' | 'screening';
  rubric: Rubric;
  blind: boolean;
  shortlist: number;
  jurorsPerEntry: number;
  /** The weight of A in F, 0 to 1. */
  indexWeight: number;
  winners: number;
  closedAt: string | null;
  entries: LockedEntry[];
  recusals: { entryId: number; jurorId: number; how: string; reason: string }[];
  /** Submitted sheets only. */
  sheets: {
    entryId: number;
    jurorId: number;
    passed: boolean | null;
    comment: string;
    marks: { criterion: string; mark: number; comment: string }[];
  }[];
  /** Submitted rankings only: groups of entry ids, best first, and the entries that the juror was to rank. */
  ballots: { jurorId: number; ranking: number[][]; judged?: number[]; comment: string }[];
  /** Every decision on it, the one in force last. */
  decisions: LockedDecision[];
}

export interface LockedEntry {
  id: number;
  outletId: number | null;
  journalistId: number | null;
  workId: number | null;
  /** As printed on an award: an outlet, a journalist, or a work's journalist. */
  recipient: string;
  /** The outlets a journalist writes for, or the one a work appeared in; empty for an outlet. */
  affiliation: string;
  /** Empty but for works. */
  workTitle: string;
  source: string;
  reason: string;
  /** A as the jury's round used it; null for works. */
  a: number | null;
  removalReason: string | null;
}

export interface LockedDecision {
  number: number;
  places: { entryId: number; place: number; award: string }[];
  /** What the method advised at that moment, as the deliberation kept it. */
  advised: unknown;
  overrides: boolean;
  reasons: string;
  attendance: { jurorId: number; name: string; position: string; present: boolean }[];
  metOn: string;
  decidedAt: string;
}

/** Everything that is computed from the inputs. */
export interface RunResults {
  standings: LockedStanding[];
  rounds: RoundResult[];
  awards: LockedAward[];
}

export interface LockedStanding {
  board: Board;
  entrantId: number;
  leagueId: number | null;
  /** 1 for the best of its league and board; those who share a rank have the same. */
  rank: number;
  a: number;
  v: number;
  q: number;
  b: number;
  c: number;
  /** Share of gatherings attended; absent when 0. */
  t?: number;
  /** Articles that count, and those that do not. */
  counted: number;
  excluded: number;
}

/** The order that a round's marks or rankings give; empty for a screening, and when they do not compare all entries. */
export interface RoundResult {
  roundId: number;
  method: 'plain' | 'trimmed' | 'calibrated' | 'schulze' | null;
  /** J and F are null where jurors ranked. */
  order: {
    entryId: number;
    rank: number;
    A: number | null;
    J: number | null;
    F: number | null;
    aheadBy: DecidingStep | 'schulze' | null;
  }[];
  /** What the other ways of counting the rankings say: groups of entry ids, best first. Of rankings alone. */
  beside?: { borda: number[][]; rankedPairs: number[][] };
}

/** An award as it is printed. */
export interface LockedAward {
  roundId: number;
  entryId: number;
  place: number;
  shared: boolean;
  award: string;
  recipient: string;
  affiliation: string;
  workTitle: string;
}
