/** Crockford's letters: none is taken for another. 32 of them, so a byte of chance picks one evenly. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

/**
 * A code of 80 bits: nobody guesses one.
 * @param chance at least 16 random bytes
 */
export function checkCode(chance: Uint8Array): string {
  return Array.from(chance.subarray(0, length), byte => letters[byte % letters.length]).join('');
}

/** What somebody typed or scanned as a code, or undefined: O is read as 0, I and L as 1, spaces and hyphens do not count. */
export function readCode(text: string | null | undefined): string | undefined {
  if (!text || text.length > 60) return undefined;
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return plain.length === length && [...plain].every(letter => letters.includes(letter)) ? plain : undefined;
}

/** A code in groups of four, as printed. */
export function shownCode(code: string): string {
  return code.replace(/.{4}(?!$)/g, '$&-');
}
