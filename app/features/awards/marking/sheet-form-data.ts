import type { Rubric } from '../judging/rubric.ts';
import type { Fields } from './merge-fields.ts';
import { commentOf, markOf } from './sheet-fields.ts';

/** What a form of the sheet sends: the values and, as `base…`, what the device had been given. */
export function sheetForm(rubric: Rubric, { values, base }: { values: Fields; base: Fields }): FormData {
  const form = new FormData();
  rubric.criteria.forEach(({ key }, index) => {
    const row = `marks[${index}]`;
    form.set(`${row}.key`, key);
    form.set(`${row}.mark`, values[markOf(key)] ?? '');
    form.set(`${row}.baseMark`, base[markOf(key)] ?? '');
    form.set(`${row}.comment`, values[commentOf(key)] ?? '');
    form.set(`${row}.baseComment`, base[commentOf(key)] ?? '');
  });
  for (const field of ['passed', 'comment']) {
    form.set(field, values[field] ?? '');
    form.set(`base${field[0]!.toUpperCase()}${field.slice(1)}`, base[field] ?? '');
  }
  return form;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** What was typed into a form that was sent back, field by field. */
export function postedFields(rubric: Rubric, posted: Record<string, unknown> | null | undefined): Fields {
  const rows = (Array.isArray(posted?.marks) ? posted.marks : []) as Record<string, unknown>[];
  const fields: Record<string, string> = {
    passed: text(posted?.passed),
    comment: text(posted?.comment),
  };
  for (const { key } of rubric.criteria) {
    const row = rows.find(each => each?.key === key);
    if (!row) continue;
    fields[markOf(key)] = text(row.mark);
    fields[commentOf(key)] = text(row.comment);
  }
  return fields;
}

/** What a form shows, field by field; only of fields it has. */
export function typedFields(rubric: Rubric, form: FormData): Fields {
  const fields: Record<string, string> = {};
  const take = (field: string, name: string) => {
    const value = form.get(name);
    if (typeof value === 'string') fields[field] = value;
  };
  rubric.criteria.forEach(({ key }, index) => {
    take(markOf(key), `marks[${index}].mark`);
    take(commentOf(key), `marks[${index}].comment`);
  });
  take('passed', 'passed');
  take('comment', 'comment');
  return fields;
}

/** Which criterion a form's field belongs to, by its row, and what it holds. */
export function fieldOfName(name: string): { row: number | null; kind: string } {
  const match = /^marks\[(\d+)\]\.(\w+)$/.exec(name);
  return match ? { row: Number(match[1]), kind: match[2]! } : { row: null, kind: name };
}
