import { type ArithmeticFinding, checkArithmetic } from '#app/features/programs/checks/arithmetic.ts';
import { findMixUps, type MixUpFinding } from '#app/features/programs/checks/mix-ups.ts';
import { readNumbers } from '#app/features/programs/checks/numbers.ts';
import {
  checkOfficial,
  type OfficialFigure,
  type OfficialFinding,
} from '#app/features/programs/checks/official.ts';
import type { TextRange } from '#app/lib/text-range.ts';
import { imagesIn, type ReleaseDocument } from '../document.ts';
import { checkedText } from './checked-text.ts';
import { type PrintedDate, readDates } from './dates.ts';
import { linksIn, passageAt, passagesOf } from './passages.ts';
import { type Readability, readability } from './readability.ts';

export type ReleaseFinding = ArithmeticFinding | OfficialFinding | MixUpFinding;

/** blocking: not approved before it is mended or let pass with a reason; advisory: a person decides; holds: checked and right. */
export type Weight = 'blocking' | 'advisory' | 'holds';

/** Where a check leads: a passage of the body, or another part of the kit. */
export type CheckPlace =
  | { passage: number }
  | { part: 'headline' | 'dateline' | 'keyMessages' | 'files' | 'whole' };

export type ReleaseCheck = {
  /** The same fault of the same words gives the same key, so that a fault let pass stays so until the words change. */
  key: string;
  weight: Weight;
  place: CheckPlace;
} & (
  | { kind: 'finding'; finding: ReleaseFinding }
  | { kind: 'noDateline' }
  | { kind: 'datelineNoDay' }
  | { kind: 'datelineFar'; on: string; day: string }
  | { kind: 'noSuchDay'; text: string }
  | { kind: 'weekday'; text: string; printed: number; real: number }
  | { kind: 'noAlt'; name: string }
  | { kind: 'link'; href: string; outcome: 'dead' | 'unsure' | 'untried'; status: number | null }
  | { kind: 'longSentence'; words: number; quote: string }
  | { kind: 'readability'; measure: Readability }
  | { kind: 'mailSize'; bytes: number }
);

export type CheckedKit = {
  headline: string;
  dateline: string;
  document: ReleaseDocument;
  bodyText: string;
  keyMessages: readonly string[];
  files: readonly { id: number; name: string; alt: string }[];
};

export type CheckFacts = {
  figures: readonly OfficialFigure[];
  /** Day of publication, YYYY-MM-DD: that on which figures hold and which the dateline should name. */
  day: string;
  /** What links answered when they were last tried. */
  links: ReadonlyMap<string, { outcome: 'alive' | 'dead' | 'unsure'; status: number | null }>;
  /** Size of the mail's HTML. */
  mailBytes: number;
};

/** Gmail cuts the HTML of a mail off after 102 KB. */
export const largestMail = 102 * 1024;
/** A dateline further than this from the day of publication is pointed out, in days. */
const farDays = 3;
/** Of one kind nobody reads more. */
const mostOfKind = 20;

/** Looks a release over before it is approved: what blocks first, then what a person may want to look at. */
export function checkRelease(kit: CheckedKit, facts: CheckFacts): ReleaseCheck[] {
  const checks = [
    ...checkText(kit, facts),
    ...checkDates(kit, facts.day),
    ...checkPictures(kit),
    ...checkLinks(kit, facts.links),
    ...checkReading(kit),
    ...(facts.mailBytes > largestMail
      ? [check('mail', 'blocking', { part: 'whole' }, { kind: 'mailSize', bytes: facts.mailBytes })]
      : []),
  ];
  const order: Record<Weight, number> = { blocking: 0, advisory: 1, holds: 2 };
  return checks.sort((a, b) => order[a.weight] - order[b.weight]);
}

type Kind<C = ReleaseCheck> = C extends ReleaseCheck ? Omit<C, 'key' | 'weight' | 'place'> : never;

function check(key: string, weight: Weight, place: CheckPlace, kind: Kind): ReleaseCheck {
  return { key: key.slice(0, 300), weight, place, ...kind } as ReleaseCheck;
}

/** Headline, body and key messages as one text, and what stands where. */
function textOf(kit: CheckedKit) {
  const bodyStart = kit.headline.length + 2;
  const messagesStart = bodyStart + kit.bodyText.length + 2;
  const passages = passagesOf(kit.document);
  return {
    text: checkedText(kit),
    placeOf: ({ start }: TextRange): CheckPlace => {
      if (start < bodyStart) return { part: 'headline' };
      if (start >= messagesStart) return { part: 'keyMessages' };
      const passage = passageAt(passages, start - bodyStart);
      return passage ? { passage: passage.index } : { part: 'whole' };
    },
  };
}

function checkText(kit: CheckedKit, facts: CheckFacts): ReleaseCheck[] {
  const { text, placeOf } = textOf(kit);
  const numbers = readNumbers(text);
  const found: ReleaseFinding[] = [
    ...findMixUps(text),
    ...checkArithmetic(text, numbers),
    ...checkOfficial(text, numbers, facts.figures, facts.day),
  ];
  return found.slice(0, 60).map(finding =>
    check(finding.key, weightOf(finding), placeOf('stated' in finding ? finding.stated : finding.name), {
      kind: 'finding',
      finding,
    }),
  );
}

function weightOf(finding: ReleaseFinding): Weight {
  if (finding.kind === 'official') return finding.agrees ? 'holds' : 'blocking';
  if ('agreement' in finding) return finding.agreement === 'differs' ? 'blocking' : 'holds';
  return finding.kind === 'ambiguous' ? 'advisory' : 'blocking';
}

function checkDates(kit: CheckedKit, day: string): ReleaseCheck[] {
  const year = Number(day.slice(0, 4));
  const { text, placeOf } = textOf(kit);
  const inDateline = readDates(kit.dateline, year);
  const faults = (dates: readonly PrintedDate[], place: (date: PrintedDate) => CheckPlace) =>
    dates.flatMap(date => {
      if (date.on === null)
        return [check(`day|${date.text}`, 'blocking', place(date), { kind: 'noSuchDay', text: date.text })];
      if (!date.wrongWeekday) return [];
      return [
        check(`weekday|${date.text}`, 'blocking', place(date), {
          kind: 'weekday',
          text: date.text,
          ...date.wrongWeekday,
        }),
      ];
    });
  const dateline = { part: 'dateline' } as const;
  const on = inDateline.at(-1)?.on ?? null;
  const own = (): ReleaseCheck[] => {
    if (kit.dateline === '') return [check('dateline', 'advisory', dateline, { kind: 'noDateline' })];
    if (inDateline.length === 0)
      return [check('dateline-day', 'advisory', dateline, { kind: 'datelineNoDay' })];
    if (on === null || Math.abs(daysBetween(on, day)) <= farDays) return [];
    return [check(`dateline|${on}`, 'advisory', dateline, { kind: 'datelineFar', on, day })];
  };
  const all = [...faults(inDateline, () => dateline), ...faults(readDates(text, year), placeOf)];
  return [...once(all), ...own()].slice(0, mostOfKind);
}

const daysBetween = (a: string, b: string) => (Date.parse(a) - Date.parse(b)) / 86_400_000;

function once(checks: readonly ReleaseCheck[]): ReleaseCheck[] {
  const byKey = new Map<string, ReleaseCheck>();
  for (const one of checks) if (!byKey.has(one.key)) byKey.set(one.key, one);
  return [...byKey.values()];
}

function checkPictures(kit: CheckedKit): ReleaseCheck[] {
  const shown = new Set(imagesIn(kit.document));
  return kit.files
    .filter(file => shown.has(file.id) && file.alt === '')
    .map(file => check(`alt|${file.id}`, 'blocking', { part: 'files' }, { kind: 'noAlt', name: file.name }));
}

function checkLinks(kit: CheckedKit, links: CheckFacts['links']): ReleaseCheck[] {
  return linksIn(kit.document)
    .filter(({ href }) => /^https?:/i.test(href))
    .slice(0, mostOfKind)
    .flatMap(({ href, passage }) => {
      const { outcome, status } = links.get(href) ?? { outcome: 'untried' as const, status: null };
      if (outcome === 'alive') return [];
      const weight = outcome === 'dead' ? 'blocking' : 'advisory';
      return [check(`link|${href}`, weight, { passage }, { kind: 'link', href, outcome, status })];
    });
}

function checkReading(kit: CheckedKit): ReleaseCheck[] {
  const measure = readability(kit.bodyText);
  if (!measure) return [];
  const passages = passagesOf(kit.document);
  const long = measure.long.slice(0, mostOfKind).map(({ start, end, words }) => {
    const passage = passageAt(passages, start);
    const quote = kit.bodyText.slice(start, end);
    return check(
      `long|${quote.slice(0, 120)}`,
      'advisory',
      passage ? { passage: passage.index } : { part: 'whole' },
      { kind: 'longSentence', words, quote: quote.slice(0, 80) },
    );
  });
  return [...long, check('reading', 'holds', { part: 'whole' }, { kind: 'readability', measure })];
}
