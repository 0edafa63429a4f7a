import { findJournalist } from '#app/features/partners/journalists.queries.server.ts';
import { findOutlet, listOutletNames } from '#app/features/partners/outlets.queries.server.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import type { Db } from '#db/connection.ts';
import type { ArticleFilter } from './filter.ts';

type Named = { id: number; name: string };

/** Outlets that a list offers; the one that it is narrowed to stands among them all the same. */
const offeredOutlets = 300;

/**
 * What a list of articles can be narrowed to by name. Whatever `filter` narrows it to is among them, also a topic out of use
 * or an outlet beyond those offered; the journalist alone, of whom there is no choice.
 */
export async function readFilterChoices(
  db: Db,
  filter: ArticleFilter,
): Promise<{ topics: Named[]; outlets: Named[]; journalists: Named[] }> {
  const topics = await listTopics(db);
  const outlets = await listOutletNames(db, offeredOutlets);
  const beyond =
    filter.outletId !== undefined &&
    !outlets.some(({ id }) => id === filter.outletId) &&
    (await findOutlet(db, filter.outletId));
  const journalist = filter.journalistId && (await findJournalist(db, filter.journalistId));
  return {
    topics: topics
      .filter(({ id, active }) => active || id === filter.topicId)
      .map(({ id, name }) => ({ id, name })),
    outlets: beyond ? [...outlets, { id: beyond.id, name: beyond.name }] : outlets,
    journalists: journalist ? [{ id: journalist.id, name: journalist.name }] : [],
  };
}
