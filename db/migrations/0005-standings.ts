import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * Standings kept per rule set, so that a new version is computed beside the one on show and takes its place at once;
 * a list of what changed since, so that a burst of changes is computed once. Standings are derived, hence nothing is
 * carried over: the next run fills the tables again. Points do not reference their articles: a closed season keeps what it
 * counted, and checking the reference would take as long as writing the rows.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
drop table standing_points;
drop table standings;
alter table seasons add column standing_rule_set_id integer;
alter table seasons add column standing_at text;
create table standings (
  id $id, season_id integer not null references seasons (id) on delete cascade,
  rule_set_id integer not null references rule_sets (id) on delete cascade, board text not null,
  entrant_id integer not null, league_id integer references leagues (id) on delete set null,
  a double precision not null, v double precision not null, q double precision not null,
  b double precision not null, c double precision not null, articles integer not null, excluded integer not null,
  detail text not null, computed_at text not null,
  unique (rule_set_id, board, entrant_id)
);
create index standings_order on standings (rule_set_id, board, league_id, a, entrant_id);
create table standing_points (
  standing_id integer not null references standings (id) on delete cascade,
  article_id integer not null, u double precision not null,
  points double precision not null, points_v double precision not null, points_q double precision not null,
  points_b double precision not null, points_c double precision not null, exclusion text, founder_id integer,
  primary key (standing_id, article_id)
) $clustered;
create table standing_changes (
  id $id, season_id integer not null references seasons (id) on delete cascade, board text not null,
  entrant_id integer not null
);
create index standing_changes_season on standing_changes (season_id, id)
`,
  );
}
