import { logArticles, type ReadyArticle } from '#app/features/coverage/bulk-log.service.server.ts';
import { findJournalistDoubles, findOutletDoubles } from '#app/features/partners/doubles.queries.server.ts';
import { hostOf } from '#app/features/partners/hosts.ts';
import { createJournalist } from '#app/features/partners/journalists.service.server.ts';
import { createOutlet } from '#app/features/partners/outlets.service.server.ts';
import { officeDay } from '#app/features/partners/today.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { ArticleEntry } from './article-entries.server.ts';
import type { Batch } from './batches.queries.server.ts';
import { contactKeysOf } from './classify.server.ts';
import type { CommitNames } from './commit-names.server.ts';
import type { JournalistValues, OutletValues } from './row-values.ts';
import type { RowResult, StagedRow } from './rows.queries.server.ts';

/** Rows that became known since the dry run keep the id of what is there and count as failed. */
export type Committed = RowResult & { known?: boolean };

async function commitArticles(
  ctx: Context<Db>,
  rows: readonly StagedRow[],
  names: CommitNames,
): Promise<Committed[]> {
  const ready: ReadyArticle[] = [];
  const placed = new Map<number, number>();
  for (const row of rows) {
    const entry = JSON.parse(row.entry) as ArticleEntry;
    const host = entry.url ? (hostOf(entry.url) ?? null) : null;
    const outlet = await names.outlet(ctx, entry.outlet, { channel: entry.channel, host });
    if (!outlet) continue;
    const journalists: { id: number; name: string }[] = [];
    for (const name of entry.journalists) {
      const person = await names.person(ctx, name, outlet.id);
      if (person && !journalists.some(({ id }) => id === person.id)) journalists.push(person);
    }
    placed.set(row.id, ready.length);
    const spokespersons = entry.spokespersons.map(name => ({ name: name.slice(0, 120), title: '' }));
    ready.push({ ...entry, outlet, journalists, spokespersons });
  }
  const logged = await logArticles(ctx, ready);
  return rows.map(row => {
    const place = placed.get(row.id);
    const result = place === undefined ? undefined : logged[place];
    if (result?.made) return { id: row.id, state: 'done', targetId: result.id };
    return { id: row.id, state: 'failed', targetId: result?.id ?? null, known: result !== undefined };
  });
}

async function commitOutlet(ctx: Context<Db>, batch: Batch, row: StagedRow): Promise<Committed> {
  const entry = JSON.parse(row.entry) as OutletValues;
  const host = entry.website ? (hostOf(entry.website) ?? null) : null;
  const [double] = await findOutletDoubles(ctx.db, { name: entry.name, host });
  if (double) return { id: row.id, state: 'failed', targetId: double.id, known: true };
  const checked = entry.pressCouncil !== 'not_recorded';
  const id = await createOutlet(ctx, {
    ...entry,
    // A status without its day is dated to the import, and its evidence says that it comes from the file.
    pressCouncilCheckedOn: checked
      ? (entry.pressCouncilCheckedOn ?? (await officeDay(ctx.db, ctx.now)))
      : null,
    pressCouncilEvidence: checked ? batch.file_name : null,
  });
  return { id: row.id, state: 'done', targetId: id };
}

async function commitJournalist(
  ctx: Context<Db>,
  batch: Batch,
  row: StagedRow,
  names: CommitNames,
): Promise<Committed> {
  const entry = JSON.parse(row.entry) as JournalistValues;
  const doubles = await findJournalistDoubles(ctx.db, {
    name: entry.name,
    contactKeys: contactKeysOf(entry),
  });
  const double = row.outcome === 'doubtful' ? doubles.find(({ by }) => by === 'contact') : doubles[0];
  if (double) return { id: row.id, state: 'failed', targetId: double.id, known: true };
  const outletIds = new Set<number>();
  for (const name of entry.outlets) {
    const outlet = await names.outlet(ctx, name, { channel: null, host: null });
    if (outlet) outletIds.add(outlet.id);
  }
  const kinds = ['email', 'whatsapp', 'phone'] as const;
  const source = entry.source || batch.file_name.slice(0, 200);
  const id = await createJournalist(ctx, {
    name: entry.name,
    salutation: entry.salutation,
    ukw: entry.ukw,
    ukwNumber: entry.ukwNumber,
    ukwYear: entry.ukwYear,
    associations: entry.associations,
    tags: entry.tags,
    active: entry.active,
    doNotContact: entry.doNotContact,
    notes: entry.notes,
    affiliations: [...outletIds].map(outletId => ({ outletId, role: entry.role })),
    contacts: kinds.flatMap(kind => {
      const value = entry[kind];
      return value ? [{ kind, value, lawfulBasis: entry.lawfulBasis, source }] : [];
    }),
  });
  return { id: row.id, state: 'done', targetId: id };
}

/** Records some rows of a batch in the caller's transaction. */
export async function commitRows(
  ctx: Context<Db>,
  batch: Batch,
  rows: readonly StagedRow[],
  names: CommitNames,
): Promise<Committed[]> {
  if (batch.kind === 'articles') return commitArticles(ctx, rows, names);
  const results: Committed[] = [];
  for (const row of rows) {
    const one =
      batch.kind === 'outlets' ? commitOutlet(ctx, batch, row) : commitJournalist(ctx, batch, row, names);
    results.push(await one);
  }
  return results;
}
