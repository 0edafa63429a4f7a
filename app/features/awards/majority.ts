import type { Id } from './article-facts.ts';
import type { EntryMark } from './panel/marks.ts';

/** Marks closer than this are equal: they differ by rounding. */
const EQUAL_WITHIN = 1e-9;

/**
 * Parts candidates by the majority of jurors: a is before b when more of the jurors who marked both gave a the higher
 * mark. Majorities may run in a circle, so the places are the top cycles (Good 1971, "A note on Condorcet sets", Public
 * Choice 10; Schwartz's and Smith's sets are its neighbours): the smallest set none of whose members is beaten or equalled
 * by anybody outside comes first, then the same of the rest. Candidates of one set stay together.
 */
export function majorityPlaces(ids: readonly Id[], marks: readonly EntryMark[]): Id[][] {
  const ahead = majorities(ids, marks);
  // Who holds out against whom, directly or through others; the places are the classes of mutual reach.
  const reaches = ahead.map((row, a) => row.map((won, b) => won >= ahead[b]![a]!));
  for (let k = 0; k < ids.length; k += 1) {
    for (let a = 0; a < ids.length; a += 1) {
      if (!reaches[a]![k]) continue;
      for (let b = 0; b < ids.length; b += 1) if (reaches[k]![b]) reaches[a]![b] = true;
    }
  }
  const reached = reaches.map(row => row.filter(Boolean).length);
  const places = new Map<number, Id[]>();
  ids.forEach((id, i) => {
    const place = places.get(reached[i]!);
    if (place) place.push(id);
    else places.set(reached[i]!, [id]);
  });
  return [...places].sort(([a], [b]) => b - a).map(([, members]) => members);
}

/** How many jurors put each candidate before each other. */
function majorities(ids: readonly Id[], marks: readonly EntryMark[]): number[][] {
  const place = new Map(ids.map((id, i) => [id, i]));
  const byJuror = new Map<Id, { candidate: number; mark: number }[]>();
  for (const { jurorId, entryId, mark } of marks) {
    const candidate = place.get(entryId);
    if (candidate === undefined) continue;
    const given = byJuror.get(jurorId);
    if (given) given.push({ candidate, mark });
    else byJuror.set(jurorId, [{ candidate, mark }]);
  }
  const ahead = ids.map(() => new Array<number>(ids.length).fill(0));
  for (const given of byJuror.values()) {
    for (const a of given) {
      for (const b of given) if (a.mark - b.mark > EQUAL_WITHIN) ahead[a.candidate]![b.candidate]! += 1;
    }
  }
  return ahead;
}
