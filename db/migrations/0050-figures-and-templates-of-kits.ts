import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * Which official figures a kit's body shows and in which words, so that a change in Program is seen in every kit without
 * reading their bodies; the terms of use beside a picture; and the office's own templates for new kits.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table press_kit_figures (
  kit_id integer not null references press_kits (id) on delete cascade,
  figure_id integer not null references official_figures (id) on delete cascade,
  shown text not null,
  primary key (kit_id, figure_id, shown)
);
create index press_kit_figures_figure on press_kit_figures (figure_id);
create index official_figures_code on official_figures (code, segment);
alter table press_kit_files add column licence text not null default '';
create table press_kit_templates (
  id $id, name text not null unique, body text not null, key_messages text not null,
  created_by integer references users (id) on delete set null, created_at text not null
);
create index press_kit_templates_author on press_kit_templates (created_by) where created_by is not null
`,
  );
}
