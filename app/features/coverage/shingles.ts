import { normalise, type WordSpan, wordSpans } from '#app/lib/text.ts';
import { quotations } from './quotations.ts';

/** Words in a shingle. */
export const SHINGLE_WORDS = 5;

/** Words in a fingerprint. */
const FINGERPRINT_WORDS = 4;

/**
 * A text's set of shingles as 53-bit hashes, ascending and distinct. At that width two different shingles
 * among a million share a hash with probability 0.00006, so counts over hashes are exact in effect.
 */
export type Shingles = Float64Array;

/** The agency's boilerplate texts, hashed for look-up, by the number of words looked up at once. */
export type Boilerplate = ReadonlyMap<number, ReadonlySet<number>>;

/** No boilerplate at all. */
export const NO_BOILERPLATE: Boilerplate = new Map();

/** A text split into words, with what is not its author's own wording masked. */
export interface Reading {
  spans: readonly WordSpan[];
  /** 1 for a word that stands in a quotation or in boilerplate. */
  masked: Uint8Array;
  /** The hash of the shingle starting at each word, or LEFT_OUT where it touches a masked word. */
  shingleAt: Float64Array;
}

/** Stands in `shingleAt` for a shingle that does not count. */
export const LEFT_OUT = -1;

/** Prepares boilerplate once for many texts. One shorter than a shingle is looked up as a whole. */
export function boilerplate(texts: readonly string[]): Boilerplate {
  const hashes = new Map<number, Set<number>>();
  for (const text of texts) {
    const lanes = wordLanes(wordSpans(normalise(text)));
    const size = Math.min(SHINGLE_WORDS, lanes.count);
    if (size === 0) continue;
    const known = hashes.get(size) ?? new Set();
    hashes.set(size, known);
    for (let i = 0; i + size <= lanes.count; i++) known.add(hashRun(lanes, i, size));
  }
  return hashes;
}

/** Reads a text that is already in NFKC form (`normalise`). */
export function readText(normalised: string, known: Boilerplate = NO_BOILERPLATE): Reading {
  const spans = wordSpans(normalised);
  const lanes = wordLanes(spans);
  const masked = new Uint8Array(spans.length);
  maskQuotations(normalised, spans, masked);
  for (const [size, hashes] of known) {
    for (let i = 0; i + size <= spans.length; i++) {
      if (hashes.has(hashRun(lanes, i, size))) masked.fill(1, i, i + size);
    }
  }
  const shingleAt = new Float64Array(Math.max(0, spans.length - SHINGLE_WORDS + 1)).fill(LEFT_OUT);
  let free = 0;
  for (let end = 0; end < spans.length; end++) {
    free = masked[end] ? 0 : free + 1;
    const start = end - SHINGLE_WORDS + 1;
    if (free >= SHINGLE_WORDS) shingleAt[start] = hashRun(lanes, start, SHINGLE_WORDS);
  }
  return { spans, masked, shingleAt };
}

/**
 * S of the scoring specification: the text's 5-word shingles without those that touch a quotation or the
 * boilerplate. The hashes may be stored: a test pins their values.
 */
export function shingles(text: string, known: Boilerplate = NO_BOILERPLATE): Shingles {
  const sorted = readText(normalise(text), known)
    .shingleAt.filter(hash => hash !== LEFT_OUT)
    .sort();
  let size = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[size++] = sorted[i]!;
  }
  return sorted.slice(0, size);
}

function maskQuotations(text: string, spans: readonly WordSpan[], masked: Uint8Array) {
  let i = 0;
  for (const range of quotations(text)) {
    while (i < spans.length && spans[i]!.end <= range.start) i++;
    while (i < spans.length && spans[i]!.start < range.end) masked[i++] = 1;
  }
}

/**
 * Winnowed fingerprints of a text's own wording, distinct and ascending: 4-word runs hashed to 31 bits, of every two
 * neighbouring ones the lesser (Schleimer, Wilkerson and Aiken, "Winnowing", 2003, with k = 4 and w = 2). A run of
 * `k + w - 1` = 5 words outside quotations and boilerplate that two texts share leaves a common fingerprint in both: who
 * looks texts up by these misses none that shares a shingle.
 */
export function fingerprints(text: string, known: Boilerplate = NO_BOILERPLATE): number[] {
  const { spans, masked } = readText(normalise(text), known);
  const lanes = wordLanes(spans);
  const chosen = new Set<number>();
  let free = 0;
  let before = -1;
  for (let end = 0; end < spans.length; end++) {
    free = masked[end] ? 0 : free + 1;
    if (free < FINGERPRINT_WORDS) continue;
    const start = end - FINGERPRINT_WORDS + 1;
    const hash = (hashRun(lanes, start, FINGERPRINT_WORDS) % 0x1_0000_0000) & 0x7fff_ffff;
    if (free > FINGERPRINT_WORDS) chosen.add(Math.min(before, hash));
    before = hash;
  }
  return [...chosen].sort((a, b) => a - b);
}

interface Lanes {
  count: number;
  low: Int32Array;
  high: Int32Array;
}

/** Two independent 32-bit hashes of every word. */
function wordLanes(spans: readonly WordSpan[]): Lanes {
  const low = new Int32Array(spans.length);
  const high = new Int32Array(spans.length);
  spans.forEach(({ word }, i) => {
    let a = 0x811c9dc5;
    let b = 0x41c6ce57;
    for (let c = 0; c < word.length; c++) {
      const unit = word.charCodeAt(c);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x5f356495);
    }
    low[i] = scramble(a ^ word.length);
    high[i] = scramble(b + word.length);
  });
  return { count: spans.length, low, high };
}

/** 53 bits over `size` words in their order, from 32 bits of one lane and 21 of the other. */
function hashRun(lanes: Lanes, start: number, size: number): number {
  let a = size;
  let b = size;
  for (let i = start; i < start + size; i++) {
    a = (Math.imul(a, 0x2c1b3c6d) + lanes.low[i]!) | 0;
    b = (Math.imul(b, 0x297a2d39) + lanes.high[i]!) | 0;
  }
  return (scramble(b) & 0x1fffff) * 0x1_0000_0000 + (scramble(a) >>> 0);
}

/** The finishing step of MurmurHash3: every input bit changes every output bit. */
function scramble(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** The set as stored: eight bytes a hash, little-endian. */
export function packShingles(set: Shingles): Uint8Array {
  const bytes = new Uint8Array(set.length * 8);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < set.length; i++) view.setFloat64(i * 8, set[i]!, true);
  return bytes;
}

/** Reads what `packShingles` wrote; a trailing fragment of fewer than eight bytes is ignored. */
export function unpackShingles(bytes: Uint8Array): Shingles {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const set = new Float64Array(Math.floor(bytes.byteLength / 8));
  for (let i = 0; i < set.length; i++) set[i] = view.getFloat64(i * 8, true);
  return set;
}

/** Fingerprints as stored: four bytes each, little-endian. */
export function packFingerprints(prints: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(prints.length * 4);
  const view = new DataView(bytes.buffer);
  prints.forEach((print, i) => {
    view.setUint32(i * 4, print, true);
  });
  return bytes;
}

/** Reads what `packFingerprints` wrote. */
export function unpackFingerprints(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.byteLength / 4) }, (_, i) => view.getUint32(i * 4, true));
}
