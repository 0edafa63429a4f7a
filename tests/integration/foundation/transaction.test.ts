import { expect, it } from 'vitest';
import { inTransaction } from '#db/connection.ts';
import { pendingMigrations } from '#db/migrate.ts';
import { describeOnEngines } from '#tests/support/database.ts';

describeOnEngines(
  'the database',
  fresh => {
    it('has every migration applied', async () => {
      expect(await pendingMigrations(await fresh())).toEqual([]);
    });

    it('refuses a schema written by a newer program', async () => {
      const db = await fresh();
      await db
        .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
        .insertInto('kysely_migration')
        .values({ name: '9999-from-the-future', timestamp: 'later' })
        .execute();
      await expect(pendingMigrations(db)).rejects.toThrow(/newer Gema.*9999-from-the-future/);
      await db
        .withTables<{ kysely_migration: { name: string } }>()
        .deleteFrom('kysely_migration')
        .where('name', '=', '9999-from-the-future')
        .execute();
    });

    it('joins a nested transaction and rolls the whole back', async () => {
      const db = await fresh();
      const insert = (trx: typeof db, key: string) =>
        trx.insertInto('settings').values({ key, value: '1', updated_at: 'x' }).execute();
      await expect(
        inTransaction(db, async outer => {
          await insert(outer, 'a');
          await inTransaction(outer, inner => insert(inner, 'b'));
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
      expect(await db.selectFrom('settings').selectAll().execute()).toEqual([]);
    });
  },
  { pglite: true },
);
