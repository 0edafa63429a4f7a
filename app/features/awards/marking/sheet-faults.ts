import { messageWith } from '#app/lib/message-data.ts';
import type { Rubric } from '../judging/rubric.ts';
import { commentOf, fieldsOf, markOf, type SheetEdit } from './sheet-fields.ts';
import type { Sheet, SheetGaps } from './sheet-rules.ts';

/** Where a field of a sheet stands in the form. */
function nameOf(field: string, rows: ReadonlyMap<string, number>): string {
  const at = field.indexOf(':');
  if (at < 0) return field;
  return `marks[${rows.get(field.slice(at + 1))}].${field.slice(0, at)}`;
}

/** What the form says beside its fields after a save: what another device wrote, and what is lacking to submit. */
export function sheetFaults(
  rubric: Rubric,
  edit: Pick<SheetEdit, 'marks'>,
  outcome: { sheet: Sheet; conflicts: readonly string[]; gaps: SheetGaps | null },
): Record<string, string[]> {
  const rows = new Map(edit.marks.map(({ key }, index) => [key, index]));
  const stored = fieldsOf(rubric, outcome.sheet);
  const faults: Record<string, string[]> = {};
  const add = (field: string, message: string) => {
    faults[nameOf(field, rows)] = [message];
  };
  for (const field of outcome.conflicts) {
    // A verdict is a code; its words are shown by the form.
    const value = field === 'passed' ? '' : stored[field]!;
    add(field, value ? messageWith('marking.otherDevice', { value }) : 'marking.otherDeviceEmpty');
  }
  const { gaps } = outcome;
  for (const key of gaps?.unmarked ?? []) add(markOf(key), 'marking.markMissing');
  for (const key of gaps?.uncommented ?? []) add(commentOf(key), 'marking.reasonMissing');
  if (gaps?.verdict === 'missing') add('passed', 'marking.verdictMissing');
  if (gaps?.verdict === 'unreasoned') add('comment', 'marking.verdictReasonMissing');
  return faults;
}
