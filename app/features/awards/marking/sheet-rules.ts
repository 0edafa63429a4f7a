import { trimmed } from '#app/lib/text.ts';
import type { JudgingRoundsTable } from '#db/schema/judging.ts';
import { type Rubric, sheetGaps } from '../judging/rubric.ts';

/** What decides whether a juror may still mark an entry. */
export interface SheetPlace {
  roundStatus: JudgingRoundsTable['status'];
  /** Last instant for marks; null while the round is open. */
  dueAt: string | null;
  seatStatus: 'seated' | 'recused';
  entryRemoved: boolean;
  /** Whether the juror declared interests, none included. */
  declared: boolean;
  submitted: boolean;
  /** Whether the juror could read the round's marks: it was closed and opened again, and the juror is of the office. */
  couldRead: boolean;
}

export type SheetRefusal =
  | 'setup'
  | 'closed'
  | 'removed'
  | 'recused'
  | 'undeclared'
  | 'submitted'
  | 'read'
  | 'late';

/**
 * Why a juror's marks are refused at an instant; null when they are taken. A submitted sheet stands, since whoever has
 * submitted may be told of others' marks.
 */
export function sheetRefusal(place: SheetPlace, now: string): SheetRefusal | null {
  if (place.roundStatus === 'setup') return 'setup';
  if (place.roundStatus !== 'judging') return 'closed';
  if (place.entryRemoved) return 'removed';
  if (place.seatStatus === 'recused') return 'recused';
  if (!place.declared) return 'undeclared';
  if (place.submitted) return 'submitted';
  if (place.couldRead) return 'read';
  if (place.dueAt !== null && now > place.dueAt) return 'late';
  return null;
}

/** A juror's sheet; marks by the criterion's key. */
export interface Sheet {
  marks: ReadonlyMap<string, { mark: number | null; comment: string }>;
  passed: boolean | null;
  comment: string;
}

/** What keeps a sheet from being submitted; all empty when it may be. */
export interface SheetGaps {
  unmarked: string[];
  uncommented: string[];
  verdict: 'missing' | 'unreasoned' | null;
}

/** What a sheet lacks: marks and the reasons the rubric asks for, or in a screening the verdict, with a reason against. */
export function gapsOf(mode: JudgingRoundsTable['mode'], rubric: Rubric, sheet: Sheet): SheetGaps {
  if (mode === 'marks') return { ...sheetGaps(rubric, sheet.marks), verdict: null };
  const unreasoned = sheet.passed === false && trimmed(sheet.comment) === '';
  const verdict = sheet.passed === null ? 'missing' : unreasoned ? 'unreasoned' : null;
  return { unmarked: [], uncommented: [], verdict };
}

/** Whether nothing is lacking. */
export function isComplete({ unmarked, uncommented, verdict }: SheetGaps): boolean {
  return unmarked.length === 0 && uncommented.length === 0 && verdict === null;
}

/** The mean of a sheet's marks by the rubric's weights, 1 to 10 in full precision; null until every criterion is marked. */
export function meanMark(rubric: Rubric, marks: Sheet['marks']): number | null {
  let sum = 0;
  let weights = 0;
  for (const { key, weight } of rubric.criteria) {
    const mark = marks.get(key)?.mark ?? null;
    if (mark === null) return null;
    sum += weight * mark;
    weights += weight;
  }
  return weights > 0 ? sum / weights : null;
}
