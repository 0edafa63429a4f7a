import '#app/i18n/sections/found.ts';
import '#app/i18n/sections/understanding.ts';
import { useT } from '#app/i18n/react.tsx';
import { Field } from '#app/ui/field.tsx';
import { Filters } from '#app/ui/filters.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { type CorrectionState, correctionKinds, correctionStatuses } from '../correction-terms.ts';
import type { CorrectionFilter } from '../corrections.queries.server.ts';
import { coveragePaths } from '../paths.ts';

/** Filters above the requests; each state says how many stand in it. */
export function CorrectionFilters(props: {
  address: string;
  filter: CorrectionFilter;
  counts: Record<CorrectionState, number>;
}) {
  const t = useT();
  const { address, filter, counts } = props;
  const chips = [
    ...(filter.status
      ? [
          {
            label: t(`found.statuses.${filter.status}`),
            removeHref: withParams(address, { keadaan: null }),
          },
        ]
      : []),
    ...(filter.kind
      ? [
          {
            label: t(`understanding.kinds.${filter.kind}`),
            removeHref: withParams(address, { perihal: null }),
          },
        ]
      : []),
  ];
  const select = (
    name: string,
    label: string,
    value: string | undefined,
    options: { value: string; label: string }[],
  ) => (
    <Field
      hideLabel
      type="select"
      name={name}
      label={label}
      defaultValue={value ?? ''}
      options={[{ value: '', label: `${label}: ${t('common.all')}` }, ...options]}
    />
  );
  return (
    <Filters
      action={coveragePaths.corrections}
      moreLabel={t('common.filter')}
      submitLabel={t('common.columnsApply')}
      chips={chips}
      removeLabel={chip => t('understanding.removeFilter', { label: chip.label })}
      clear={
        chips.length > 0 ? { href: coveragePaths.corrections, label: t('common.clearFilters') } : undefined
      }
    >
      {select(
        'keadaan',
        t('understanding.status'),
        filter.status,
        correctionStatuses.map(value => ({
          value,
          label: `${t(`found.statuses.${value}`)} (${counts[value]})`,
        })),
      )}
      {select(
        'perihal',
        t('understanding.kind'),
        filter.kind,
        correctionKinds.map(value => ({ value, label: t(`understanding.kinds.${value}`) })),
      )}
    </Filters>
  );
}
