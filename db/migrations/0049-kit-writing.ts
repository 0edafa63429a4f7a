import { type Kysely, sql } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * Writing a kit together: every saved version, the approval and its decisions, comments, who is at it, faults that were
 * let pass with a reason, and links that were tried. A published kit's row stays as approved; its next version waits in
 * press_kit_versions under `draft_version`, its new files with `pending` set.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
alter table press_kits add column approval text not null default 'draft';
alter table press_kits add column approved_version integer;
alter table press_kits add column draft_version integer;
alter table press_kit_files add column pending integer not null default 0;
create table press_kit_versions (
  id $id, kit_id integer not null references press_kits (id) on delete cascade, version integer not null,
  kind text not null, headline text not null, dateline text not null, body text not null, boilerplate text not null,
  key_messages text not null, contact_name text not null, contact_phone text not null, contact_email text not null,
  embargo_until text, files text not null, saved_by integer references users (id) on delete set null, saved_at text not null
);
create unique index press_kit_versions_kit on press_kit_versions (kit_id, version);
create index press_kit_versions_saved_by on press_kit_versions (saved_by);
create table press_kit_decisions (
  id $id, kit_id integer not null references press_kits (id) on delete cascade, version integer not null,
  act text not null, reason text not null, decided_by integer references users (id) on delete set null, decided_at text not null
);
create index press_kit_decisions_kit on press_kit_decisions (kit_id, id);
create index press_kit_decisions_decided_by on press_kit_decisions (decided_by);
create table press_kit_overrides (
  kit_id integer not null references press_kits (id) on delete cascade, check_key text not null,
  reason text not null, decided_by integer references users (id) on delete set null, decided_at text not null,
  primary key (kit_id, check_key)
);
create index press_kit_overrides_decided_by on press_kit_overrides (decided_by);
create table press_kit_comments (
  id $id, kit_id integer not null references press_kits (id) on delete cascade, quote text not null, body text not null,
  written_by integer references users (id) on delete set null, written_at text not null,
  resolved_by integer references users (id) on delete set null, resolved_at text
);
create index press_kit_comments_kit on press_kit_comments (kit_id, id);
create index press_kit_comments_written_by on press_kit_comments (written_by);
create index press_kit_comments_resolved_by on press_kit_comments (resolved_by);
create table press_kit_writers (
  kit_id integer not null references press_kits (id) on delete cascade,
  user_id integer not null references users (id) on delete cascade, seen_at text not null,
  primary key (kit_id, user_id)
);
create index press_kit_writers_user on press_kit_writers (user_id);
create table press_kit_links (
  kit_id integer not null references press_kits (id) on delete cascade, url text not null,
  outcome text not null, status integer, checked_at text not null, primary key (kit_id, url)
)
`,
  );
  // What is published or was withdrawn counts as approved as it stands.
  await sql`update press_kits set approval = 'approved', approved_version = version where status <> 'draft'`.execute(
    db,
  );
  await sql`
    insert into press_kit_versions (
      kit_id, version, kind, headline, dateline, body, boilerplate, key_messages, contact_name, contact_phone,
      contact_email, embargo_until, files, saved_by, saved_at)
    select id, version, 'saved', headline, dateline, body, boilerplate, key_messages, contact_name, contact_phone,
      contact_email, embargo_until, '[]', created_by, updated_at
    from press_kits`.execute(db);
  const files = await sql<{ id: number; kit_id: number; alt: string; caption: string; credit: string }>`
    select id, kit_id, alt, caption, credit from press_kit_files order by kit_id, position, id`.execute(db);
  const byKit = new Map<number, object[]>();
  for (const { kit_id, ...file } of files.rows)
    byKit.set(kit_id, [...(byKit.get(kit_id) ?? []), { ...file, id: Number(file.id) }]);
  for (const [kitId, list] of byKit)
    await sql`update press_kit_versions set files = ${JSON.stringify(list)} where kit_id = ${kitId}`.execute(
      db,
    );
}
