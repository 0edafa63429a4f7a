import type { Translate } from '#app/i18n/translate.ts';
import type { Grouping } from './kliping.ts';

/** What a group of a kliping is called. */
export function groupName(t: Translate, by: Grouping, key: string): string {
  if (by === 'topic') return key || t('reports.noTopic');
  return key === 'none' ? t('coverage.toneNone') : t(`coverage.tones.${key as 'neutral'}`);
}
