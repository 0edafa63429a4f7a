type Counts = Map<string, number>;

export type FacetTally = {
  outlets: Map<number, number>;
  channels: Counts;
  tones: Counts;
  regencies: Counts;
  months: Counts;
  topics: Counts;
  findings: Counts;
};

const lineBreak = 10;
const semicolon = 59;
const zero = 48;

/** What stands behind an outlet on its line, alike for many: where it first stood, and how often it does. */
type Rest = { from: number; to: number; times: number; next: Rest | undefined };

const reading = new TextDecoder();

/**
 * Counts what articles are counted by (`facetsText`), a line each, in UTF-8. A thousand lines are read on every page of
 * a list, so they stay bytes: lines differ in their outlets most, and of the rest each different one alone becomes text.
 */
export function tallyFacets(lines: Uint8Array): FacetTally {
  const outlets = new Map<number, number>();
  const rests = new Map<number, Rest>();
  for (let at = 0; at < lines.length; ) {
    let outlet = 0;
    for (; lines[at] !== semicolon; at += 1) outlet = outlet * 10 + lines[at]! - zero;
    outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1);
    const from = at + 1;
    let hash = 0;
    for (at = from; at < lines.length && lines[at] !== lineBreak; at += 1)
      hash = (Math.imul(hash, 31) + lines[at]!) | 0;
    const known = rests.get(hash);
    let same = known;
    while (same && !isSame(lines, same, from, at)) same = same.next;
    if (same) same.times += 1;
    else rests.set(hash, { from, to: at, times: 1, next: known });
    at += 1;
  }
  return { outlets, ...fieldsOf(lines, rests) };
}

function isSame(lines: Uint8Array, rest: Rest, from: number, to: number): boolean {
  if (to - from !== rest.to - rest.from) return false;
  for (let i = from, k = rest.from; i < to; i += 1, k += 1) if (lines[i] !== lines[k]) return false;
  return true;
}

function add(counts: Counts, value: string, times: number): void {
  counts.set(value, (counts.get(value) ?? 0) + times);
}

/** The fields behind the outlet, each of one value, none, or several between spaces. */
function fieldsOf(lines: Uint8Array, rests: ReadonlyMap<number, Rest>): Omit<FacetTally, 'outlets'> {
  const counted = {
    channels: new Map() as Counts,
    tones: new Map() as Counts,
    regencies: new Map() as Counts,
    months: new Map() as Counts,
    topics: new Map() as Counts,
    findings: new Map() as Counts,
  };
  const fields = Object.values(counted);
  for (const alike of rests.values()) {
    for (let rest: Rest | undefined = alike; rest; rest = rest.next) {
      const values = reading.decode(lines.subarray(rest.from, rest.to)).split(';');
      for (let i = 0; i < fields.length; i += 1) {
        const value = values[i]!;
        if (value.includes(' ')) for (const one of value.split(' ')) add(fields[i]!, one, rest.times);
        else if (value) add(fields[i]!, value, rest.times);
      }
    }
  }
  return counted;
}
