import type { TextRange } from '#app/lib/text-range.ts';

const DOUBLE_OPEN = '“„‟«‹';
const DOUBLE_CLOSE = '”»›';
const DOUBLE = `"${DOUBLE_OPEN}${DOUBLE_CLOSE}`;
const SINGLE = "'‘’‚‛";
const MARK = new RegExp(`[${DOUBLE}${SINGLE}]`, 'g');
const PARAGRAPH = /[^\n\v\f\r\u0085\u2028\u2029]+/g;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const OPENS_AFTER = /[\s([{<\-–—/"“„‟«‹'‘‚‛]/u;
const CLOSES_BEFORE = /[\s)\]}>\-–—/.,;:!?…"”»›'’]/u;

type Side = 'open' | 'close' | 'neither';

/**
 * The quotations of a text, straight or curly, double or single, or in guillemets, marks included. Typists
 * mix the marks ("Siap,” or “Siap,“), so where a mark stands decides whether it opens or closes, and its
 * shape only when both are possible. Nested quotations belong to the outermost one. A double quotation that
 * is never closed ends with its paragraph (a line); a single mark without a partner is an apostrophe, and a
 * closing mark without an opening one (15") is nothing.
 */
export function quotations(text: string): TextRange[] {
  const found: TextRange[] = [];
  for (const paragraph of text.matchAll(PARAGRAPH)) {
    const marks = [...paragraph[0].matchAll(MARK)].map(mark => paragraph.index + mark.index);
    if (marks.length > 0) quotationsOf(text, marks, paragraph.index + paragraph[0].length, found);
  }
  return found;
}

function quotationsOf(text: string, marks: readonly number[], paragraphEnd: number, found: TextRange[]) {
  let depth = 0;
  let start = 0;
  for (let i = 0; i < marks.length; i++) {
    const at = marks[i]!;
    if (SINGLE.includes(text[at]!)) {
      if (depth > 0 || singleSide(text, at) !== 'open') continue;
      const partner = closingSingle(text, marks, i + 1);
      if (partner < 0) continue;
      found.push({ start: at, end: marks[partner]! + 1 });
      i = partner;
      continue;
    }
    const side = doubleSide(text, at, depth);
    if (side === 'open') {
      if (depth === 0) start = at;
      depth++;
    } else if (side === 'close' && depth > 0) {
      depth--;
      if (depth === 0) found.push({ start, end: at + 1 });
    }
  }
  if (depth > 0) found.push({ start, end: paragraphEnd });
}

function doubleSide(text: string, at: number, depth: number): Side {
  const mark = text[at]!;
  const mayOpen = opensBy(text, at);
  const mayClose = closesBy(text, at);
  if (mayOpen !== mayClose) return mayOpen ? 'open' : 'close';
  if (DOUBLE_OPEN.includes(mark)) return 'open';
  if (DOUBLE_CLOSE.includes(mark)) return 'close';
  return depth === 0 ? 'open' : 'close';
}

/** A single mark opens only before a word and closes only after one or its punctuation: the rest are apostrophes. */
function singleSide(text: string, at: number): Side {
  const mayOpen = opensBy(text, at) && isWordCharacter(text, at + 1);
  if (mayOpen) return 'open';
  return closesBy(text, at) ? 'close' : 'neither';
}

/** The next single mark that is more than an apostrophe, if it closes; -1 when it opens or there is none. */
function closingSingle(text: string, marks: readonly number[], from: number): number {
  for (let i = from; i < marks.length; i++) {
    const at = marks[i]!;
    const side = SINGLE.includes(text[at]!) ? singleSide(text, at) : 'neither';
    if (side !== 'neither') return side === 'close' ? i : -1;
  }
  return -1;
}

function opensBy(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at + 1];
  return (before === undefined || OPENS_AFTER.test(before)) && after !== undefined && !/\s/u.test(after);
}

function closesBy(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at + 1];
  return before !== undefined && !/\s/u.test(before) && (after === undefined || CLOSES_BEFORE.test(after));
}

function isWordCharacter(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  return code !== undefined && WORD_CHARACTER.test(String.fromCodePoint(code));
}
