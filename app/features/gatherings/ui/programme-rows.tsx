import '#app/i18n/sections/gatherings.ts';
import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Plus, Trash2 } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { FormField } from '#app/web/office-form.tsx';
import type { GatheringFields } from './gathering-fields.ts';

type Rows = GatheringFields['programme'];

/** The lines of the programme: time, item, speaker; added and removed without JavaScript too. */
export function ProgrammeRows(props: {
  form: FormMetadata<GatheringFields, string[]>;
  list: FieldMetadata<Rows, GatheringFields, string[]>;
}) {
  const { form, list } = props;
  const t = useT();
  return (
    <div className="flex flex-col gap-3">
      {list.getFieldList().map((row, index) => {
        const fields = row.getFieldset();
        const number = index + 1;
        const { key: _, ...remove } = form.remove.getButtonProps({
          name: list.name,
          index,
        }) as ComponentProps<'button'>;
        return (
          <fieldset
            key={row.key}
            className={classNames('flex items-end gap-2', index > 0 && 'sm:[&_label]:sr-only')}
          >
            <legend className="sr-only">{t('gatherings.itemNumber', { number })}</legend>
            <div className="grid min-w-0 flex-1 grid-cols-[6.5rem_minmax(0,1fr)] gap-2 sm:grid-cols-[7.5rem_minmax(0,3fr)_minmax(0,2fr)]">
              <FormField label={t('gatherings.time')} field={fields.time} type="time" />
              <FormField label={t('gatherings.item')} field={fields.item} autoComplete="off" />
              <FormField
                className="max-sm:col-span-2"
                label={t('gatherings.speaker')}
                note={t('common.optional')}
                field={fields.speaker}
                autoComplete="off"
              />
            </div>
            <Button
              {...remove}
              variant="ghost"
              icon={Trash2}
              aria-label={t('gatherings.removeItem', { number })}
              title={t('gatherings.removeItem', { number })}
              className="btn-square"
            />
          </fieldset>
        );
      })}
      <Button
        {...form.insert.getButtonProps({ name: list.name })}
        size="small"
        icon={Plus}
        className="self-start"
      >
        {t('gatherings.addItem')}
      </Button>
    </div>
  );
}
