import type { Db } from '#db/connection.ts';
import type { ViewList } from './views.ts';

export type SavedView = {
  id: number;
  list: ViewList;
  name: string;
  query: string;
  shared: boolean;
  ownerId: number;
  owner: string;
};

/** More than an office keeps: one's own and what colleagues share. */
const mostListed = 500;

function views(db: Db) {
  return db
    .selectFrom('saved_views')
    .innerJoin('users', 'users.id', 'saved_views.owner_id')
    .select([
      'saved_views.id',
      'list',
      'saved_views.name',
      'query',
      'shared',
      'owner_id as ownerId',
      'users.name as owner',
    ]);
}

/** One view, or undefined. */
export async function findView(db: Db, id: number): Promise<SavedView | undefined> {
  const row = await views(db).where('saved_views.id', '=', id).executeTakeFirst();
  return row && { ...row, shared: row.shared === 1 };
}

/** A person's own views of a list, then those that others share, each by name. */
export async function listViews(db: Db, list: ViewList, userId: number): Promise<SavedView[]> {
  const rows = await views(db)
    .where('list', '=', list)
    .where(eb => eb.or([eb('owner_id', '=', userId), eb('shared', '=', 1)]))
    .orderBy(eb => eb.case().when('owner_id', '=', userId).then(0).else(1).end())
    .orderBy('name_key')
    .orderBy('saved_views.id')
    .limit(mostListed)
    .execute();
  return rows.map(row => ({ ...row, shared: row.shared === 1 }));
}

/** Whether a person has another view of a list under a name. */
export async function hasView(
  db: Db,
  view: { list: ViewList; nameKey: string; ownerId: number },
  exceptId = 0,
): Promise<boolean> {
  const row = await db
    .selectFrom('saved_views')
    .select('id')
    .where('owner_id', '=', view.ownerId)
    .where('list', '=', view.list)
    .where('name_key', '=', view.nameKey)
    .where('id', '!=', exceptId)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many views of a list a person has. */
export async function countViews(db: Db, list: ViewList, ownerId: number): Promise<number> {
  const row = await db
    .selectFrom('saved_views')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('owner_id', '=', ownerId)
    .where('list', '=', list)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
