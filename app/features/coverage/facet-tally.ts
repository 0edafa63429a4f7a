/** A value of a field, and in how many articles it stands. */
export type Tallied = { value: string; count: number };

/** The fields behind the outlet, in their order: each of one value, none, or several between spaces. */
const fields = ['channels', 'tones', 'regencies', 'months', 'topics', 'findings'] as const;

export type FacetTally = Record<'outlets' | (typeof fields)[number], readonly Tallied[]>;

const lineBreak = 10;
const semicolon = 59;
const zero = 48;

/** What is counted in one tally after another: `count` is that of the tally numbered `tally`. */
type Counter = { value: string; count: number; tally: number };

/** What stands behind an outlet on its line, alike for many. */
type Rest = { bytes: Uint8Array; values: Counter[][]; count: number; tally: number; next: Rest | undefined };

const reading = new TextDecoder();

/** Outlets and different rests are kept up to so many, some 2 MB: an office's articles have a few hundred in a year. */
const mostKept = 4000;

/**
 * Counters kept from one tally to the next. Every page of a search counts a thousand lines, of which the values are
 * mostly the same; what is made anew for each page is work for the garbage collector.
 */
const kept = {
  outlets: new Map<number, Counter>(),
  rests: new Map<number, Rest>(),
  differentRests: 0,
  values: fields.map(() => new Map<string, Counter>()),
};
let tallies = 0;

/**
 * Counts what articles are counted by (`facetsText`), a line each, in UTF-8. A thousand lines are read on every page of
 * a list, so they stay bytes: lines differ in their outlets most, and of the rest each different one alone becomes text,
 * once. What it returns holds until the next call.
 */
export function tallyFacets(lines: Uint8Array): FacetTally {
  // Only between tallies, so that no value is counted in two places.
  if (kept.outlets.size > mostKept || kept.differentRests > mostKept) forget();
  tallies += 1;
  const outlets: Counter[] = [];
  const rests: Rest[] = [];
  for (let at = 0; at < lines.length; ) {
    let id = 0;
    for (; lines[at] !== semicolon; at += 1) id = id * 10 + lines[at]! - zero;
    const outlet = kept.outlets.get(id) ?? keepOutlet(id);
    if (outlet.tally !== tallies) begin(outlet, outlets);
    outlet.count += 1;
    const from = at + 1;
    let hash = 0;
    for (at = from; at < lines.length && lines[at] !== lineBreak; at += 1)
      hash = (Math.imul(hash, 31) + lines[at]!) | 0;
    let rest = kept.rests.get(hash);
    while (rest && !isSame(lines, from, at, rest.bytes)) rest = rest.next;
    rest ??= keepRest(hash, lines.slice(from, at));
    if (rest.tally !== tallies) begin(rest, rests);
    rest.count += 1;
    at += 1;
  }
  return { outlets, ...fieldsOf(rests) };
}

function begin<Counted extends { count: number; tally: number }>(counted: Counted, met: Counted[]): void {
  counted.tally = tallies;
  counted.count = 0;
  met.push(counted);
}

function isSame(lines: Uint8Array, from: number, to: number, bytes: Uint8Array): boolean {
  if (to - from !== bytes.length) return false;
  for (let i = from, k = 0; i < to; i += 1, k += 1) if (lines[i] !== bytes[k]) return false;
  return true;
}

function forget(): void {
  kept.outlets.clear();
  kept.rests.clear();
  kept.differentRests = 0;
  for (const values of kept.values) values.clear();
}

function keepOutlet(id: number): Counter {
  const outlet = { value: String(id), count: 0, tally: 0 };
  kept.outlets.set(id, outlet);
  return outlet;
}

function keepRest(hash: number, bytes: Uint8Array): Rest {
  const texts = reading.decode(bytes).split(';');
  const values = kept.values.map((known, i) => {
    const counters: Counter[] = [];
    for (const value of texts[i]!.split(' ')) {
      if (!value) continue;
      const counter = known.get(value) ?? { value, count: 0, tally: 0 };
      known.set(value, counter);
      counters.push(counter);
    }
    return counters;
  });
  const rest = { bytes, values, count: 0, tally: 0, next: kept.rests.get(hash) };
  kept.rests.set(hash, rest);
  kept.differentRests += 1;
  return rest;
}

/** The values of the rests of a tally, field by field. */
function fieldsOf(rests: readonly Rest[]): Record<(typeof fields)[number], Counter[]> {
  const found = fields.map((): Counter[] => []);
  for (const rest of rests) {
    for (let i = 0; i < fields.length; i += 1) {
      for (const value of rest.values[i]!) {
        if (value.tally !== tallies) begin(value, found[i]!);
        value.count += rest.count;
      }
    }
  }
  return Object.fromEntries(fields.map((field, i) => [field, found[i]!])) as Record<
    (typeof fields)[number],
    Counter[]
  >;
}
