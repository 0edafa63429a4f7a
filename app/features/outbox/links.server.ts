import { config } from '#app/config.server.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import { Gone, NotFound } from '#app/lib/errors.ts';
import { hashToken, linkToken } from '#app/lib/tokens.server.ts';
import type { Db } from '#db/connection.ts';

export type LinkRef = { purpose: string; rowId: number; generation: number };

/** The token of a link, rebuilt from the key; it opens only when it was issued. */
export function tokenOf({ purpose, rowId, generation }: LinkRef): string {
  return linkToken(config().keys.links, purpose, rowId, generation);
}

/** The address of a link: the path with `:token` filled in, under the public address. */
export function linkUrl(token: string, path: string): string {
  return `${config().publicUrl}${path.replace(':token', token)}`;
}

/** Issues many links; one that exists stays as it is, a withdrawn one stays withdrawn. */
export async function issueLinks(ctx: Context<Db>, links: LinkRef[]): Promise<void> {
  for (let from = 0; from < links.length; from += 500) {
    await ctx.db
      .insertInto('link_tokens')
      .values(
        links.slice(from, from + 500).map(link => ({
          token_hash: hashToken(tokenOf(link)),
          purpose: link.purpose,
          row_id: link.rowId,
          generation: link.generation,
          created_at: ctx.now,
        })),
      )
      .onConflict(conflict => conflict.doNothing())
      .execute();
  }
}

/**
 * Issues a personal link and returns its token; only the hash is stored. A higher generation withdraws those below
 * it. Issuing again gives the same token.
 */
export async function issueLink(ctx: Context<Db>, link: LinkRef): Promise<string> {
  await issueLinks(ctx, [link]);
  await ctx.db
    .updateTable('link_tokens')
    .set({ withdrawn_at: ctx.now })
    .where('purpose', '=', link.purpose)
    .where('row_id', '=', link.rowId)
    .where('generation', '<', link.generation)
    .where('withdrawn_at', 'is', null)
    .execute();
  return tokenOf(link);
}

/** What a token opens, or undefined when it was never issued for this purpose. */
export async function findLink(
  db: Db,
  purpose: string,
  token: string,
): Promise<{ rowId: number; generation: number; withdrawn: boolean } | undefined> {
  if (!/^[\w-]{22}$/.test(token)) return undefined;
  const row = await db
    .selectFrom('link_tokens')
    .select(['row_id', 'generation', 'withdrawn_at'])
    .where('token_hash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .executeTakeFirst();
  return row && { rowId: row.row_id, generation: row.generation, withdrawn: row.withdrawn_at !== null };
}

/** The row that a personal link opens; throws NotFound for an unknown link and Gone for a withdrawn one. */
export async function openLink(db: Db, purpose: string, token: string): Promise<number> {
  const link = await findLink(db, purpose, token);
  if (!link) throw new NotFound();
  if (link.withdrawn) throw new Gone();
  return link.rowId;
}

/** The newest generation of the links of each of these rows; rows without one are not in it. */
export async function latestGenerations(
  db: Db,
  purpose: string,
  rowIds: readonly number[],
): Promise<Map<number, number>> {
  const latest = new Map<number, number>();
  for (const ids of chunksOf(rowIds)) {
    const rows = await db
      .selectFrom('link_tokens')
      .select(({ fn }) => ['row_id', fn.max('generation').as('generation')])
      .where('purpose', '=', purpose)
      .where('row_id', 'in', ids)
      .groupBy('row_id')
      .execute();
    for (const row of rows) latest.set(row.row_id, row.generation);
  }
  return latest;
}

/** Withdraws every link of a row: they answer "no longer valid" from now on. */
export async function withdrawLinks(
  ctx: Context<Db>,
  link: { purpose: string; rowId: number },
): Promise<void> {
  await ctx.db
    .updateTable('link_tokens')
    .set({ withdrawn_at: ctx.now })
    .where('purpose', '=', link.purpose)
    .where('row_id', '=', link.rowId)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** A link that opens another row than it was issued for, with the generation it had. */
export type RedirectedLink = { hash: string; generation: number };

/**
 * Makes the links of one row open another instead, below all its own generations, so that issuing a new link of that
 * row withdraws them too. Withdrawn links stay where they are.
 */
export async function redirectLinks(
  { db }: Context<Db>,
  { purpose, rowId, toRowId }: { purpose: string; rowId: number; toRowId: number },
): Promise<RedirectedLink[]> {
  const rows = await db
    .selectFrom('link_tokens')
    .select(['token_hash as hash', 'generation', 'row_id'])
    .where('purpose', '=', purpose)
    .where('row_id', 'in', [rowId, toRowId])
    .where(eb => eb.or([eb('row_id', '=', toRowId), eb('withdrawn_at', 'is', null)]))
    .orderBy('generation')
    .execute();
  let lowest = Math.min(0, ...rows.filter(row => row.row_id === toRowId).map(row => row.generation));
  const redirected: RedirectedLink[] = [];
  for (const { hash, generation } of rows.filter(row => row.row_id === rowId)) {
    lowest -= 1;
    await db
      .updateTable('link_tokens')
      .set({ row_id: toRowId, generation: lowest })
      .where('token_hash', '=', hash)
      .execute();
    redirected.push({ hash, generation });
  }
  return redirected;
}

/** Gives links that were redirected back to their row. */
export async function restoreLinks(
  { db }: Context<Db>,
  links: readonly RedirectedLink[],
  rowId: number,
): Promise<void> {
  for (const { hash, generation } of links) {
    await db
      .updateTable('link_tokens')
      .set({ row_id: rowId, generation })
      .where('token_hash', '=', hash)
      .execute();
  }
}
