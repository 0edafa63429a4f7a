import type { Db } from '#db/connection.ts';
import { completenessPaths } from '../completeness-paths.ts';
import { findSeasonOfBatch } from './claims.queries.server.ts';

/** Where whoever logs an article because of a claim goes on, with what to say: to the claims still open. Undefined for any other hand-over. */
export async function afterLoggingClaim(db: Db, batchId: number) {
  const seasonId = await findSeasonOfBatch(db, batchId);
  if (seasonId === undefined) return undefined;
  return { address: completenessPaths.openClaims(seasonId), message: 'completeness.flashLogged' as const };
}
