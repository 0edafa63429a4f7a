import { sql } from 'kysely';
import { cutPage, type Page, type PageRequest } from '#app/lib/keyset.ts';
import { fold } from '#app/lib/text.ts';
import type { Db } from '#db/connection.ts';
import { keysetPage } from '#db/keyset.ts';
import { contains } from '#db/like.ts';
import type { Answer } from '#db/schema/gatherings.ts';

export const boardFilters = ['accepted', 'tentative', 'declined', 'silent', 'withdrawn'] as const;
export type BoardFilter = (typeof boardFilters)[number];
export const boardSorts = ['outlet', 'name', 'answeredAt'] as const;
export type BoardSort = { key: (typeof boardSorts)[number]; direction: 'asc' | 'desc' };

export type BoardRow = {
  id: number;
  journalistId: number;
  name: string;
  outlet: string | null;
  honorific: string;
  address: string | null;
  status: 'invited' | 'withdrawn';
  answer: Answer | null;
  companions: number;
  note: string;
  answeredAt: string | null;
  tokenGeneration: number;
  attended: boolean | null;
};

/** A page of a gathering's invitations. Without a filter everybody who is not withdrawn. */
export async function listBoard(
  db: Db,
  gatheringId: number,
  filter: { answer?: BoardFilter | null; search?: string | null },
  sort: BoardSort,
  page: PageRequest = {},
  limit = 100,
): Promise<Page<BoardRow>> {
  const rows = db
    .selectFrom('invitations as i')
    .innerJoin('journalists as j', 'j.id', 'i.journalist_id')
    .leftJoin('outlets as o', 'o.id', 'i.outlet_id')
    .select([
      'i.id',
      'i.journalist_id as journalistId',
      'i.name',
      'o.name as outlet',
      'j.salutation as honorific',
      'i.address',
      'i.status',
      'i.answer',
      'i.companions',
      'i.note',
      'i.answered_at as answeredAt',
      'i.token_generation as tokenGeneration',
      'i.attended',
      'j.name_key as nameKey',
      sql<string>`coalesce(o.name_key, '')`.as('outletKey'),
      sql<string>`coalesce(i.answered_at, '')`.as('answeredKey'),
    ])
    .where('i.gathering_id', '=', gatheringId);
  let query = db.selectFrom(rows.as('b')).selectAll();
  const { answer } = filter;
  query = query.where('b.status', '=', answer === 'withdrawn' ? 'withdrawn' : 'invited');
  if (answer === 'silent') query = query.where('b.answer', 'is', null);
  else if (answer && answer !== 'withdrawn') query = query.where('b.answer', '=', answer);
  for (const word of fold(filter.search ?? '')
    .split(' ')
    .slice(0, 8)) {
    if (word) query = query.where(contains(sql<string>`b."nameKey" || ' ' || b."outletKey"`, word));
  }
  const { direction } = sort;
  const column = ({ outlet: 'outletKey', name: 'nameKey', answeredAt: 'answeredKey' } as const)[sort.key];
  const found = await keysetPage(
    query,
    [
      { column: `b.${column}`, holds: 'text', direction },
      { column: 'b.nameKey', holds: 'text', direction },
      { column: 'b.id', holds: 'integer', direction },
    ],
    page,
    limit,
  ).execute();
  const cut = cutPage(found, limit, page, row => [row[column], row.nameKey, row.id]);
  return {
    ...cut,
    rows: cut.rows.map(({ nameKey: _, outletKey: __, answeredKey: ___, attended, ...row }) => ({
      ...row,
      attended: attended === null ? null : attended === 1,
    })),
  };
}

export type OutletAnswers = {
  outletId: number | null;
  outlet: string | null;
  accepted: number;
  tentative: number;
  declined: number;
  silent: number;
};

/** The answers of a gathering by outlet, by name. */
export async function listOutletAnswers(db: Db, gatheringId: number): Promise<OutletAnswers[]> {
  const count = (condition: string) =>
    sql<number>`coalesce(sum(case when ${sql.raw(condition)} then 1 else 0 end), 0)`;
  return db
    .selectFrom('invitations as i')
    .leftJoin('outlets as o', 'o.id', 'i.outlet_id')
    .select([
      'i.outlet_id as outletId',
      'o.name as outlet',
      count("i.answer = 'accepted'").as('accepted'),
      count("i.answer = 'tentative'").as('tentative'),
      count("i.answer = 'declined'").as('declined'),
      count('i.answer is null').as('silent'),
    ])
    .where('i.gathering_id', '=', gatheringId)
    .where('i.status', '=', 'invited')
    .groupBy(['i.outlet_id', 'o.name', 'o.name_key'])
    .orderBy(sql`coalesce(o.name_key, '')`)
    .limit(1000)
    .execute();
}
