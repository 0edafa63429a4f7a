import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './connection.ts';
import { type Engine, engineOf } from './dialect/engine.ts';

/** Stands for a value while a query is built. */
class Given {
  constructor(readonly name: string) {}
}

/**
 * A query that is built once for each engine and then only given other values: for the few whose building would cost more
 * than their running. `build` must not look at the values, which stand in for those of later; it may not depend on
 * anything else that changes.
 *
 * @param names every value the query takes
 */
export function keptQuery<Row, Values extends Record<string, string | number>>(
  names: readonly (keyof Values & string)[],
  build: (db: Db, values: Values) => Compilable<Row>,
): (db: Db, values: Values) => Promise<Row[]> {
  const kept = new Map<Engine, CompiledQuery<Row>>();
  return async (db, values) => {
    const engine = engineOf(db);
    let query = kept.get(engine);
    if (!query) {
      const given = Object.fromEntries(names.map(name => [name, new Given(name)])) as unknown as Values;
      query = build(db, given).compile();
      kept.set(engine, query);
    }
    const parameters = query.parameters.map(value => (value instanceof Given ? values[value.name] : value));
    return (await db.executeQuery<Row>({ ...query, parameters })).rows;
  };
}
