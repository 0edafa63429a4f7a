import { sql } from 'kysely';
import type { Db } from './connection.ts';
import { facetsText } from './dialect/article-facets.ts';

/** What must always be true, each as a query that returns no row. Run after a restore and in tests. */
const invariants: Record<string, string> = {
  'every sent message has the instant of its sending':
    "select id from mail_messages where status = 'sent' and sent_at is null",
  'no message is sent twice for one act': `select min(id) as id from mail_messages
    group by act_kind, act_id, recipient_key, kind, version having count(*) > 1`,
  'a claimed message has a lease': `select id from mail_messages
    where status in ('claimed', 'transmitting') and (lease_token is null or lease_until is null)`,
  'a running job has a lease':
    "select id from jobs where status = 'running' and (lease_token is null or lease_until is null)",
  'progress does not pass its total':
    'select id from jobs where progress_total is not null and progress_done > progress_total',
  'articles are published on the day of their instant': `select id from articles
    where published_on < substr(published_at, 1, 10)`,
  'originality lies between 0 and 1': `select id from articles
    where originality < 0 or originality > 1 or originality_override < 0 or originality_override > 1`,
  'an approved article can be found by text':
    "select id from articles where status = 'approved' and search_id is null",
  'only an approved article can be found by text':
    "select id from articles where status <> 'approved' and search_id is not null",
  'a search counts each article by what it is now': `select coalesce(a.id, f.search_id) as id
    from article_facets f full join articles a on a.search_id = f.search_id
    where coalesce(a.search_id, f.search_id) is not null and f.facets is distinct from ${facetsText}`,
  'a folded suggestion stands under an open one that leads': `select f.article_id as id from suggestions f
    join articles a on a.id = f.article_id join suggestions l on l.article_id = f.fold_id
    join articles b on b.id = l.article_id
    where a.status = 'suggested' and (l.fold_id is not null or b.status <> 'suggested')`,
  'a decided suggestion says when': `select s.article_id as id from suggestions s
    join articles a on a.id = s.article_id where a.status = 'suggested' and s.decided_at is not null`,
  'no article retells its own story': 'select id from articles where story_id = id',
  'every kept answer agrees with the newest of its history': `select i.id from invitations i
    where i.answer is not null and not exists (
      select 1 from invitation_answers a where a.invitation_id = i.id and a.answer = i.answer)`,
  'no gathering seats more than its capacity': `select g.id from gatherings g
    join (select gathering_id, sum(1 + companions) as seats from invitations
      where answer = 'accepted' and status = 'invited' group by gathering_id) taken on taken.gathering_id = g.id
    where g.capacity is not null and g.status = 'scheduled' and taken.seats > g.capacity`,
  'an outlet shows its newest Press Council check': `select o.id from outlets o
    left join press_council_checks c on c.id = (select n.id from press_council_checks n
      where n.outlet_id = o.id order by n.checked_on desc, n.id desc limit 1)
    where o.press_council <> coalesce(c.status, 'not_recorded')
      or coalesce(o.press_council_checked_on, '') <> coalesce(c.checked_on, '')`,
  'an activity index lies between 0 and 100':
    'select id from standings where a < -0.000001 or a > 100.000001',
  'the points of an entrant add up to its index': `select s.id from standings s
    join (select standing_id, sum(points) as total from standing_points group by standing_id) p
    on p.standing_id = s.id where abs(p.total - s.a) > 0.000001`,
  'an excluded article earns no points':
    'select article_id as id from standing_points where exclusion is not null and (points <> 0 or founder_id is not null)',
  'the standing on show is of a rule set of its season': `select s.id from seasons s
    where s.standing_rule_set_id is not null and not exists (
      select 1 from rule_sets r where r.id = s.standing_rule_set_id and r.season_id = s.id)`,
  'a published kit has the instant of its publication':
    "select id from press_kits where status = 'published' and published_at is null",
  'an edition that is made has its document': `select id from clip_book_editions
    where made_at is not null and (file_id is null or pages is null)`,
  'an active user has a password': "select id from users where status = 'active' and password_hash is null",
};

export type BrokenInvariant = { name: string; rows: number };

/** Runs every invariant and returns those that are broken; empty when all is well. */
export async function brokenInvariants(db: Db): Promise<BrokenInvariant[]> {
  const broken: BrokenInvariant[] = [];
  for (const [name, query] of Object.entries(invariants)) {
    const { rows } = await sql.raw(query).execute(db);
    if (rows.length > 0) broken.push({ name, rows: rows.length });
  }
  return broken;
}
