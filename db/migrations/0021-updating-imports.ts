import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/** What a batch does with rows that are known already, and what it changed of each, so that undoing puts it back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
alter table import_batches add column known_rows text not null default 'leave';
alter table import_rows add column changes text not null default ''
`,
  );
}
