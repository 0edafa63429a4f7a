const written = /^[+-]?(?:\d{1,15}(?:[.,]\d{0,20})?|[.,]\d{1,20})$/;

/**
 * The number a form field holds: digits with a decimal point or comma and nothing else, as people write it. NaN for all
 * that only programmers call a number: `0x10`, `1e308`, `Infinity`.
 */
export function readFormNumber(text: string): number {
  const trimmed = text.trim();
  return written.test(trimmed) ? Number(trimmed.replace(',', '.')) : Number.NaN;
}
