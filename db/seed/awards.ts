import { createSeason, finishSeason, openSeason } from '#app/features/awards/service.server.ts';
import { createJobRunner } from '#app/features/jobs/runner.server.ts';
import { createLogger } from '#app/log.server.ts';
import { hoursFrom, type SeedClock } from './context.ts';
import type { Demo } from './data/demo.ts';

/** One finished and one running season and a finished quarter, their standings computed by the job that opening queues. */
export async function seedSeasons(
  clock: SeedClock,
  demo: Demo,
  topics: ReadonlyMap<string, number>,
  now: string,
): Promise<void> {
  for (const season of demo.seasons) {
    const created = hoursFrom(`${season.startsOn}T01:00:00.000Z`, -24);
    const id = await createSeason(clock.at(created), {
      name: season.name,
      startsOn: season.startsOn,
      endsOn: season.endsOn,
      leagues: season.leagues,
      topicIds: season.topics.flatMap(code => topics.get(code) ?? []),
    });
    await openSeason(clock.at(created), id);
    const finished = season.status === 'finished';
    const ended = hoursFrom(`${season.endsOn}T01:00:00.000Z`, 72);
    const at = new Date(finished ? ended : now);
    await createJobRunner({ db: clock.db, logger: createLogger('warn'), clock: () => at }).runDue();
    if (finished) await finishSeason(clock.at(ended), id);
  }
}
