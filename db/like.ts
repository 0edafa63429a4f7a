import { type Expression, type RawBuilder, sql } from 'kysely';

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, sign => `\\${sign}`);
}

/** Whether a folded column or expression contains a folded text; % and _ in the text stand for themselves. */
export function contains(column: string | Expression<string>, text: string): RawBuilder<boolean> {
  const left = typeof column === 'string' ? sql.ref(column) : column;
  return sql<boolean>`${left} like ${`%${escaped(text)}%`} escape '\\'`;
}

/** Whether a folded column begins with a folded text. */
export function startsWith(column: string, text: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} like ${`${escaped(text)}%`} escape '\\'`;
}
