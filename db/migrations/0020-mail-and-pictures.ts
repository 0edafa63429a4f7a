import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/** Mails to the logging address, and the pictures kept as evidence of articles. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table read_mailboxes (
  id $id, mailbox text not null unique, uid_validity text, last_uid bigint not null, read_at text, ok_at text,
  next_read_at text not null, failures integer not null, problem text
);
create table received_mails (
  id $id, mailbox text not null, uid_validity text not null, uid bigint not null, message_id text not null,
  sender text not null, subject text not null, size bigint not null, received_at text not null, state text not null,
  reason text, batch_id integer references log_batches (id), user_id integer references users (id),
  answer_due integer not null, answered_at text
);
create unique index received_mails_place on received_mails (mailbox, uid_validity, uid);
create index received_mails_message on received_mails (message_id);
create index received_mails_state on received_mails (state, id);
create index received_mails_answer on received_mails (id) where answer_due = 1;
create index received_mails_batch on received_mails (batch_id);
create index received_mails_user on received_mails (user_id, answered_at);
create table article_pictures (
  id $id, article_id integer not null references articles (id) on delete cascade, kind text not null, url text not null,
  caption text not null, fetched_at text not null, problem text, sha256 text, file_id integer references files (id)
);
create index article_pictures_article on article_pictures (article_id, kind, id);
create index article_pictures_file on article_pictures (file_id)
`,
  );
}
