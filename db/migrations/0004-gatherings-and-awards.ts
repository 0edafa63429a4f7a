import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/** Gatherings and answers; award seasons and kept standings; kit mailings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table gatherings (
  id $id, title text not null, type text not null, status text not null, description text not null,
  venue_name text not null, venue_address text not null, map_url text not null, starts_at text not null,
  ends_at text not null, zone text not null, programme text not null, capacity integer, no_cash integer not null,
  contact_name text not null, contact_whatsapp text not null, sequence integer not null default 0,
  created_by integer references users (id) on delete set null, created_at text not null, updated_at text not null,
  version integer not null
);
create index gatherings_start on gatherings (starts_at, id);
create table invitations (
  id $id, gathering_id integer not null references gatherings (id) on delete cascade,
  journalist_id integer not null references journalists (id), outlet_id integer references outlets (id),
  name text not null, address text, status text not null, answer text, companions integer not null default 0,
  note text not null default '', answered_at text, token_generation integer not null default 1, attended integer,
  invited_at text not null, version integer not null default 1,
  unique (gathering_id, journalist_id)
);
create index invitations_journalist on invitations (journalist_id, id);
create table invitation_answers (
  id $id, invitation_id integer not null references invitations (id) on delete cascade, at text not null,
  answer text not null, companions integer not null, note text not null, source text not null
);
create index invitation_answers_invitation on invitation_answers (invitation_id, id);

create table seasons (
  id $id, name text not null, starts_on text not null, ends_on text not null, status text not null,
  created_by integer references users (id) on delete set null, created_at text not null, updated_at text not null,
  version integer not null
);
create table rule_sets (
  id $id, season_id integer not null references seasons (id) on delete cascade, version integer not null,
  rules text not null, reason text not null, created_by integer references users (id) on delete set null,
  created_at text not null,
  unique (season_id, version)
);
create table leagues (
  id $id, season_id integer not null references seasons (id) on delete cascade, name text not null,
  scope text not null, channel text, position integer not null
);
create index leagues_season on leagues (season_id, position);
create table season_topics (
  season_id integer not null references seasons (id) on delete cascade,
  topic_id integer not null references topics (id),
  primary key (season_id, topic_id)
);
create table standings (
  season_id integer not null references seasons (id) on delete cascade, board text not null,
  entrant_id integer not null, league_id integer references leagues (id) on delete set null,
  rule_set_id integer not null references rule_sets (id) on delete cascade, a double precision not null,
  v double precision not null, q double precision not null, b double precision not null,
  c double precision not null, articles integer not null, excluded integer not null, detail text not null,
  computed_at text not null,
  primary key (season_id, board, entrant_id)
);
create index standings_order on standings (season_id, board, league_id, a, entrant_id);
create table standing_points (
  season_id integer not null references seasons (id) on delete cascade, board text not null,
  entrant_id integer not null, article_id integer not null references articles (id) on delete cascade,
  u double precision not null, points double precision not null, points_v double precision not null,
  points_q double precision not null, points_b double precision not null, points_c double precision not null,
  exclusion text, founder_id integer,
  primary key (season_id, board, entrant_id, article_id)
);
create index standing_points_article on standing_points (article_id);

create table mailings (
  id $id, kit_id integer not null references press_kits (id), kit_version integer not null, status text not null,
  filter text not null, hold_until text not null, created_by integer references users (id) on delete set null,
  created_at text not null, updated_at text not null
);
create index mailings_kit on mailings (kit_id, id);
create table mailing_recipients (
  mailing_id integer not null references mailings (id) on delete cascade,
  journalist_id integer not null references journalists (id), name text not null, address text,
  included integer not null, reason text,
  primary key (mailing_id, journalist_id)
);
create index mailing_recipients_journalist on mailing_recipients (journalist_id)
`,
  );
}
