import type { ReactNode } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { Field } from '#app/ui/field.tsx';
import type { Option } from '#app/ui/field-control.tsx';
import { type Chip, Filters } from '#app/ui/filters.tsx';
import { withParams } from '#app/ui/list-address.ts';
import type { readJournalistFilter } from '../list-address.ts';
import { journalistPaths } from '../paths.ts';
import { CareFilterFields, careChips, type FilterChoices } from './care-filters.tsx';
import { labelOf, partnerOptions } from './options.ts';

export type JournalistFiltersProps = {
  address: string;
  filter: ReturnType<typeof readJournalistFilter>;
  outlets: readonly { id: number; name: string }[];
  choices: FilterChoices;
  /** Parameters to carry along. */
  keep: Record<string, string | readonly string[] | null>;
  trailing: ReactNode;
};

/** Search, filters and chips above the journalist list. */
export function JournalistFilters({
  address,
  filter,
  outlets,
  choices,
  keep,
  trailing,
}: JournalistFiltersProps) {
  const t = useT();
  const options = partnerOptions(t);
  const outletOptions = outlets.map(({ id, name }) => ({ value: String(id), label: name }));
  const active = filter.active === null ? null : filter.active ? '1' : '0';
  const outlet = filter.outletId ? String(filter.outletId) : null;
  const chips: Chip[] = [];
  const chip = (param: string, label: string) =>
    chips.push({ label, removeHref: withParams(address, { [param]: null }) });
  const value = (list: readonly Option[], key: string) => ({ value: labelOf(list, key) });
  if (filter.search) chip('q', t('partners.chipSearch', { value: filter.search }));
  if (outlet) chip('media', t('partners.chipOutlet', value(outletOptions, outlet)));
  if (filter.regency) chip('wilayah', t('partners.chipRegency', value(options.regencies, filter.regency)));
  if (filter.channel) chip('kanal', t('partners.chipChannel', value(options.channels, filter.channel)));
  if (filter.ukw) chip('ukw', t('partners.chipUkw', value(options.ukws, filter.ukw)));
  if (filter.standing) chip('kontak', t('partners.chipStanding', value(options.standings, filter.standing)));
  chips.push(...careChips(t, address, choices));
  if (active) chip('keadaan', t('partners.chipActive', value(options.active, active)));
  return (
    <Filters
      action={journalistPaths.list}
      search={{ name: 'q', label: t('partners.searchJournalists'), value: filter.search }}
      moreLabel={t('common.filter')}
      submitLabel={t('common.search')}
      removeLabel={({ label }) => t('partners.removeFilter', { label })}
      chips={chips}
      clear={{ href: journalistPaths.list, label: t('common.clearFilters') }}
      keep={keep}
      trailing={trailing}
    >
      <Field
        hideLabel
        type="select"
        name="media"
        label={t('partners.outlet')}
        placeholder={t('partners.anyOutlet')}
        options={outletOptions}
        defaultValue={outlet}
      />
      <Field
        hideLabel
        type="select"
        name="wilayah"
        label={t('partners.regency')}
        placeholder={t('partners.anyRegency')}
        options={options.regencies}
        defaultValue={filter.regency}
      />
      <Field
        hideLabel
        type="select"
        name="kanal"
        label={t('partners.channel')}
        placeholder={t('partners.anyChannel')}
        options={options.channels}
        defaultValue={filter.channel}
      />
      <Field
        hideLabel
        type="select"
        name="ukw"
        label={t('partners.ukw')}
        placeholder={t('partners.anyUkw')}
        options={options.ukws}
        defaultValue={filter.ukw}
      />
      <Field
        hideLabel
        type="select"
        name="kontak"
        label={t('partners.contactStatus')}
        placeholder={t('partners.anyStanding')}
        options={options.standings}
        defaultValue={filter.standing}
      />
      <CareFilterFields address={address} choices={choices} />
      <Field
        hideLabel
        type="select"
        name="keadaan"
        label={t('partners.active')}
        placeholder={t('partners.anyActive')}
        options={options.active}
        defaultValue={active}
      />
    </Filters>
  );
}
