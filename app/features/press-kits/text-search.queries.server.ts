import { type RawBuilder, sql } from 'kysely';

/** A pattern in which the text's own % and _ stand for themselves. */
function pattern(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, sign => `\\${sign}`)}%`;
}

/** Whether headline or body of a kit hold every word of a search, whatever the case; at most eight words count. */
export function textContains(search: string): RawBuilder<boolean> {
  const words = search.trim().split(/\s+/).slice(0, 8).map(pattern);
  const conditions = words.map(
    word =>
      sql<boolean>`(lower(press_kits.headline) like ${word} escape '\\' or lower(press_kits.body_text) like ${word} escape '\\')`,
  );
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}
