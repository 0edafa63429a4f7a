import '#app/i18n/sections/dashboard.ts';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { ChartBars } from '#app/ui/chart-bars.tsx';
import { ChartStacked } from '#app/ui/chart-stacked.tsx';
import { Section } from '#app/ui/section.tsx';
import type { Count, readMonth } from '../dashboard.queries.server.ts';

const toneKeys = ['positive', 'neutral', 'negative', 'none'] as const;
const toneColors = { positive: 1, neutral: 3, negative: 'loss', none: 'rest' } as const;

/** The month's topics, channels and tones; each figure leads to its articles. */
export function CoverageCharts({
  month,
  days,
}: {
  month: Awaited<ReturnType<typeof readMonth>>;
  days: { fromOn: string; toOn: string };
}) {
  const { t, format } = useI18n();
  const inMonth = `dari=${days.fromOn}&sampai=${days.toOn}`;
  const source = t('dashboard.source', { from: format.date(days.fromOn), to: format.date(days.toOn) });
  const countOf = (counts: Count[], key: string) => counts.find(entry => entry.key === key)?.count ?? 0;
  const tones = toneKeys.filter(key => countOf(month.headlineTones, key) + countOf(month.bodyTones, key) > 0);
  const toneRow = (label: string, counts: Count[]) => {
    const values = tones.map(key => countOf(counts, key));
    return { label, values, texts: values.map(format.number), total: format.number(month.total) };
  };
  return (
    <>
      <Section title={t('dashboard.byTopic')}>
        <ChartBars
          title={t('dashboard.byTopic')}
          titleHidden
          source={source}
          table={{ label: t('common.asTable'), head: [t('dashboard.topic'), t('dashboard.articles')] }}
          bars={month.topics.map(topic => ({
            label: topic.name,
            value: topic.count,
            text: format.number(topic.count),
            href: `${coveragePaths.list}?topik=${topic.id}&${inMonth}`,
          }))}
        />
      </Section>
      <Section title={t('dashboard.tone')}>
        <ChartStacked
          title={t('dashboard.tone')}
          titleHidden
          source={source}
          scale="share"
          table={{
            label: t('common.asTable'),
            rowHead: t('dashboard.part'),
            totalHead: t('dashboard.total'),
          }}
          series={tones.map(key => ({
            key,
            label: key === 'none' ? t('dashboard.toneNone') : t(`coverage.tones.${key}`),
            color: toneColors[key],
          }))}
          rows={[
            toneRow(t('dashboard.headline'), month.headlineTones),
            toneRow(t('dashboard.body'), month.bodyTones),
          ]}
        />
      </Section>
      <Section title={t('dashboard.byChannel')}>
        <ChartBars
          title={t('dashboard.byChannel')}
          titleHidden
          source={source}
          table={{ label: t('common.asTable'), head: [t('dashboard.channel'), t('dashboard.articles')] }}
          bars={[...month.channels]
            .sort((a, b) => b.count - a.count)
            .map(({ key, count }) => ({
              label: t(`partners.channels.${key}` as MessageKey),
              value: count,
              text: format.number(count),
              href: `${coveragePaths.list}?kanal=${key}&${inMonth}`,
            }))}
        />
      </Section>
    </>
  );
}
