import type { CoverageImport } from '#app/features/coverage/ports.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { isoDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { listOutletAuthors } from './article-facts.queries.server.ts';
import {
  deleteStandingChanges,
  insertStandingChanges,
  listStandingChanges,
  mostChanges,
} from './changes.queries.server.ts';
import { listNetworkOutlets } from './desk/eligibility-facts.queries.server.ts';
import { type RecomputeSummary, recomputeEntrants, recomputeSeason } from './recompute.server.ts';
import { findScoringSeason, listFinishedSeasons, listOpenSeasons } from './scoring-season.queries.server.ts';
import { seasonSpan } from './season-frame.ts';
import { countStandings } from './standings.queries.server.ts';

type Changes = Parameters<typeof insertStandingChanges>[2];

/** One job per season waits at a time: it takes all that was noted by then, so a burst is computed once. */
async function note(ctx: Context<Db>, seasonId: number, changes: Changes): Promise<void> {
  await insertStandingChanges(ctx.db, seasonId, changes);
  await enqueueJob(ctx, {
    kind: 'awards.recompute',
    payload: { seasonId },
    dedupeKey: `awards.recompute:${seasonId}`,
  });
}

const outlet = (entrantId: number) => ({ board: 'outlets' as const, entrantId });
const journalist = (entrantId: number) => ({ board: 'journalists' as const, entrantId });

/**
 * Notes whose coverage changed, in every open season whose period the article falls or fell into, and has them
 * computed. Runs in the transaction of the change. Finished seasons are left alone.
 */
export async function noteCoverageChange(ctx: Context<Db>, change: CoverageImport): Promise<void> {
  const days = change.publishedAt.map(at => isoDay(at, 'Asia/Jakarta'));
  const entrants = [...change.outletIds.map(outlet), ...change.journalistIds.map(journalist)];
  for (const season of await listOpenSeasons(ctx.db)) {
    if (!days.some(day => season.startsOn <= day && day <= season.endsOn)) continue;
    await note(ctx, season.id, entrants);
  }
}

/**
 * A ruling on an article was recorded or lifted: it counts in every season of the article's day, a finished one among them,
 * so that no result is locked that gives such an article points.
 */
export async function noteRuling(ctx: Context<Db>, article: CoverageImport): Promise<void> {
  await noteCoverageChange(ctx, article);
  const days = article.publishedAt.map(at => isoDay(at, 'Asia/Jakarta'));
  const entrants = [...article.outletIds.map(outlet), ...article.journalistIds.map(journalist)];
  for (const season of await listFinishedSeasons(ctx.db)) {
    if (days.some(day => season.startsOn <= day && day <= season.endsOn))
      await note(ctx, season.id, entrants);
  }
}

/** An outlet's scope or channel changed: it and its authors may belong to another league of the open seasons. */
export async function noteOutletReclassified(
  ctx: Context<Db>,
  { outletId }: { outletId: number },
): Promise<void> {
  for (const season of await listOpenSeasons(ctx.db)) {
    const authors = await listOutletAuthors(ctx.db, outletId, seasonSpan(season));
    await note(ctx, season.id, [outlet(outletId), ...authors.map(journalist)]);
  }
}

/** Outlets of networks that an outlet left or joined: where a network enters as one, each of them stands otherwise. */
export async function noteOutletRegrouped(
  ctx: Context<Db>,
  { outletId, networkIds }: { outletId: number; networkIds: number[] },
): Promise<void> {
  for (const season of await listOpenSeasons(ctx.db)) {
    const scoring = await findScoringSeason(ctx.db, season.id);
    if (!scoring?.rules.eligibility.onePerNetwork) continue;
    const others = await listNetworkOutlets(ctx.db, networkIds);
    await note(ctx, season.id, [...new Set([outletId, ...others])].map(outlet));
  }
}

/** A journalist gained or lost the certificate that a season may ask for. */
export async function noteJournalistCertified(
  ctx: Context<Db>,
  { journalistId }: { journalistId: number },
): Promise<void> {
  for (const season of await listOpenSeasons(ctx.db)) await note(ctx, season.id, [journalist(journalistId)]);
}

/** While guests are ticked off one by one, the standing waits for the last of them. */
const attendanceSettlesMs = 120_000;

/** Who came to a gathering of an open season that weighs taking part: everybody's share of them may be another. */
export async function noteAttendance(ctx: Context<Db>, { startsAt }: { startsAt: string }): Promise<void> {
  const day = isoDay(startsAt, 'Asia/Jakarta');
  for (const season of await listOpenSeasons(ctx.db)) {
    if (day < season.startsOn || season.endsOn < day) continue;
    const scoring = await findScoringSeason(ctx.db, season.id);
    if (!scoring || scoring.rules.weights.takingPart === 0) continue;
    await enqueueJob(ctx, {
      kind: 'awards.recompute',
      payload: { seasonId: season.id, whole: true },
      dedupeKey: `awards.recompute:${season.id}:attendance`,
      runAt: new Date(Date.parse(ctx.now) + attendanceSettlesMs).toISOString(),
    });
  }
}

/** Has one candidate's standing computed anew. */
export async function noteCandidate(
  ctx: Context<Db>,
  seasonId: number,
  candidate: Changes[number],
): Promise<void> {
  await note(ctx, seasonId, [candidate]);
}

/** From this share of a season's entrants on, all of them are computed: that reads every article only once. */
const wholeFrom = 1 / 3;

/**
 * Job `awards.recompute`: computes the entrants whose coverage changed, or the whole season when it is asked for
 * (`whole`), when its newest rule set has no complete standing yet, or when much has changed.
 */
export async function runRecompute(run: JobRun): Promise<RecomputeSummary> {
  const { seasonId, whole = false } = run.payload as { seasonId: number; whole?: boolean };
  const watched = { progress: run.progress, stopped: run.cancelled };
  const now = run.now();
  const season = await findScoringSeason(run.db, seasonId);
  const changes = await listStandingChanges(run.db, seasonId);
  // Of a finished season only a ruling is noted: it alone still changes the standing.
  const finished = season?.status === 'finished' && changes.length > 0;
  if (season?.status !== 'open' && !finished) return { outlets: 0, journalists: 0, articles: 0 };
  const changed = (board: 'outlets' | 'journalists') => [
    ...new Set(changes.filter(change => change.board === board).map(change => change.entrantId)),
  ];
  const options = { ...watched, finished };
  const entrants = { outlets: changed('outlets'), journalists: changed('journalists') };
  const many = (await countStandings(run.db, season.ruleSetId)) * wholeFrom;
  if (whole || entrants.outlets.length + entrants.journalists.length > Math.max(many, 50)) {
    const summary = await recomputeSeason(run.db, seasonId, now, options);
    // There may be more than one run takes up.
    if (changes.length === mostChanges) await note({ db: run.db, actor: systemActor, now }, seasonId, []);
    return summary;
  }
  const summary = await recomputeEntrants(run.db, seasonId, entrants, now, options);
  await deleteStandingChanges(
    run.db,
    changes.map(change => change.id),
  );
  return summary;
}
