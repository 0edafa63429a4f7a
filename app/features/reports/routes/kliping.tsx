import '#app/i18n/sections/reports.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FileDown, Newspaper } from 'lucide-react';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { formats } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { whatsappLink } from '#app/lib/phone.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard } from '#app/web/guard.server.ts';
import { type Grouping, latestKliping } from '../kliping.ts';
import { klipingChat } from '../kliping-chat.server.ts';
import { dayParam, readKliping } from '../kliping-day.server.ts';
import { klipingKey } from '../kliping-sending.service.server.ts';
import { listLate } from '../late.queries.server.ts';
import { reportPaths } from '../paths.ts';
import { findSend, listReaders, listReceivers, readSchedule } from '../schedule.queries.server.ts';
import { listOpenShares } from '../shares.queries.server.ts';
import { shareUrl } from '../shares.service.server.ts';
import { DayPicker } from '../ui/day-picker.tsx';
import { KlipingGroups } from '../ui/kliping-groups.tsx';
import { ReportTabs } from '../ui/report-tabs.tsx';
import { SharePanel } from '../ui/share-panel.tsx';

/** A link to WhatsApp carries about as much; the text to copy is whole. */
const longestChatLink = 1800;
const longestChat = 20_000;

export const loader = guard({ can: 'reports.read' }, async ({ ctx, params, url, t, locale }) => {
  const on = dayParam(params.on);
  const kliping = await readKliping(ctx, on);
  const { active, sendAt, recipientIds } = await readSchedule(ctx.db);
  const recipients = (await listReaders(ctx.db, recipientIds)).length;
  const mayShare = can(ctx.actor, 'reports.share');
  const shares = mayShare ? await listOpenShares(ctx.db, on, ctx.now) : [];
  const links = shares.map(({ id, expiresAt }) => ({ id, expiresAt, url: shareUrl(id) }));
  const words = { t, format: formats[locale] };
  const pageUrl = links[0]?.url;
  const send = mayShare ? await findSend(ctx.db, on) : undefined;
  const cutOff = { sendAt, zone: kliping.zone };
  const late = mayShare ? await listLate(ctx.db, on, cutOff) : null;
  const mailed = [...kliping.articles, ...(late?.articles ?? [])];
  return {
    ...kliping,
    pageTitle: t('reports.klipingOf', { day: formats[locale].date(on) }),
    by: (url.searchParams.get('kelompok') === 'topik' ? 'topic' : 'tone') as Grouping,
    time: ctx.now < kliping.span.from ? 'ahead' : ctx.now < kliping.span.to ? 'running' : 'over',
    latest: latestKliping(ctx.now, cutOff),
    share: mayShare
      ? {
          schedule: { active, sendAt, recipients },
          send: send ?? null,
          sentTo: send ? await listReceivers(ctx.db, send.id) : [],
          changed: send !== undefined && send.version > 0 && send.contentKey !== klipingKey(mailed),
          late: late?.articles.length ?? 0,
          lateMore: late?.more ?? false,
          older: late?.older ?? [],
          shares: links,
          chat: {
            text: klipingChat(kliping, words, { longest: longestChat, pageUrl }),
            href: whatsappLink('', klipingChat(kliping, words, { longest: longestChatLink, pageUrl })),
          },
        }
      : null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

const spans = { ahead: 'reports.spanAhead', running: 'reports.spanRunning', over: 'reports.span' } as const;

export default function DayKliping() {
  const page = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const { on, by, articles, zone, share } = page;
  const period = format.period(page.span.from, page.span.to, zone);
  return (
    <>
      <PageHeader
        title={page.pageTitle}
        actions={
          articles.length > 0 && (
            <a
              href={`${reportPaths.klipingPdf(on)}${by === 'topic' ? '?kelompok=topik' : ''}`}
              className={buttonClass()}
            >
              <Icon of={FileDown} />
              {t('reports.pdf')}
            </a>
          )
        }
      >
        {t(spans[page.time as keyof typeof spans], { period })}
      </PageHeader>
      <ReportTabs current="kliping" mayShare={share !== null} />
      <DayPicker on={on} by={by} latest={page.latest} />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div>
          {articles.length === 0 ? (
            <EmptyState title={t('reports.empty')} icon={Newspaper}>
              {t('reports.emptyText')}
            </EmptyState>
          ) : (
            <>
              <p className="mb-4 font-medium">
                {t('reports.counts', {
                  articles: t('reports.articles', { count: articles.length }),
                  outlets: t('reports.outlets', { count: page.outlets }),
                })}
              </p>
              <KlipingGroups
                articles={articles}
                by={by}
                zone={zone}
                hrefOf={article => coveragePaths.show(article.id)}
              />
              {page.cut && <p className="text-muted">{t('reports.cut', { count: articles.length })}</p>}
            </>
          )}
        </div>
        {share && (
          <div>
            <SharePanel
              on={on}
              zone={zone}
              hasArticles={articles.length > 0}
              due={page.time !== 'over'}
              ahead={page.time === 'ahead'}
              {...share}
            />
          </div>
        )}
      </div>
    </>
  );
}
