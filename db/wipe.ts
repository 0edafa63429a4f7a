import { type RawBuilder, sql } from 'kysely';
import { barePhone, type Traces, tracePattern, wipeText } from '#app/lib/traces.ts';
import type { Db } from './connection.ts';
import { contains } from './like.ts';

/**
 * Tables whose texts are left as they are: what outlets have published, the office's own accounts and releases, and the
 * books of migrations and of the search index. Every other text column is looked at, those of later tables too.
 */
const leftAlone = new Set([
  'articles',
  'article_messages',
  'article_pictures',
  'article_snapshots',
  'article_spokespersons',
  'article_watches',
  'clip_book_entries',
  'feed_hosts',
  'feed_items',
  'feeds',
  'press_kits',
  'settings',
  'suggestions',
  'users',
]);

const isBook = (name: string) => /^(kysely_|article_search|sqlite_)/.test(name);

/** Instants, days and hashes, as every table names them: nothing that a person writes. */
const isNoText = (column: string) => /(?:^at|_at|_on|sha256)$/.test(column);

/** The text columns that {@link wipeTraces} looks at, by table. */
async function wipedColumns(db: Db): Promise<Map<string, string[]>> {
  const tables = await db.introspection.getTables();
  const columns = new Map<string, string[]>();
  for (const { name, isView, columns: all } of tables) {
    if (isView || isBook(name) || leftAlone.has(name)) continue;
    const texts = all
      .filter(column => /^text$/i.test(column.dataType) && !isNoText(column.name))
      .map(column => column.name);
    if (texts.length > 0) columns.set(name, texts);
  }
  return columns;
}

const signs = [' ', '-', '.', '(', ')', '/', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015'];

/** A column without what people write between the digits of a number. */
const bare = (column: string) =>
  signs.reduce<RawBuilder<string>>(
    (inner, sign) => sql<string>`replace(${inner}, ${sign}, '')`,
    sql<string>`${sql.ref(column)}`,
  );

/**
 * Whether a text column may hold one of the traces; {@link tracePattern} decides. What costs (letters made small, separators
 * taken out) is done only where an at sign stands, or the digits one after the other.
 */
export function holdsTraces(column: string, { addresses, phones }: Traces): RawBuilder<boolean> {
  const lower = sql<string>`lower(${sql.ref(column)})`;
  const text = sql.ref(column);
  const found = [
    ...addresses.flatMap(address => {
      const key = address.toLowerCase();
      return [
        sql<boolean>`(${text} like '%@%' and ${contains(lower, key)})`,
        sql<boolean>`(${text} like '%!%40%' escape '!' and ${contains(lower, key.replace('@', '%40'))})`,
      ];
    }),
    ...phones.map(phone => {
      const digits = barePhone(phone);
      return sql<boolean>`(${text} like ${`%${[...digits].join('%')}%`} and ${contains(bare(column), digits)})`;
    }),
  ];
  return found.length === 0 ? sql<boolean>`1 = 0` : sql<boolean>`(${sql.join(found, sql` or `)})`;
}

/**
 * Takes a person's addresses and numbers out of every text of the database but what {@link leftAlone} names. Returns how
 * many values changed, by table. Reads whole tables, each once where it holds none of them: for a rare act, in the caller's
 * transaction.
 */
export async function wipeTraces(db: Db, traces: Traces): Promise<Map<string, number>> {
  const pattern = tracePattern(traces);
  const changed = new Map<string, number>();
  if (!pattern) return changed;
  for (const [table, columns] of await wipedColumns(db)) {
    const held = sql.join(
      columns.map(column => holdsTraces(column, traces)),
      sql` or `,
    );
    const hit = await sql`select 1 from ${sql.table(table)} where ${held} limit 1`.execute(db);
    if (hit.rows.length === 0) continue;
    for (const column of columns) {
      const { rows } = await sql<{ text: string }>`select distinct ${sql.ref(column)} as text
        from ${sql.table(table)} where ${holdsTraces(column, traces)}`.execute(db);
      for (const { text } of rows) {
        const wiped = wipeText(text, pattern);
        if (wiped === text) continue;
        const { numAffectedRows } = await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${wiped}
          where ${sql.ref(column)} = ${text}`.execute(db);
        changed.set(table, (changed.get(table) ?? 0) + Number(numAffectedRows ?? 0n));
      }
    }
  }
  return changed;
}
