import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * The weeks before a season is locked: the day of the lock and until when addresses of missing articles are taken, every
 * candidate's personal link, and what they sent with the office's answer. Candidates are kept by id without a foreign key,
 * as works and dossiers keep them. The index tells per outlet how a season's articles were found without reading them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table completeness_checks (
  season_id integer primary key references seasons (id) on delete cascade, lock_on text not null, due_at text not null,
  sendings integer not null, looked_on text, set_by integer references users (id) on delete set null,
  version integer not null
);
create index completeness_checks_setter on completeness_checks (set_by) where set_by is not null;
create table completeness_invites (
  id $id, season_id integer not null references seasons (id) on delete cascade, outlet_id integer, journalist_id integer,
  generation integer not null, created_at text not null, told_at text, answers integer not null
);
create index completeness_invites_season on completeness_invites (season_id);
create index completeness_invites_outlet on completeness_invites (outlet_id) where outlet_id is not null;
create index completeness_invites_journalist on completeness_invites (journalist_id) where journalist_id is not null;
create table missing_claims (
  id $id, season_id integer not null references seasons (id) on delete cascade,
  invite_id integer not null references completeness_invites (id) on delete cascade,
  url text not null, canonical_url text not null, remark text not null, sent_at text not null, state text not null,
  answer text not null, article_id integer references articles (id) on delete set null,
  batch_id integer references log_batches (id) on delete set null,
  answered_by integer references users (id) on delete set null, answered_at text, told_at text, version integer not null
);
create index missing_claims_season on missing_claims (season_id, state, id);
create index missing_claims_newest on missing_claims (season_id, id);
create index missing_claims_invite on missing_claims (invite_id, id);
create index missing_claims_open on missing_claims (canonical_url) where state = 'open';
create index missing_claims_untold on missing_claims (invite_id) where answered_at is not null and told_at is null;
create index missing_claims_article on missing_claims (article_id) where article_id is not null;
create index missing_claims_batch on missing_claims (batch_id) where batch_id is not null;
create index missing_claims_answerer on missing_claims (answered_by) where answered_by is not null;
create index articles_found on articles (status, published_on, outlet_id, found_by)
`,
  );
}
