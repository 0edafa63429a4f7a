import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/** Mail that comes in: bounces, complaints, automatic notes, wishes, and what people answer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create index mail_messages_message on mail_messages (message_id);
create table mail_bounces (
  id $id, address_key text not null, mail_id integer references mail_messages (id), kind text not null, at text not null,
  undone_at text
);
create index mail_bounces_address on mail_bounces (address_key, kind, at);
create index mail_bounces_mail on mail_bounces (mail_id);
create table incoming_mails (
  id $id, mailbox text not null, uid_validity text not null, uid bigint not null, message_id text not null,
  sender text not null, subject text not null, size bigint not null, received_at text not null, kind text not null,
  rule text not null, passage text not null, recipient text not null, found_by text, mail_id integer references mail_messages (id),
  journalist_id integer references journalists (id), bounce_id integer references mail_bounces (id), effect text not null,
  reversed_at text, reversed_by integer references users (id), state text not null,
  assignee_id integer references users (id), body text not null, attachments text not null
);
create unique index incoming_mails_place on incoming_mails (mailbox, uid_validity, uid);
create index incoming_mails_message on incoming_mails (message_id);
create index incoming_mails_state on incoming_mails (state, id);
create index incoming_mails_kind on incoming_mails (kind, id);
create index incoming_mails_journalist on incoming_mails (journalist_id, received_at);
create index incoming_mails_assignee on incoming_mails (assignee_id, state, id);
create index incoming_mails_mail on incoming_mails (mail_id);
create index incoming_mails_bounce on incoming_mails (bounce_id);
create index incoming_mails_reversed on incoming_mails (reversed_by);
create table incoming_raws (
  incoming_id integer primary key references incoming_mails (id) on delete cascade, raw text not null, whole integer not null
)
`,
  );
}
