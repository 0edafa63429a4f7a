import { type ReferenceExpression, type SelectQueryBuilder, sql } from 'kysely';
import { decodeKey, type KeyPart, type PageRequest } from '#app/lib/keyset.ts';

type Order<DB, TB extends keyof DB> = {
  column: ReferenceExpression<DB, TB>;
  holds: KeyPart;
  direction: 'asc' | 'desc';
};

/**
 * Orders a query by the given columns (the last one unique) and moves it to the page asked for: rows after or
 * before a key. Columns must not be null. Fetches `limit + 1` rows for `cutPage`.
 */
export function keysetPage<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  order: Order<DB, TB>[],
  request: PageRequest,
  limit: number,
): SelectQueryBuilder<DB, TB, O> {
  const backwards = Boolean(request.before) && !request.after;
  const key = decodeKey(
    request.after ?? request.before,
    order.map(part => part.holds),
  );
  const flipped = order.map(({ column, direction }) => ({
    column,
    direction: backwards ? (direction === 'asc' ? 'desc' : 'asc') : direction,
  }));
  let paged = query;
  if (key) {
    const sameDirection = flipped.every(part => part.direction === flipped[0]!.direction);
    if (sameDirection) {
      const columns = sql.join(flipped.map(part => sql.ref(part.column as string)));
      const operator = sql.raw(flipped[0]!.direction === 'asc' ? '>' : '<');
      paged = paged.where(sql<boolean>`(${columns}) ${operator} (${sql.join(key)})`);
    } else {
      paged = paged.where(eb =>
        eb.or(
          flipped.map((part, index) =>
            eb.and([
              ...flipped.slice(0, index).map((before, i) => eb(before.column, '=', key[i] as never)),
              eb(part.column, part.direction === 'asc' ? '>' : '<', key[index] as never),
            ]),
          ),
        ),
      );
    }
  }
  for (const part of flipped) paged = paged.orderBy(part.column as never, part.direction);
  return paged.limit(limit + 1);
}
