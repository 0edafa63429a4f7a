import type { Translate } from './translate.ts';

/**
 * "2 dicentang, 1 di luar saringan": how many people are picked, `shown` of them in view (null where no script has
 * counted) and `outside` hidden by the filter. Null when there is nothing to say.
 */
export function pickedText(t: Translate, shown: number | null, outside: number): string | null {
  if (shown === null) return outside > 0 ? t('picks.outsideAlone', { count: outside }) : null;
  const ticked = t('picks.ticked', { count: shown + outside });
  return outside > 0 ? t('picks.outside', { ticked, outside }) : ticked;
}
