import { Readable } from 'node:stream';
import { sql } from 'kysely';
import yazl from 'yazl';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';

/** Signed-in devices, one-time links and personal links, what indexes texts, and the migrations' own books. */
const leftOutTables =
  /^(sessions|account_tokens|sign_in_failures|link_tokens|article_search.*|article_facets|article_fingerprints|article_shingles|kysely_.*|sqlite_.*)$/;
/** Keys and what opens doors; `fields` and `links` of messages hold personal addresses. */
const leftOutColumns = /password|secret|token|totp|recovery_code|credential/i;
const leftOutOf: Record<string, readonly string[]> = {
  mail_messages: ['fields', 'links'],
  jobs: ['payload'],
};
const perPage = 500;

export type ExportTable = { name: string; columns: string[] };

/** Every table with the columns that go out. */
export async function listExportTables(db: Db): Promise<ExportTable[]> {
  const tables = await db.introspection.getTables();
  return tables
    .filter(table => !table.isView && !leftOutTables.test(table.name))
    .map(({ name, columns }) => ({
      name,
      columns: columns
        .map(column => column.name)
        .filter(column => !leftOutColumns.test(column) && !leftOutOf[name]?.includes(column)),
    }))
    .filter(table => table.columns.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

type Row = Record<string, unknown>;

const linesOf = (rows: readonly Row[]) => rows.map(row => `${JSON.stringify(row)}\n`).join('');

/** Rows whose key begins with what they hang on, some hundred at a time: the rows of one article are not cut apart. */
async function* linesByOwner(db: Db, { name, columns }: ExportTable, owner: string): AsyncGenerator<string> {
  const chosen = sql.join(columns.map(column => sql.ref(column)));
  const from = sql`select ${chosen} from ${sql.table(name)}`;
  const key = sql.ref(owner);
  let after = 0;
  for (;;) {
    const { rows } = await sql<Row>`${from} where ${key} > ${after} order by ${key} limit ${perPage}`.execute(
      db,
    );
    if (rows.length < perPage) return yield linesOf(rows);
    after = Number(rows.at(-1)![owner]);
    const last = await sql<Row>`${from} where ${key} = ${after}`.execute(db);
    yield linesOf(rows.filter(row => Number(row[owner]) !== after)) + linesOf(last.rows);
  }
}

/** A table's rows as JSON lines, some hundred at a time. */
export async function* tableLines(db: Db, { name, columns }: ExportTable): AsyncGenerator<string> {
  const chosen = sql.join(columns.map(column => sql.ref(column)));
  const keyed = columns.includes('id');
  const [first = ''] = columns;
  if (!keyed && first.endsWith('_id')) return yield* linesByOwner(db, { name, columns }, first);
  let after = 0;
  for (let page = 0; ; page += 1) {
    // Rows without an id of their own belong to small tables; they are walked in the order of all their columns.
    const { rows } = await (keyed
      ? sql<Row>`select ${chosen} from ${sql.table(name)} where id > ${after} order by id limit ${perPage}`
      : sql<Row>`select ${chosen} from ${sql.table(name)} order by ${chosen} limit ${perPage} offset ${page * perPage}`
    ).execute(db);
    if (rows.length > 0) yield linesOf(rows);
    if (rows.length < perPage) return;
    after = Number(rows.at(-1)!.id);
  }
}

const readme = `Gema: semua data / all data

data/<tabel>.jsonl   satu baris JSON per baris tabel / one JSON line per row
data/files.jsonl     daftar berkas menurut SHA-256; isinya ada di folder data, files/<2 huruf>/<sha256>
                     the manifest of files by SHA-256; their bytes lie in the data folder

Kata sandi, sesi, dan tautan pribadi tidak disertakan. / Passwords, sessions and personal links are left out.
Untuk memulihkan, pakai cadangan (npm run backup). / To restore, use a backup (npm run backup).
`;

/**
 * One zip with every table in JSON lines and the manifest of files, without what opens doors; written while it is read.
 */
export async function exportEverything(ctx: Context<Db>): Promise<Readable> {
  authorise(ctx.actor, 'exports.everything');
  const tables = await listExportTables(ctx.db);
  await recordAudit(ctx, {
    action: 'export.everything',
    subject: { kind: 'export', id: null, label: 'Gema' },
    changes: [{ field: 'tables', before: null, after: tables.length }],
  });
  const zip = new yazl.ZipFile();
  zip.addBuffer(Buffer.from(readme), 'BACA-SAYA.txt');
  const output = zip.outputStream as Readable;
  for (const table of tables) {
    zip.addReadStreamLazy(`data/${table.name}.jsonl`, done => {
      const lines = Readable.from(tableLines(ctx.db, table));
      lines.once('error', error => output.destroy(error));
      done(null, lines);
    });
  }
  zip.end();
  return output;
}
