import { readRowIds } from '#app/lib/row-id.ts';

/** The articles that a page of the preview showed, and those of them that stayed ticked, as its form names them. */
export function tickedOf(form: FormData): { shown: number[]; kept: number[] } {
  return { shown: readRowIds(form, 'tampil'), kept: readRowIds(form, 'ikut') };
}
