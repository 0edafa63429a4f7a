import '#app/i18n/sections/awards.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { PointExclusion } from '../exclusion-codes.ts';
import type { RuleSet } from '../rule-set.ts';

/** Every reason why an article does not count, in words with the season's own limits. */
export function ExclusionReasons({
  reasons,
  rules,
}: {
  reasons: readonly PointExclusion[];
  rules: Pick<RuleSet, 'eligibility' | 'originality'>;
}) {
  const { t, format } = useI18n();
  const values = {
    words: format.number(rules.eligibility.minimumWords),
    seconds: format.number(rules.eligibility.minimumSeconds),
    floor: format.percent(rules.originality.floor),
  };
  return (
    <ul className="text-base-content">
      {reasons.map(reason => (
        <li key={reason}>{t(`awards.exclusions.${reason}`, values)}</li>
      ))}
    </ul>
  );
}
