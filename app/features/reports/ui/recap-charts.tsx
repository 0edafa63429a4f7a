import '#app/i18n/sections/dashboard.ts';
import '#app/i18n/sections/recap.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { ChartBars } from '#app/ui/chart-bars.tsx';
import type { SeriesColor } from '#app/ui/chart-frame.tsx';
import { ChartStacked } from '#app/ui/chart-stacked.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { type Count, countOf } from '../counts.ts';
import { pickUpKeys, toneKeys } from '../recap/figures.ts';
import type { Recap } from '../recap/recap.server.ts';
import { recapWords } from '../recap/words.ts';
import { RecapReleases } from './recap-releases.tsx';
import { articlesOf } from './recap-stats.tsx';

/** As many bars as are read at a glance; the workbook has the rest. */
const mostBars = 12;

const toneColors = { positive: 1, neutral: 3, negative: 'loss', none: 'rest' } as const;
const pickUpColors = { own: 1, adapted: 2, verbatim: 5, unknown: 'rest' } as const;

type Parts = 'headlineTones' | 'bodyTones' | 'pickUps';

/** A month's topics, outlets, tones, origins, channels, regencies and the releases used; each figure leads to its articles. */
export function RecapCharts({ recap }: { recap: Recap }) {
  const { t, format } = useI18n();
  const { current, previous, lastYear, months } = recap;
  const words = recapWords(t);
  const days = { from: format.date(current.days.fromOn), to: format.date(current.days.toOn) };
  const source = t('recap.source', days);
  const bars = (
    title: string,
    head: string,
    entries: readonly { label: string; count: number; more?: Record<string, string> }[],
  ) => (
    <ChartBars
      title={title}
      titleHidden
      source={source}
      table={{ label: t('recap.asTable'), head: [head, t('recap.articles')] }}
      bars={entries.map(({ label, count, more }) => ({
        label,
        value: count,
        text: format.number(count),
        href: more && articlesOf(current.days, more),
      }))}
    />
  );
  const stacked = (
    title: string,
    of: Parts,
    keys: readonly string[],
    nameOf: (key: string) => string,
    colors: Record<string, SeriesColor>,
  ) => {
    const spans = [
      { month: recap.month, span: current },
      { month: months.previous, span: previous },
      { month: months.lastYear, span: lastYear },
    ];
    const used = keys.filter(key => spans.some(({ span }) => countOf(span[of], key) > 0));
    return (
      <ChartStacked
        title={title}
        titleHidden
        source={t('recap.comparedSource', days)}
        table={{ label: t('recap.asTable'), rowHead: t('recap.month'), totalHead: t('dashboard.total') }}
        series={used.map(key => ({ key, label: nameOf(key), color: colors[key] }))}
        rows={spans.map(({ month, span }) => {
          const values = used.map(key => countOf(span[of], key));
          return {
            label: format.month(month),
            values,
            texts: values.map(format.number),
            total: format.number(span.articles),
            href: articlesOf(span.days),
          };
        })}
      />
    );
  };
  const named = (counts: readonly Count[], nameOf: (key: string) => string, parameter: string) =>
    counts.map(({ key, count }) => ({
      label: nameOf(key),
      count,
      more: key === 'none' ? undefined : { [parameter]: key },
    }));
  const outletsMore = current.outlets.length - mostBars;
  return (
    <div className="mt-8 grid gap-x-10 lg:grid-cols-2">
      <Section title={t('coverage.headlineTone')}>
        {stacked(t('coverage.headlineTone'), 'headlineTones', toneKeys, words.tone, toneColors)}
      </Section>
      <Section title={t('coverage.bodyTone')}>
        {stacked(t('coverage.bodyTone'), 'bodyTones', toneKeys, words.tone, toneColors)}
      </Section>
      <Section title={t('coverage.filterOrigin')}>
        {stacked(
          t('coverage.filterOrigin'),
          'pickUps',
          pickUpKeys,
          key => words.pickUp(key as 'own'),
          pickUpColors,
        )}
        <p className="mt-1 text-sm text-muted">{t('recap.pickUpHint')}</p>
      </Section>
      <Section title={t('recap.byChannel')}>
        {bars(t('recap.byChannel'), t('dashboard.channel'), named(current.channels, words.channel, 'kanal'))}
      </Section>
      <Section title={t('recap.byTopic')}>
        {bars(t('recap.byTopic'), t('dashboard.topic'), [
          ...current.topics
            .slice(0, mostBars)
            .map(({ id, name, count }) => ({ label: name, count, more: { topik: String(id) } })),
          ...(current.withoutTopic > 0 ? [{ label: t('recap.noTopic'), count: current.withoutTopic }] : []),
        ])}
      </Section>
      <div id="media" className="scroll-mt-20">
        <Section title={t('recap.byOutlet')}>
          {bars(
            t('recap.byOutlet'),
            t('coverage.outlet'),
            current.outlets.slice(0, mostBars).map(({ id, name, articles }) => ({
              label: name,
              count: articles,
              more: { media: String(id) },
            })),
          )}
          {outletsMore > 0 && (
            <details className="mt-1 text-sm">
              <summary className="link inline-flex min-h-6 items-center">
                {t('recap.outletsMore', { count: outletsMore })}
              </summary>
              <ul className="mt-1">
                {current.outlets.slice(mostBars).map(({ id, name, articles }) => (
                  <li key={id} className="flex justify-between gap-3 border-b border-base-200 py-1">
                    <Link
                      href={articlesOf(current.days, { media: String(id) })}
                      className="hover:text-primary"
                    >
                      {name}
                    </Link>
                    <span className="tabular">{format.number(articles)}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </Section>
      </div>
      <Section title={t('recap.byRegency')}>
        {bars(
          t('recap.byRegency'),
          t('coverage.regency'),
          named(current.regencies, words.regency, 'wilayah'),
        )}
      </Section>
      <RecapReleases releases={recap.releases} />
    </div>
  );
}
