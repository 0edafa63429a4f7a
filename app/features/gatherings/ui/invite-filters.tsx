import '#app/i18n/sections/audience.ts';
import '#app/i18n/sections/gatherings.ts';
import { channels, scopes } from '#app/features/partners/terms.ts';
import { useT } from '#app/i18n/react.tsx';
import { regencies } from '#app/lib/regencies.ts';
import { Field } from '#app/ui/field.tsx';
import { type Chip, Filters } from '#app/ui/filters.tsx';
import { withParams } from '#app/ui/list-address.ts';
import type { InviteFilter } from '../invite-filter.ts';

/** What the filter asks for, each in words with the field's name. */
function chosen(
  filter: InviteFilter,
  outlets: readonly { id: number; name: string }[],
  t: ReturnType<typeof useT>,
) {
  const { search, channel, scope, regency, outletId } = filter;
  const place = regencies.find(({ key }) => key === regency)?.name;
  const outlet = outlets.find(({ id }) => id === outletId)?.name;
  return [
    search && { name: 'q', label: t('audience.chipSearch', { value: search }) },
    channel && { name: 'kanal', label: `${t('gatherings.channel')}: ${t(`partners.channels.${channel}`)}` },
    scope && { name: 'jangkauan', label: `${t('gatherings.scope')}: ${t(`partners.scopes.${scope}`)}` },
    place && { name: 'wilayah', label: `${t('gatherings.regency')}: ${place}` },
    outlet && { name: 'media', label: `${t('gatherings.outlet')}: ${outlet}` },
  ].filter(chip => chip !== null && chip !== undefined && chip !== '');
}

/** Search and filters over the journalists who could be invited. */
export function InviteFilters(props: {
  /** Path and query of the page. */
  address: string;
  filter: InviteFilter;
  outlets: readonly { id: number; name: string }[];
}) {
  const { address, filter, outlets } = props;
  const t = useT();
  const path = address.split('?')[0] ?? '';
  const chips: Chip[] = chosen(filter, outlets, t).map(({ name, label }) => ({
    label,
    removeHref: withParams(address, { [name]: null }),
  }));
  return (
    <Filters
      key={JSON.stringify(filter)}
      within
      action={path}
      search={{ name: 'q', label: t('gatherings.searchPerson'), value: filter.search }}
      moreLabel={t('common.filter')}
      submitLabel={t('common.search')}
      chips={chips}
      removeLabel={({ label }) => t('audience.removeFilter', { label })}
      clear={chips.length > 0 ? { href: path, label: t('common.clearFilters') } : undefined}
    >
      <Field
        hideLabel
        type="select"
        name="kanal"
        label={t('gatherings.channel')}
        placeholder={t('gatherings.anyChannel')}
        options={channels.map(value => ({ value, label: t(`partners.channels.${value}`) }))}
        defaultValue={filter.channel}
      />
      <Field
        hideLabel
        type="select"
        name="jangkauan"
        label={t('gatherings.scope')}
        placeholder={t('gatherings.anyScope')}
        options={scopes.map(value => ({ value, label: t(`partners.scopes.${value}`) }))}
        defaultValue={filter.scope}
      />
      <Field
        hideLabel
        type="select"
        name="wilayah"
        label={t('gatherings.regency')}
        placeholder={t('gatherings.anyRegency')}
        options={regencies.map(({ key, name }) => ({ value: key, label: name }))}
        defaultValue={filter.regency}
      />
      <Field
        hideLabel
        type="select"
        name="media"
        label={t('gatherings.outlet')}
        placeholder={t('gatherings.anyOutlet')}
        options={outlets.map(({ id, name }) => ({ value: String(id), label: name }))}
        defaultValue={filter.outletId}
      />
    </Filters>
  );
}
