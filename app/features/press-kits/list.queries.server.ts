import { sql } from 'kysely';
import { cutPage, type Page, type PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import { keysetPage } from '#db/keyset.ts';
import type { KitState, Publicity } from './embargo.ts';
import type { Approval } from './policy.ts';
import { textContains } from './text-search.queries.server.ts';

export type KitRow = Publicity & {
  id: number;
  headline: string;
  approval: Approval;
  /** Whether a published kit has changes that are not public yet. */
  draftVersion: number | null;
  updatedAt: string;
  author: string | null;
};

export type KitFilter = { search?: string | null; state?: KitState | null };

/** Columns a list of kits can be ordered by. */
export const kitSorts = ['updatedAt', 'headline'] as const;
export type KitSort = { key: (typeof kitSorts)[number]; direction: 'asc' | 'desc' };

const columns = { updatedAt: 'press_kits.updated_at', headline: 'press_kits.headline' } as const;

function matching(db: Db, filter: KitFilter, now: string) {
  let query = db.selectFrom('press_kits');
  if (filter.search) query = query.where(textContains(filter.search));
  if (filter.state === 'withdrawn') query = query.where('press_kits.status', '=', 'withdrawn');
  if (filter.state === 'draft')
    query = query.where('press_kits.status', '=', 'draft').where('press_kits.approval', '=', 'draft');
  // Changes to a published kit wait for approval as well.
  if (filter.state === 'submitted' || filter.state === 'approved')
    query = query
      .where('press_kits.approval', '=', filter.state)
      .where(eb =>
        eb.or([eb('press_kits.status', '=', 'draft'), eb('press_kits.draft_version', 'is not', null)]),
      );
  if (filter.state === 'public')
    query = query.where('press_kits.status', '=', 'published').where('press_kits.published_at', '<=', now);
  if (filter.state === 'embargoed')
    query = query.where('press_kits.status', '=', 'published').where('press_kits.published_at', '>', now);
  return query;
}

/** The office's kits, a page at a time. `now` decides which embargoes have ended. */
export async function listKits(
  db: Db,
  filter: KitFilter,
  options: { now: string; sort: KitSort; page?: PageRequest; limit?: number },
): Promise<Page<KitRow>> {
  const { now, sort, page = {}, limit = 50 } = options;
  const query = matching(db, filter, now)
    .leftJoin('users', 'users.id', 'press_kits.created_by')
    .select([
      'press_kits.id',
      'press_kits.headline',
      'press_kits.status',
      'press_kits.approval',
      'press_kits.draft_version as draftVersion',
      'press_kits.published_at as publishedAt',
      'press_kits.embargo_until as embargoUntil',
      'press_kits.updated_at as updatedAt',
      'users.name as author',
    ]);
  const order = [
    { column: columns[sort.key], holds: 'text', direction: sort.direction },
    { column: 'press_kits.id', holds: 'integer', direction: sort.direction },
  ] as const;
  const rows = await keysetPage(query, [...order], page, limit).execute();
  return cutPage(rows, limit, page, row => [row[sort.key], row.id]);
}

/** How many kits match. */
export async function countKits(db: Db, filter: KitFilter, now: string): Promise<number> {
  const row = await matching(db, filter, now)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
