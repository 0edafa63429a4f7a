import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * The daily kliping: when and to whom it goes, what became of each day, links for people without an account;
 * filtered lists under a name.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table kliping_schedule (
  id integer primary key, active integer not null, send_at text not null, updated_at text not null
);
create table kliping_recipients (
  user_id integer primary key references users (id) on delete cascade
);
create table kliping_shares (
  id $id, on_day text not null, expires_at text not null, withdrawn_at text,
  created_by integer references users (id) on delete set null, created_at text not null
);
create index kliping_shares_day on kliping_shares (on_day, id);
create index kliping_shares_creator on kliping_shares (created_by) where created_by is not null;
create table kliping_sends (
  id $id, on_day text not null unique, outcome text not null, articles integer not null, mails integer not null,
  share_id integer references kliping_shares (id) on delete set null, scheduled_at text, sent_at text
);
create index kliping_sends_share on kliping_sends (share_id) where share_id is not null;
create table saved_views (
  id $id, list text not null, name text not null, name_key text not null, query text not null,
  shared integer not null, owner_id integer not null references users (id) on delete cascade,
  created_at text not null, updated_at text not null, unique (owner_id, list, name_key)
);
create index saved_views_shared on saved_views (list, name_key) where shared = 1
`,
  );
}
