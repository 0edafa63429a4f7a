import '#app/i18n/sections/climb.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { ChartLine } from '#app/ui/chart-line.tsx';
import type { IndexHistory } from '../index-history.server.ts';

/** The index over the season, one line per entrant, with the figures in a table behind. */
export function IndexPlot({ history, names }: { history: IndexHistory | null; names: readonly string[] }) {
  const { t, format } = useI18n();
  if (!history) return null;
  const { days, lines, versions } = history;
  const source = [
    t('climb.historySource', { from: format.date(days[0]!), to: format.date(days.at(-1)!) }),
    ...versions.map(({ index, version }) =>
      t('climb.historyVersion', { version, on: format.date(days[index]!) }),
    ),
  ];
  return (
    <div className="mb-8 max-w-3xl">
      <ChartLine
        title={t('climb.historyTitle')}
        source={source.join(' ')}
        x={days.map(format.date)}
        marks={versions.map(({ index, version }) => ({ index, label: t('climb.versionMark', { version }) }))}
        series={names.map((label, i) => ({ key: String(i), label, points: lines[i]! }))}
        format={format.number}
        table={{ label: t('climb.asTable'), rowHead: t('climb.day') }}
      />
    </div>
  );
}
