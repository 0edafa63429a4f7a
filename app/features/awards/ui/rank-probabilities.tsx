import '#app/i18n/sections/deliberation.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { BarSegments } from '#app/ui/bar-segments.tsx';
import { ChartFrame, type SeriesColor } from '#app/ui/chart-frame.tsx';
import type { MarksMeeting } from '../deliberation/meeting.server.ts';
import { drawError } from '../robustness/draw-error.ts';
import { chanceText } from './chance-text.ts';

const drawn = 30;

/** How often each entry comes out on each rank when weights and jurors' voices vary: one bar of shares an entry. */
export function RankProbabilities(props: {
  robustness: NonNullable<MarksMeeting['robustness']>;
  /** Entry ids in the order of the standing. */
  order: readonly number[];
  nameOf: ReadonlyMap<number, string>;
}) {
  const { robustness, order, nameOf } = props;
  const { t, format } = useI18n();
  const byId = new Map(robustness.candidates.map(candidate => [candidate.id, candidate]));
  const candidates = order.slice(0, drawn).flatMap(id => byId.get(id) ?? []);
  const ranks = candidates[0]?.ranks.length ?? 0;
  const beyond = robustness.candidates.length > ranks;
  const series: { key: string; label: string; color: SeriesColor }[] = [
    ...Array.from({ length: ranks }, (_, i) => ({
      key: String(i),
      label: t('deliberation.rank', { rank: i + 1 }),
      color: (i + 1) as SeriesColor,
    })),
    ...(beyond
      ? [{ key: 'rest', label: t('deliberation.rankRest', { rank: ranks + 1 }), color: 'rest' as const }]
      : []),
  ];
  const sharesOf = (candidate: (typeof candidates)[number]) => [
    ...candidate.ranks,
    ...(beyond ? [candidate.rest] : []),
  ];
  return (
    <ChartFrame
      title={t('deliberation.firmnessTitle')}
      titleHidden
      series={series}
      source={t('deliberation.firmnessSource', {
        draws: format.number(robustness.draws),
        seed: robustness.seed,
        error: format.percent(drawError(robustness.draws)),
      })}
      table={{
        label: t('deliberation.asTable'),
        head: [t('deliberation.entry'), ...series.map(({ label }) => label)],
        rows: candidates.map(candidate => [
          nameOf.get(candidate.id),
          ...sharesOf(candidate).map(share => chanceText(format, share)),
        ]),
      }}
    >
      <ul className="flex flex-col gap-3">
        {candidates.map(candidate => (
          <li key={candidate.id}>
            <div className="mb-1 flex items-baseline justify-between gap-3">
              <span className="min-w-0 font-medium">{nameOf.get(candidate.id)}</span>
              <span className="tabular text-sm">
                {t('deliberation.first', { share: chanceText(format, candidate.firstProbability) })}
              </span>
            </div>
            <BarSegments
              values={sharesOf(candidate)}
              colors={series.map(({ color }) => color)}
              max={1}
              height={20}
            />
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
