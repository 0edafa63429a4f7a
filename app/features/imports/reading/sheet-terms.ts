/** Bounds of a file that is read: more is refused, never cut off in silence. */
export const sheetLimits = {
  rows: 200_000,
  columns: 200,
  /** Bytes of all parts of a workbook together, once inflated. */
  inflated: 100 * 1024 * 1024,
  /** Characters of one cell; spreadsheet programs stop at 32,767. */
  cell: 32_767,
  sheets: 40,
  merges: 20_000,
} as const;

/** Rows of each sheet that are shown when choosing the sheet and its header. */
export const sampleRows = 60;

/** One row as the file numbers it (from 1). Dates are ISO text, "2025-01" where only the month was shown. */
export interface SheetRow {
  row: number;
  cells: string[];
}

export interface SheetSample {
  name: string;
  rows: SheetRow[];
}

export interface FileSample {
  format: 'xlsx' | 'csv';
  /** Character set and separator of a text file; empty for a workbook. */
  encoding: string;
  delimiter: string;
  /** The workbook counts days from 1904, as Macs once did. */
  date1904: boolean;
  /** The workbook holds macros; they are never run. */
  macros: boolean;
  sheets: SheetSample[];
}

/** Why a file cannot be read, in codes that screens translate. */
export type SheetProblem =
  | 'unreadable'
  | 'old-excel'
  | 'no-list'
  | 'no-rows'
  | 'too-many-rows'
  | 'too-wide'
  | 'too-large'
  | 'too-heavy'
  | 'failed';

/** Thrown while reading; `problem` says what is wrong with the file. */
export class SheetRefused extends Error {
  constructor(readonly problem: SheetProblem) {
    super(problem);
  }
}
