import { type Migration, Migrator } from 'kysely';
import type { Db } from './connection.ts';
import { migrations } from './migrations/list.ts';

/** Thrown when the database holds migrations this program does not know: it was written by a newer program. */
export class DatabaseTooNew extends Error {
  constructor(readonly unknown: string[]) {
    super(
      `The database was written by a newer Gema (it has ${unknown.join(', ')}). ` +
        'Start that version, or restore a backup taken before the upgrade.',
    );
  }
}

/** Names of the migrations that are not yet applied; throws {@link DatabaseTooNew}. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(table => table.name === 'kysely_migration')) return Object.keys(migrations);
  const applied = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  const names = new Set(applied.map(row => row.name));
  const unknown = [...names].filter(name => !(name in migrations));
  if (unknown.length > 0) throw new DatabaseTooNew(unknown);
  return Object.keys(migrations).filter(name => !names.has(name));
}

/** Brings the schema to the newest version, all or nothing. Returns the names applied. */
export async function migrate(db: Db): Promise<string[]> {
  await pendingMigrations(db);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations as Record<string, Migration> },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map(result => result.migrationName);
}
