import { channels, scopes } from '#app/features/partners/terms.ts';
import { useT } from '#app/i18n/react.tsx';
import { regencies } from '#app/lib/regencies.ts';
import { Field } from '#app/ui/field.tsx';
import { Filters } from '#app/ui/filters.tsx';
import type { InviteFilter } from '../invite-filter.ts';

/** Search and filters over the journalists who could be invited. */
export function InviteFilters(props: {
  action: string;
  filter: InviteFilter;
  outlets: readonly { id: number; name: string }[];
}) {
  const { action, filter, outlets } = props;
  const t = useT();
  return (
    <Filters
      key={JSON.stringify(filter)}
      action={action}
      search={{ name: 'q', label: t('gatherings.searchPerson'), value: filter.search }}
      moreLabel={t('gatherings.filterMore')}
      submitLabel={t('common.filter')}
      removeLabel={({ label }) => label}
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
