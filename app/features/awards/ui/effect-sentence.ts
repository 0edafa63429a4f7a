import '#app/i18n/sections/season.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { effectSummary } from '../rule-changes/effect.ts';

export type EffectSummary = ReturnType<typeof effectSummary>;

/** What new rules do to a standing, in one sentence. */
export function useEffectSentence(): (summary: EffectSummary) => string {
  const { t } = useI18n();
  return summary => {
    const { up, down, newLeaders } = summary;
    const told = [
      up > 0 && t('season.change.up', { count: up }),
      down > 0 && t('season.change.down', { count: down }),
      summary.out > 0 && t('season.change.out', { count: summary.out }),
      summary.in > 0 && t('season.change.in', { count: summary.in }),
    ].filter(Boolean);
    if (told.length === 0) return t('season.change.nothing');
    const leaders = newLeaders > 0 ? t('season.change.newLeaders', { count: newLeaders }) : '';
    return `${t('season.change.moves', { moves: told.join(', ') })} ${leaders}`.trim();
  };
}
