import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * Feeds of outlets with their health, the hosts they are read from, the items seen, the rules that turn items into
 * suggestions, where each suggestion came from and what became of it, and articles that were missed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table feeds (
  id $id, outlet_id integer not null references outlets (id) on delete cascade, url text not null,
  url_key text not null unique, host text not null, kind text not null, title text not null, status text not null,
  pause_reason text not null, etag text, last_modified text, last_read_at text, last_ok_at text,
  next_read_at text not null, failures integer not null, problem text, problem_status integer,
  last_items integer, lease_token text, lease_until text, created_at text not null
);
create index feeds_outlet on feeds (outlet_id);
create index feeds_due on feeds (status, next_read_at, id);
create table feed_hosts (
  host text primary key, next_request_at text not null, robots text, robots_at text
);
create table feed_items (
  id $id, feed_id integer not null references feeds (id) on delete cascade, item_key text not null,
  url_key text not null, url text not null, title text not null, summary text not null, published_at text not null,
  seen_at text not null, article_id integer references articles (id) on delete set null,
  unique (feed_id, item_key)
);
create index feed_items_url on feed_items (url_key);
create index feed_items_seen on feed_items (seen_at, id);
create index feed_items_feed on feed_items (feed_id, id);
create index feed_items_article on feed_items (article_id);
create table inbox_rules (
  id $id, topic_id integer not null references topics (id) on delete cascade, name text not null,
  words text not null, must text not null, must_not text not null, active integer not null,
  created_at text not null, updated_at text not null, version integer not null
);
create index inbox_rules_topic on inbox_rules (topic_id);
create table suggestions (
  article_id integer primary key references articles (id) on delete cascade,
  feed_id integer references feeds (id) on delete set null, feed_title text not null, item_key text not null,
  matches text not null, page_state text not null, page_problem text,
  fold_id integer references articles (id) on delete set null, fold_reason text,
  assigned_to integer references users (id) on delete set null, found_at text not null,
  decided_at text, decided_by integer references users (id) on delete set null, decided_name text not null,
  duplicate_of integer references articles (id) on delete set null
);
create index suggestions_feed on suggestions (feed_id);
create index suggestions_fold on suggestions (fold_id);
create index suggestions_assigned on suggestions (assigned_to);
create index suggestions_decided_by on suggestions (decided_by);
create index suggestions_duplicate on suggestions (duplicate_of);
create table misses (
  id $id, article_id integer not null unique references articles (id) on delete cascade, found_through text not null,
  note text not null, cause text not null, feed_id integer references feeds (id) on delete set null,
  missed_on text not null, recorded_by integer references users (id) on delete set null,
  recorded_at text not null, mended_at text
);
create index misses_newest on misses (missed_on, id);
create index misses_feed on misses (feed_id);
create index misses_recorded_by on misses (recorded_by)
`,
  );
}
