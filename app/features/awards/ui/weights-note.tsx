import '#app/i18n/sections/judging.ts';
import '#app/i18n/sections/weights.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { Rubric } from '../judging/rubric.ts';

/** How a rubric's weights were agreed and how jurors' marks become one, where either is not the usual way. */
export function WeightsNote({ rubric: { agreed, average } }: { rubric: Pick<Rubric, 'agreed' | 'average'> }) {
  const { t, format } = useI18n();
  const lines = [
    agreed &&
      (agreed.method === 'pairwise'
        ? t('weights.agreed.pairwise', { ratio: format.points(agreed.consistencyRatio) })
        : t('weights.agreed.rank_order')),
    average === 'trimmed' && `${t('judging.average')}: ${t('judging.averages.trimmed')}.`,
  ].filter(Boolean);
  return lines.length > 0 && <p className="mt-3 max-w-3xl text-sm text-muted">{lines.join(' ')}</p>;
}
