import { fillShortlist } from '#app/features/awards/judging/entries.service.server.ts';
import { listEntries } from '#app/features/awards/judging/rounds.queries.server.ts';
import { openRound } from '#app/features/awards/judging/rounds.service.server.ts';
import { seatJurors } from '#app/features/awards/judging/seats.service.server.ts';
import { sheetSchema } from '#app/features/awards/marking/schema.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { judgedSeason, makeJuror, plannedRound } from './jury.ts';

/** Fills a planned round, seats its jurors and opens it. */
export async function openForJurors(ctx: Context<Db>, roundId: number): Promise<void> {
  await fillShortlist(ctx, roundId);
  await seatJurors(ctx, roundId);
  await openRound(ctx, roundId);
}

/** A round of four outlets that is open to two jurors, each seated on all. */
export async function openedRound(ctx: Context<Db>, values: Parameters<typeof plannedRound>[2] = {}) {
  const season = await judgedSeason(ctx);
  const ratna = await makeJuror(ctx, season.seasonId, { name: 'Ratna', email: 'ratna@kampus.example' });
  const hasan = await makeJuror(ctx, season.seasonId, { name: 'Hasan', email: 'hasan@dewan.example' });
  const roundId = await plannedRound(ctx, season, values);
  await openForJurors(ctx, roundId);
  return { ...season, roundId, ratna, hasan, entries: await listEntries(ctx.db, roundId) };
}

export type Marking = Record<string, [mark: number | null, comment?: string]>;

/** A filled-in sheet by the usual rubric; `base` is what the form had been given. */
export function sheetForm(
  marks: Marking,
  { base = {}, ...rest }: { base?: Marking; send?: boolean; passed?: 'yes' | 'no'; comment?: string } = {},
) {
  return sheetSchema.parse({
    ...rest,
    marks: Object.entries(marks).map(([key, [mark, comment]]) => ({
      key,
      mark,
      comment,
      baseMark: base[key]?.[0],
      baseComment: base[key]?.[1],
    })),
  });
}

/** The same mark by every criterion of the usual rubric. */
export function allMarks(mark: number): Marking {
  return Object.fromEntries(
    ['accuracy', 'own-reporting', 'depth', 'public-benefit', 'craft'].map(key => [key, [mark]]),
  );
}
