import { dossierPurpose } from '#app/features/awards/results/announcement.server.ts';
import { listDossiers } from '#app/features/awards/results/dossiers.queries.server.ts';
import { publishRun } from '#app/features/awards/results/publishing.service.server.ts';
import { findRun } from '#app/features/awards/results/runs.queries.server.ts';
import { signRun } from '#app/features/awards/results/signing.service.server.ts';
import { tokenOf } from '#app/features/outbox/links.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { contextFor } from '#tests/support/context.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { afterSeason, decidedSeason, lockedRun } from './results.ts';

/** A locked run of the season that {@link decidedSeason} makes, which nobody has signed. */
export async function unsignedRun(db: Db) {
  const ctx = await contextFor(db);
  const { seasonId } = await decidedSeason(ctx);
  const officer = { ...ctx, now: afterSeason };
  const leader = { ...(await contextFor(db, 'leader')), now: afterSeason };
  const guest: Context<Db> = { db, now: afterSeason, actor: { kind: 'guest', name: 'Tamu' } };
  const runId = await lockedRun(officer, seasonId);
  const { sha256 } = (await findRun(db, runId))!;
  return { officer, leader, guest, runId, seasonId, sha256 };
}

/** A run that is signed by two, published for seven days of objections, and announced. One journalist has an address. */
export async function publishedRun(db: Db) {
  const unsigned = await unsignedRun(db);
  const { officer, leader, runId, sha256 } = unsigned;
  await signRun(leader, runId, { sha256, position: 'Kepala kantor' });
  await signRun(officer, runId, { sha256, position: 'Humas' });
  await db
    .insertInto('contact_points')
    .values({
      journalist_id: 1,
      kind: 'email',
      value: 'wartawan@kabar.example',
      value_key: 'wartawan@kabar.example',
      is_primary: 1,
      lawful_basis: 'consent',
      source: 'kartu nama',
      obtained_on: null,
      created_at: afterSeason,
    })
    .execute();
  await publishRun(officer, runId, { objectionDays: 7 });
  await runJobs(db, afterSeason);
  const dossiers = await listDossiers(db, unsigned.seasonId);
  const tokenFor = (board: string, entrantId: number) =>
    tokenOf({
      purpose: dossierPurpose,
      rowId: dossiers.find(one => one.board === board && one.entrantId === entrantId)!.id,
      generation: 0,
    });
  return { ...unsigned, dossiers, tokenFor };
}
