import { useI18n } from '#app/i18n/react.tsx';
import { regencies } from '#app/lib/regencies.ts';
import { ColumnChoice } from '#app/ui/column-choice.tsx';
import { Field } from '#app/ui/field.tsx';
import { type Chip, Filters } from '#app/ui/filters.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { type ArticleFilter, pageFates, pickUps } from '../filter.ts';
import { coveragePaths } from '../paths.ts';
import { articleFormats } from '../terms.ts';
import { columnKeys } from './article-table.tsx';
import { filterFacts, pageFateWords, pickUpName, toneChoices } from './filter-facts.ts';

export type ArticleFiltersProps = {
  address: string;
  filter: ArticleFilter;
  topics: readonly { id: number; name: string }[];
  outlets: readonly { id: number; name: string }[];
  /** The one journalist whom the list is narrowed to. */
  journalists: readonly { id: number; name: string }[];
  channels: readonly ('online' | 'print' | 'television' | 'radio' | 'photo' | 'news_agency')[];
  columns: readonly string[];
  /** What the bulk change does that the list is narrowed to. */
  batchName?: string;
};

/** Filters that links alone set: what they cannot read is told by a chip, all others tell it beside their field. */
const withoutField: readonly string[] = ['jurnalis', 'nadaIsi', 'temuan', 'bulan', 'perubahan'];

/** Search and filters above the list; every state of it has an address. */
export function ArticleFilters(props: ArticleFiltersProps) {
  const { address, filter, topics, outlets, journalists, channels, columns, batchName } = props;
  const { t, format } = useI18n();
  const params = new URLSearchParams(address.split('?')[1] ?? '');
  const any = { value: '', label: t('common.all') };
  const select = (
    name: string,
    label: string,
    value: string | number | undefined,
    options: { value: string; label: string }[],
  ) => (
    <Field
      hideLabel
      type="select"
      name={name}
      label={label}
      defaultValue={value ?? ''}
      options={[{ value: '', label: `${label}: ${any.label}` }, ...options]}
    />
  );
  const choices = (list: readonly { id: number; name: string }[]) =>
    list.map(({ id, name }) => ({ value: String(id), label: name }));
  const toneOptions = toneChoices(t);
  const pickUpWord = (name: (typeof pickUps)[number]) => pickUpName(t, name);
  const facts = filterFacts({ t, format }, filter, { topics, outlets, journalists, batchName });
  const chips: Chip[] = facts.flatMap(([name, known]) => {
    const asked = params.get(name)?.trim();
    const label =
      known || (asked && withoutField.includes(name) && t('coverage.filterUnread', { value: asked }));
    // A message belongs to its release: both go together.
    return label
      ? [
          {
            label,
            unread: !known,
            removeHref: withParams(
              address,
              name === 'pesan' ? { siaran: null, pesan: null } : { [name]: null },
            ),
          },
        ]
      : [];
  });
  const kept = [...params].filter(([name]) => !['columns', 'after', 'before'].includes(name));
  return (
    <Filters
      action={coveragePaths.list}
      search={{
        name: 'q',
        label: t('coverage.listSearch'),
        value: filter.search,
        placeholder: t('search.placeholder'),
      }}
      moreLabel={t('common.filter')}
      submitLabel={t('common.search')}
      chips={chips}
      removeLabel={chip => t('coverage.removeFilter', { label: chip.label })}
      clear={chips.length > 0 ? { href: coveragePaths.list, label: t('common.clearFilters') } : undefined}
      keep={{
        sort: params.get('sort'),
        siaran: params.get('siaran'),
        pesan: params.get('pesan'),
        ...Object.fromEntries(withoutField.map(name => [name, params.get(name)])),
        rincian: params.get('rincian'),
      }}
      trailing={
        <ColumnChoice
          label={t('common.columns')}
          submitLabel={t('common.columnsApply')}
          action={coveragePaths.list}
          columns={columnKeys.map(key => ({ key, header: headers[key] && t(headers[key]) }))}
          visible={columns.length > 0 ? columns : columnKeys}
          keep={kept}
        />
      }
    >
      {select('media', t('coverage.filterOutlet'), filter.outletId, choices(outlets))}
      {select('topik', t('coverage.filterTopic'), filter.topicId, choices(topics))}
      {select(
        'kanal',
        t('coverage.filterChannel'),
        filter.channel,
        channels.map(value => ({ value, label: t(`partners.channels.${value}`) })),
      )}
      {select(
        'wilayah',
        t('coverage.filterRegency'),
        filter.regency,
        regencies.map(({ key, name }) => ({ value: key, label: name })),
      )}
      {select(
        'bentuk',
        t('coverage.filterFormat'),
        filter.format,
        articleFormats.map(value => ({ value, label: t(`coverage.formats.${value}`) })),
      )}
      {select('nada', t('coverage.filterTone'), filter.headlineTone, toneOptions)}
      {select(
        'asal',
        t('coverage.filterOrigin'),
        filter.pickUp,
        pickUps.map(value => ({ value, label: pickUpWord(value) })),
      )}
      {select('keadaan', t('coverage.filterStatus'), filter.status, [
        { value: 'dismissed', label: t('coverage.statuses.dismissed') },
      ])}
      {select(
        'bukti',
        t('coverage.filterPage'),
        filter.page,
        pageFates.map(value => ({ value, label: t(pageFateWords[value]) })),
      )}
      <Field
        type="date"
        name="dari"
        label={t('coverage.filterFrom')}
        defaultValue={filter.fromOn}
        className="filter-day"
      />
      <Field
        type="date"
        name="sampai"
        label={t('coverage.filterTo')}
        defaultValue={filter.toOn}
        className="filter-day"
      />
    </Filters>
  );
}

const headers = {
  outlet: 'coverage.outlet',
  publishedAt: 'coverage.publishedAt',
  topics: 'coverage.topics',
  words: 'coverage.words',
  tone: 'coverage.columnTone',
  originality: 'coverage.columnOriginality',
} as const;
