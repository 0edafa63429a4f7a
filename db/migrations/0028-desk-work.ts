import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * Where articles of a batch were picked, by which words a topic was read again, and the heaviest thing that waits about
 * each article, so that the list of what waits begins with what leaves the house.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
alter table article_batches add column origin text not null default '';
alter table article_batches add column words text not null default '';
alter table open_findings add column weight integer not null default 0;
update open_findings set weight = case kind
  when 'mixUp' then 8 when 'unanswered' then 7 when 'figures' then 6 when 'changed' then 5
  when 'dead' then 4 when 'noTone' then 3 when 'noTopic' then 2 else 1 end;
update open_findings set weight = 0 where exists (
  select 1 from open_findings as heavier
  where heavier.article_id = open_findings.article_id and heavier.weight > open_findings.weight
);
drop index open_findings_newest;
create index open_findings_weight on open_findings (weight, published_at, article_id) where weight > 0
`,
  );
}
