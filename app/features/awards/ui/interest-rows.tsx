import '#app/i18n/sections/judging.ts';
import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Plus } from 'lucide-react';
import { ListRow } from '#app/features/partners/ui/list-row.tsx';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormField } from '#app/web/office-form.tsx';

export type InterestFields = { kind: string; party: string; name: string; note: string; untilOn: string };
export type InterestsFields = { interests: InterestFields[]; version: number };

const kinds = ['employer', 'ownership', 'family', 'paid_work', 'other'] as const;
const parties = ['outlet', 'network', 'journalist'] as const;

/** A juror's ties, one row each. */
export function InterestRows(props: {
  form: FormMetadata<InterestsFields, string[]>;
  list: FieldMetadata<InterestFields[], InterestsFields, string[]>;
  names: readonly string[];
}) {
  const { form, list, names } = props;
  const t = useT();
  const rows = list.getFieldList();
  return (
    <div className="flex flex-col gap-3">
      {rows.map((row, index) => {
        const fields = row.getFieldset();
        const number = index + 1;
        return (
          <ListRow
            key={row.key}
            legend={t('judging.interestNumber', { number })}
            removeLabel={t('judging.removeInterest', { number })}
            remove={form.remove.getButtonProps({ name: list.name, index })}
          >
            <div className="grid gap-x-4 gap-y-3 sm:grid-cols-6">
              <FormField
                className="sm:col-span-2"
                label={t('judging.interestKind')}
                field={fields.kind}
                type="select"
                options={kinds.map(value => ({ value, label: t(`judging.interestKinds.${value}`) }))}
              />
              <FormField
                className="sm:col-span-2"
                label={t('judging.partyKind')}
                field={fields.party}
                type="select"
                options={parties.map(value => ({ value, label: t(`judging.parties.${value}`) }))}
              />
              <FormField
                className="sm:col-span-2"
                label={t('judging.untilOn')}
                note={t('common.optional')}
                field={fields.untilOn}
                type="date"
              />
              <FormField
                className="sm:col-span-3"
                label={t('judging.partyName')}
                field={fields.name}
                type="datalist"
                options={names.map(value => ({ value }))}
                required
              />
              <FormField
                className="sm:col-span-3"
                label={t('judging.note')}
                note={t('common.optional')}
                field={fields.note}
                maxLength={300}
              />
            </div>
          </ListRow>
        );
      })}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          {...form.insert.getButtonProps({
            name: list.name,
            defaultValue: { kind: 'employer', party: 'outlet', name: '', note: '', untilOn: '' },
          })}
          size="small"
          icon={Plus}
        >
          {t('judging.addInterest')}
        </Button>
        {rows.length > 0 && <p className="text-sm text-muted">{t('judging.untilOnHint')}</p>}
      </div>
    </div>
  );
}
