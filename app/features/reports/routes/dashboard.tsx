import '#app/i18n/sections/dashboard.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Newspaper, Plus } from 'lucide-react';
import { isStandingWithheld } from '#app/features/awards/judging/withheld-standing.server.ts';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { readSurges } from '#app/features/coverage/suggestions/inbox.server.ts';
import { countSuggestions } from '#app/features/coverage/suggestions/queries.server.ts';
import { SurgeNotice } from '#app/features/coverage/ui/surge-notice.tsx';
import { findTarget } from '#app/features/programs/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { actorUserId, can } from '#app/lib/actor.ts';
import { isoDay } from '#app/lib/zones.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stat, StatRow } from '#app/ui/stat.tsx';
import { guard } from '#app/web/guard.server.ts';
import { countOf } from '../counts.ts';
import {
  countMonth,
  findNextGathering,
  listDraftKits,
  listNewest,
  readMailState,
  readMonth,
  readSeasonHeads,
  readToday,
} from '../dashboard.queries.server.ts';
import { daysBefore, klipingSpan, lateDays, latestKliping } from '../kliping.ts';
import { recapSpans } from '../recap/months.ts';
import { readSchedule } from '../schedule.queries.server.ts';
import { GatheringPanel, NewestPanel, SeasonPanel, TargetPanel } from '../ui/dashboard-panels.tsx';
import { CoverageCharts } from '../ui/month-charts.tsx';
import { MonthDifference } from '../ui/month-difference.tsx';
import { ReviewNotice } from '../ui/review-notice.tsx';
import { TodayPanel } from '../ui/today-panel.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

const weekMs = 7 * 86_400_000;

export const loader = guard({ can: 'dashboard.read' }, async ({ ctx, t }) => {
  const { zone } = await readOffice(ctx.db);
  const today = isoDay(ctx.now, zone);
  const { current, previous } = recapSpans(today.slice(0, 7), today).spans;
  const days = { fromOn: current.days.fromOn, toOn: today };
  const cutOff = { sendAt: (await readSchedule(ctx.db)).sendAt, zone };
  const on = latestKliping(ctx.now, cutOff);
  const signs = can(ctx.actor, 'kits.publish') && !can(ctx.actor, 'kits.write');
  const year = Number(today.slice(0, 4));
  const season = (await readSeasonHeads(ctx.db)) ?? null;
  const withheld = season !== null && (await isStandingWithheld(ctx.db, ctx.actor, season.id));
  return {
    pageTitle: t('dashboard.title'),
    days,
    year,
    today: {
      ...{ on, zone, fromOn: daysBefore(on, lateDays) },
      today: await readToday(
        ctx.db,
        klipingSpan(on, cutOff),
        klipingSpan(daysBefore(on, lateDays - 1), cutOff).from,
      ),
      drafts: signs ? await listDraftKits(ctx.db) : null,
    },
    month: await readMonth(ctx.db, days),
    before: { month: previous.month, ...(await countMonth(ctx.db, previous.days)) },
    target: (await findTarget(ctx.db, year)) ?? null,
    gathering: (await findNextGathering(ctx.db, ctx.now)) ?? null,
    mail: await readMailState(ctx.db, new Date(Date.parse(ctx.now) - weekMs).toISOString()),
    season: season && { ...season, withheld, heads: withheld ? [] : season.heads },
    newest: await listNewest(ctx.db),
    mayWrite: can(ctx.actor, 'coverage.write'),
    sendsMail: can(ctx.actor, 'mail.control'),
    toReview: can(ctx.actor, 'coverage.write') ? await countSuggestions(ctx.db) : 0,
    toReviewMine: can(ctx.actor, 'coverage.write')
      ? await countSuggestions(ctx.db, { assignedTo: actorUserId(ctx.actor) ?? 0 })
      : 0,
    surges: can(ctx.actor, 'coverage.write') ? await readSurges(ctx.db, ctx.now) : [],
  };
});

export default function Dashboard() {
  const page = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const { days, month, before, mail } = page;
  const inMonth = `dari=${days.fromOn}&sampai=${days.toOn}`;
  const logButton = page.mayWrite && (
    <LinkButton href={coveragePaths.log} variant="primary" icon={Plus}>
      {t('dashboard.logArticle')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('dashboard.title')} actions={logButton}>
        {t('dashboard.intro', { from: format.date(days.fromOn), to: format.date(days.toOn) })}
      </PageHeader>
      <SurgeNotice surges={page.surges} />
      {page.toReview > 0 && <ReviewNotice count={page.toReview} mine={page.toReviewMine} />}
      <TodayPanel {...page.today} />
      <StatRow>
        <Stat
          label={t('dashboard.articles')}
          value={format.number(month.total)}
          href={`${coveragePaths.list}?${inMonth}`}
          note={<MonthDifference by={month.total - before.total} month={before.month} />}
        />
        <Stat
          label={t('dashboard.ownReporting')}
          value={format.number(month.outlets)}
          href={`${coveragePaths.list}?${inMonth}`}
          note={<MonthDifference by={month.outlets - before.outlets} month={before.month} />}
        />
        <Stat
          label={t('dashboard.negative')}
          value={format.number(countOf(month.headlineTones, 'negative'))}
          href={`${coveragePaths.list}?nada=negative&${inMonth}`}
          note={
            <MonthDifference
              by={countOf(month.headlineTones, 'negative') - before.negative}
              month={before.month}
            />
          }
        />
        {page.sendsMail && (
          <>
            <Stat
              label={t('dashboard.mailWaiting')}
              value={format.number(mail.waiting)}
              href="/pengaturan/surat?status=queued"
            />
            <Stat
              label={t('dashboard.mailSent')}
              value={format.number(mail.sent)}
              href="/pengaturan/surat?status=sent"
            />
            <Stat
              label={t('dashboard.mailTrouble')}
              value={format.number(mail.failed + mail.unknown)}
              href="/pengaturan/surat?status=failed"
            />
          </>
        )}
      </StatRow>
      <div className="mt-8 grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          {month.total === 0 ? (
            <EmptyState title={t('dashboard.noArticles')} icon={Newspaper} actions={logButton}>
              {t('dashboard.noArticlesText')}
            </EmptyState>
          ) : (
            <CoverageCharts month={month} days={days} />
          )}
          <NewestPanel articles={page.newest} />
        </div>
        <div>
          <TargetPanel target={page.target} year={page.year} />
          <GatheringPanel gathering={page.gathering} />
          <SeasonPanel season={page.season} />
        </div>
      </div>
    </>
  );
}
