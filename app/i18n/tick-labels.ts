import type { Translate } from './translate.ts';

/** The words of ticking rows of a list, as `TickForm` takes them. */
export function tickLabels(t: Translate) {
  return {
    page: t('common.tickPage'),
    all: t('common.tickAll'),
    none: t('common.untick'),
    count: (count: number) => t('common.ticked', { count }),
  };
}
