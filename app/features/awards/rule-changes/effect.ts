import type { Board } from '../season-score.ts';
import { rankEntrants } from '../standing.ts';

/** An entrant of a board with its league (null: outside all leagues) and its index. */
export type Placed = { board: Board; entrantId: number; leagueId: number | null; A: number };

/** Where an entrant stands in its league. */
export type Figures = { rank: number; a: number };

/** What became of an entrant's place; `in` and `out`: counted in this league only after, or only before. */
export type Change = 'up' | 'down' | 'same' | 'in' | 'out';

/** Null figures: not counted in this league. */
export type EffectRow = { entrantId: number; before: Figures | null; after: Figures | null; change: Change };

/** What a change of the rules does to one league of a board. */
export type LeagueEffect = {
  board: Board;
  leagueId: number;
  /** Entrants counted before or after, and how many of them moved which way. */
  entrants: number;
  counts: Record<Change, number>;
  /** Another entrant, or another set of them, is first. */
  newLeader: boolean;
  /** The first places, who came in or fell out, and who moved furthest; best place first. */
  rows: EffectRow[];
};

/** What a change of the rules does to the standing; `comparedAt` is the instant the earlier standing speaks of. */
export type RuleEffect = { comparedAt: string | null; leagues: LeagueEffect[] };

/** The first places of a league that are always told, and the most rows told of it. */
const firstPlaces = 3;
const mostRows = 20;

/** How every league changed, by board and league; those nobody is in are left out. Ranks are shared by who is tied. */
export function leagueEffects(before: readonly Placed[], after: readonly Placed[]): LeagueEffect[] {
  const [old, now] = [byLeague(before), byLeague(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys
    .map(key => {
      const [one, other] = [ranked(old.get(key) ?? []), ranked(now.get(key) ?? [])];
      const { board, leagueId } = (now.get(key) ?? old.get(key))![0]!;
      const rows = [...new Set([...one.keys(), ...other.keys()])].map((entrantId): EffectRow => {
        const [earlier, later] = [one.get(entrantId) ?? null, other.get(entrantId) ?? null];
        return { entrantId, before: earlier, after: later, change: changeOf(earlier, later) };
      });
      const counts: Record<Change, number> = { up: 0, down: 0, same: 0, in: 0, out: 0 };
      for (const { change } of rows) counts[change] += 1;
      return {
        board,
        leagueId: leagueId!,
        entrants: rows.length,
        counts,
        newLeader: leaders(one) !== leaders(other),
        rows: toldRows(rows),
      };
    })
    .filter(({ entrants }) => entrants > 0)
    .sort((a, b) => b.board.localeCompare(a.board) || a.leagueId - b.leagueId);
}

/** The changes of all leagues together, and in how many the first place goes to somebody else. */
export function effectSummary({ leagues }: Pick<RuleEffect, 'leagues'>) {
  const total = (change: Change) => leagues.reduce((sum, league) => sum + league.counts[change], 0);
  return {
    up: total('up'),
    down: total('down'),
    in: total('in'),
    out: total('out'),
    newLeaders: leagues.filter(({ newLeader }) => newLeader).length,
  };
}

function byLeague(placed: readonly Placed[]): Map<string, Placed[]> {
  const leagues = new Map<string, Placed[]>();
  for (const one of placed) {
    if (one.leagueId === null) continue;
    const key = `${one.board} ${one.leagueId}`;
    const league = leagues.get(key);
    if (league) league.push(one);
    else leagues.set(key, [one]);
  }
  return leagues;
}

/** Who has any points, with rank and index. */
function ranked(placed: readonly Placed[]): Map<number, Figures> {
  const figures = new Map<number, Figures>();
  for (const { rank, entrants } of rankEntrants(placed.filter(({ A }) => A > 0))) {
    for (const { entrantId, A } of entrants) figures.set(entrantId, { rank, a: A });
  }
  return figures;
}

function changeOf(before: Figures | null, after: Figures | null): Change {
  if (!before) return 'in';
  if (!after) return 'out';
  if (after.rank === before.rank) return 'same';
  return after.rank < before.rank ? 'up' : 'down';
}

function leaders(figures: ReadonlyMap<number, Figures>): string {
  const first = [...figures].filter(([, { rank }]) => rank === 1).map(([id]) => id);
  return first.sort((a, b) => a - b).join(' ');
}

const bestRank = ({ before, after }: EffectRow) =>
  Math.min(before?.rank ?? Number.POSITIVE_INFINITY, after?.rank ?? Number.POSITIVE_INFINITY);

function toldRows(rows: readonly EffectRow[]): EffectRow[] {
  const weight = (row: EffectRow) => {
    if (bestRank(row) <= firstPlaces) return Number.POSITIVE_INFINITY;
    if (row.change === 'in' || row.change === 'out') return Number.MAX_SAFE_INTEGER;
    return Math.abs(row.after!.rank - row.before!.rank);
  };
  const rankOf = ({ before, after }: EffectRow) => (after ?? before)!.rank;
  return rows
    .filter(row => weight(row) > 0)
    .sort((a, b) => order(weight(b), weight(a)) || bestRank(a) - bestRank(b))
    .slice(0, mostRows)
    .sort(
      (a, b) => rankOf(a) - rankOf(b) || Number(!a.after) - Number(!b.after) || bestRank(a) - bestRank(b),
    );
}

/** A difference that bears infinity on both sides. */
const order = (a: number, b: number) => (a === b ? 0 : a - b);
