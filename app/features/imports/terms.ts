/** What a file may hold. */
export const importKinds = ['articles', 'outlets', 'journalists'] as const;
export type ImportKind = (typeof importKinds)[number];

export function isImportKind(text: unknown): text is ImportKind {
  return importKinds.some(kind => kind === text);
}

/** What the dry run says of a row, in the order people read it. */
export const outcomes = ['new', 'doubtful', 'known', 'refused', 'ignored'] as const;
export type Outcome = (typeof outcomes)[number];

/** What a batch does with rows that are known already: nothing, fill what is empty, or take the file's values over. */
export const knownRowChoices = ['leave', 'fill', 'update'] as const;
export type KnownRowChoice = (typeof knownRowChoices)[number];

/** The life of a batch; a draft still lacks its sheet or columns. */
export type BatchStatus =
  | 'draft'
  | 'checking'
  | 'checked'
  | 'committing'
  | 'committed'
  | 'undoing'
  | 'undone';

/** Days in which a batch may be undone. */
export const undoDays = 30;
/** Rows that a batch keeps may be a few more than the file's: a cell with several links is several articles. */
export const mostLinks = 12;
