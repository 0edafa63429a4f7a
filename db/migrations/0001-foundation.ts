import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/** Settings, audit, jobs, files, outbox, accounts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table settings (key text primary key, value text not null, updated_at text not null);

create table users (
  id $id, email text not null, email_key text not null unique, name text not null, role text not null,
  locale text not null, theme text not null, password_hash text, status text not null,
  last_signed_in_at text, created_at text not null, updated_at text not null
);
create table sessions (
  id $id, token_hash text not null unique, user_id integer not null references users (id) on delete cascade,
  user_agent text not null, ip text not null, created_at text not null, last_seen_at text not null,
  expires_at text not null
);
create index sessions_user on sessions (user_id, last_seen_at);
create table account_tokens (
  id $id, user_id integer references users (id) on delete cascade, purpose text not null,
  token_hash text not null unique, expires_at text not null, used_at text, created_at text not null
);
create index account_tokens_user on account_tokens (user_id, purpose);
create table sign_in_failures (
  address_hash text primary key, failures integer not null, last_at text not null, locked_until text
);
create index sign_in_failures_last on sign_in_failures (last_at);

create table audit_entries (
  id $id, at text not null, actor_kind text not null, actor_user_id integer references users (id) on delete set null,
  actor_name text not null, action text not null, subject_kind text not null, subject_id integer,
  subject_label text not null, changes text not null, request_id text
);
create index audit_entries_subject on audit_entries (subject_kind, subject_id, id);
create index audit_entries_actor on audit_entries (actor_user_id, id);

create table jobs (
  id $id, kind text not null, payload text not null, status text not null, run_at text not null,
  attempts integer not null default 0, max_attempts integer not null default 5, dedupe_key text,
  lease_token text, lease_until text, cancel_requested integer not null default 0,
  progress_done integer not null default 0, progress_total integer, summary text, error text,
  created_by integer references users (id) on delete set null, created_at text not null, started_at text,
  finished_at text
);
create index jobs_due on jobs (status, run_at, id);
create unique index jobs_one_queued on jobs (dedupe_key) where status = 'queued';

create table files (
  id $id, sha256 text not null unique, size integer not null, content_type text not null, width integer,
  height integer, created_at text not null
);

create table mail_contents (
  id $id, kind text not null, act_kind text not null, act_id integer not null, version integer not null,
  locale text not null, subject text not null, html text not null, text text not null, attachments text not null,
  created_at text not null,
  unique (act_kind, act_id, kind, version, locale)
);
create table mail_messages (
  id $id, content_id integer not null references mail_contents (id), kind text not null, act_kind text not null,
  act_id integer not null, version integer not null, recipient_kind text not null, recipient_id integer,
  recipient_key text not null, name text not null, address text not null, address_key text not null,
  domain text not null, fields text not null, links text not null, calendar text, calendar_method text,
  bulk integer not null, priority integer not null, message_id text not null unique, sent_date text not null,
  status text not null, not_before text not null, expires_at text, attempts integer not null default 0,
  lease_token text, lease_until text, sent_at text, reason text, last_code integer, last_reply text,
  uncertain integer not null default 0, created_at text not null, updated_at text not null,
  unique (act_kind, act_id, recipient_key, kind, version)
);
create index mail_messages_due on mail_messages (priority, not_before, id)
  where status in ('queued', 'deferred', 'unknown');
create index mail_messages_leased on mail_messages (lease_until) where status in ('claimed', 'transmitting');
create index mail_messages_recipient on mail_messages (recipient_kind, recipient_id, id);
create index mail_messages_address on mail_messages (address_key, id);
create index mail_messages_content on mail_messages (content_id);
create index mail_messages_status on mail_messages (status, id);
create index mail_messages_sent on mail_messages (sent_at) where sent_at is not null;
create table mail_events (
  id $id, message_id integer not null references mail_messages (id) on delete cascade, at text not null,
  status text not null, detail text
);
create index mail_events_message on mail_events (message_id, id);
create table mail_suppressions (
  address_key text not null, scope text not null, reason text not null, source text not null, at text not null,
  primary key (address_key, reason)
);
create table mail_routes (
  name text primary key, paused_until text, reason text, failures integer not null default 0,
  updated_at text not null
);
create table link_tokens (
  token_hash text primary key, purpose text not null, row_id integer not null, generation integer not null,
  created_at text not null, withdrawn_at text,
  unique (purpose, row_id, generation)
)
`,
  );
}
