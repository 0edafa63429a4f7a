import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * How an entrant's index stood from day to day. A row holds from its first day until the day before `until_on`; the one
 * that holds now ends at the end of time. So a day without change costs nothing, and how everybody stood on a recent
 * day is one range of the index. Entrants and leagues without foreign keys, like the standings: leagues do not change
 * once a season is open.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table standing_days (
  season_id integer not null references seasons (id) on delete cascade, board text not null,
  entrant_id integer not null, from_on text not null, until_on text not null,
  league_id integer, a double precision not null,
  primary key (season_id, board, entrant_id, from_on)
) $clustered;
create index standing_days_until on standing_days (season_id, board, until_on, entrant_id, from_on, league_id, a)
`,
  );
}
