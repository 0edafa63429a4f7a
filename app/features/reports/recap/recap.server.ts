import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import { isoDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { recapFigures } from './figures.ts';
import { type Days, isMonth, recapSpans } from './months.ts';
import {
  countJournalists,
  countTopics,
  countWithoutTopic,
  listRecapArticles,
  listReleasePickUp,
} from './queries.server.ts';

/** The month in an address. Throws NotFound for anything that is none from 1945 to 2100. */
export function monthParam(value: string | undefined): string {
  if (!value || !isMonth(value)) throw new NotFound();
  return value;
}

async function readSpan(db: Db, days: Days) {
  const topics = await countTopics(db, days);
  return {
    days,
    ...recapFigures(await listRecapArticles(db, days)),
    journalists: await countJournalists(db, days),
    topics,
    withoutTopic: await countWithoutTopic(db, days),
  };
}

/** A month's coverage in figures, with the month before and the same month of the year before. */
export async function readRecap({ db, now }: Pick<Context<Db>, 'db' | 'now'>, month: string) {
  const { zone, organisation } = await readOffice(db);
  const today = isoDay(now, zone);
  const { spans, running } = recapSpans(month, today);
  return {
    month,
    running,
    today,
    office: organisation,
    months: { previous: spans.previous.month, lastYear: spans.lastYear.month },
    current: await readSpan(db, spans.current.days),
    previous: await readSpan(db, spans.previous.days),
    lastYear: await readSpan(db, spans.lastYear.days),
    releases: await listReleasePickUp(db, spans.current.days),
  };
}

export type Recap = Awaited<ReturnType<typeof readRecap>>;
