import '#app/i18n/sections/care.ts';
import type { ReactNode } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { Field } from '#app/ui/field.tsx';
import { type Chip, Filters } from '#app/ui/filters.tsx';
import { withParams } from '#app/ui/list-address.ts';
import type { readOutletFilter } from '../list-address.ts';
import { outletPaths } from '../paths.ts';
import { CareFilterFields, careChips, type FilterChoices } from './care-filters.tsx';
import { labelOf, partnerOptions } from './options.ts';

export type OutletFiltersProps = {
  address: string;
  filter: ReturnType<typeof readOutletFilter>;
  networks: readonly { id: number; name: string }[];
  choices: FilterChoices;
  /** Parameters to carry along. */
  keep: Record<string, string | readonly string[] | null>;
  trailing: ReactNode;
};

/** Search, filters and chips above the outlet list. */
export function OutletFilters({ address, filter, networks, choices, keep, trailing }: OutletFiltersProps) {
  const t = useT();
  const options = partnerOptions(t);
  const networkOptions = networks.map(({ id, name }) => ({ value: String(id), label: name }));
  const active = filter.active === null ? null : filter.active ? '1' : '0';
  const network = filter.networkId ? String(filter.networkId) : null;
  const chips: Chip[] = [];
  const chip = (param: string, label: string) =>
    chips.push({ label, removeHref: withParams(address, { [param]: null }) });
  const value = (list: typeof options.channels, key: string) => ({ value: labelOf(list, key) });
  if (filter.search) chip('q', t('partners.chipSearch', { value: filter.search }));
  if (filter.channel) chip('kanal', t('partners.chipChannel', value(options.channels, filter.channel)));
  if (filter.scope) chip('jangkauan', t('partners.chipScope', value(options.scopes, filter.scope)));
  if (filter.regency) chip('wilayah', t('partners.chipRegency', value(options.regencies, filter.regency)));
  if (network) chip('jaringan', t('partners.chipNetwork', value(networkOptions, network)));
  if (filter.pressCouncil)
    chip('dewan-pers', t('partners.chipPressCouncil', value(options.pressCouncils, filter.pressCouncil)));
  if (filter.checked)
    chip('periksa', t('care.chipChecked', { value: t(`care.checkStates.${filter.checked}`) }));
  chips.push(...careChips(t, address, choices));
  if (active) chip('keadaan', t('partners.chipActive', value(options.active, active)));
  return (
    <Filters
      action={outletPaths.list}
      search={{
        name: 'q',
        label: t('partners.searchOutlets'),
        placeholder: t('partners.searchOutletsShort'),
        value: filter.search,
      }}
      moreLabel={t('common.filter')}
      submitLabel={t('common.search')}
      removeLabel={({ label }) => t('partners.removeFilter', { label })}
      chips={chips}
      clear={{ href: outletPaths.list, label: t('common.clearFilters') }}
      keep={keep}
      trailing={trailing}
    >
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
        name="wilayah"
        label={t('partners.regency')}
        placeholder={t('partners.anyRegency')}
        options={options.regencies}
        defaultValue={filter.regency}
      />
      <Field
        hideLabel
        type="select"
        name="jangkauan"
        label={t('partners.scope')}
        placeholder={t('partners.anyScope')}
        options={options.scopes}
        defaultValue={filter.scope}
      />
      <Field
        hideLabel
        type="select"
        name="dewan-pers"
        label={t('partners.pressCouncil')}
        placeholder={t('partners.anyPressCouncil')}
        options={options.pressCouncils}
        defaultValue={filter.pressCouncil}
      />
      <Field
        hideLabel
        type="select"
        name="periksa"
        label={t('care.anyChecked')}
        placeholder={t('care.anyChecked')}
        options={[
          { value: 'due', label: t('care.checkDueShort') },
          { value: 'never', label: t('care.checkNever') },
        ]}
        defaultValue={filter.checked}
      />
      {networks.length > 0 && (
        <Field
          hideLabel
          type="select"
          name="jaringan"
          label={t('partners.network')}
          placeholder={t('partners.anyNetwork')}
          options={networkOptions}
          defaultValue={network}
        />
      )}
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
