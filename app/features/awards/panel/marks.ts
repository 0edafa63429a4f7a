import type { Id } from '../article-facts.ts';
import { GREATEST_MARK, LEAST_MARK } from './mark-scale.ts';

/** A criterion of the rubric; the weights of a rubric add up to 1. */
export interface Criterion {
  id: Id;
  weight: number;
}

/** What one juror gave one entry by one criterion, 1 to 10. A recused or absent pair simply has no marks. */
export interface Mark {
  jurorId: Id;
  entryId: Id;
  criterionId: Id;
  mark: number;
}

/** A juror's mark of a whole entry, 1 to 10. */
export interface EntryMark {
  jurorId: Id;
  entryId: Id;
  mark: number;
}

export interface RubricFault {
  /** Null when the rubric as a whole is at fault. */
  criterionId: Id | null;
  code: 'no_criteria' | 'twice' | 'not_a_number' | 'out_of_range' | 'weights_do_not_add_up';
}

export interface MarkFault {
  jurorId: Id;
  entryId: Id;
  criterionId: Id;
  code: 'unknown_criterion' | 'twice' | 'not_a_number' | 'out_of_range' | 'missing';
}

const SUM_TOLERANCE = 1e-9;

/** Every fault of a rubric; empty when entries may be marked by it. */
export function rubricFaults(criteria: readonly Criterion[]): RubricFault[] {
  if (criteria.length === 0) return [{ criterionId: null, code: 'no_criteria' }];
  const seen = new Set<Id>();
  const faults: RubricFault[] = [];
  for (const { id: criterionId, weight } of criteria) {
    if (seen.has(criterionId)) faults.push({ criterionId, code: 'twice' });
    seen.add(criterionId);
    if (!Number.isFinite(weight)) faults.push({ criterionId, code: 'not_a_number' });
    else if (weight < 0 || weight > 1) faults.push({ criterionId, code: 'out_of_range' });
  }
  if (faults.length > 0) return faults;
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return Math.abs(total - 1) > SUM_TOLERANCE ? [{ criterionId: null, code: 'weights_do_not_add_up' }] : [];
}

/** Every fault of a panel's marks. A juror who marked an entry at all must have marked it by every criterion. */
export function markFaults(marks: readonly Mark[], criteria: readonly Criterion[]): MarkFault[] {
  const known = new Set(criteria.map(({ id }) => id));
  const faults: MarkFault[] = [];
  for (const { jurorId, entryId, byCriterion, doubles } of pairs(marks)) {
    const fault = (criterionId: Id, code: MarkFault['code']) =>
      faults.push({ jurorId, entryId, criterionId, code });
    for (const criterionId of doubles) fault(criterionId, 'twice');
    for (const [criterionId, mark] of byCriterion) {
      if (!known.has(criterionId)) fault(criterionId, 'unknown_criterion');
      else if (!Number.isFinite(mark)) fault(criterionId, 'not_a_number');
      else if (mark < LEAST_MARK || mark > GREATEST_MARK) fault(criterionId, 'out_of_range');
    }
    for (const { id } of criteria) if (!byCriterion.has(id)) fault(id, 'missing');
  }
  return faults;
}

/**
 * Each juror's mark of each entry: the mean of the marks by the rubric's weights, in full precision, in the order in
 * which the pairs first appear. Throws RangeError when rubric or marks have faults.
 */
export function entryMarks(marks: readonly Mark[], criteria: readonly Criterion[]): EntryMark[] {
  const [fault] = [...rubricFaults(criteria), ...markFaults(marks, criteria)];
  if (fault) throw new RangeError(`marks cannot be weighted: ${JSON.stringify(fault)}`);
  return pairs(marks).map(({ jurorId, entryId, byCriterion }) => {
    const mark = criteria.reduce((sum, { id, weight }) => sum + weight * byCriterion.get(id)!, 0);
    return { jurorId, entryId, mark: Math.min(GREATEST_MARK, Math.max(LEAST_MARK, mark)) };
  });
}

/** The marks by one criterion alone, as marks of the entries. */
export function criterionMarks(marks: readonly Mark[], criterionId: Id): EntryMark[] {
  return marks
    .filter(each => each.criterionId === criterionId)
    .map(({ jurorId, entryId, mark }) => ({ jurorId, entryId, mark }));
}

/** J = (mark - 1) / 9 × 100: 0 for the least mark, 100 for the greatest. */
export function juryPoints(mark: number): number {
  return ((mark - LEAST_MARK) / (GREATEST_MARK - LEAST_MARK)) * 100;
}

interface Pair {
  jurorId: Id;
  entryId: Id;
  byCriterion: Map<Id, number>;
  doubles: Id[];
}

function pairs(marks: readonly Mark[]): Pair[] {
  const byJuror = new Map<Id, Map<Id, Pair>>();
  const all: Pair[] = [];
  for (const { jurorId, entryId, criterionId, mark } of marks) {
    const ofJuror = byJuror.get(jurorId) ?? new Map<Id, Pair>();
    byJuror.set(jurorId, ofJuror);
    let pair = ofJuror.get(entryId);
    if (!pair) {
      pair = { jurorId, entryId, byCriterion: new Map(), doubles: [] };
      ofJuror.set(entryId, pair);
      all.push(pair);
    }
    if (pair.byCriterion.has(criterionId)) pair.doubles.push(criterionId);
    pair.byCriterion.set(criterionId, mark);
  }
  return all;
}
