import '#app/i18n/sections/today.ts';
import { FileText } from 'lucide-react';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { kitPaths } from '#app/features/press-kits/paths.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import type { listDraftKits, readToday } from '../dashboard.queries.server.ts';
import { reportPaths } from '../paths.ts';

export type TodayPanelProps = {
  on: string;
  /** The day from which negative headlines are named. */
  fromOn: string;
  today: Awaited<ReturnType<typeof readToday>>;
  zone: string;
  /** Releases that wait for who may publish and does not write them; null for everybody else. */
  drafts: Awaited<ReturnType<typeof listDraftKits>> | null;
};

/** What is bad today, the day's kliping, and what waits for a decision. */
export function TodayPanel({ on, fromOn, today, zone, drafts }: TodayPanelProps) {
  const { t, format } = useI18n();
  return (
    <div className="grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <Section title={t('today.negative')}>
        {!today.negative[0]?.fresh && <p className="mb-1 text-muted">{t('today.noNegative')}</p>}
        {today.negative.length > 0 && (
          <ul>
            {today.negative.map(article => (
              <li key={article.id} className="relative border-b border-base-300 py-2 last:border-0">
                <Link
                  href={coveragePaths.show(article.id)}
                  className="stretched font-medium wrap-anywhere hover:text-primary"
                >
                  {article.title}
                </Link>
                <p className="text-sm text-muted">
                  {article.outlet} · {format.published(article.publishedAt, zone)}
                  {article.fresh && (
                    <>
                      {' '}
                      <Badge tone="warning">{t('today.fresh')}</Badge>
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        )}
        {today.more && (
          <Link
            href={`${coveragePaths.list}?nada=negative&dari=${fromOn}`}
            className="link mt-2 inline-flex min-h-6 items-center"
          >
            {t('today.allNegative')}
          </Link>
        )}
      </Section>
      <div>
        <Section title={t('today.kliping', { day: format.date(on) })}>
          <p className="mb-3">
            {today.articles === 0
              ? t('today.klipingEmpty')
              : t('today.klipingCounts', { articles: today.articles, outlets: today.outlets })}
          </p>
          <LinkButton href={reportPaths.latest} variant={drafts ? 'primary' : 'plain'} icon={FileText}>
            {t('today.readKliping')}
          </LinkButton>
        </Section>
        {drafts && (
          <Section title={t('today.drafts')}>
            {drafts.length === 0 && <p className="text-muted">{t('today.noDrafts')}</p>}
            <ul>
              {drafts.map(kit => (
                <li key={kit.id} className="relative border-b border-base-300 py-2 last:border-0">
                  <Link
                    href={kitPaths.show(kit.id)}
                    className="stretched font-medium wrap-anywhere hover:text-primary"
                  >
                    {kit.headline || t('today.untitled')}
                  </Link>
                  <p className="text-sm text-muted">
                    {t('today.draftSince', { at: format.instant(kit.updatedAt, zone) })}
                  </p>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </div>
  );
}
