import { type FieldMetadata, type FormMetadata, getInputProps } from '@conform-to/react';
import { Plus } from 'lucide-react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormField } from '#app/web/office-form.tsx';
import { outletPaths } from '../paths.ts';
import type { AffiliationFields, JournalistFields } from './journalist-fields.ts';
import { ListRow } from './list-row.tsx';

/** The outlets a journalist writes or wrote for, one row each. */
export function AffiliationRows(props: {
  form: FormMetadata<JournalistFields, string[]>;
  list: FieldMetadata<AffiliationFields[], JournalistFields, string[]>;
  outlets: readonly string[];
}) {
  const { form, list, outlets } = props;
  const t = useT();
  const choices = outlets.map(value => ({ value }));
  return (
    <div className="flex flex-col gap-3">
      {list.getFieldList().map((row, index) => {
        const fields = row.getFieldset();
        const number = index + 1;
        const { key, ...id } = getInputProps(fields.id, { type: 'hidden' });
        return (
          <ListRow
            key={row.key}
            legend={t('partners.affiliationNumber', { number })}
            removeLabel={t('partners.removeAffiliation', { number })}
            remove={form.remove.getButtonProps({ name: list.name, index })}
          >
            <input key={key} {...id} />
            <div className="grid grid-cols-2 gap-x-4 gap-y-3">
              <FormField
                className="col-span-2 sm:col-span-1"
                label={t('partners.outlet')}
                field={fields.outlet}
                type="datalist"
                options={choices}
              />
              <FormField
                className="col-span-2 sm:col-span-1"
                label={t('partners.role')}
                note={t('common.optional')}
                field={fields.role}
                placeholder={t('partners.rolePlaceholder')}
              />
              <FormField
                className="max-[22rem]:col-span-2"
                label={t('partners.fromOn')}
                field={fields.fromOn}
                type="date"
              />
              <FormField
                className="max-[22rem]:col-span-2"
                label={t('partners.toOn')}
                hint={t('partners.toOnHint')}
                field={fields.toOn}
                type="date"
              />
            </div>
          </ListRow>
        );
      })}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button {...form.insert.getButtonProps({ name: list.name })} size="small" icon={Plus}>
          {t('partners.addAffiliation')}
        </Button>
        <p className="text-sm text-muted">
          {t('partners.unlistedOutlet')}{' '}
          <a href={outletPaths.new} target="_blank" rel="noreferrer" className="link">
            {t('partners.unlistedOutletLink')}
          </a>
        </p>
      </div>
    </div>
  );
}
