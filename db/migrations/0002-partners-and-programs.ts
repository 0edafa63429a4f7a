import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/** Networks, outlets, journalists; topics, official figures, targets. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table networks (id $id, name text not null, name_key text not null unique);
create table outlets (
  id $id, name text not null, name_key text not null, channel text not null, scope text not null, regency text,
  network_id integer references networks (id) on delete set null, website text, host text,
  press_council text not null, press_council_checked_on text, press_council_evidence text, notes text not null,
  active integer not null, created_at text not null, updated_at text not null, version integer not null
);
create index outlets_name on outlets (name_key, id);
create index outlets_updated on outlets (updated_at, id);
create index outlets_host on outlets (host);
create index outlets_network on outlets (network_id);
create table journalists (
  id $id, name text not null, name_key text not null, salutation text not null, ukw text not null,
  do_not_contact integer not null, notes text not null, active integer not null, created_at text not null,
  updated_at text not null, version integer not null
);
create index journalists_name on journalists (name_key, id);
create index journalists_updated on journalists (updated_at, id);
create table affiliations (
  id $id, journalist_id integer not null references journalists (id) on delete cascade,
  outlet_id integer not null references outlets (id), role text not null, from_on text, to_on text
);
create index affiliations_journalist on affiliations (journalist_id);
create index affiliations_outlet on affiliations (outlet_id);
create table contact_points (
  id $id, journalist_id integer not null references journalists (id) on delete cascade, kind text not null,
  value text not null, value_key text not null, is_primary integer not null, lawful_basis text not null,
  source text not null, obtained_on text, created_at text not null,
  unique (journalist_id, kind, value_key)
);
create index contact_points_value on contact_points (kind, value_key);

create table topics (
  id $id, code text not null unique, kind text not null, name text not null, terms text not null,
  position integer not null, active integer not null
);
create table official_figures (
  id $id, code text not null, label text not null, value double precision not null, unit text not null,
  segment text not null, source text not null, legal_basis text not null, effective_from_on text not null,
  effective_to_on text
);
create table targets (
  id $id, year integer not null, label text not null, unit text not null, baseline double precision not null,
  current double precision not null, goal double precision not null, source text not null,
  measured_on text not null
)
`,
  );
}
