/** A source of numbers in [0, 1). */
export type Random = () => number;

/**
 * A stream of numbers that a seed (0 to 2^32 - 1) fixes for ever: xoshiro128** (Blackman and Vigna 2021, "Scrambled
 * linear pseudorandom number generators", ACM Transactions on Mathematical Software 47), its state filled by
 * splitmix32; 53 bits of two outputs make a number. Period 2^128 - 1. Not for secrets. Throws RangeError for a seed
 * out of range.
 */
export function seededRandom(seed: number): Random {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) throw new RangeError(`seed ${seed}`);
  const next = xoshiro128(expand(seed));
  return () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;
}

/** The generator itself: unsigned 32-bit numbers from a state of four, not all zero. */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

/** Four words of splitmix32: Weyl steps of the golden ratio, mixed by MurmurHash3's finaliser. */
function expand(seed: number): [number, number, number, number] {
  const words = [1, 2, 3, 4].map(step => {
    let word = (seed + Math.imul(step, 0x9e3779b9)) | 0;
    word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return (word ^ (word >>> 16)) >>> 0;
  });
  return words as [number, number, number, number];
}
