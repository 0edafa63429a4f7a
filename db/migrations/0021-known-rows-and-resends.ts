import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * What an import does with rows that are known already, and what it changed of each, so that undoing puts it back.
 * Which text of a day's kliping went out last, so that another sending carries what changed since.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
alter table import_batches add column known_rows text not null default 'leave';
alter table import_rows add column changes text not null default '';
alter table kliping_sends add column version integer not null default 0;
alter table kliping_sends add column content_key text not null default '';
update kliping_sends set version = 1 where sent_at is not null
`,
  );
}
