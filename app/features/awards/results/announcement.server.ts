import { publicAddress } from '#app/features/accounts/account-mail.server.ts';
import { issueLinks } from '#app/features/outbox/links.server.ts';
import { mailRounds } from '#app/features/outbox/mail-rounds.ts';
import { enqueueMail } from '#app/features/outbox/service.server.ts';
import { type Contactable, listContactable } from '#app/features/partners/contactable.queries.server.ts';
import { letterhead } from '#app/features/settings/letterhead.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import { isoDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { renderMail } from '#emails/mails.ts';
import { salutation } from '#emails/salutation.ts';
import type { MailContent } from '#emails/types.ts';
import { contactsOf } from '../completeness/candidates.server.ts';
import { listEntrantNames } from '../entrant-names.queries.server.ts';
import { resultPaths } from '../result-paths.ts';
import type { Candidate } from './dossier-page.ts';
import { type Dossier, listDossiers, listWorkAuthors } from './dossiers.queries.server.ts';
import { type AwardRun, listRuns } from './runs.queries.server.ts';

/** Purpose of the links that open a candidate's dossier. */
export const dossierPurpose = 'award-dossier';

/** The text of the announcement; rendered before the transaction that sends it. A later run says that it is changed. */
export async function renderAnnouncement(db: Db, run: AwardRun): Promise<MailContent> {
  const office = await readOffice(db);
  const earlier = (await listRuns(db, run.seasonId)).some(
    other => other.number < run.number && other.publishedAt !== null,
  );
  return renderMail(
    'award-results',
    {
      brand: letterhead(office),
      season: run.season,
      objectionsUntil: run.objectionsUntil!,
      changed: earlier ? run.reason : null,
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
  candidates: readonly Candidate[],
): Promise<void> {
  for (const chunk of chunksOf(candidates, 200)) {
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

/** A link to a dossier in a mail. */
export function dossierMailLink(dossierId: number) {
  return {
    ...{ placeholder: 'dossierUrl', purpose: dossierPurpose, rowId: dossierId, generation: 0 },
    path: resultPaths.dossier(':token'),
  };
}

/** One dossier for each journalist: their own, else the first of their works. */
async function dossiersOfPeople(
  db: Db,
  seasonId: number,
  candidates: readonly Candidate[],
): Promise<Map<number, number>> {
  const told = new Set(candidates.map(({ board, entrantId }) => `${board} ${entrantId}`));
  const dossiers = (await listDossiers(db, seasonId)).filter(({ board, entrantId }) =>
    told.has(`${board} ${entrantId}`),
  );
  const of = (wanted: Dossier['board']) => dossiers.filter(({ board }) => board === wanted);
  const authors = await listWorkAuthors(db, seasonId);
  const people = new Map<number, number>();
  for (const { entrantId, id } of of('journalists')) people.set(entrantId, id);
  for (const { entrantId, id } of of('works')) {
    const author = authors.get(entrantId);
    if (author !== undefined && !people.has(author)) people.set(author, id);
  }
  return people;
}

/** The outlets among the candidates of a run: their dossier, their name, and who is written to for them, if anybody may be. */
async function outletsToTell(
  { db, now }: Pick<Context<Db>, 'db' | 'now'>,
  seasonId: number,
  candidates: readonly Candidate[],
): Promise<{ name: string; dossierId: number; person: Contactable }[]> {
  const dossiers = new Map(
    (await listDossiers(db, seasonId))
      .filter(({ board }) => board === 'outlets')
      .map(({ entrantId, id }) => [entrantId, id]),
  );
  const outlets = candidates.flatMap(({ board, entrantId }) =>
    board === 'outlets' && dossiers.has(entrantId) ? [{ board, entrantId }] : [],
  );
  const contacts = await contactsOf(db, outlets, now);
  const names = await listEntrantNames(
    db,
    'outlets',
    outlets.map(({ entrantId }) => entrantId),
  );
  return outlets.flatMap(({ entrantId }, place) => {
    const contact = contacts[place]!;
    return contact.reason === null
      ? [
          {
            name: names.get(entrantId) ?? '–',
            dossierId: dossiers.get(entrantId)!,
            person: contact.person,
          },
        ]
      : [];
  });
}

const recipientOf = (person: Contactable & { email: string }, candidate: string, dossierId: number) => ({
  kind: 'journalist' as const,
  id: person.journalistId,
  name: person.name,
  address: person.email,
  fields: {
    candidate,
    salutation: salutation('id', {
      name: person.name,
      honorific: person.salutation || undefined,
      outlet: person.outlet ?? undefined,
    }),
  },
  links: [dossierMailLink(dossierId)],
});

/** Mails about one run that one person may get, writing for so many outlets. */
const mostToOne = 100;

/**
 * Writes to every journalist who is a candidate, or whose work is, and for every outlet to its editor or another who writes
 * for it, as far as they may be written to: the results are out, and here is the dossier. One mail a dossier and run, however
 * often it is called. In the caller's transaction. Returns how many mails were queued.
 */
export async function announceResults(
  ctx: Context<Db>,
  run: AwardRun,
  { content, candidates }: { content: MailContent; candidates: readonly Candidate[] },
): Promise<number> {
  const dossierOf = await dossiersOfPeople(ctx.db, run.seasonId, candidates);
  const people: Contactable[] = [];
  for (const journalistIds of chunksOf([...dossierOf.keys()], 500)) {
    people.push(...(await listContactable(ctx.db, { on: isoDay(ctx.now, 'Asia/Jakarta'), journalistIds })));
  }
  const recipients = [
    ...people.flatMap(person => {
      const { email } = person;
      if (email === null || person.doNotContact || person.lawfulBasis === 'none') return [];
      return [recipientOf({ ...person, email }, person.name, dossierOf.get(person.journalistId)!)];
    }),
    ...(await outletsToTell(ctx, run.seasonId, candidates)).map(({ name, dossierId, person }) =>
      recipientOf({ ...person, email: person.email! }, name, dossierId),
    ),
  ];
  let queued = 0;
  for (const [place, round] of mailRounds(recipients, ({ id }) => id, mostToOne).entries()) {
    const told = await enqueueMail(ctx, {
      act: { kind: 'award-run', id: run.id },
      kind: 'award-results',
      version: 1 + place,
      locale: 'id',
      content,
      recipients: round,
      bulk: true,
      priority: 'normal',
      holdSeconds: 60,
    });
    queued += told.queued;
  }
  return queued;
}
