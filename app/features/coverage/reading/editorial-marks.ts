/** Marks of the kind of text or its source that newsrooms print where initials stand; they name no people. */
export const editorialMarks: ReadonlySet<string> = new Set(
  'adv red tim ist net int ant antara foto dok hms humas rls rilis bpjs adp advertorial'.split(' '),
);
