import type { ArithmeticFinding } from '#app/features/programs/checks/arithmetic.ts';
import { checkArithmetic } from '#app/features/programs/checks/arithmetic.ts';
import { findMixUps, type MixUpFinding } from '#app/features/programs/checks/mix-ups.ts';
import { readNumbers } from '#app/features/programs/checks/numbers.ts';
import {
  checkOfficial,
  type OfficialFigure,
  type OfficialFinding,
} from '#app/features/programs/checks/official.ts';
import type { TextRange } from '#app/lib/text-range.ts';
import type { CorrectionStatus, FindingVerdict } from '#db/schema/understanding.ts';

/** Something in an article that a person may want to look at, or a figure that was checked and holds. */
export type Finding = ArithmeticFinding | OfficialFinding | MixUpFinding;

/** look: something does not fit; hint: maybe; holds: checked and right. */
export type Weight = 'look' | 'hint' | 'holds';

/** What a person or an outlet has said to a finding so far. */
export type FindingState = {
  verdict: FindingVerdict | null;
  /** When the verdict was given, UTC; '' without one. */
  judgedAt: string;
  note: string;
  request: { id: number; status: CorrectionStatus } | null;
};

export function weightOf(finding: Finding): Weight {
  switch (finding.kind) {
    case 'share':
    case 'sum':
    case 'growth':
      return finding.agreement === 'differs' ? 'look' : 'holds';
    case 'official':
      return finding.agrees ? 'holds' : 'look';
    case 'ambiguous':
      return 'hint';
    default:
      return 'look';
  }
}

/** The words of the text a finding stands on; the first is where the reader is led. */
export function placesOf(finding: Finding): TextRange[] {
  switch (finding.kind) {
    case 'share':
      return [finding.stated, finding.part, finding.whole];
    case 'sum':
      return [finding.stated, ...finding.parts];
    case 'growth':
      return [finding.stated, finding.from, finding.to];
    case 'official':
      return [finding.stated];
    default:
      return [finding.name, ...(finding.sign ? [finding.sign] : [])];
  }
}

const order: Record<Weight, number> = { look: 0, hint: 1, holds: 2 };
/** Findings of one article; nobody reads more. */
const most = 60;

/** Everything found in an article's body: what does not fit first, each in the order of the text. */
export function findingsOf(
  body: string,
  known: { figures: readonly OfficialFigure[]; day: string; agencyPeople: readonly string[] },
): Finding[] {
  const numbers = readNumbers(body);
  const found: Finding[] = [
    ...findMixUps(body, known.agencyPeople),
    ...checkArithmetic(body, numbers),
    ...checkOfficial(body, numbers, known.figures, known.day),
  ];
  const place = (finding: Finding) => placesOf(finding)[0]!.start;
  return found.sort((a, b) => order[weightOf(a)] - order[weightOf(b)] || place(a) - place(b)).slice(0, most);
}
