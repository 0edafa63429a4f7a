import { listJobs } from '#app/features/jobs/queries.server.ts';
import { isoDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { hasStandingChanges } from './changes.queries.server.ts';
import type { Season } from './seasons.queries.server.ts';
import { isComputing } from './service.server.ts';

/** What a season's pages say about its standing. */
export type SeasonState = {
  /** Something that may change the standing is waiting or at work. */
  computing: boolean;
  /** The newest rule set, when its standing is not on show yet. */
  newRules: number | null;
  /** How far a running computation is. */
  progress: { done: number; total: number } | null;
  /** The season's last day has passed in Jakarta. */
  over: boolean;
};

/** Reads it; nothing is computing in a draft, and in a closed season only what a ruling on an article changed. */
export async function readSeasonState(db: Db, season: Season, now: string): Promise<SeasonState> {
  const over = isoDay(now, 'Asia/Jakarta') > season.endsOn;
  if (season.status === 'draft') return { computing: false, newRules: null, progress: null, over };
  const running = (await listJobs(db, { kind: 'awards.recompute' }, 10)).find(
    job => job.status === 'running' && (job.payload as { seasonId: number }).seasonId === season.id,
  );
  const open = season.status === 'open';
  return {
    computing: open ? await isComputing(db, season) : await hasStandingChanges(db, season.id),
    newRules:
      open && season.shown && season.shown.ruleSetId !== season.ruleSet.id ? season.ruleSet.version : null,
    progress: running?.progressTotal ? { done: running.progressDone, total: running.progressTotal } : null,
    over,
  };
}
