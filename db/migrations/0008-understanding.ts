import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * What is understood of an article beside its own row: word lists with exclusions, topics a person rejected, key
 * messages it carries, what people decided on findings, and the corrections asked for. Verdicts name their finding and
 * message by key, so that they outlive a new reading of the text.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
alter table topics add column exclusions text not null default '[]';
create table article_topic_rejections (
  article_id integer not null references articles (id) on delete cascade,
  topic_id integer not null references topics (id) on delete cascade,
  rejected_by integer references users (id) on delete set null, rejected_at text not null,
  primary key (article_id, topic_id)
);
create index article_topic_rejections_topic on article_topic_rejections (topic_id);
create index article_topic_rejections_user on article_topic_rejections (rejected_by);
create table article_messages (
  article_id integer not null references articles (id) on delete cascade,
  kit_id integer not null references press_kits (id) on delete cascade, message_key text not null,
  message text not null, share double precision not null, start_at integer not null, end_at integer not null,
  carried integer not null, verdict text, verdict_by integer references users (id) on delete set null,
  verdict_at text,
  primary key (article_id, kit_id, message_key)
);
create index article_messages_kit on article_messages (kit_id, message_key, carried, article_id);
create index article_messages_user on article_messages (verdict_by);
create table finding_judgements (
  article_id integer not null references articles (id) on delete cascade, finding_key text not null,
  verdict text not null, note text not null, judged_by integer references users (id) on delete set null,
  judged_at text not null,
  primary key (article_id, finding_key)
);
create index finding_judgements_user on finding_judgements (judged_by);
create table correction_requests (
  id $id, article_id integer not null references articles (id) on delete cascade, finding_key text not null,
  finding_kind text not null, passage text not null, subject text not null, body text not null,
  recipient_name text not null, recipient_address text not null,
  journalist_id integer references journalists (id) on delete set null, status text not null,
  answered_on text, answer_note text not null, requested_by integer references users (id) on delete set null,
  requested_at text not null, updated_at text not null, version integer not null,
  unique (article_id, finding_key)
);
create index correction_requests_status on correction_requests (status, requested_at, id);
create index correction_requests_newest on correction_requests (requested_at, id);
create index correction_requests_journalist on correction_requests (journalist_id);
create index correction_requests_user on correction_requests (requested_by)
`,
  );
}
