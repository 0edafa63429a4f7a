import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/** How many mails a minute each receiving domain takes from us, and an index that counts what left by domain. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table mail_domain_rates (
  domain text primary key, per_minute integer not null, updated_at text not null
);
drop index mail_messages_sent;
create index mail_messages_sent on mail_messages (sent_at, domain) where sent_at is not null
`,
  );
}
