import '#app/i18n/sections/care.ts';
import { tickLabels } from '#app/i18n/tick-labels.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import type { Selection } from '#app/ui/table.tsx';
import { mostAtOnce } from '../list-address.ts';
import { bulkPath } from '../paths.ts';
import type { FilterChoices } from './care-filters.tsx';

/** The bar under a list with ticked rows: tags on and off, and the officer in charge. */
export function careSelection<Row extends { name: string }>(
  t: Translate,
  kind: 'outlet' | 'journalist',
  address: string,
  choices: FilterChoices,
  /** How many the list shows on this page and how many match on all. */
  { shown, found }: { shown: number; found: number },
): Selection<Row> {
  return {
    name: 'partner',
    header: t('care.pick'),
    ticks: tickLabels(t),
    label: row => t('care.pickOf', { name: row.name }),
    action: bulkPath(kind),
    children: <input type="hidden" name="back" value={address} />,
    actions: (
      <>
        {found > shown && found <= mostAtOnce && (
          <label className="inline-flex min-h-6 items-center gap-2">
            <input type="checkbox" name="all" value="yes" className="checkbox tick" />
            {t('care.bulkAll', { count: found })}
          </label>
        )}
        <div className="flex flex-wrap items-center gap-2">
          <Field
            hideLabel
            id="bulk-tag"
            className="w-28 sm:w-40"
            type="datalist"
            name="tag"
            label={t('care.bulkTag')}
            placeholder={t('care.bulkTag')}
            options={choices.tags.map(value => ({ value }))}
            maxLength={200}
          />
          <Button name="do" value="tag" size="small">
            {t('care.bulkTagAdd')}
          </Button>
          <Button name="do" value="untag" size="small" variant="ghost">
            {t('care.bulkTagRemove')}
          </Button>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <Field
            hideLabel
            id="bulk-owner"
            className="w-52 sm:w-60"
            type="select"
            name="ownerId"
            label={t('care.bulkOwner')}
            placeholder={t('care.ownerNone')}
            options={choices.officers.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <Button name="do" value="owner" size="small">
            {t('care.bulkOwnerSet')}
          </Button>
        </div>
      </>
    ),
  };
}
