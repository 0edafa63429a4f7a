import { bareName } from './bare-names.ts';
import { compactKey } from './names.ts';

/** What may be known of a record that gives a double away. */
export type Likeable = {
  id: number;
  name: string;
  /** Keys of contacts (journalists), or the host (outlets). */
  keys: readonly string[];
};

/** Why two records may be one: the same contact or host, the same name but for titles and signs, or nearly the same. */
export type Likeness = 'key' | 'name' | 'nearly';
export type LikelyPair = { low: number; high: number; by: Likeness };

/** Names shorter than this are no evidence when a letter differs ("Rina", "Rini"), in letters. */
const shortestNearly = 9;
/** A key that more records share than this says nothing: a newsroom's address, a very common name. */
const mostSharing = 6;

/** Portals write their ending or leave it out: "Jambi Pos" is "JambiPos.com". */
const endings = /(?:coid|com|id|net|news|co)$/;

/** The key under which a name meets itself in other dress: no titles, no signs, for outlets no domain ending. */
function likenessKey(name: string, kind: 'outlet' | 'journalist'): string {
  if (kind === 'journalist') return compactKey(bareName(name));
  const compact = compactKey(name);
  const bare = compact.replace(endings, '');
  return bare.length >= 4 ? bare : compact;
}

/** Whether one insertion, deletion or replacement, or two neighbours swapped, makes one of the other. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
}

/** The word and all that arise by leaving one letter out: two words one slip apart share one of them. */
function* withLetterLeftOut(word: string): Generator<string> {
  yield word;
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

function gather(entries: Iterable<[string, number]>): number[][] {
  const groups = new Map<string, Set<number>>();
  for (const [key, index] of entries) {
    const group = groups.get(key);
    if (group) group.add(index);
    else groups.set(key, new Set([index]));
  }
  return [...groups.values()].filter(group => group.size > 1).map(group => [...group]);
}

function* pairsIn(group: readonly number[]): Generator<[number, number]> {
  for (const [at, first] of group.entries()) for (const second of group.slice(at + 1)) yield [first, second];
}

/**
 * Pairs of records that may be one, the surest first (same contact or host, then name, then nearly the name), each pair
 * once and by its surest sign. Work grows with the letters of all names, not with the pairs of records.
 */
export function likelyPairs(records: readonly Likeable[], kind: 'outlet' | 'journalist'): LikelyPair[] {
  const names = records.map(record => likenessKey(record.name, kind));
  const found = new Map<string, LikelyPair>();
  const note = (first: number, second: number, by: Likeness) => {
    const [low, high] = [records[first]!.id, records[second]!.id].sort((a, b) => a - b) as [number, number];
    const key = `${low} ${high}`;
    if (low !== high && !found.has(key)) found.set(key, { low, high, by });
  };
  const byKey = records.flatMap((record, index) => record.keys.map((key): [string, number] => [key, index]));
  for (const group of gather(byKey))
    if (group.length <= mostSharing) for (const [a, b] of pairsIn(group)) note(a, b, 'key');
  const byName = names.map((name, index): [string, number] => [name, index]).filter(([name]) => name !== '');
  for (const group of gather(byName))
    if (group.length <= mostSharing) for (const [a, b] of pairsIn(group)) note(a, b, 'name');
  const long = byName.filter(([name]) => name.length >= shortestNearly);
  const variants = long.flatMap(([name, index]) =>
    [...withLetterLeftOut(name)].map((variant): [string, number] => [variant, index]),
  );
  for (const group of gather(variants)) {
    if (group.length > mostSharing) continue;
    for (const [a, b] of pairsIn(group)) if (isOneSlip(names[a]!, names[b]!)) note(a, b, 'nearly');
  }
  const order: Likeness[] = ['key', 'name', 'nearly'];
  return [...found.values()].sort(
    (a, b) => order.indexOf(a.by) - order.indexOf(b.by) || a.low - b.low || a.high - b.high,
  );
}
