import { trimmed } from '#app/lib/text.ts';
import { GREATEST_MARK, LEAST_MARK } from '../panel/mark-scale.ts';
import type { Average } from '../panel/mean-marks.ts';
import type { AgreedWeights } from '../weighting/agreed-weights.ts';

/** One thing a juror marks from 1 to 10. */
export interface Criterion {
  /** Names the criterion in stored marks; never changes once marks exist. */
  key: string;
  name: string;
  /** What to look for; may be empty. */
  about: string;
  /** Per cent; a rubric's weights add up to 100. */
  weight: number;
}

/** What jurors mark, and when they must say why (scoring specification, section 4). */
export interface Rubric {
  criteria: Criterion[];
  /** A mark this low or lower, or this high or higher, asks for a comment; null asks for none. */
  commentAtMost: number | null;
  commentFrom: number | null;
  /** The criterion of own reporting, which breaks ties after J; null when the rubric has none. */
  ownReporting: string | null;
  /** How jurors' marks become one where all marked all; plain unless given. */
  average?: Average;
  /** How the weights were agreed, as long as they are the agreed ones. */
  agreed?: AgreedWeights;
}

const MOST_CRITERIA = 12;
const SUM_TOLERANCE = 1e-9;

/**
 * A rubric as it is kept. Rubrics from before keys were checked may hold one key twice: the second such criterion gets a
 * key of its own, the same one at every reading, so that marks given under the shared key stay with the first.
 */
export function readRubric(json: string): Rubric {
  const rubric = JSON.parse(json) as Rubric;
  const taken = new Set(rubric.criteria.map(({ key }) => key));
  if (taken.size === rubric.criteria.length) return rubric;
  const seen = new Set<string>();
  const criteria = rubric.criteria.map(criterion => {
    let { key } = criterion;
    if (seen.has(key)) {
      for (let n = 2; taken.has(key); n += 1) key = `${criterion.key}-${n}`;
      taken.add(key);
    }
    seen.add(key);
    return { ...criterion, key };
  });
  return { ...rubric, criteria };
}

/** A rubric's criteria as the rows of a form, each with whether it is the one of own reporting. */
export function criterionRows({ criteria, ownReporting }: Pick<Rubric, 'criteria' | 'ownReporting'>) {
  return criteria.map(criterion => ({ ...criterion, ownReporting: criterion.key === ownReporting }));
}

/** What is wrong with a rubric: the place as a dotted path, and the rule it breaks. */
export interface RubricFault {
  path: string;
  code: 'none' | 'too_many' | 'name_missing' | 'name_twice' | 'weight_out_of_range' | 'weights_do_not_add_up';
}

/** Every fault of an edited rubric; empty when jurors may mark by it. */
export function rubricFaults({ criteria }: Pick<Rubric, 'criteria'>): RubricFault[] {
  if (criteria.length === 0) return [{ path: 'criteria', code: 'none' }];
  if (criteria.length > MOST_CRITERIA) return [{ path: 'criteria', code: 'too_many' }];
  const faults: RubricFault[] = [];
  const names = new Set<string>();
  criteria.forEach(({ name, weight }, index) => {
    const key = name.trim().toLowerCase();
    if (key === '') faults.push({ path: `criteria.${index}.name`, code: 'name_missing' });
    else if (names.has(key)) faults.push({ path: `criteria.${index}.name`, code: 'name_twice' });
    names.add(key);
    if (!(weight > 0 && weight <= 100)) {
      faults.push({ path: `criteria.${index}.weight`, code: 'weight_out_of_range' });
    }
  });
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  if (faults.length === 0 && !(Math.abs(sum - 100) <= SUM_TOLERANCE)) {
    faults.push({ path: 'criteria', code: 'weights_do_not_add_up' });
  }
  return faults;
}

/** Whether a mark asks for a comment. */
export function needsComment(rubric: Pick<Rubric, 'commentAtMost' | 'commentFrom'>, mark: number): boolean {
  const { commentAtMost, commentFrom } = rubric;
  return (commentAtMost !== null && mark <= commentAtMost) || (commentFrom !== null && mark >= commentFrom);
}

/** A whole mark from 1 to 10. */
function isMark(mark: number): boolean {
  return Number.isInteger(mark) && mark >= LEAST_MARK && mark <= GREATEST_MARK;
}

/** Criteria whose mark asks for a comment that is missing, and those without a mark: what keeps a sheet from being submitted. */
export function sheetGaps(
  rubric: Rubric,
  marks: ReadonlyMap<string, { mark: number | null; comment: string }>,
): { unmarked: string[]; uncommented: string[] } {
  const unmarked: string[] = [];
  const uncommented: string[] = [];
  for (const { key } of rubric.criteria) {
    const given = marks.get(key);
    if (given?.mark == null || !isMark(given.mark)) unmarked.push(key);
    else if (needsComment(rubric, given.mark) && trimmed(given.comment) === '') uncommented.push(key);
  }
  return { unmarked, uncommented };
}
