import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * Which day's mailed kliping carried an article, so that what is logged after its day went out follows in the next.
 * What was logged before the latest sending counts as carried: its day is over. How many attachments of a mail a
 * hand-over left out because there were too many.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table kliping_mailed (
  article_id integer primary key references articles (id) on delete cascade,
  send_id integer not null references kliping_sends (id) on delete cascade
);
create index kliping_mailed_send on kliping_mailed (send_id);
alter table log_batches add column left_out integer not null default 0;
insert into kliping_mailed (article_id, send_id)
  select articles.id, latest.id from articles
  join (select id, sent_at from kliping_sends where sent_at is not null order by sent_at desc, id desc limit 1) latest
  on articles.created_at <= latest.sent_at and articles.published_at < latest.sent_at
  where articles.status = 'approved'
`,
  );
}
