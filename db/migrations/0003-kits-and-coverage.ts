import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';
import { createArticleSearch } from '../dialect/search.ts';

/** Press kits; articles with their people, topics, shingles and full-text index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table press_kits (
  id $id, slug text not null unique, headline text not null, dateline text not null, body text not null,
  body_text text not null, boilerplate text not null, key_messages text not null, contact_name text not null,
  contact_phone text not null, contact_email text not null, status text not null, published_at text,
  embargo_until text, created_by integer references users (id) on delete set null, created_at text not null,
  updated_at text not null, version integer not null
);
create index press_kits_published on press_kits (status, published_at, id);
create table press_kit_files (
  id $id, kit_id integer not null references press_kits (id) on delete cascade,
  file_id integer not null references files (id), role text not null, name text not null, caption text not null,
  credit text not null, alt text not null, position integer not null
);
create index press_kit_files_kit on press_kit_files (kit_id, position);
create index press_kit_files_file on press_kit_files (file_id);

create table articles (
  id $id, search_id bigint unique, outlet_id integer not null references outlets (id), channel text not null,
  title text not null, url text, canonical_url text, rubric text not null, byline text not null,
  published_at text not null, published_on text not null, dateline text not null, body text not null,
  words integer not null, seconds integer, format text not null, headline_tone text, body_tone text, regency text,
  own_sources integer, field_reporting integer, status text not null, status_reason text not null,
  found_by text not null, entry_method text not null, evidence_file_id integer references files (id),
  reading text not null, content_hash text not null, originality double precision, originality_detail text not null,
  originality_at text, originality_override double precision, originality_reason text not null,
  created_by integer references users (id) on delete set null, created_at text not null, updated_at text not null,
  version integer not null
);
create index articles_newest on articles (status, published_at, id);
create index articles_outlet on articles (outlet_id, published_at, id);
create index articles_published on articles (published_at, id);
create index articles_canonical on articles (canonical_url) where canonical_url is not null;
create index articles_content on articles (content_hash);
create table article_journalists (
  article_id integer not null references articles (id) on delete cascade,
  journalist_id integer not null references journalists (id), position integer not null,
  primary key (article_id, journalist_id)
);
create index article_journalists_journalist on article_journalists (journalist_id, article_id);
create table article_topics (
  article_id integer not null references articles (id) on delete cascade,
  topic_id integer not null references topics (id), source text not null, evidence text not null,
  primary key (article_id, topic_id)
);
create index article_topics_topic on article_topics (topic_id, article_id);
create table article_spokespersons (
  id $id, article_id integer not null references articles (id) on delete cascade, name text not null,
  title text not null
);
create index article_spokespersons_article on article_spokespersons (article_id);
create table article_shingles (
  article_id integer primary key references articles (id) on delete cascade, hashes $blob not null
)
`,
  );
  await createArticleSearch(db);
}
