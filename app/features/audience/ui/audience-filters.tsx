import '#app/i18n/sections/audience.ts';
import '#app/i18n/sections/segments.ts';
import { channels, scopes } from '#app/features/partners/terms.ts';
import { useT } from '#app/i18n/react.tsx';
import { regencies } from '#app/lib/regencies.ts';
import { Field } from '#app/ui/field.tsx';
import { type Chip, Filters } from '#app/ui/filters.tsx';
import { withParams } from '#app/ui/list-address.ts';
import type { AudienceFilter } from '../filter.ts';

/** Which journalists: saved segment, channel, scope, regency, outlet, name. */
export function AudienceFilters(props: {
  /** Path and query of the page. */
  address: string;
  filter: AudienceFilter;
  outlets: readonly { id: number; name: string }[];
  segments: readonly { id: number; name: string }[];
}) {
  const { address, filter, outlets, segments } = props;
  const t = useT();
  const path = address.split('?')[0] ?? '';
  const groups = [
    ...(segments.length > 0 || filter.segmentId !== null
      ? [
          {
            name: 'segmen',
            label: t('segments.filter'),
            chosen: filter.segmentId === null ? [] : [String(filter.segmentId)],
            options: segments.map(({ id, name }) => ({ value: String(id), label: name })),
          },
        ]
      : []),
    {
      name: 'kanal',
      label: t('audience.filterChannel'),
      chosen: filter.channels as string[],
      options: channels.map(value => ({ value: value as string, label: t(`partners.channels.${value}`) })),
    },
    {
      name: 'jangkauan',
      label: t('audience.filterScope'),
      chosen: filter.scopes as string[],
      options: scopes.map(value => ({ value: value as string, label: t(`partners.scopes.${value}`) })),
    },
    {
      name: 'wilayah',
      label: t('audience.filterRegency'),
      chosen: filter.regencies,
      options: regencies.map(({ key, name }) => ({ value: key as string, label: name as string })),
    },
    {
      name: 'media',
      label: t('audience.filterOutlet'),
      chosen: filter.outletIds.map(String),
      options: outlets.map(({ id, name }) => ({ value: String(id), label: name })),
    },
  ];
  const chips: Chip[] = groups.flatMap(({ name, label, chosen, options }) =>
    chosen.map(value => ({
      label: `${label}: ${options.find(option => option.value === value)?.label ?? value}`,
      removeHref: withParams(address, { [name]: chosen.filter(other => other !== value) }),
    })),
  );
  if (filter.search) {
    const label = t('audience.chipSearch', { value: filter.search });
    chips.push({ label, removeHref: withParams(address, { q: null }) });
  }
  return (
    <Filters
      key={JSON.stringify(filter)}
      within
      action={path}
      search={{ name: 'q', label: t('audience.search'), value: filter.search }}
      moreLabel={t('common.filter')}
      submitLabel={t('common.search')}
      chips={chips}
      removeLabel={chip => t('audience.removeFilter', { label: chip.label })}
      clear={chips.length > 0 ? { href: path, label: t('common.clearFilters') } : undefined}
    >
      {groups.map(({ name, label, chosen, options }) => (
        <Field
          key={name}
          hideLabel
          type="select"
          name={name}
          label={label}
          defaultValue={chosen[0] ?? ''}
          options={[{ value: '', label: `${label}: ${t('common.all')}` }, ...options]}
        />
      ))}
    </Filters>
  );
}
