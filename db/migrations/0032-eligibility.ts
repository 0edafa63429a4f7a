import { type Kysely, sql } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * What people decide about who and what counts: rulings on articles by the Press Council or a newsroom, articles set aside
 * or brought back, candidates set aside; and an index of the articles that do not count. Candidates are kept by the id of
 * an outlet or a journalist without a foreign key, like standings. Kept rule sets get the new rules of eligibility, none
 * of which is asked for.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table article_rulings (
  id $id, article_id integer not null references articles (id) on delete cascade, kind text not null,
  decided_by text not null, decided_on text not null, note text not null,
  recorded_by integer references users (id) on delete set null, recorded_at text not null,
  lifted_at text, lifted_reason text not null
);
create index article_rulings_article on article_rulings (article_id);
create index article_rulings_recorder on article_rulings (recorded_by) where recorded_by is not null;
create table article_verdicts (
  season_id integer not null references seasons (id) on delete cascade,
  article_id integer not null references articles (id) on delete cascade, verdict text not null,
  reversed text not null, reason text not null,
  decided_by integer references users (id) on delete set null, decided_at text not null,
  primary key (season_id, article_id)
);
create index article_verdicts_article on article_verdicts (article_id);
create index article_verdicts_decider on article_verdicts (decided_by) where decided_by is not null;
create table candidate_verdicts (
  id $id, season_id integer not null references seasons (id) on delete cascade, board text not null,
  entrant_id integer not null, reason text not null,
  decided_by integer references users (id) on delete set null, decided_at text not null,
  unique (season_id, board, entrant_id)
);
create index candidate_verdicts_decider on candidate_verdicts (decided_by) where decided_by is not null;
create index standing_points_excluded on standing_points (article_id, standing_id) where exclusion is not null
`,
  );
  const kept = sql<{ id: number; rules: string }>`select id, rules from rule_sets`;
  for (const { id, rules } of (await kept.execute(db)).rows) {
    const old = JSON.parse(rules) as { eligibility?: object };
    const eligibility = { ...old.eligibility, pressCouncil: false, ukw: false, onePerNetwork: false };
    await sql`update rule_sets set rules = ${JSON.stringify({ ...old, eligibility })} where id = ${id}`.execute(
      db,
    );
  }
}
