import type { Kysely } from 'kysely';

export type Engine = 'sqlite' | 'postgres';

const engines = new WeakMap<object, Engine>();

/** Remembers which engine a handle speaks. Transactions inherit it through their executor's adapter. */
export function markEngine<T>(db: Kysely<T>, engine: Engine): void {
  engines.set(db.getExecutor().adapter, engine);
}

/** The engine behind a handle or transaction. Throws for a handle that was not opened by connection.ts. */
export function engineOf<T>(db: Kysely<T>): Engine {
  const engine = engines.get(db.getExecutor().adapter);
  if (!engine) throw new Error('database handle of unknown engine');
  return engine;
}
