import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Plus } from 'lucide-react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormField } from '#app/web/office-form.tsx';
import { type ContactFields, type JournalistFields, newContact } from './journalist-fields.ts';
import { ListRow } from './list-row.tsx';
import { partnerOptions } from './options.ts';

/** The ways to reach a journalist, one row each. */
export function ContactRows(props: {
  form: FormMetadata<JournalistFields, string[]>;
  list: FieldMetadata<ContactFields[], JournalistFields, string[]>;
  today: string;
}) {
  const { form, list, today } = props;
  const t = useT();
  const options = partnerOptions(t);
  return (
    <div className="flex flex-col gap-3">
      {list.getFieldList().map((row, index) => {
        const fields = row.getFieldset();
        const number = index + 1;
        return (
          <ListRow
            key={row.key}
            legend={t('partners.contactNumber', { number })}
            removeLabel={t('partners.removeContact', { number })}
            remove={form.remove.getButtonProps({ name: list.name, index })}
          >
            <div className="grid gap-x-4 gap-y-3 sm:grid-cols-6">
              <FormField
                className="sm:col-span-2"
                label={t('partners.kind')}
                field={fields.kind}
                type="select"
                options={options.kinds}
              />
              <FormField
                className="sm:col-span-4"
                label={t('partners.value')}
                field={fields.value}
                autoComplete="off"
                spellCheck={false}
              />
              <FormField
                className="sm:col-span-2"
                label={t('partners.lawfulBasis')}
                field={fields.lawfulBasis}
                type="select"
                options={options.bases}
              />
              <FormField
                className="sm:col-span-2"
                label={t('partners.source')}
                field={fields.source}
                placeholder={t('partners.sourcePlaceholder')}
              />
              <FormField
                className="sm:col-span-2"
                label={t('partners.obtainedOn')}
                field={fields.obtainedOn}
                type="date"
                max={today}
              />
              <FormField
                className="sm:col-span-6"
                label={t('partners.isPrimary')}
                field={fields.isPrimary}
                type="checkbox"
              />
            </div>
          </ListRow>
        );
      })}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          {...form.insert.getButtonProps({ name: list.name, defaultValue: newContact })}
          size="small"
          icon={Plus}
        >
          {t('partners.addContact')}
        </Button>
        <p className="text-sm text-muted">{t('partners.lawfulBasisHint')}</p>
      </div>
    </div>
  );
}
