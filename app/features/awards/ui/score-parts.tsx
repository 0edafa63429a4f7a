import '#app/i18n/sections/awards.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { ChartBars } from '#app/ui/chart-bars.tsx';
import { ChartParts } from '#app/ui/chart-parts.tsx';
import { Link } from '#app/ui/link.tsx';
import { type PartFigures, partPoints } from '../parts.ts';
import type { RuleSet } from '../rule-set.ts';
import type { StandingDetail } from '../standing-detail.ts';

export type ScorePartsProps = {
  standing: PartFigures & { A: number; detail: StandingDetail };
  rules: RuleSet;
  ruleVersion: number;
  /** "2025-03", parallel to the detail's months. */
  months: readonly string[];
  /** Names by topic id. */
  programmes: Readonly<Record<number, string>>;
  at: string;
  /** Where the symbols are explained. */
  methodHref: string;
};

/** The index taken apart: what V, Q, B and C are made of, then the months and programmes behind B and C. */
export function ScoreParts({
  standing,
  rules,
  ruleVersion,
  months,
  programmes,
  at,
  methodHref,
}: ScorePartsProps) {
  const { t, format } = useI18n();
  const { detail } = standing;
  const { index } = rules;
  const notes = {
    volume: t('awards.volumeNote', {
      e: format.number(detail.e),
      full: format.number(index.volumeReference - 1),
      value: format.percent(standing.v),
    }),
    quality: t('awards.qualityNote', { count: index.bestArticles, value: format.percent(standing.q) }),
    breadth: t('awards.breadthNote', {
      count: detail.programmes.length,
      full: format.number(index.fullProgramme),
      value: format.percent(standing.b),
    }),
    consistency: t('awards.consistencyNote', {
      count: detail.months.length,
      full: format.number(index.fullMonth),
      value: format.percent(standing.c),
    }),
    takingPart: t('awards.takingPartNote', { value: format.percent(standing.t) }),
  };
  const ranked = partPoints(standing, rules).sort((a, b) => b.points / b.of - a.points / a.of);
  const [best, worst] = [ranked[0]!, ranked.at(-1)!];
  return (
    <>
      <div className="mb-8 max-w-3xl">
        <p className="mb-4 max-w-prose">
          {t('awards.whySentence', {
            index: format.points(standing.A),
            best: t(`awards.parts.${best.part}`),
            bestPoints: format.points(best.points),
            bestOf: format.number(best.of),
            worst: t(`awards.parts.${worst.part}`),
            worstPoints: format.points(worst.points),
            worstOf: format.number(worst.of),
          })}{' '}
          <Link href={methodHref} className="link">
            {t('awards.tabMethod')}
          </Link>
        </p>
        <ChartParts
          title={t('awards.index')}
          total={format.points(standing.A)}
          max={100}
          parts={partPoints(standing, rules).map(({ part, points, of }) => ({
            key: part,
            label: t(`awards.parts.${part}`),
            points,
            text: format.points(points),
            of: t('awards.partOf', { points: format.number(of) }),
            note: notes[part],
          }))}
          source={t('awards.scoreSource', {
            version: ruleVersion,
            at,
          })}
        />
      </div>
      <div className="mb-8 grid gap-x-10 gap-y-8 md:grid-cols-2">
        <ChartBars
          title={t('awards.monthsTitle')}
          source={t('awards.monthsSource', {
            full: format.number(index.fullMonth),
          })}
          full={index.fullMonth}
          bars={detail.months.map((e, i) => ({
            label: format.month(`${months[i]}-01`),
            value: e,
            text: format.points(e),
          }))}
          table={{ label: t('awards.asTable'), head: [t('awards.month'), t('awards.value')] }}
        />
        <ChartBars
          title={t('awards.programmesTitle')}
          source={t('awards.programmesSource', {
            full: format.number(index.fullProgramme),
          })}
          full={index.fullProgramme}
          bars={detail.programmes.map(({ topicId, e }) => ({
            label: programmes[topicId] ?? '',
            value: e,
            text: format.points(e),
          }))}
          table={{ label: t('awards.asTable'), head: [t('awards.programme'), t('awards.value')] }}
        />
      </div>
    </>
  );
}
