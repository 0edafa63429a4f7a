import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * What journalists chose to receive, and what they asked for by mail and have yet to confirm; segments of the audience
 * with the people picked by hand for them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table journalist_preferences (
  journalist_id integer primary key references journalists (id) on delete cascade, mail integer not null,
  whatsapp integer not null, frequency text not null, embargo integer not null, paused_until_on text,
  changed_at text not null
);
create table journalist_topics (
  journalist_id integer not null references journalists (id) on delete cascade,
  topic_id integer not null references topics (id) on delete cascade, primary key (journalist_id, topic_id)
);
create index journalist_topics_topic on journalist_topics (topic_id, journalist_id);
create table preference_requests (
  id $id, journalist_id integer not null references journalists (id) on delete cascade, kind text not null,
  address text not null, requested_at text not null, expires_at text not null, done_at text
);
create index preference_requests_journalist on preference_requests (journalist_id, id);
create table segments (
  id $id, name text not null, name_key text not null unique, rule text not null,
  created_by integer references users (id) on delete set null, created_at text not null, updated_at text not null,
  version integer not null
);
create index segments_author on segments (created_by) where created_by is not null;
create table segment_people (
  segment_id integer not null references segments (id) on delete cascade,
  journalist_id integer not null references journalists (id) on delete cascade,
  primary key (segment_id, journalist_id)
);
create index segment_people_journalist on segment_people (journalist_id, segment_id)
`,
  );
}
