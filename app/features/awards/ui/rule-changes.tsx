import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import type { Change } from '#app/features/audit/diff.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import type { RuleField } from '../rule-fields.ts';
import { useRuleWords } from './rule-words.ts';

/** Which numbers and choices of the rules are others, and why. */
export function RuleChanges({ changes, reason }: { changes: readonly Change[]; reason: string }) {
  const { t } = useI18n();
  const words = useRuleWords();
  return (
    <div className="max-w-prose">
      <DefinitionList
        items={[
          ...changes.map(({ field, before, after }) => ({
            term: t(`awards.fields.${field as 'floor'}`),
            children: (
              <span className="tabular">
                <span className="text-muted">{words(field as RuleField, before)}</span> →{' '}
                <span className="font-semibold">{words(field as RuleField, after)}</span>
              </span>
            ),
          })),
          { term: t('awards.reason'), children: reason },
        ]}
      />
    </div>
  );
}
