import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { keptQuery } from './views.ts';

/** A record that took another's place, of the kinds that lists are filtered by. */
export type Replacement = { kind: 'outlet' | 'journalist'; keptId: number; goneId: number };

/** The part of a list's address that names a record of each kind. */
const filters = { outlet: 'media', journalist: 'jurnalis' } as const;

const part = 'views';

async function point(db: Db, kind: Replacement['kind'], from: number, to: number, among?: readonly number[]) {
  const filter = filters[kind];
  const views = await db
    .selectFrom('saved_views')
    .select(['id', 'query'])
    .where('query', 'like', `%${filter}=${from}%`)
    .$if(among !== undefined, query => query.where('id', 'in', [0, ...(among ?? [])]))
    .execute();
  const moved: number[] = [];
  for (const { id, query } of views) {
    const params = new URLSearchParams(query);
    // 'media=4' also begins 'media=41'.
    if (params.get(filter) !== String(from)) continue;
    params.set(filter, String(to));
    await db
      .updateTable('saved_views')
      .set({ query: keptQuery(params.toString()) })
      .where('id', '=', id)
      .execute();
    moved.push(id);
  }
  return moved;
}

/** Kept filters by the double lead to the record that stays. Answers which were moved, for {@link moveViewsBack}. */
export async function moveMergedViews({ db }: Context<Db>, { kind, keptId, goneId }: Replacement) {
  return { part, rows: await point(db, kind, goneId, keptId) };
}

/** Takes {@link moveMergedViews} back, for views that were not given another filter since. */
export async function moveViewsBack(
  { db }: Context<Db>,
  { kind, keptId, goneId, moved }: Replacement & { moved: Readonly<Record<string, unknown>> },
): Promise<void> {
  await point(db, kind, keptId, goneId, (moved[part] as number[] | undefined) ?? []);
}
