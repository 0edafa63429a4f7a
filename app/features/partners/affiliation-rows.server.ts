import type { Change } from '#app/features/audit/diff.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid, NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { type Affiliation, listAffiliations } from './journalists.queries.server.ts';

export type AffiliationInput = {
  outletId: number;
  role?: string;
  /** Days (YYYY-MM-DD), both included; null is an open end. */
  fromOn?: string | null;
  toOn?: string | null;
};

function inWords(rows: readonly Affiliation[]): string | null {
  const texts = [...rows]
    .sort((a, b) => a.id - b.id)
    .map(row => {
      const span = row.fromOn || row.toOn ? `${row.fromOn ?? ''}–${row.toOn ?? ''}` : '';
      return [row.outlet, row.role, span].filter(Boolean).join(', ');
    });
  return texts.join('; ') || null;
}

function check(rows: readonly AffiliationInput[]): void {
  const refused: Record<string, string[]> = {};
  rows.forEach((row, index) => {
    if (row.fromOn && row.toOn && row.toOn < row.fromOn)
      refused[`affiliations[${index}].toOn`] = ['partners.endsBeforeStart'];
    const open = (other: AffiliationInput) => other.outletId === row.outletId && !other.toOn && !row.toOn;
    if (rows.slice(0, index).some(open)) refused[`affiliations[${index}].outlet`] = ['partners.outletTwice'];
  });
  if (Object.keys(refused).length > 0) throw new Invalid(refused);
}

/**
 * Makes the journalist's affiliations exactly these: rows with an id are changed, others added, missing ones
 * removed. Runs in the caller's transaction. Throws {@link Invalid} on `affiliations[i].…` for an end before the
 * start and for an outlet that is still open twice, {@link NotFound} for an unknown outlet.
 */
export async function writeAffiliations(
  { db }: Context<Db>,
  journalistId: number,
  rows: readonly (AffiliationInput & { id?: number })[],
): Promise<Change[]> {
  check(rows);
  const before = await listAffiliations(db, journalistId);
  const own = new Set(before.map(row => row.id));
  const kept = new Set(rows.map(row => row.id));
  const gone = before.filter(row => !kept.has(row.id)).map(row => row.id);
  if (gone.length > 0) await db.deleteFrom('affiliations').where('id', 'in', gone).execute();
  const outlets = await db
    .selectFrom('outlets')
    .select('id')
    .where('id', 'in', [0, ...rows.map(row => row.outletId)])
    .execute();
  const known = new Set(outlets.map(outlet => outlet.id));
  for (const row of rows) {
    if (!known.has(row.outletId)) throw new NotFound();
    const columns = {
      outlet_id: row.outletId,
      role: row.role ?? '',
      from_on: row.fromOn ?? null,
      to_on: row.toOn ?? null,
    };
    if (row.id && own.has(row.id))
      await db.updateTable('affiliations').set(columns).where('id', '=', row.id).execute();
    else
      await db
        .insertInto('affiliations')
        .values({ ...columns, journalist_id: journalistId })
        .execute();
  }
  const after = await listAffiliations(db, journalistId);
  const change = { field: 'affiliations', before: inWords(before), after: inWords(after) };
  return change.before === change.after ? [] : [change];
}
