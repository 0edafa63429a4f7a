import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { type AffiliationInput, writeAffiliations } from './affiliation-rows.server.ts';
import { touchJournalist } from './journalist-version.server.ts';
import { type Affiliation, listAffiliations } from './journalists.queries.server.ts';

async function change(
  ctx: Context<Db>,
  journalistId: number,
  next: (rows: Affiliation[]) => (AffiliationInput & { id?: number })[],
): Promise<void> {
  const { name } = await touchJournalist(ctx, journalistId);
  const rows = await listAffiliations(ctx.db, journalistId);
  const changes = await writeAffiliations(ctx, journalistId, next(rows));
  await recordAudit(ctx, {
    action: 'journalist.affiliationsChanged',
    subject: { kind: 'journalist', id: journalistId, label: name },
    changes,
  });
}

/** Adds an outlet that a journalist writes for; one person may write for several. Returns the affiliation's id. */
export async function addAffiliation(
  ctx: Context<Db>,
  input: AffiliationInput & { journalistId: number },
): Promise<number> {
  authorise(ctx.actor, 'partners.write');
  const { journalistId, ...affiliation } = input;
  return inTransaction(ctx.db, async db => {
    await change({ ...ctx, db }, journalistId, rows => [...rows, affiliation]);
    const { id } = await db
      .selectFrom('affiliations')
      .select(({ fn }) => fn.max('id').as('id'))
      .where('journalist_id', '=', journalistId)
      .executeTakeFirstOrThrow();
    return id;
  });
}

/** Ends an affiliation on a day (YYYY-MM-DD, included). The past stays on record. */
export async function endAffiliation(ctx: Context<Db>, input: { id: number; toOn: string }): Promise<void> {
  authorise(ctx.actor, 'partners.write');
  await inTransaction(ctx.db, async db => {
    const row = await db
      .selectFrom('affiliations')
      .select('journalist_id')
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (!row) throw new NotFound();
    await change({ ...ctx, db }, row.journalist_id, rows =>
      rows.map(other => (other.id === input.id ? { ...other, toOn: input.toOn } : other)),
    );
  });
}
