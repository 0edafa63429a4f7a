import { type Agreement, agreementOf } from './agreement.ts';
import { comparable } from './counted.ts';
import type { NumberInText } from './numbers.ts';
import { type Sentence, sentences } from './sentences.ts';

/** Figures of a text that have to fit one another, with what they give and whether the text agrees. */
export type ArithmeticFinding = {
  /** The same figures give the same key, wherever and however often they stand. */
  key: string;
  /** Computed, in the unit of `stated`: per cent for share and growth, ones or rupiah for sum. */
  computed: number;
  stated: NumberInText;
  agreement: Agreement;
} & (
  | { kind: 'share'; part: NumberInText; whole: NumberInText; fittingPart: number; fittingWhole: number }
  | { kind: 'sum'; parts: NumberInText[] }
  | { kind: 'growth'; from: NumberInText; to: NumberInText }
);

type Placed = { number: NumberInText; sentence: number };

const hedgeWords =
  '(?:\\s*(?:sekitar|sebanyak|sebesar|setara|dengan|mencapai|hampir|lebih dari|kurang lebih|kira-kira|total))*\\s*$';
const partThenPercent = new RegExp(
  `^(?:\\s+[\\p{L}-]+){0,4}?\\s*(?:\\(|,?\\s*(?:atau|setara|alias)\\b)${hedgeWords}`,
  'iu',
);
const percentThenPart = new RegExp(
  `^(?:\\s+dari\\s[^,.;()]{1,70}?)?\\s*(?:\\(|,?\\s*(?:atau|setara|alias)\\b)${hedgeWords}`,
  'iu',
);
const ofWhole = /^\s+dari\s+(?:[\p{L}-]+\s+){0,5}$/iu;
const fromBefore = /\bdari\s+(?:[\p{L}-]+\s+){0,5}$/iu;
const totalWords = /\b(?:total|jumlah|seluruh|keseluruhan|populasi)\b/iu;
const ofTotal = /^\s+dari\s+(?:total|jumlah|seluruh|keseluruhan)/iu;
const backToTotal = /\bdari\s+(?:total|jumlah|seluruh|keseluruhan)\b/iu;
const listsParts = /\b(?:terdiri (?:dari|atas)|dengan rincian|rinciannya|yakni|yaitu|meliputi)\b/iu;
const grows = /\b(?:naik|meningkat|tumbuh|bertambah|turun|menurun|berkurang|merosot)\b/iu;
const becomes = /^(?:\s+[\p{L}-]+){0,4}?\s+(?:menjadi|ke)\s+(?:[\p{L}-]+\s+){0,3}$/iu;

/**
 * Finds figures of a text that speak of one another, and does the sum: a part with its share of a whole ("580 ribu
 * pekerja atau 44 persen" of "1,3 juta orang"), parts of a total, growth in per cent. Whole and parts must count
 * the same sort of thing. A whole outside the sentence is taken only where words say so ("dari total pekerja").
 */
export function checkArithmetic(text: string, numbers: readonly NumberInText[]): ArithmeticFinding[] {
  const parts = sentences(text);
  const placed = placeNumbers(numbers, parts);
  const found = new Map<string, ArithmeticFinding>();
  const add = (finding: ArithmeticFinding | undefined) => {
    if (finding && !found.has(finding.key)) found.set(finding.key, finding);
  };
  for (const finding of shares(text, parts, placed)) add(finding);
  for (const [index, sentence] of parts.entries()) {
    const here = placed.filter(entry => entry.sentence === index).map(entry => entry.number);
    add(sumIn(text, sentence, here));
    add(growthIn(text, sentence, here));
  }
  return [...found.values()];
}

function placeNumbers(numbers: readonly NumberInText[], parts: readonly Sentence[]): Placed[] {
  let sentence = 0;
  return numbers.map(number => {
    while (sentence < parts.length - 1 && parts[sentence]!.end <= number.start) sentence += 1;
    return { number, sentence };
  });
}

/** "320 dari 800 petani": part and whole stand together before their share. */
const partOfWhole = /^(?:\s+[\p{L}-]+){0,2}?\s+dari\s+(?:[\p{L}-]+\s+){0,3}$/iu;

type Pair = { part: Placed; percent: Placed; whole?: NumberInText };

function shares(text: string, parts: readonly Sentence[], placed: readonly Placed[]): ArithmeticFinding[] {
  const pairs: Pair[] = [];
  for (const [index, a] of placed.entries()) {
    const b = placed[index + 1];
    if (!b || a.sentence !== b.sentence) continue;
    const between = text.slice(a.number.end, b.number.start);
    const percentLast = b.number.unit === 'percent' && a.number.unit !== 'percent';
    const percentFirst = a.number.unit === 'percent' && b.number.unit !== 'percent';
    if (percentLast && partThenPercent.test(between)) {
      const part = placed[index - 1];
      const together =
        part?.sentence === a.sentence &&
        partOfWhole.test(text.slice(part.number.end, a.number.start)) &&
        part.number.value <= a.number.value &&
        comparable(part.number, a.number, true);
      pairs.push(together ? { part, percent: b, whole: a.number } : { part: a, percent: b });
    }
    if (percentFirst && percentThenPart.test(between)) pairs.push({ part: b, percent: a });
  }
  const taken = new Set(pairs.map(pair => pair.part.number));
  return pairs.flatMap(pair => {
    const whole = pair.whole ?? wholeOf(text, parts, placed, pair, taken);
    return whole ? [share(pair.part.number, whole, pair.percent.number)] : [];
  });
}

function share(part: NumberInText, whole: NumberInText, stated: NumberInText): ArithmeticFinding {
  const compute = ([p, w]: number[]) => (100 * p!) / w!;
  return {
    kind: 'share',
    key: `share|${part.value}|${whole.value}|${stated.value}`,
    ...{ part, whole, stated },
    computed: compute([part.value, whole.value]),
    agreement: agreementOf(stated, [part, whole], compute),
    fittingPart: (whole.value * stated.value) / 100,
    fittingWhole: (part.value * 100) / stated.value,
  };
}

/** The number that a part is a share of: named right there, else in the sentence, else what came before. */
function wholeOf(
  text: string,
  parts: readonly Sentence[],
  placed: readonly Placed[],
  { part, percent }: Pair,
  taken: ReadonlySet<NumberInText>,
): NumberInText | undefined {
  if (percent.number.value <= 0 || percent.number.value > 100 || part.number.value <= 0) return undefined;
  const fits = ({ number, sentence }: Placed) =>
    number !== part.number &&
    number.unit === part.number.unit &&
    number.value >= part.number.value &&
    !taken.has(number) &&
    comparable(number, part.number, sentence === part.sentence);
  const after = placed.find(entry => entry.number.start > percent.number.start && fits(entry));
  if (
    after?.sentence === percent.sentence &&
    ofWhole.test(text.slice(percent.number.end, after.number.start))
  )
    return after.number;
  const same = placed.filter(entry => entry.sentence === part.sentence && fits(entry));
  const leads = (number: NumberInText) => text.slice(Math.max(0, number.start - 60), number.start);
  const named = same.find(entry => fromBefore.test(leads(entry.number)));
  if (named) return named.number;
  const earlier = same.filter(entry => entry.number.start < part.number.start).at(-1) ?? same[0];
  if (earlier) return earlier.number;
  const { start } = parts[part.sentence]!;
  const refersBack =
    ofTotal.test(text.slice(percent.number.end, percent.number.end + 40)) ||
    backToTotal.test(text.slice(start, Math.min(part.number.start, percent.number.start)));
  if (!refersBack) return undefined;
  return placed
    .filter(entry => entry.sentence < part.sentence && fits(entry))
    .filter(entry => totalWords.test(text.slice(parts[entry.sentence]!.start, entry.number.start)))
    .at(-1)?.number;
}

function sumIn(
  text: string,
  sentence: Sentence,
  numbers: readonly NumberInText[],
): ArithmeticFinding | undefined {
  const cue = listsParts.exec(text.slice(sentence.start, sentence.end));
  if (!cue) return undefined;
  const at = sentence.start + cue.index;
  const stated = numbers.filter(number => number.start < at && number.unit !== 'percent').at(-1);
  if (!stated) return undefined;
  const parts = numbers.filter(
    number => number.start > at && number.unit === stated.unit && comparable(number, stated, true),
  );
  if (parts.length < 2 || parts.some(part => part.value > stated.value)) return undefined;
  const compute = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
  const computed = compute(parts.map(part => part.value));
  // Far from the total, the list was not one of its parts.
  if (computed < stated.value / 2 || computed > stated.value * 1.5) return undefined;
  const shown = parts.slice(0, 8);
  return {
    kind: 'sum',
    key: `sum|${parts.map(part => part.value).join('+')}|${stated.value}`,
    ...{ parts, stated, computed },
    agreement: agreementOf(stated, shown.length < parts.length ? [] : parts, values =>
      values.length > 0 ? compute(values) : computed,
    ),
  };
}

function growthIn(
  text: string,
  sentence: Sentence,
  numbers: readonly NumberInText[],
): ArithmeticFinding | undefined {
  if (!grows.test(text.slice(sentence.start, sentence.end))) return undefined;
  const stated = numbers.find(number => number.unit === 'percent');
  const amounts = numbers.filter(number => number.unit !== 'percent');
  const from = amounts.find((number, index) => {
    const next = amounts[index + 1];
    return next && becomes.test(text.slice(number.end, next.start)) && comparable(number, next, true);
  });
  const to = from && amounts[amounts.indexOf(from) + 1];
  if (!stated || !from || !to || from.value <= 0 || from.unit !== to.unit) return undefined;
  const between = text.slice(from.end, to.start);
  if (
    !becomes.test(between) ||
    !/\bdari\s+(?:[\p{L}-]+\s+){0,3}$/iu.test(text.slice(sentence.start, from.start))
  )
    return undefined;
  const compute = ([a, b]: number[]) => (100 * Math.abs(b! - a!)) / a!;
  return {
    kind: 'growth',
    key: `growth|${from.value}|${to.value}|${stated.value}`,
    ...{ from, to, stated },
    computed: compute([from.value, to.value]),
    agreement: agreementOf(stated, [from, to], compute),
  };
}
