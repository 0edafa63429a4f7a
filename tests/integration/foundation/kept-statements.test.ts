import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#db/connection.ts';

describe('statements kept by SQLite’s driver', () => {
  it('give the columns of today after the schema changed', async () => {
    const { db, close } = openDatabase('sqlite::memory:');
    const things = sql<Record<string, unknown>>`select * from things`;
    await sql`create table things (name text, count integer)`.execute(db);
    await sql`insert into things values ('buku', 3)`.execute(db);
    expect((await things.execute(db)).rows).toEqual([{ name: 'buku', count: 3 }]);
    await sql`alter table things rename column count to pieces`.execute(db);
    await sql`alter table things add column note text`.execute(db);
    expect((await things.execute(db)).rows).toEqual([{ name: 'buku', pieces: 3, note: null }]);
    await close();
  });

  it('give rows one by one, and rows of statements that write', async () => {
    const { db, close } = openDatabase('sqlite::memory:');
    await sql`create table things (name text)`.execute(db);
    const added = await sql<{ name: string }>`insert into things values ('a'), ('b') returning name`.execute(
      db,
    );
    expect(added.rows).toEqual([{ name: 'a' }, { name: 'b' }]);
    const changed = await sql`update things set name = 'c'`.execute(db);
    expect(changed.numAffectedRows).toBe(2n);
    const found: unknown[] = [];
    for await (const row of db
      .selectFrom('things' as never)
      .selectAll()
      .stream())
      found.push(row);
    expect(found).toEqual([{ name: 'c' }, { name: 'c' }]);
    await close();
  });
});
