import { letterhead } from '#app/features/settings/letterhead.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Locale } from '#app/i18n/translate.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { renderMail } from '#emails/mails.ts';
import { personalise } from '#emails/personalise.ts';
import type { MailContent } from '#emails/types.ts';
import type { KlipingArticle } from './kliping.queries.server.ts';
import { groupKliping } from './kliping.ts';
import { readKliping } from './kliping-day.server.ts';
import { type LateArticles, listLate } from './late.queries.server.ts';
import { readSchedule } from './schedule.queries.server.ts';

export type KlipingDay = {
  on: string;
  span: { from: string; to: string };
  articles: KlipingArticle[];
  /** Of earlier days, logged after their kliping went out. */
  late: LateArticles;
  /** Instant until which the link in the mail opens. */
  validUntil: string;
  /** Instant at which another text of the day went out before; null for the first. */
  sentBefore: string | null;
};

/** How long the link in a mail opens, in days. */
export const mailedLinkDays = 14;

/** A mail stays well below the size at which readers cut it. */
const mostInMail = 60;

const storyOf = (article: KlipingArticle) => ({
  title: article.title,
  outlet: article.outlet,
  place: article.rubric,
  url: article.url,
});

/** The day's kliping as a mail: titles by tone, then what follows of earlier days, each with its outlet and link, and the way to the whole page. */
export async function renderKlipingMail(db: Db, day: KlipingDay, locale: Locale): Promise<MailContent> {
  const office = await readOffice(db);
  const shown = groupKliping(day.articles, 'tone')
    .flatMap(group => group.articles)
    .slice(0, mostInMail);
  return renderMail(
    'daily-kliping',
    {
      brand: letterhead(office),
      zone: office.zone,
      on: day.on,
      span: day.span,
      total: day.articles.length,
      outlets: new Set([...day.articles, ...day.late.articles].map(article => article.outletId)).size,
      groups: groupKliping(shown, 'tone').map(group => ({
        tone: group.key as 'none' | 'positive' | 'neutral' | 'negative',
        articles: group.articles.map(storyOf),
      })),
      late: {
        articles: day.late.articles.map(storyOf),
        more: day.late.more,
        older: day.late.older.length,
      },
      validUntil: day.validUntil,
      sentBefore: day.sentBefore,
    },
    locale,
  );
}

/** The mail as the person who asks would get it. */
export async function previewKlipingMail(
  ctx: Context<Db>,
  on: string,
  locale: Locale,
  klipingUrl: string,
): Promise<MailContent> {
  const { span, articles, zone } = await readKliping(ctx, on);
  const { sendAt } = await readSchedule(ctx.db);
  const late = await listLate(ctx.db, on, { sendAt, zone });
  const validUntil = new Date(Date.parse(ctx.now) + mailedLinkDays * 86_400_000).toISOString();
  const content = await renderKlipingMail(
    ctx.db,
    { on, span, articles, late, validUntil, sentBefore: null },
    locale,
  );
  return personalise(content, { name: ctx.actor.name, klipingUrl });
}
