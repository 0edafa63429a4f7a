import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * Merges of doubles with all that undoing one needs, and pairs of which a person said that they are two. The record
 * that went is named by id without a reference, since it is gone; so is the one that stays, which may go later.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table partner_merges (
  id $id, kind text not null, kept_id integer not null, kept_name text not null, kept_version integer not null,
  gone_id integer not null, gone_name text not null, before text not null, moved text not null,
  merged_at text not null, merged_by integer references users (id) on delete set null, undone_at text,
  undone_by integer references users (id) on delete set null, forgotten integer not null
);
create index partner_merges_gone on partner_merges (kind, gone_id);
create index partner_merges_kept on partner_merges (kind, kept_id);
create index partner_merges_newest on partner_merges (merged_at, id);
create index partner_merges_kept_whole on partner_merges (merged_at) where forgotten = 0;
create index partner_merges_merged_by on partner_merges (merged_by);
create index partner_merges_undone_by on partner_merges (undone_by);
create table partner_namesakes (
  kind text not null, low_id integer not null, high_id integer not null, decided_at text not null,
  decided_by integer references users (id) on delete set null,
  primary key (kind, low_id, high_id)
);
create index partner_namesakes_decided_by on partner_namesakes (decided_by);
create index import_names_target on import_names (names, target_id) where target_id is not null;
create index invitations_outlet on invitations (outlet_id) where outlet_id is not null
`,
  );
}
