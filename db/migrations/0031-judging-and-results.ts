import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * The jury: jurors with their interests, works sent in for "best single work", rounds of judging with their entries, seats
 * (who judges what, or may not), marks, ballots and decisions. And what comes of it: locked runs with their snapshot,
 * signatures and the awards given. Entries, seats and awards keep the id of an outlet or a journalist without a foreign
 * key: like standings they outlive what the partners' list does.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table jurors (
  id $id, season_id integer not null references seasons (id) on delete cascade,
  user_id integer not null references users (id), position text not null, employer text not null,
  outlet_id integer references outlets (id) on delete set null,
  network_id integer references networks (id) on delete set null,
  agency_staff integer not null, status text not null, declared_at text, invited_at text not null,
  invited_by integer references users (id) on delete set null, version integer not null,
  unique (season_id, user_id)
);
create index jurors_user on jurors (user_id);
create index jurors_outlet on jurors (outlet_id) where outlet_id is not null;
create index jurors_network on jurors (network_id) where network_id is not null;
create index jurors_inviter on jurors (invited_by) where invited_by is not null;
create table juror_interests (
  id $id, juror_id integer not null references jurors (id) on delete cascade, kind text not null,
  outlet_id integer, network_id integer references networks (id) on delete set null, journalist_id integer,
  note text not null, until_on text, declared_by integer references users (id) on delete set null,
  declared_at text not null
);
create index juror_interests_juror on juror_interests (juror_id, id);
create index juror_interests_network on juror_interests (network_id) where network_id is not null;
create index juror_interests_declarer on juror_interests (declared_by) where declared_by is not null;
create table works (
  id $id, season_id integer not null references seasons (id) on delete cascade, journalist_id integer not null,
  outlet_id integer, article_id integer references articles (id) on delete set null, title text not null,
  url text, published_on text, body text not null, file_id integer references files (id),
  consent_file_id integer references files (id), declared_at text, status text not null, remark text not null,
  submitted_at text not null, checked_by integer references users (id) on delete set null, checked_at text,
  version integer not null
);
create index works_season on works (season_id, id);
create index works_journalist on works (journalist_id, season_id);
create index works_article on works (article_id) where article_id is not null;
create index works_file on works (file_id) where file_id is not null;
create index works_consent on works (consent_file_id) where consent_file_id is not null;
create index works_checker on works (checked_by) where checked_by is not null;
create table judging_rounds (
  id $id, season_id integer not null references seasons (id) on delete cascade, name text not null,
  board text not null, league_id integer references leagues (id) on delete set null, mode text not null,
  rubric text not null, blind integer not null, shortlist integer not null, jurors_per_entry integer not null,
  index_weight double precision not null, winners integer not null, due_at text, status text not null,
  opened_at text, closed_at text, created_by integer references users (id) on delete set null,
  created_at text not null, updated_at text not null, version integer not null
);
create index judging_rounds_season on judging_rounds (season_id, id);
create index judging_rounds_league on judging_rounds (league_id) where league_id is not null;
create index judging_rounds_creator on judging_rounds (created_by) where created_by is not null;
create table round_entries (
  id $id, round_id integer not null references judging_rounds (id) on delete cascade,
  outlet_id integer, journalist_id integer, work_id integer references works (id) on delete cascade,
  code text not null, source text not null, nominated_by integer references jurors (id) on delete set null,
  reason text not null, a double precision, article_ids text not null, added_at text not null,
  removed_at text, removal_reason text, unique (round_id, code)
);
create index round_entries_outlet on round_entries (outlet_id) where outlet_id is not null;
create index round_entries_journalist on round_entries (journalist_id) where journalist_id is not null;
create index round_entries_work on round_entries (work_id) where work_id is not null;
create index round_entries_nominator on round_entries (nominated_by) where nominated_by is not null;
create table seats (
  id $id, round_id integer not null references judging_rounds (id) on delete cascade,
  entry_id integer not null references round_entries (id) on delete cascade,
  juror_id integer not null references jurors (id) on delete cascade, status text not null, fixed integer not null,
  recused_how text, recusal_reason text, recused_by integer references users (id) on delete set null,
  recused_at text, seated_at text not null, unique (entry_id, juror_id)
);
create index seats_round on seats (round_id, juror_id);
create index seats_juror on seats (juror_id);
create index seats_recuser on seats (recused_by) where recused_by is not null;
create table mark_sheets (
  seat_id integer primary key references seats (id) on delete cascade, passed integer, comment text not null,
  saved_at text not null, submitted_at text, version integer not null
);
create table marks (
  seat_id integer not null references seats (id) on delete cascade, criterion text not null, mark integer,
  comment text not null, saved_at text not null, version integer not null, primary key (seat_id, criterion)
) $clustered;
create table ballots (
  id $id, round_id integer not null references judging_rounds (id) on delete cascade,
  juror_id integer not null references jurors (id) on delete cascade, ranking text not null, comment text not null,
  saved_at text not null, submitted_at text, version integer not null, unique (round_id, juror_id)
);
create index ballots_juror on ballots (juror_id);
create table decisions (
  id $id, round_id integer not null references judging_rounds (id) on delete cascade, number integer not null,
  places text not null, advised text not null, overrides integer not null, reasons text not null,
  attendance text not null, met_on text not null, decided_at text not null,
  decided_by integer references users (id) on delete set null, unique (round_id, number)
);
create index decisions_decider on decisions (decided_by) where decided_by is not null;
create table award_runs (
  id $id, season_id integer not null references seasons (id) on delete cascade, number integer not null,
  rule_set_id integer not null references rule_sets (id), snapshot_file_id integer not null references files (id),
  sha256 text not null, code_version text not null, reason text not null,
  made_by integer references users (id) on delete set null, made_at text not null,
  published_at text, published_by integer references users (id) on delete set null,
  objections_until text, checked_at text, check_passed integer,
  unique (season_id, number)
);
create index award_runs_rules on award_runs (rule_set_id);
create index award_runs_file on award_runs (snapshot_file_id);
create index award_runs_maker on award_runs (made_by) where made_by is not null;
create index award_runs_publisher on award_runs (published_by) where published_by is not null;
create table run_signatures (
  run_id integer not null references award_runs (id) on delete cascade,
  user_id integer not null references users (id), name text not null, position text not null,
  sha256 text not null, signed_at text not null, primary key (run_id, user_id)
);
create index run_signatures_user on run_signatures (user_id);
create table awards (
  id $id, run_id integer not null references award_runs (id) on delete cascade,
  round_id integer not null references judging_rounds (id),
  entry_id integer not null references round_entries (id), place integer not null, shared integer not null,
  award text not null, recipient text not null, affiliation text not null, work_title text not null,
  unique (run_id, entry_id)
);
create index awards_round on awards (round_id);
create index awards_entry on awards (entry_id)
`,
  );
}
