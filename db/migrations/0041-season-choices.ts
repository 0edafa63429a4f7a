import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * A change of the rules of an open season is proposed first: one proposal per season, with what it would do to the standing
 * as a job finds out. A rule set keeps what it did when its standing took the place of the one before. A season names the
 * boards it awards; those planned so far have all. A standing keeps the share of gatherings attended.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table rule_proposals (
  id $id, season_id integer not null unique references seasons (id) on delete cascade,
  base_version integer not null, rules text not null, reason text not null,
  proposed_by integer references users (id) on delete set null, proposed_at text not null, effect text
);
create index rule_proposals_proposer on rule_proposals (proposed_by) where proposed_by is not null;
alter table rule_sets add column effect text;
alter table standings add column t double precision not null default 0;
alter table seasons add column boards text not null default 'outlets,journalists,works'
`,
  );
}
