import SqliteDatabase from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';

/**
 * SQLite begins its transactions IMMEDIATE: a deferred one that reads before it writes fails with
 * SQLITE_BUSY_SNAPSHOT beside another writer, and no busy timeout cures that.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** SQLite's DDL is transactional, so the migrator may wrap a migration: a failing one leaves nothing behind. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Opens a SQLite file (or `:memory:`) with the pragmas the product relies on. */
export function openSqlite(
  file: string | Buffer,
  options: { readonly?: boolean } = {},
): SqliteDatabase.Database {
  const database = new SqliteDatabase(file as string, { readonly: options.readonly ?? false });
  if (!options.readonly && typeof file === 'string' && file !== ':memory:') {
    database.pragma('journal_mode = WAL');
  }
  database.pragma('synchronous = FULL');
  database.pragma('busy_timeout = 5000');
  database.pragma('foreign_keys = ON');
  database.pragma('cache_size = -16000');
  database.pragma('temp_store = MEMORY');
  // 32 MB: what many short transactions write again and again goes into the file once.
  database.pragma('wal_autocheckpoint = 8000');
  return database;
}

/**
 * Writes the write-ahead log of a database into its one file and removes the log, by leaving WAL mode: in that mode
 * every connection, idle or not, keeps a lock on the file until it ends, so that this succeeds only when there is none.
 */
export function foldSqliteLog(file: string): 'folded' | 'in-use' | 'damaged' {
  const database = new SqliteDatabase(file, { fileMustExist: true, timeout: 0 });
  try {
    return database.pragma('journal_mode = delete', { simple: true }) === 'delete' ? 'folded' : 'in-use';
  } catch (error) {
    return (error as { code?: string }).code?.startsWith('SQLITE_BUSY') ? 'in-use' : 'damaged';
  } finally {
    database.close();
  }
}

const keptStatements = 400;

type Row = Record<string, unknown>;

/** What Kysely's driver asks of a prepared statement. */
type DriverStatement = Pick<SqliteDatabase.Statement<unknown[], Row>, 'reader' | 'all' | 'run' | 'iterate'>;

/**
 * A statement whose rows are built here from their bare values: better-sqlite3 gives rows as objects of the engine's
 * slow kind, which cost half as much again to make and more at every later look.
 */
function withPlainRows(statement: SqliteDatabase.Statement<unknown[], Row>): DriverStatement {
  if (!statement.reader) return statement;
  const bare = statement.raw(true) as unknown as SqliteDatabase.Statement<unknown[], unknown[]>;
  const names = bare.columns().map(column => column.name);
  const row = (values: unknown[]) => {
    const built: Row = {};
    for (let i = 0; i < names.length; i += 1) built[names[i]!] = values[i];
    return built;
  };
  return {
    reader: true,
    run: bare.run.bind(bare),
    all: (...values) => bare.all(...values).map(row),
    *iterate(...values) {
      for (const found of bare.iterate(...values)) yield row(found);
    },
  };
}

const changesSchema = /^\s*(?:create|alter|drop)\b/i;

/**
 * The database with its prepared statements kept by their text, the least used dropped first: preparing costs more
 * than most of the product's reads. Sound because the driver runs each statement to its end before the next. All are
 * dropped when the schema changes, after which a statement may have other columns.
 */
function withStatementCache(database: SqliteDatabase.Database): SqliteDatabase.Database {
  const kept = new Map<string, DriverStatement>();
  const prepare = (source: string) => {
    if (changesSchema.test(source)) {
      kept.clear();
      return database.prepare(source);
    }
    const statement = kept.get(source) ?? withPlainRows(database.prepare<unknown[], Row>(source));
    kept.delete(source);
    kept.set(source, statement);
    if (kept.size > keptStatements) kept.delete(kept.keys().next().value!);
    return statement;
  };
  return { prepare, close: () => database.close() } as unknown as SqliteDatabase.Database;
}

/** A Kysely dialect over an opened SQLite database. */
export function sqliteDialect(source: SqliteDatabase.Database): Dialect {
  const database = withStatementCache(source);
  const dialect = new SqliteDialect({ database });
  const adapter = new TransactionalDdlAdapter();
  return {
    createAdapter: () => adapter,
    createDriver: () => new ImmediateDriver({ database }),
    createIntrospector: db => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}
