import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import { isDay } from '#app/lib/days.ts';
import { NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { listKliping } from './kliping.queries.server.ts';
import { klipingSpan } from './kliping.ts';
import { readSchedule } from './schedule.queries.server.ts';

/** The day in an address. Throws NotFound for anything that is no day from 1945 to 2100. */
export function dayParam(value: string | undefined): string {
  if (!value || !isDay(value) || value < '1945-01-01' || value > '2100-12-31') throw new NotFound();
  return value;
}

/** The kliping of a day with the office that made it. */
export async function readKliping({ db }: Pick<Context<Db>, 'db'>, on: string) {
  const { zone, organisation, city } = await readOffice(db);
  const { sendAt } = await readSchedule(db);
  const span = klipingSpan(on, { sendAt, zone });
  const { articles, cut } = await listKliping(db, span);
  return {
    on,
    span,
    zone,
    office: { name: organisation, city },
    articles,
    cut,
    outlets: new Set(articles.map(article => article.outletId)).size,
  };
}

export type Kliping = Awaited<ReturnType<typeof readKliping>>;
