import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import { jakartaDay, type SeasonFrame } from './season-frame.ts';
import type { DatedStory } from './standing-history.ts';

/** The stories behind some kept standings, by standing; one without any is absent. At most 200,000 articles. */
export async function listDatedStories(
  db: Db,
  standingIds: readonly number[],
  frame: SeasonFrame,
): Promise<Map<number, DatedStory[]>> {
  const ids = sql<number>`(${sql.raw(standingIds.map(Number).join(','))})`;
  const points = await db
    .selectFrom('standing_points as p')
    .innerJoin('articles as a', 'a.id', 'p.article_id')
    .select(['p.standing_id as standingId', 'p.article_id as articleId', 'p.founder_id as founderId', 'p.u'])
    .select('a.published_at as publishedAt')
    .where(sql<boolean>`p.standing_id in ${ids}`)
    .where('p.founder_id', 'is not', null)
    .limit(200_000)
    .execute();
  const tags = await db
    .selectFrom('article_topics')
    .select(['article_id as articleId', 'topic_id as topicId'])
    .where(
      sql<boolean>`article_id in (select founder_id from standing_points where standing_id in ${ids} and founder_id is not null)`,
    )
    .execute();
  const programmes = new Map<number, number[]>();
  for (const { articleId, topicId } of tags) {
    const programme = frame.programmeIndex.get(topicId);
    if (programme === undefined) continue;
    const own = programmes.get(articleId);
    if (own) own.push(programme);
    else programmes.set(articleId, [programme]);
  }
  type Founded = { story: DatedStory & { members: { day: number; value: number }[] }; complete: boolean };
  const founded = new Map<number, Map<number, Founded>>();
  for (const { standingId, articleId, founderId, u, publishedAt } of points) {
    const stories = founded.get(standingId) ?? new Map<number, Founded>();
    founded.set(standingId, stories);
    const own = programmes.get(founderId!) ?? [];
    const entry = stories.get(founderId!) ?? {
      story: { month: 0, programmes: own, members: [] },
      complete: false,
    };
    stories.set(founderId!, entry);
    const day = jakartaDay(Date.parse(publishedAt));
    entry.story.members.push({ day, value: u });
    if (articleId !== founderId) continue;
    const month = frame.monthOfDay[day - frame.firstDay];
    // An article that lost its date or programmes since is on its way out of the standing.
    if (month === undefined || own.length === 0) continue;
    entry.story.month = month;
    entry.complete = true;
  }
  return new Map(
    [...founded].map(([standingId, stories]) => [
      standingId,
      [...stories.values()].flatMap(({ story, complete }) => (complete ? [story] : [])),
    ]),
  );
}
