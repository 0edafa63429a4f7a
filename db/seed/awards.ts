import { seasonBoards } from '#app/features/awards/boards.ts';
import { findRuleProposal } from '#app/features/awards/rule-changes/queries.server.ts';
import { adoptRules, proposeRules } from '#app/features/awards/rule-changes/service.server.ts';
import type { EditableRules } from '#app/features/awards/rule-fields.ts';
import { editableRules } from '#app/features/awards/rules-form.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { createSeason, finishSeason, openSeason } from '#app/features/awards/service.server.ts';
import { createJobRunner } from '#app/features/jobs/runner.server.ts';
import type { Context } from '#app/lib/context.ts';
import { createLogger } from '#app/log.server.ts';
import type { Db } from '#db/connection.ts';
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
      boards: [...seasonBoards],
      leagues: season.leagues,
      topicIds: season.topics.flatMap(code => topics.get(code) ?? []),
    });
    await openSeason(clock.at(created), id);
    const finished = season.status === 'finished';
    const ended = hoursFrom(`${season.endsOn}T01:00:00.000Z`, 72);
    const at = new Date(finished ? ended : now);
    const runJobs = () =>
      createJobRunner({ db: clock.db, logger: createLogger('warn'), clock: () => at }).runDue();
    await runJobs();
    if (finished) await finishSeason(clock.at(ended), id);
    else await changeOpenRules(clock.at(hoursFrom(now, -2)), id, runJobs);
  }
}

/** A second version of the rules, decided while the season runs, and a further change that waits for a decision. */
async function changeOpenRules(ctx: Context<Db>, id: number, runJobs: () => Promise<unknown>): Promise<void> {
  const propose = async (values: Partial<EditableRules>, reason: string) => {
    const { ruleSet } = (await findSeason(ctx.db, id))!;
    await proposeRules(ctx, { ...editableRules(ruleSet.rules), ...values, reason, id, version: undefined });
    await runJobs();
  };
  await propose(
    { minimumWords: 200 },
    'Rapat panitia: berita singkat di bawah 200 kata jarang memuat narasumber sendiri.',
  );
  await adoptRules(ctx, id, (await findRuleProposal(ctx.db, id))!.id);
  await runJobs();
  await propose({ pressCouncil: true }, 'Usul dewan juri: hanya media yang diverifikasi Dewan Pers.');
}
