import '#app/i18n/sections/imports.ts';
import { useT } from '#app/i18n/react.tsx';
import { Field } from '#app/ui/field.tsx';
import type { BatchCounts } from '../batches.queries.server.ts';
import { knownRowChoices } from '../terms.ts';

/** Asks what to do with rows that are known already but say other than the record. */
export function KnownRowsField({ counts }: { counts: BatchCounts }) {
  const t = useT();
  const { fillable = 0, changeable = 0 } = counts;
  const touched = { leave: undefined, fill: fillable, update: changeable };
  return (
    <Field
      type="radio-group"
      name="knownRows"
      label={t('imports.knownRows')}
      defaultValue="leave"
      options={knownRowChoices
        .filter(value => touched[value] !== 0)
        .map(value => ({
          value,
          label: t(`imports.knownChoices.${value}`),
          hint:
            value === 'leave' ? undefined : t(`imports.knownHints.${value}`, { count: touched[value] ?? 0 }),
        }))}
    />
  );
}
