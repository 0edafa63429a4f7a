import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * Sendings that are scheduled, held, followed up, renewed or corrected: what text they carried, and what a correction
 * said of it. `mail_holds`: acts whose waiting mail a person holds back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table mail_holds (
  act_kind text not null, act_id integer not null, held_at text not null, primary key (act_kind, act_id)
);
alter table mailings add column purpose text not null default 'release';
alter table mailings add column scheduled_at text;
alter table mailings add column text text not null default '';
alter table mailings add column embargo_until text;
alter table mailings add column replaced_by integer references mailings (id);
create index mailings_replaced_by on mailings (replaced_by);
alter table mailing_recipients add column chat_sent_at text;
create table kit_corrections (
  id $id, kit_id integer not null references press_kits (id) on delete cascade, kit_version integer not null,
  explanation text not null, changes text not null,
  corrected_by integer references users (id) on delete set null, corrected_at text not null
);
create index kit_corrections_kit on kit_corrections (kit_id, id);
create index kit_corrections_corrected_by on kit_corrections (corrected_by)
`,
  );
}
