import '#app/i18n/sections/programs.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { ChartProgress } from '#app/ui/chart-progress.tsx';
import { scaleEnd } from '../amounts.ts';
import type { Target } from '../queries.server.ts';
import { useAmount } from './amount.ts';

/** A target's way from its start over the present value to its goal. */
export function TargetPicture({ target }: { target: Target }) {
  const { t, format } = useI18n();
  const amount = useAmount();
  const date = format.date(target.measuredOn);
  return (
    <ChartProgress
      title={`${target.label}, ${target.year}`}
      start={target.baseline}
      current={target.current}
      target={target.goal}
      max={scaleEnd(target)}
      texts={{
        start: t('programs.startText', { value: amount(target.baseline, target.unit) }),
        current: amount(target.current, target.unit),
        target: t('programs.goalText', { value: amount(target.goal, target.unit) }),
      }}
      source={
        target.source
          ? t('programs.sourceText', { source: target.source, date })
          : t('programs.measuredText', { date })
      }
    />
  );
}
