import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * What an office keeps of its partners beyond the facts: every look at the Press Council's list, certificates of the
 * competency test, memberships and tags, who looks after whom, and notes. Notes bar the removal of their partner, so
 * that undoing an import never takes along what somebody wrote since.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table press_council_checks (
  id $id, outlet_id integer not null references outlets (id) on delete cascade, status text not null,
  checked_on text not null, evidence text not null,
  checked_by integer references users (id) on delete set null, recorded_at text not null
);
create index press_council_checks_latest on press_council_checks (outlet_id, checked_on, id);
create index press_council_checks_checked_by on press_council_checks (checked_by);
insert into press_council_checks (outlet_id, status, checked_on, evidence, recorded_at)
  select id, press_council, coalesce(press_council_checked_on, substr(updated_at, 1, 10)),
    coalesce(press_council_evidence, ''), updated_at
  from outlets where press_council <> 'not_recorded' or press_council_checked_on is not null;
update outlets set press_council_checked_on = substr(updated_at, 1, 10)
  where press_council <> 'not_recorded' and press_council_checked_on is null;
alter table outlets add column owner_id integer references users (id) on delete set null;
create index outlets_owner on outlets (owner_id);
alter table journalists add column owner_id integer references users (id) on delete set null;
create index journalists_owner on journalists (owner_id);
alter table journalists add column ukw_number text;
alter table journalists add column ukw_year integer;
create table partner_labels (
  id $id, sort text not null, outlet_id integer references outlets (id) on delete cascade,
  journalist_id integer references journalists (id) on delete cascade, label text not null, label_key text not null
);
create unique index partner_labels_outlet on partner_labels (outlet_id, sort, label_key) where outlet_id is not null;
create unique index partner_labels_journalist on partner_labels (journalist_id, sort, label_key)
  where journalist_id is not null;
create index partner_labels_key on partner_labels (sort, label_key);
create table partner_notes (
  id $id, outlet_id integer references outlets (id), journalist_id integer references journalists (id),
  kind text not null, body text not null, happened_at text not null,
  author_id integer references users (id) on delete set null, created_at text not null, updated_at text not null,
  version integer not null
);
create index partner_notes_outlet on partner_notes (outlet_id, happened_at, id) where outlet_id is not null;
create index partner_notes_journalist on partner_notes (journalist_id, happened_at, id)
  where journalist_id is not null;
create index partner_notes_author on partner_notes (author_id)
`,
  );
}
