import { type RawBuilder, sql } from 'kysely';

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, sign => `\\${sign}`);
}

/** Whether a folded column contains a folded text; % and _ in the text stand for themselves. */
export function contains(column: string, text: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} like ${`%${escaped(text)}%`} escape '\\'`;
}

/** Whether a folded column begins with a folded text. */
export function startsWith(column: string, text: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} like ${`${escaped(text)}%`} escape '\\'`;
}
