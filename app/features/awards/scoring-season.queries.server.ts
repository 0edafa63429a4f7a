import type { Db } from '#db/connection.ts';
import type { SeasonsTable } from '#db/schema/awards.ts';
import { rankedBoards, readBoards } from './boards.ts';
import type { League } from './leagues.ts';
import type { RuleSet } from './rule-set.ts';
import type { Board } from './season-score.ts';

/** A season with everything its scoring needs, by its newest rule set. */
export type ScoringSeasonRow = {
  id: number;
  status: SeasonsTable['status'];
  startsOn: string;
  endsOn: string;
  ruleSetId: number;
  rules: RuleSet;
  /** In the order of the topics. */
  topicIds: number[];
  leagues: League[];
  /** Those whose standing is computed. */
  boards: Board[];
  shownRuleSetId: number | null;
};

export async function findScoringSeason(db: Db, id: number): Promise<ScoringSeasonRow | undefined> {
  const season = await db
    .selectFrom('seasons')
    .innerJoin('rule_sets', 'rule_sets.season_id', 'seasons.id')
    .select(['seasons.id', 'status', 'starts_on as startsOn', 'ends_on as endsOn', 'boards'])
    .select(['standing_rule_set_id as shownRuleSetId', 'rule_sets.id as ruleSetId', 'rules'])
    .where('seasons.id', '=', id)
    .orderBy('rule_sets.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!season) return undefined;
  const topics = await db
    .selectFrom('season_topics')
    .innerJoin('topics', 'topics.id', 'season_topics.topic_id')
    .select('topics.id')
    .where('season_id', '=', id)
    .orderBy('topics.position')
    .orderBy('topics.id')
    .execute();
  return {
    ...season,
    rules: JSON.parse(season.rules) as RuleSet,
    topicIds: topics.map(topic => topic.id),
    leagues: await listLeagues(db, id),
    boards: rankedBoards(readBoards(season.boards)),
  };
}

/** A season's leagues in their order. */
export async function listLeagues(db: Db, seasonId: number): Promise<League[]> {
  return db
    .selectFrom('leagues')
    .select(['id', 'name', 'scope', 'channel'])
    .where('season_id', '=', seasonId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

type SeasonDays = { id: number; startsOn: string; endsOn: string };

/** The open seasons and their days. */
export function listOpenSeasons(db: Db): Promise<SeasonDays[]> {
  return listSeasonDays(db, 'open');
}

/** The finished seasons and their days. */
export function listFinishedSeasons(db: Db): Promise<SeasonDays[]> {
  return listSeasonDays(db, 'finished');
}

function listSeasonDays(db: Db, status: SeasonsTable['status']): Promise<SeasonDays[]> {
  return db
    .selectFrom('seasons')
    .select(['id', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('status', '=', status)
    .orderBy('id')
    .execute();
}
