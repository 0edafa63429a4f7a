import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * Pages that people hand over as files or markup: kept with their line, and as an article's first recording. And the mail
 * that a mailbox is being read at, with how often it was begun: one that fails each time must not hold up the others.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
alter table log_lines add column page_file_id integer references files (id);
alter table log_lines add column page_sha256 text;
alter table log_lines add column page_size integer;
alter table log_lines add column mail_subject text not null default '';
alter table log_lines add column mail_sent_at text;
create index log_lines_page on log_lines (page_file_id);
alter table read_mailboxes add column trying_uid bigint;
alter table read_mailboxes add column tries integer not null default 0;
alter table article_snapshots add column origin text not null default 'fetched'
`,
  );
}
