import { CompiledQuery, Kysely, type LogEvent } from 'kysely';
import { describe, expect, it } from 'vitest';
import { listContactable } from '#app/features/partners/contactable.queries.server.ts';
import { listJournalists } from '#app/features/partners/journalist-list.queries.server.ts';
import { listOutlets } from '#app/features/partners/outlet-list.queries.server.ts';
import { findOutletByHost } from '#app/features/partners/outlets.queries.server.ts';
import { type Db, opened } from '#db/connection.ts';
import { openSqlite, sqliteDialect } from '#db/dialect/sqlite.ts';
import { migrate } from '#db/migrate.ts';
import type { Database } from '#db/schema/database.ts';

const today = '2025-03-20';

/** How SQLite runs the statements of a query, one step a line. */
async function planOf(query: (db: Db) => Promise<unknown>): Promise<string> {
  const seen: CompiledQuery[] = [];
  const log = (event: LogEvent) => void seen.push(event.query);
  const db = new Kysely<Database>({ dialect: sqliteDialect(openSqlite(':memory:')), log });
  opened(db, 'sqlite');
  await migrate(db);
  seen.length = 0;
  await query(db);
  const steps: string[] = [];
  for (const { sql, parameters } of [...seen]) {
    const plan = await db.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
    );
    steps.push(...plan.rows.map(({ detail }) => detail));
  }
  await db.destroy();
  return steps.join('\n');
}

const firstPage = { after: Buffer.from('["kabar",12]').toString('base64url') };

describe('the lists of partners on SQLite', () => {
  it.each([
    ['name', 'outlets_name'],
    ['updatedAt', 'outlets_updated'],
  ] as const)('read outlets by %s from an index, without sorting', async (key, index) => {
    const sort = { key, direction: 'desc' } as const;
    const plan = await planOf(db => listOutlets(db, { channel: 'online' }, { sort, page: firstPage, today }));
    expect(plan).toContain(`SEARCH outlets USING INDEX ${index}`);
    expect(plan).toMatch(/affiliations USING INDEX affiliations_outlet/);
    expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY');
  });

  it.each([
    ['name', 'journalists_name'],
    ['updatedAt', 'journalists_updated'],
  ] as const)('read journalists by %s from an index, without sorting', async (key, index) => {
    const sort = { key, direction: 'asc' } as const;
    const filter = { channel: 'online', standing: 'usable' } as const;
    const plan = await planOf(db => listJournalists(db, filter, { sort, page: firstPage, today }));
    expect(plan).toContain(`SEARCH journalists USING INDEX ${index}`);
    expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY');
    expect(plan).not.toMatch(/SCAN (affiliations|outlets|mail|chat)/);
  });

  it('reach contacts, outlets and suppressions of an audience by key', async () => {
    const plan = await planOf(db => listContactable(db, { on: today, channels: ['online'] }));
    expect(plan).toContain('SCAN journalists USING INDEX journalists_name');
    expect(plan).not.toMatch(/SCAN (a|o|s|affiliations|outlets|mail|chat)\b/);
  });

  it('find outlets by host on an index', async () => {
    expect(await planOf(db => findOutletByHost(db, 'jambi.media.example'))).toContain('outlets_host');
  });
});
