import { fillShortlist } from '#app/features/awards/judging/entries.service.server.ts';
import { listEntries } from '#app/features/awards/judging/rounds.queries.server.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { checkWork } from '#app/features/awards/works/checking.service.server.ts';
import { sendWork } from '#app/features/awards/works/sending.service.server.ts';
import { storeFile } from '#app/features/files/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { plannedRound } from './jury.ts';
import { type CalledSeason, workForm } from './works.ts';

/** Rani Siregar sends one work to the season, and it is given the first place: a locked run with its award. */
export async function awardedWork(ctx: Context<Db>, season: CalledSeason) {
  const workId = await sendWork(ctx, season.token, workForm());
  await checkWork(ctx, workId, { decision: 'accepted', remark: 'Persetujuan lisan.', version: 1 });
  const works = { board: 'works', leagueId: null };
  const roundId = await plannedRound(ctx, { seasonId: season.id, leagueId: season.leagueId }, works);
  await fillShortlist(ctx, roundId);
  const [entry] = await listEntries(ctx.db, roundId);
  const snapshot = new TextEncoder().encode('snapshot');
  const file = await storeFile(ctx, { bytes: snapshot, allowed: ['text/plain'], field: 'file' });
  const run = await ctx.db
    .insertInto('award_runs')
    .values({
      season_id: season.id,
      number: 1,
      rule_set_id: (await findSeason(ctx.db, season.id))!.ruleSet.id,
      snapshot_file_id: file.id,
      sha256: file.sha256,
      code_version: 'test',
      reason: '',
      made_by: null,
      made_at: ctx.now,
      published_at: null,
      published_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await ctx.db
    .insertInto('awards')
    .values({
      run_id: run.id,
      round_id: roundId,
      entry_id: entry!.id,
      place: 1,
      shared: 0,
      award: 'Karya tunggal terbaik I',
      recipient: 'Rani Siregar',
      affiliation: 'Kabar Batanghari',
      work_title: entry!.name,
    })
    .execute();
  return { seasonId: season.id, journalistId: season.journalistId, workId };
}
