import { listOutletNames } from '#app/features/partners/outlets.queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { zones } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { listTopicsFor } from './article-topics.server.ts';
import type { ArticleReading } from './reading/article-reading.ts';

/** A browser's suggestion list gets slow beyond this; any other name can still be typed. */
const offeredOutlets = 500;

/**
 * What the article form offers: outlets to pick from, topics with how often a reading found them, the zone. Topics
 * that are no longer in use are offered to an article that carries them.
 */
export async function readFormChoices(
  db: Db,
  reading?: ArticleReading | null,
  carriedTopicIds: readonly number[] = [],
) {
  const found = new Map(reading?.topics.map(topic => [topic.topicId, topic.evidence.length]));
  const topics = await listTopicsFor(db, carriedTopicIds);
  const { zone } = await readOffice(db);
  const outlets = await listOutletNames(db, offeredOutlets);
  return {
    zone,
    zoneName: zones[zone].label,
    outlets: outlets.map(outlet => outlet.name),
    topics: topics.map(({ id, name, kind, active }) => ({ id, name, kind, active, found: found.get(id) })),
  };
}
