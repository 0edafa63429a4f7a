import '#app/i18n/sections/marking.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import type { Rubric } from '../judging/rubric.ts';

/** The criteria a juror marks by, with their weights and what to look for. */
export function CriteriaList({ rubric }: { rubric: Rubric }) {
  const { t, format } = useI18n();
  return (
    <div className="max-w-3xl">
      <DefinitionList
        items={rubric.criteria.map(({ name, about, weight }) => ({
          term: name,
          children: (
            <>
              {about}{' '}
              <span className="text-muted">({t('marking.weight', { weight: format.number(weight) })})</span>
            </>
          ),
        }))}
      />
      <ReasonRule rubric={rubric} />
    </div>
  );
}

/** When the rubric asks for a reason. */
export function ReasonRule({ rubric }: { rubric: Pick<Rubric, 'commentAtMost' | 'commentFrom'> }) {
  const { t } = useI18n();
  const { commentAtMost: low, commentFrom: high } = rubric;
  if (low === null && high === null) return null;
  const rule = low === null ? 'high' : high === null ? 'low' : 'both';
  return (
    <p className="mt-2 text-sm text-muted">
      {t(`marking.reasonRule.${rule}`, { low: low ?? '', high: high ?? '' })}
    </p>
  );
}
