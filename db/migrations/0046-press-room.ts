import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * The press room: topics and languages of kits, when one was withdrawn, followers by mail, personal preview links, smaller
 * sizes of pictures, and counts of downloads. Releases that are out already are not announced to followers.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
alter table press_kits add column language text not null default 'id';
alter table press_kits add column translation_of integer references press_kits (id) on delete set null;
alter table press_kits add column withdrawn_at text;
alter table press_kits add column announced_at text;
alter table press_kits add column zip_downloads integer not null default 0;
update press_kits set withdrawn_at = updated_at where status = 'withdrawn';
update press_kits set announced_at = published_at where published_at is not null;
create unique index press_kits_translation on press_kits (translation_of, language) where translation_of is not null;
create index press_kits_unannounced on press_kits (published_at) where announced_at is null;
create table press_kit_topics (
  kit_id integer not null references press_kits (id) on delete cascade,
  topic_id integer not null references topics (id) on delete cascade, primary key (kit_id, topic_id)
);
create index press_kit_topics_topic on press_kit_topics (topic_id, kit_id);
alter table press_kit_files add column downloads integer not null default 0;
create table press_kit_pictures (
  kit_file_id integer not null references press_kit_files (id) on delete cascade, kind text not null,
  file_id integer not null references files (id), primary key (kit_file_id, kind)
);
create index press_kit_pictures_file on press_kit_pictures (file_id);
create table press_followers (
  id $id, address text not null, address_key text not null unique, locale text not null, topics text not null,
  asked_topics text not null, asked_at text not null, asks integer not null, asks_today integer not null,
  confirmed_at text, stopped_at text
);
create index press_followers_standing on press_followers (id) where confirmed_at is not null and stopped_at is null;
create table press_previews (
  id $id, kit_id integer not null references press_kits (id) on delete cascade, name text not null,
  expires_at text not null, created_by integer references users (id) on delete set null, created_at text not null,
  withdrawn_at text, opened integer not null, opened_at text
);
create index press_previews_kit on press_previews (kit_id, id);
create index press_previews_creator on press_previews (created_by) where created_by is not null
`,
  );
}
