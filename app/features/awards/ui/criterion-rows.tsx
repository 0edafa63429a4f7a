import '#app/i18n/sections/judging.ts';
import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Plus } from 'lucide-react';
import { ListRow } from '#app/features/partners/ui/list-row.tsx';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormField } from '#app/web/office-form.tsx';
import type { CriterionFields, RoundFields } from './round-fields.ts';

/** The criteria of a rubric, one row each. */
export function CriterionRows(props: {
  form: FormMetadata<RoundFields, string[]>;
  list: FieldMetadata<CriterionFields[], RoundFields, string[]>;
}) {
  const { form, list } = props;
  const t = useT();
  const errors = useErrors()(list.errors) ?? [];
  return (
    <div id={list.id} tabIndex={-1} className="flex flex-col gap-3">
      {list.getFieldList().map((row, index) => {
        const fields = row.getFieldset();
        const number = index + 1;
        return (
          <ListRow
            key={row.key}
            legend={t('judging.criterionNumber', { number })}
            removeLabel={t('judging.removeCriterion', { number })}
            remove={form.remove.getButtonProps({ name: list.name, index })}
          >
            <input type="hidden" name={fields.key.name} defaultValue={fields.key.initialValue} />
            <div className="grid gap-x-4 gap-y-3 sm:grid-cols-6">
              <FormField className="sm:col-span-4" label={t('judging.criterionName')} field={fields.name} />
              <FormField
                className="sm:col-span-2"
                label={t('judging.weight')}
                field={fields.weight}
                type="number"
                inputMode="decimal"
                step="any"
                min={0}
                max={100}
              />
              <FormField
                className="sm:col-span-6"
                label={t('judging.criterionAbout')}
                note={t('common.optional')}
                field={fields.about}
                maxLength={300}
              />
              <FormField
                className="sm:col-span-6"
                label={t('judging.ownReporting')}
                field={fields.ownReporting}
                type="checkbox"
              />
            </div>
          </ListRow>
        );
      })}
      {errors.length > 0 && <p className="text-sm font-medium text-error">{errors.join(' ')}</p>}
      <div>
        <Button {...form.insert.getButtonProps({ name: list.name })} size="small" icon={Plus}>
          {t('judging.addCriterion')}
        </Button>
      </div>
    </div>
  );
}
