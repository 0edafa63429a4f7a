import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * Works sent in by journalists: the season's call with its deadline, who was invited by a personal link, and the outlet a
 * work appeared in when it is not on record. Winners' private data: asked for by link, kept encrypted, with the day on
 * which it is deleted. Invitations and requests keep a journalist's id without a foreign key, as works do.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table work_calls (
  season_id integer primary key references seasons (id) on delete cascade, due_at text not null,
  guidance text not null, opened_at text not null, opened_by integer references users (id) on delete set null,
  version integer not null
);
create index work_calls_opener on work_calls (opened_by) where opened_by is not null;
create table work_invites (
  id $id, season_id integer not null references seasons (id) on delete cascade, journalist_id integer not null,
  generation integer not null, invited_at text not null,
  invited_by integer references users (id) on delete set null
);
create index work_invites_season on work_invites (season_id, journalist_id);
create index work_invites_journalist on work_invites (journalist_id);
create index work_invites_inviter on work_invites (invited_by) where invited_by is not null;
alter table works add column outlet_name text not null default '';
create table winner_requests (
  id $id, season_id integer not null references seasons (id) on delete cascade, journalist_id integer not null,
  generation integer not null, asked_at text not null, asked_by integer references users (id) on delete set null,
  delete_on text not null, sealed text, filled_at text, deleted_at text
);
create index winner_requests_season on winner_requests (season_id, journalist_id);
create index winner_requests_journalist on winner_requests (journalist_id);
create index winner_requests_asker on winner_requests (asked_by) where asked_by is not null;
create index winner_requests_due on winner_requests (delete_on) where deleted_at is null
`,
  );
}
