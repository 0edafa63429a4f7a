import '#app/i18n/sections/climb.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { ChartBars } from '#app/ui/chart-bars.tsx';
import { Section } from '#app/ui/section.tsx';
import type { RaiseAdvice as Advice } from '../what-raises.ts';

/** Less than this is not seen in two decimals. */
const nothing = 0.005;

/** What one more article would add to an index: where it would add most, by programme, by month, by what is in it. */
export function RaiseAdvice(props: {
  raise: Advice;
  A: number;
  /** Who stands directly above, and by how much. */
  above: { name: string; rank: number; gap: number } | null;
  /** Names by topic id. */
  programmes: Readonly<Record<number, string>>;
}) {
  const { raise, A, above, programmes } = props;
  const { t, format } = useI18n();
  const { full, best } = raise;
  const programme = programmes[best.topicId] ?? '';
  const month = format.month(`${best.month}-01`);
  const bar = (label: string, points: number) => ({ label, value: points, text: format.points(points) });
  const table = (head: string) => ({
    label: t('climb.asTable'),
    head: [head, t('climb.gain')] as const,
  });
  return (
    <Section title={t('climb.raiseTitle')}>
      <p className="max-w-prose">
        {best.gain.total < nothing
          ? t('climb.raiseNothing')
          : t('climb.raiseSentence', {
              words: format.number(full.words),
              sources: format.number(full.ownSources),
              programme,
              month,
              points: format.points(best.gain.total),
              index: format.points(A + best.gain.total),
            })}{' '}
        {above &&
          t('climb.raiseGap', {
            name: above.name,
            rank: format.number(above.rank),
            gap: format.points(above.gap),
          })}
      </p>
      <p className="mt-1 mb-5 max-w-prose text-sm text-muted">{t('climb.raiseNote')}</p>
      <div className="mb-8 grid gap-x-10 gap-y-8 md:grid-cols-2 xl:grid-cols-3">
        <ChartBars
          title={t('climb.raiseByProgramme')}
          source={t('climb.raiseByProgrammeSource', { month })}
          bars={raise.programmes.map(({ topicId, points }) => bar(programmes[topicId] ?? '', points))}
          table={table(t('climb.programme'))}
        />
        {raise.months.length > 1 && (
          <ChartBars
            title={t('climb.raiseByMonth')}
            source={t('climb.raiseByMonthSource', { programme })}
            bars={raise.months.map(each => bar(format.month(`${each.month}-01`), each.points))}
            table={table(t('climb.month'))}
          />
        )}
        <ChartBars
          title={t('climb.raiseByKind')}
          source={t('climb.raiseByKindSource', { month, programme })}
          bars={raise.kinds.map(({ name, kind, points }) =>
            bar(
              t(`climb.kinds.${name}`, {
                words: format.number(kind.words),
                own: format.percent(kind.originality),
              }),
              points,
            ),
          )}
          table={table(t('climb.content'))}
        />
      </div>
    </Section>
  );
}
