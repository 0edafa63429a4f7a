import { publicAddress } from '#app/features/accounts/account-mail.server.ts';
import { issueLinks } from '#app/features/outbox/links.server.ts';
import { enqueueMail } from '#app/features/outbox/service.server.ts';
import { listContactable } from '#app/features/partners/contactable.queries.server.ts';
import { letterhead } from '#app/features/settings/letterhead.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import { isoDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { renderMail } from '#emails/mails.ts';
import { salutation } from '#emails/salutation.ts';
import type { MailContent } from '#emails/types.ts';
import { resultPaths } from '../result-paths.ts';
import { listDossiers } from './dossiers.queries.server.ts';
import type { RunResults } from './run-document.ts';
import type { AwardRun } from './runs.queries.server.ts';

/** Purpose of the links that open a candidate's dossier. */
export const dossierPurpose = 'award-dossier';

/** The text of the announcement; rendered before the transaction that sends it. */
export async function renderAnnouncement(
  db: Db,
  run: AwardRun,
  objectionsUntil: string,
): Promise<MailContent> {
  const office = await readOffice(db);
  return renderMail(
    'award-results',
    {
      brand: letterhead(office),
      season: run.season,
      objectionsUntil,
      zone: office.zone,
      resultsUrl: publicAddress(resultPaths.published(run.seasonId)),
    },
    'id',
  );
}

/** Opens a dossier for every candidate of a run; those who have one keep it and its link. */
export async function issueDossiers(
  ctx: Context<Db>,
  seasonId: number,
  standings: RunResults['standings'],
): Promise<void> {
  for (const chunk of chunksOf(standings, 200)) {
    await ctx.db
      .insertInto('award_dossiers')
      .values(
        chunk.map(({ board, entrantId }) => ({
          ...{ season_id: seasonId, board, entrant_id: entrantId, issued_at: ctx.now },
        })),
      )
      .onConflict(conflict => conflict.columns(['season_id', 'board', 'entrant_id']).doNothing())
      .execute();
  }
  const dossiers = await listDossiers(ctx.db, seasonId);
  await issueLinks(
    ctx,
    dossiers.map(({ id }) => ({ purpose: dossierPurpose, rowId: id, generation: 0 })),
  );
}

/**
 * Writes to every journalist who is a candidate and may be written to: the results are out, and here is your dossier. In the
 * caller's transaction. Returns how many mails were queued.
 */
export async function announceResults(
  ctx: Context<Db>,
  run: AwardRun,
  content: MailContent,
): Promise<number> {
  const dossiers = (await listDossiers(ctx.db, run.seasonId)).filter(({ board }) => board === 'journalists');
  const dossierOf = new Map(dossiers.map(({ entrantId, id }) => [entrantId, id]));
  const people = [];
  for (const journalistIds of chunksOf([...dossierOf.keys()], 500)) {
    people.push(...(await listContactable(ctx.db, { on: isoDay(ctx.now, 'Asia/Jakarta'), journalistIds })));
  }
  const { queued } = await enqueueMail(ctx, {
    act: { kind: 'award-run', id: run.id },
    kind: 'award-results',
    version: 1,
    locale: 'id',
    content,
    recipients: people.flatMap(person => {
      const { email, journalistId, name, outlet } = person;
      if (email === null || person.doNotContact || person.lawfulBasis === 'none') return [];
      return [
        {
          kind: 'journalist' as const,
          id: journalistId,
          name,
          address: email,
          fields: {
            salutation: salutation('id', {
              name,
              honorific: person.salutation || undefined,
              outlet: outlet ?? undefined,
            }),
          },
          links: [
            {
              placeholder: 'dossierUrl',
              purpose: dossierPurpose,
              rowId: dossierOf.get(journalistId)!,
              generation: 0,
              path: resultPaths.dossier(':token'),
            },
          ],
        },
      ];
    }),
    bulk: true,
    priority: 'normal',
    holdSeconds: 60,
  });
  return queued;
}
