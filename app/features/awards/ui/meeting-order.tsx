import '#app/i18n/sections/deliberation.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { BarSegments } from '#app/ui/bar-segments.tsx';
import { ChartFrame } from '#app/ui/chart-frame.tsx';
import type { MarksMeeting } from '../deliberation/meeting.server.ts';
import { chanceText } from './chance-text.ts';

/** Places shown as bars beyond those awarded; the table has all. */
const runnersUp = 7;

type Entry = MarksMeeting['picture']['entries'][number];

/** The final order for the room: how F is made up, and what puts each before the next. */
export function MeetingOrder(props: { meeting: MarksMeeting; indexWeight: number; winners: number }) {
  const { meeting, indexWeight, winners } = props;
  const { t, format } = useI18n();
  const { picture } = meeting;
  const entryOf = new Map(meeting.entries.map(entry => [entry.id, entry]));
  const firstOf = new Map(
    meeting.robustness?.candidates.map(({ id, firstProbability }) => [id, firstProbability]),
  );
  const shown = picture.entries.slice(0, winners + runnersUp);
  const left = picture.entries.length - shown.length;
  const weights = { aWeight: format.percent(indexWeight), jWeight: format.percent(1 - indexWeight) };
  const jury = indexWeight === 0;
  const series = [
    ...(jury ? [] : [{ key: 'a', label: t('deliberation.partIndex'), color: 2 as const }]),
    { key: 'j', label: t('deliberation.partJury'), color: 1 as const },
  ];
  const reason = (entry: Entry, at: number) => {
    if (entry.shared) return t('deliberation.sharedText');
    const next = picture.entries[at + 1];
    if (!entry.aheadBy || !next) return null;
    return t(`deliberation.aheadBy.${entry.aheadBy}`, { points: format.points(entry.F! - next.F!) });
  };
  return (
    <ChartFrame
      title={t('deliberation.orderTitle')}
      titleHidden
      series={series}
      source={`${
        jury
          ? t('deliberation.orderJuryOnly')
          : t('deliberation.orderFormula', { a: weights.aWeight, j: weights.jWeight })
      } ${t('deliberation.orderSource', {
        sheets: picture.marks.length,
        jurors: picture.jurors.length,
        method: t(`deliberation.methods.${picture.method!}`),
      })}`}
      table={{
        label: t('deliberation.asTable'),
        head: [
          t('deliberation.entry'),
          t('deliberation.place'),
          'F',
          'A',
          'J',
          t('deliberation.firstColumn'),
        ],
        rows: picture.entries.map(entry => [
          entryOf.get(Number(entry.id))?.name,
          entry.rank,
          format.points(entry.F!),
          format.points(entry.A),
          format.points(entry.J!),
          firstOf.has(Number(entry.id)) ? chanceText(format, firstOf.get(Number(entry.id))!) : '–',
        ]),
      }}
    >
      <ol className="flex flex-col divide-y divide-base-300">
        {shown.map((entry, at) => {
          const { name, byline } = entryOf.get(Number(entry.id))!;
          const first = firstOf.get(Number(entry.id));
          const why = reason(entry, at);
          return (
            <li key={entry.id} className="grid grid-cols-[2rem_minmax(0,1fr)_auto] gap-x-3 py-3">
              <span
                className={`tabular text-xl font-semibold ${entry.rank! <= winners ? 'text-primary' : 'text-muted'}`}
              >
                {entry.rank}
              </span>
              <div className="min-w-0">
                <p className="flex flex-wrap items-baseline gap-x-2">
                  <span className="text-lg font-semibold">{name}</span>
                  {byline && <span className="text-muted">{byline}</span>}
                  {entry.shared && <Badge tone="warning">{t('deliberation.shared')}</Badge>}
                </p>
                <div className="my-1.5">
                  <BarSegments
                    values={
                      jury
                        ? [Math.min(100, entry.J!)]
                        : [indexWeight * entry.A, Math.min(100, entry.J!) * (1 - indexWeight)]
                    }
                    colors={series.map(({ color }) => color)}
                    max={100}
                    height={16}
                  />
                </div>
                <p className="tabular text-sm text-muted">
                  {!jury &&
                    `${t('deliberation.sum', { a: format.points(entry.A), j: format.points(entry.J!), ...weights })} · `}
                  {[why, first !== undefined && t('deliberation.first', { share: chanceText(format, first) })]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <span className="tabular text-xl font-semibold">{format.points(entry.F!)}</span>
            </li>
          );
        })}
      </ol>
      {left > 0 && <p className="mt-2 text-sm text-muted">{t('deliberation.more', { count: left })}</p>}
    </ChartFrame>
  );
}
