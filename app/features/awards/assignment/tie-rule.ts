/**
 * Which of several equally good assignments is taken. Something must decide, and it should be neither chance
 * (the same request gives the same answer) nor the list's order, nor favour small, early or alphabetic ids. So
 * jurors and entries are tried in the order of a hash of both ids: each juror meets the entries in an order of
 * its own, which mixes the panels, and who carries one entry more than others depends on all entries together.
 * Renaming ids may therefore give another, equally good assignment.
 */
export interface TieRule {
  /** Positions of the jurors, in the order in which they are served. */
  jurors: number[];
  /** Positions of the entries, in the order in which the juror at a position takes them. */
  entriesFor: (juror: number) => number[];
}

/** The order for these ids; the ids of one list differ from each other as text. */
export function tieRule(jurors: readonly unknown[], entries: readonly unknown[]): TieRule {
  const jurorHashes = jurors.map(id => hash(String(id)));
  const entryHashes = entries.map(id => hash(String(id)));
  const together = entryHashes.reduce((sum, each) => (sum + mix(each)) | 0, 0);
  const ordered = (ids: readonly unknown[], keys: readonly number[]) =>
    ids.map((_, i) => i).sort((a, b) => keys[a]! - keys[b]! || (String(ids[a]) < String(ids[b]) ? -1 : 1));
  return {
    jurors: ordered(
      jurors,
      jurorHashes.map(each => mix(each ^ together)),
    ),
    entriesFor: juror =>
      ordered(
        entries,
        entryHashes.map(each => mix(Math.imul(jurorHashes[juror]!, 31) + each)),
      ),
  };
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return mix(sum);
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the result. */
function mix(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
