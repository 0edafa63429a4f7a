import { Readable } from 'node:stream';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { refuseWithheld } from '#app/features/awards/judging/withheld-standing.server.ts';
import { officeDay } from '#app/features/partners/today.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { byteOrderMark, csvLine, plainCell } from '#app/lib/csv.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { localInputFromInstant, type Zone } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { type ExportColumn, type ExportFormat, type ExportRow, textOf } from './columns.ts';
import { type ExportName, exportLists } from './lists.ts';
import { exportRows } from './rows.queries.server.ts';
import { xlsxStream } from './xlsx.server.ts';

export type ExportRequest = {
  name: ExportName;
  format: ExportFormat;
  /** The address of the list: its filters and order. */
  params: URLSearchParams;
  /** Name of the sheet and heads of the columns, in the reader's language. */
  title: string;
  labelOf: (column: string) => string;
  /** Words for codes such as a channel; undefined where the value stands for itself. */
  wordOf: (column: string, value: string) => string | undefined;
};

type Rows = AsyncGenerator<readonly ExportRow[]>;

/** Notes in the audit log how many rows went out, also when the download broke off. */
async function* counted(ctx: Context<Db>, request: ExportRequest, rows: Rows): Rows {
  let count = 0;
  try {
    for await (const some of rows) {
      count += some.length;
      yield some;
    }
  } finally {
    await recordAudit(ctx, {
      action: 'export.made',
      subject: { kind: 'export', id: null, label: request.title },
      changes: [
        { field: 'rows', before: null, after: count },
        { field: 'format', before: null, after: request.format },
        { field: 'filter', before: null, after: request.params.toString() },
      ],
    });
  }
}

async function* worded(request: ExportRequest, rows: Rows): Rows {
  const columns = exportLists[request.name].columns.filter(column => column.kind === 'text');
  for await (const some of rows) {
    yield some.map(row => {
      const words = columns.flatMap(({ key }) => {
        const given = row[key];
        const value = typeof given === 'boolean' ? (given ? 'yes' : 'no') : given;
        const word = typeof value === 'string' && value !== '' ? request.wordOf(key, value) : undefined;
        return word === undefined ? [] : [[key, word] as const];
      });
      return words.length > 0 ? { ...row, ...Object.fromEntries(words) } : row;
    });
  }
}

function csvText(column: ExportColumn, row: ExportRow, zone: Zone, comma: boolean): string {
  const text = textOf(row[column.key]);
  if (text === '') return '';
  if (column.kind === 'instant') return localInputFromInstant(text, zone).replace('T', ' ');
  // With semicolons goes the decimal comma, as Indonesian spreadsheets have it.
  if (column.kind === 'number' || column.kind === 'share') return comma ? text : text.replace('.', ',');
  return column.kind === 'text' ? plainCell(text) : text;
}

async function* csvChunks(request: ExportRequest, rows: Rows, zone: Zone): AsyncGenerator<string> {
  const { columns } = exportLists[request.name];
  const comma = request.format === 'csv-koma';
  const line = (cells: string[]) => csvLine(cells, comma ? ',' : ';');
  yield byteOrderMark + line(columns.map(column => request.labelOf(column.key)));
  for await (const some of rows)
    yield some.map(row => line(columns.map(column => csvText(column, row, zone, comma)))).join('');
}

/** JSON keeps codes and instants as they are stored: it is for programs. */
async function* jsonChunks(name: ExportName, rows: Rows): AsyncGenerator<string> {
  const { columns } = exportLists[name];
  let first = true;
  yield '[';
  for await (const some of rows) {
    const texts = some.map(row =>
      JSON.stringify(Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null]))),
    );
    if (texts.length === 0) continue;
    yield (first ? '\n' : ',\n') + texts.join(',\n');
    first = false;
  }
  yield '\n]\n';
}

/** A list with all its rows as a file, written while it is read; what went out is noted in the audit log. */
export async function exportList(ctx: Context<Db>, request: ExportRequest): Promise<Readable> {
  const list = exportLists[request.name];
  authorise(ctx.actor, list.can);
  if (request.name === 'standings') await refuseWithheld(ctx, readRowId(request.params.get('musim')) ?? 0);
  const { zone } = await readOffice(ctx.db);
  const today = await officeDay(ctx.db, ctx.now);
  const rows = counted(
    ctx,
    request,
    exportRows(ctx.db, request.name, request.params, { now: ctx.now, today, me: actorUserId(ctx.actor) }),
  );
  if (request.format === 'json') return Readable.from(jsonChunks(request.name, rows));
  const spoken = worded(request, rows);
  if (request.format !== 'xlsx') return Readable.from(csvChunks(request, spoken, zone));
  const columns = list.columns.map(column => ({ ...column, label: request.labelOf(column.key) }));
  return xlsxStream([{ name: request.title, columns, rows: spoken }], zone);
}
