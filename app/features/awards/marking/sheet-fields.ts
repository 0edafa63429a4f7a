import type { Rubric } from '../judging/rubric.ts';
import type { Fields } from './merge-fields.ts';
import type { Sheet } from './sheet-rules.ts';

/** Names of a criterion's two fields. */
export const markOf = (key: string) => `mark:${key}`;
export const commentOf = (key: string) => `comment:${key}`;

/** A sheet field by field: the marks and reasons of the rubric's criteria, the verdict, the remark. */
export function fieldsOf(rubric: Rubric, sheet: Sheet): Record<string, string> {
  const fields: Record<string, string> = {
    passed: sheet.passed === null ? '' : sheet.passed ? 'yes' : 'no',
    comment: sheet.comment,
  };
  for (const { key } of rubric.criteria) {
    const given = sheet.marks.get(key);
    fields[markOf(key)] = given?.mark == null ? '' : String(given.mark);
    fields[commentOf(key)] = given?.comment ?? '';
  }
  return fields;
}

/** The sheet that fields make. */
export function sheetOf(rubric: Rubric, fields: Fields): Sheet {
  const passed = fields.passed ?? '';
  return {
    passed: passed === '' ? null : passed === 'yes',
    comment: fields.comment ?? '',
    marks: new Map(
      rubric.criteria.map(({ key }) => {
        const mark = fields[markOf(key)] ?? '';
        return [key, { mark: mark === '' ? null : Number(mark), comment: fields[commentOf(key)] ?? '' }];
      }),
    ),
  };
}

/** What a form says of a sheet: what it shows, and what it had been given. */
export interface SheetEdit {
  marks: readonly {
    key: string;
    mark: number | null;
    comment: string;
    baseMark: number | null;
    baseComment: string;
  }[];
  passed: boolean | null;
  basePassed: boolean | null;
  comment: string;
  baseComment: string;
}

/** An edit as fields; criteria that the rubric does not have are left out. */
export function editedFields(rubric: Rubric, edit: SheetEdit): { base: Fields; typed: Fields } {
  const known = new Set(rubric.criteria.map(({ key }) => key));
  const rows = edit.marks.filter(({ key }) => known.has(key));
  const shown = new Set(rows.flatMap(({ key }) => [markOf(key), commentOf(key)]));
  const ofForm = (sheet: Sheet) =>
    Object.fromEntries(
      Object.entries(fieldsOf(rubric, sheet)).filter(([field]) => !field.includes(':') || shown.has(field)),
    );
  const { passed, basePassed, comment, baseComment } = edit;
  return {
    base: ofForm({
      passed: basePassed,
      comment: baseComment,
      marks: new Map(rows.map(row => [row.key, { mark: row.baseMark, comment: row.baseComment }])),
    }),
    typed: ofForm({
      passed,
      comment,
      marks: new Map(rows.map(({ key, mark, comment: reason }) => [key, { mark, comment: reason }])),
    }),
  };
}
