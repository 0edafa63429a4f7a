import { comparisonSet, contentWords, isAmong } from './content-words.ts';
import { comparable } from './counted.ts';
import type { NumberInText } from './numbers.ts';
import { sentences } from './sentences.ts';

/** An official figure with the days (YYYY-MM-DD) on which it holds; `effectiveToOn` null: until further notice. */
export interface OfficialFigure {
  id: number;
  label: string;
  value: number;
  unit: string;
  legalBasis: string;
  source: string;
  effectiveFromOn: string;
  effectiveToOn: string | null;
}

/** A number of the text beside the official figure its sentence speaks of. */
export interface OfficialFinding {
  kind: 'official';
  key: string;
  stated: NumberInText;
  figure: OfficialFigure;
  agrees: boolean;
  /** An earlier figure of that label which has the stated value: the text is out of date. */
  former: OfficialFigure | null;
}

/** Share of a label's words that a sentence must hold: all of a count's, most of an amount's. */
const labelShare = { count: 1, rupiah: 0.75, percent: 0.75 } as const;
/** Beyond these ratios a number is taken to measure something else. */
const widest = { count: 1.5, rupiah: 5, percent: 3 } as const;

/**
 * Compares numbers with the official figures in force on the day of publication, where their sentence holds the words
 * of the figure's label and one number of its unit. A number that agrees with any figure is never held against another.
 */
export function checkOfficial(
  text: string,
  numbers: readonly NumberInText[],
  figures: readonly OfficialFigure[],
  day: string,
): OfficialFinding[] {
  const inForce = figures.filter(
    figure => figure.effectiveFromOn <= day && (figure.effectiveToOn ?? '9999-12-31') >= day,
  );
  const found = new Map<string, OfficialFinding>();
  const settled = new Set<NumberInText>();
  const open: OfficialFinding[] = [];
  for (const sentence of sentences(text)) {
    const here = numbers.filter(number => number.start >= sentence.start && number.end <= sentence.end);
    if (here.length === 0) continue;
    const spoken = comparisonSet(text.slice(sentence.start, sentence.end));
    for (const figure of inForce) {
      const finding = compare(text, here, spoken, figure, figures);
      if (!finding) continue;
      if (finding.agrees) {
        settled.add(finding.stated);
        if (!found.has(finding.key)) found.set(finding.key, finding);
      } else open.push(finding);
    }
  }
  for (const finding of open) {
    if (!settled.has(finding.stated) && !found.has(finding.key)) found.set(finding.key, finding);
  }
  return [...found.values()].sort((a, b) => a.stated.start - b.stated.start);
}

function compare(
  text: string,
  numbers: readonly NumberInText[],
  spoken: ReadonlySet<string>,
  figure: OfficialFigure,
  all: readonly OfficialFigure[],
): OfficialFinding | undefined {
  const unit = unitOf(figure.unit);
  const label = contentWords(figure.label);
  const held = label.filter(word => isAmong(word, spoken)).length;
  if (label.length === 0 || held / label.length < labelShare[unit.unit]) return undefined;
  const candidates = numbers.filter(number => number.unit === unit.unit && comparable(number, unit, true));
  const agreeing = candidates.find(number => says(number, figure.value));
  const stated = agreeing ?? (candidates.length === 1 ? candidates[0]! : undefined);
  if (!stated || stated.value <= 0) return undefined;
  const ratio = Math.max(stated.value / figure.value, figure.value / stated.value);
  if (!agreeing && (!(ratio <= widest[unit.unit]) || isTotal(text, stated))) return undefined;
  return {
    kind: 'official',
    key: `official|${figure.id}|${stated.value}`,
    ...{ stated, figure, agrees: agreeing !== undefined },
    former: agreeing
      ? null
      : (all.find(
          other => other.label === figure.label && other.id !== figure.id && says(stated, other.value),
        ) ?? null),
  };
}

/** Whether a number sums up several payments: no figure for one of them is to be held against it. */
function isTotal(text: string, { start }: NumberInText): boolean {
  return /\b(?:total|seluruhnya|keseluruhan)\s(?:\p{L}+\s){0,2}$/iu.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

/** Whether a printed number, rounded and hedged as it is, says a value. */
function says(number: NumberInText, value: number): boolean {
  const reach = number.hedge ? Math.max(number.step / 2, number.value * 0.02) : number.step / 2;
  return value >= number.value - reach && value <= (number.upTo ?? number.value) + reach;
}

/** "rupiah per bulan", "persen upah", "orang": how the numbers of an official figure's unit are read. */
function unitOf(unit: string): { unit: NumberInText['unit']; noun: string } & NumberInText {
  const [first = ''] = unit.toLowerCase().trim().split(/\s+/);
  const none = { start: 0, end: 0, text: '', value: 0, upTo: null, hedge: null, step: 1 };
  if (/^(?:rp|rupiah)/.test(first)) return { ...none, unit: 'rupiah', noun: '' };
  if (/^(?:%|persen|percent)/.test(first)) return { ...none, unit: 'percent', noun: '' };
  return { ...none, unit: 'count', noun: first };
}
