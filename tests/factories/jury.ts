import { declareInterests, inviteJuror } from '#app/features/awards/judging/jurors.service.server.ts';
import { createRound } from '#app/features/awards/judging/rounds.service.server.ts';
import { criterionRows } from '#app/features/awards/judging/rubric.ts';
import { rubricTemplates } from '#app/features/awards/judging/rubric-templates.ts';
import {
  type InterestsForm,
  interestsSchema,
  newJurorSchema,
  type RoundForm,
  roundSchema,
} from '#app/features/awards/judging/schema.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { makeUser } from './accounts.ts';
import { openedSeason, programmeIds } from './awards.ts';
import { loggedArticle, storyText } from './coverage.ts';

export const finalists = ['Kabar Batanghari', 'Muaro Pos', 'Tebo Terkini', 'Merangin Kini'];

/** A season whose four regional outlets have a standing, the first ahead; its standing computed. */
export async function judgedSeason(ctx: Context<Db>): Promise<{ seasonId: number; leagueId: number }> {
  const topics = await programmeIds(ctx);
  const seasonId = await openedSeason(ctx);
  for (const [place, outletName] of finalists.entries()) {
    for (let i = 0; i < 4 - place; i += 1) {
      await loggedArticle(ctx, {
        title: `Berita ${place}-${i}`,
        outletName,
        outletScope: 'regional',
        journalistNames: `Wartawan ${place}`,
        publishedLocal: `2025-0${1 + (i % 3)}-1${place}T0${i}:15`,
        topicIds: [topics[i % 6]],
        body: storyText(place * 10 + i, 400),
        ownSources: 3,
        fieldReporting: 'yes',
      });
    }
  }
  await runJobs(ctx.db, ctx.now);
  const season = (await findSeason(ctx.db, seasonId))!;
  return { seasonId, leagueId: season.leagues.find(league => league.scope === 'regional')!.id };
}

/** A filled-in form of a round of outlets by the usual rubric. */
export function roundForm(values: Partial<Record<keyof RoundForm, unknown>> = {}): RoundForm {
  const rubric = rubricTemplates.usual;
  return roundSchema.parse({
    name: 'Media daerah',
    board: 'outlets',
    mode: 'marks',
    criteria: criterionRows(rubric),
    commentAtMost: rubric.commentAtMost,
    commentFrom: rubric.commentFrom,
    shortlist: 4,
    jurorsPerEntry: 2,
    indexWeight: 35,
    winners: 3,
    ...values,
  });
}

/** A round of the season's regional outlets. */
export function plannedRound(
  ctx: Context<Db>,
  season: { seasonId: number; leagueId: number },
  values: Parameters<typeof roundForm>[0] = {},
): Promise<number> {
  return createRound(ctx, season.seasonId, roundForm({ leagueId: season.leagueId, ...values }));
}

export type SeatedJuror = Context<Db> & { userId: number; jurorId: number };

/** A juror with an open account, who has declared the given interests. */
export async function makeJuror(
  ctx: Context<Db>,
  seasonId: number,
  juror: { name: string; email: string } & Partial<Record<string, unknown>>,
  interests: InterestsForm['interests'] = [],
): Promise<SeatedJuror> {
  const { email, name, ...facts } = juror;
  const account = await makeUser(ctx.db, { role: 'juror', email, name });
  const jurorId = await inviteJuror(
    ctx,
    seasonId,
    newJurorSchema.parse({ email, name, position: 'Akademisi', ...facts }),
  );
  const acting = { ...account, now: ctx.now, jurorId };
  await declareInterests(acting, jurorId, interestsSchema.parse({ interests }));
  return acting;
}
