import { PostgresAdapter, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';

// count(*) and sums of integers arrive as int8 and numeric text; every count here is far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** Opens a connection pool for a `postgres://` URL. */
export function openPostgres(url: string, max = 10): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max });
  // A restarted server ends idle connections; the pool replaces them, but without a listener the process would end.
  pool.on('error', () => {});
  return pool;
}

/** A Kysely dialect over a pool (node-postgres, or anything with the same `connect`). */
export function postgresDialect(pool: PostgresPool) {
  const dialect = new PostgresDialect({ pool });
  const adapter = new PostgresAdapter();
  return {
    createAdapter: () => adapter,
    createDriver: () => dialect.createDriver(),
    createIntrospector: (db: Parameters<PostgresDialect['createIntrospector']>[0]) =>
      dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}
