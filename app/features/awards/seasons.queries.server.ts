import type { Db } from '#db/connection.ts';
import type { SeasonsTable } from '#db/schema/awards.ts';
import type { TopicKind } from '#db/schema/programs.ts';
import { readBoards, type SeasonBoard } from './boards.ts';
import type { League } from './leagues.ts';
import type { RuleSet } from './rule-set.ts';
import { listLeagues } from './scoring-season.queries.server.ts';

export type SeasonStatus = SeasonsTable['status'];

export type RuleSetVersion = {
  id: number;
  version: number;
  rules: RuleSet;
  reason: string;
  author: string | null;
  createdAt: string;
};

export type Season = {
  id: number;
  name: string;
  startsOn: string;
  endsOn: string;
  status: SeasonStatus;
  version: number;
  leagues: League[];
  /** What it awards. */
  boards: SeasonBoard[];
  topics: { id: number; name: string; kind: TopicKind }[];
  /** The newest rule set. */
  ruleSet: RuleSetVersion;
  /** The standing on show, and the instant it speaks of; null before the first run. */
  shown: { ruleSetId: number; at: string } | null;
};

/** A season's rule sets, newest first. */
export async function listRuleSets(db: Db, seasonId: number): Promise<RuleSetVersion[]> {
  const rows = await db
    .selectFrom('rule_sets')
    .leftJoin('users', 'users.id', 'rule_sets.created_by')
    .select(['rule_sets.id', 'rule_sets.version', 'rules', 'reason', 'users.name as author'])
    .select('rule_sets.created_at as createdAt')
    .where('season_id', '=', seasonId)
    .orderBy('rule_sets.version', 'desc')
    .limit(200)
    .execute();
  return rows.map(row => ({ ...row, rules: JSON.parse(row.rules) as RuleSet }));
}

export async function findSeason(db: Db, id: number): Promise<Season | undefined> {
  const row = await db.selectFrom('seasons').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const topics = await db
    .selectFrom('season_topics')
    .innerJoin('topics', 'topics.id', 'season_topics.topic_id')
    .select(['topics.id', 'topics.name', 'topics.kind'])
    .where('season_id', '=', id)
    .orderBy('topics.position')
    .orderBy('topics.id')
    .execute();
  const [ruleSet] = await listRuleSets(db, id);
  return {
    id,
    name: row.name,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    status: row.status,
    version: row.version,
    leagues: await listLeagues(db, id),
    boards: readBoards(row.boards),
    topics,
    ruleSet: ruleSet!,
    shown:
      row.standing_rule_set_id !== null && row.standing_at !== null
        ? { ruleSetId: row.standing_rule_set_id, at: row.standing_at }
        : null,
  };
}

export type SeasonListRow = {
  id: number;
  name: string;
  startsOn: string;
  endsOn: string;
  status: SeasonStatus;
  leagues: number;
  topics: number;
};

/** Every season, the latest first. */
export async function listSeasons(db: Db): Promise<SeasonListRow[]> {
  const rows = await db
    .selectFrom('seasons')
    .select(['id', 'name', 'starts_on as startsOn', 'ends_on as endsOn', 'status'])
    .select(eb => [
      eb
        .selectFrom('leagues')
        .select(count => count.fn.countAll<number>().as('n'))
        .whereRef('season_id', '=', 'seasons.id')
        .as('leagues'),
      eb
        .selectFrom('season_topics')
        .select(count => count.fn.countAll<number>().as('n'))
        .whereRef('season_id', '=', 'seasons.id')
        .as('topics'),
    ])
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(row => ({ ...row, leagues: Number(row.leagues), topics: Number(row.topics) }));
}

export type SeasonRows = {
  name: string;
  startsOn: string;
  endsOn: string;
  leagues: readonly Omit<League, 'id'>[];
  topicIds: readonly number[];
};

/** Replaces a draft's leagues and programmes. */
export async function writeSeasonRows(db: Db, id: number, { leagues, topicIds }: SeasonRows): Promise<void> {
  await db.deleteFrom('leagues').where('season_id', '=', id).execute();
  await db.deleteFrom('season_topics').where('season_id', '=', id).execute();
  await db
    .insertInto('leagues')
    .values(leagues.map((league, position) => ({ ...league, season_id: id, position })))
    .execute();
  await db
    .insertInto('season_topics')
    .values([...new Set(topicIds)].map(topic_id => ({ season_id: id, topic_id })))
    .execute();
}
