import { findLink, linkUrl, tokenOf } from '#app/features/outbox/links.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Gone, NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { resultPaths } from '../result-paths.ts';
import { dossierPurpose } from './announcement.server.ts';
import {
  type Dossier,
  findDossier,
  findDossierPage,
  listDossierObjections,
  listOwnWorkDossiers,
} from './dossiers.queries.server.ts';
import { type AwardRun, findRun } from './runs.queries.server.ts';

/** What a link to a dossier opens: the dossier, and the newest published run that tells of it. Throws NotFound or Gone. */
export async function openDossier(db: Db, token: string) {
  const link = await findLink(db, dossierPurpose, token);
  if (!link) throw new NotFound();
  if (link.withdrawn) throw new Gone();
  const dossier = await findDossier(db, link.rowId);
  const kept = dossier && (await findDossierPage(db, dossier));
  const run = kept && (await findRun(db, kept.runId));
  if (!dossier || !kept || !run) throw new NotFound();
  return { dossier, run, page: kept.page } satisfies { dossier: Dossier; run: AwardRun; page: unknown };
}

/** The address of a dossier, for whoever may open it. */
export function dossierUrl(dossierId: number): string {
  return linkUrl(
    tokenOf({ purpose: dossierPurpose, rowId: dossierId, generation: 0 }),
    resultPaths.dossier(':token'),
  );
}

/** A dossier as its candidate reads it, with what they objected. */
export async function readDossierPage({ db, now }: Pick<Context<Db>, 'db' | 'now'>, token: string) {
  const { dossier, run, page } = await openDossier(db, token);
  const works = dossier.board === 'journalists' ? await listOwnWorkDossiers(db, dossier) : [];
  return {
    seasonId: run.seasonId,
    ...page,
    works: works.map(({ id, title }) => ({ title, url: dossierUrl(id) })),
    board: dossier.board,
    season: run.season,
    run: { number: run.number, sha256: run.sha256, publishedAt: run.publishedAt! },
    objections: await listDossierObjections(db, dossier.id),
    objectionsUntil: run.objectionsUntil!,
    mayObject: now <= run.objectionsUntil!,
  };
}
