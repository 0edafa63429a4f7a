import { canonicalJson } from '#app/lib/canonical-json.ts';
import type { ArticleFacts } from '../article-facts.ts';
import type { RunDocument } from './run-document.ts';

/** Facts of an article that scoring looks at; a change of any may change a standing. */
const comparedFacts = [
  'publishedAt',
  'outletId',
  'journalistIds',
  'programmes',
  'channel',
  'format',
  'paid',
  'words',
  'seconds',
  'originality',
  'ownSources',
  'fieldReporting',
  'hasEvidence',
  'rulings',
  'reversed',
  'contentHash',
] as const satisfies readonly (keyof ArticleFacts)[];

export type ComparedFact = (typeof comparedFacts)[number];
export type FactChange = { field: ComparedFact; before: unknown; after: unknown };

/** What became of the articles of a run: by id, in the order of the later list. */
export interface ArticlesDiff {
  added: number[];
  /** No longer among the season's articles: deleted, dismissed, or moved out of its period. */
  removed: { id: number; title: string }[];
  changed: { id: number; title: string; facts: FactChange[] }[];
}

/** Compares the articles of a run with later facts of the same season. Lists of ids are compared as sets. */
export function articlesDiff(locked: RunDocument['articles'], later: readonly ArticleFacts[]): ArticlesDiff {
  const before = new Map(locked.map(article => [article.id, article]));
  const after = new Set(later.map(({ id }) => id));
  return {
    added: later.flatMap(({ id }) => (before.has(id as number) ? [] : [id as number])),
    removed: locked.filter(({ id }) => !after.has(id)).map(({ id, title }) => ({ id, title })),
    changed: later.flatMap(article => {
      const old = before.get(article.id as number);
      const facts = old ? factChanges(old, article) : [];
      return old && facts.length > 0 ? [{ id: old.id, title: old.title, facts }] : [];
    }),
  };
}

function factChanges(before: ArticleFacts, after: ArticleFacts): FactChange[] {
  return comparedFacts.flatMap(field =>
    same(before[field], after[field])
      ? []
      : [{ field, before: before[field] ?? null, after: after[field] ?? null }],
  );
}

function same(one: unknown, other: unknown): boolean {
  return plain(one) === plain(other);
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(canonicalJson).sort().join(' ');
  return value == null ? '' : canonicalJson(value);
}

export type Placed = { recipient: string; place: number; award: string };

export interface RunDiff {
  /** The version of the code, when it is another. */
  code: { before: string; after: string } | null;
  rules: { path: string; before: unknown; after: unknown }[];
  articles: ArticlesDiff;
  /** Entrants whose A or rank is another, those who moved furthest first. A null rank: without a standing. */
  standings: {
    board: 'outlets' | 'journalists';
    entrantId: number;
    name: string;
    leagueId: number | null;
    before: { rank: number; a: number } | null;
    after: { rank: number; a: number } | null;
  }[];
  rounds: {
    roundId: number;
    name: string;
    state: 'added' | 'removed' | 'kept';
    /** Pairs of juror and entry whose submitted marks, verdict or ranking are others. */
    marks: number;
    recusals: number;
    entries: number;
    decision: { before: Placed[]; after: Placed[]; reasons: string } | null;
  }[];
}

/** Values of A closer than this are equal. */
const EQUAL_WITHIN = 1e-9;

/** What is different in a later run, for people to read. Nothing in it: the two have one hash. */
export function runDiff(before: RunDocument, after: RunDocument): RunDiff {
  return {
    code:
      before.codeVersion === after.codeVersion
        ? null
        : { before: before.codeVersion, after: after.codeVersion },
    rules: leafChanges(before.ruleSet.rules, after.ruleSet.rules),
    articles: articlesDiff(before.articles, after.articles),
    standings: standingChanges(before, after),
    rounds: roundChanges(before, after),
  };
}

/** Numbers that differ, by their dotted path. */
function leafChanges(before: object, after: object, prefix = ''): RunDiff['rules'] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap(name => {
    const [old, now] = [(before as Record<string, unknown>)[name], (after as Record<string, unknown>)[name]];
    if (isObject(old) && isObject(now)) return leafChanges(old, now, `${prefix}${name}.`);
    return same(old, now) ? [] : [{ path: prefix + name, before: old ?? null, after: now ?? null }];
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function standingChanges(before: RunDocument, after: RunDocument): RunDiff['standings'] {
  const keyOf = ({ board, entrantId }: RunDocument['results']['standings'][number]) =>
    `${board} ${entrantId}`;
  const old = new Map(before.results.standings.map(standing => [keyOf(standing), standing]));
  const now = new Map(after.results.standings.map(standing => [keyOf(standing), standing]));
  const nameOf = (board: 'outlets' | 'journalists', id: number) =>
    (after[board].find(one => one.id === id) ?? before[board].find(one => one.id === id))?.name ?? '–';
  const figures = (standing: { rank: number; a: number } | undefined) =>
    standing ? { rank: standing.rank, a: standing.a } : null;
  return [...new Set([...old.keys(), ...now.keys()])]
    .flatMap(key => {
      const [one, other] = [old.get(key), now.get(key)];
      if (one && other && one.rank === other.rank && Math.abs(one.a - other.a) <= EQUAL_WITHIN) return [];
      const { board, entrantId, leagueId } = (other ?? one)!;
      const name = nameOf(board, entrantId);
      return [{ board, entrantId, name, leagueId, before: figures(one), after: figures(other) }];
    })
    .sort((a, b) => moved(b) - moved(a));
}

function moved({ before, after }: RunDiff['standings'][number]): number {
  return before && after ? Math.abs(after.rank - before.rank) : Number.POSITIVE_INFINITY;
}

function roundChanges(before: RunDocument, after: RunDocument): RunDiff['rounds'] {
  const ids = [...new Set([...before.rounds, ...after.rounds].map(({ id }) => id))];
  return ids.flatMap(roundId => {
    const old = before.rounds.find(({ id }) => id === roundId);
    const now = after.rounds.find(({ id }) => id === roundId);
    if (same(old, now)) return [];
    const places = [placesOf(before, roundId), placesOf(after, roundId)] as const;
    return [
      {
        roundId,
        name: (now ?? old)!.name,
        state: !old ? ('added' as const) : !now ? ('removed' as const) : ('kept' as const),
        marks:
          differing(old?.sheets, now?.sheets, ({ entryId, jurorId }) => `${entryId} ${jurorId}`) +
          differing(old?.ballots, now?.ballots, ({ jurorId }) => `${jurorId}`),
        recusals: differing(old?.recusals, now?.recusals, ({ entryId, jurorId }) => `${entryId} ${jurorId}`),
        entries: differing(old?.entries, now?.entries, ({ id }) => `${id}`),
        decision: same(places[0], places[1])
          ? null
          : { before: places[0], after: places[1], reasons: now?.decisions.at(-1)?.reasons ?? '' },
      },
    ];
  });
}

function placesOf({ results }: RunDocument, roundId: number): Placed[] {
  return results.awards
    .filter(award => award.roundId === roundId)
    .map(({ recipient, place, award }) => ({ recipient, place, award }));
}

/** How many keyed items are on one side only or not the same on both. */
function differing<T>(
  before: readonly T[] = [],
  after: readonly T[] = [],
  keyOf: (item: T) => string,
): number {
  const old = new Map(before.map(item => [keyOf(item), item]));
  const now = new Map(after.map(item => [keyOf(item), item]));
  return [...new Set([...old.keys(), ...now.keys()])].filter(key => !same(old.get(key), now.get(key))).length;
}
