import '#app/i18n/sections/audience.ts';
import type { I18n } from '#app/i18n/react.tsx';
import type { Translate } from '#app/i18n/translate.ts';
import { regencies } from '#app/lib/regencies.ts';
import type { ArticleFilter, filterNames, PageFate } from '../filter.ts';
import type { PickUp } from '../originality.ts';
import { tones } from '../terms.ts';

type Named = readonly { id: number; name: string }[];

/** What became of a page, as the filter says it. */
export const pageFateWords = {
  berubah: 'coverage.pageChanged',
  mati: 'coverage.pageDead',
} as const satisfies Record<PageFate, string>;

/** The tones that a list can be narrowed to, the missing one included. */
export function toneChoices(t: Translate) {
  return [
    ...tones.map(tone => ({ value: tone as string, label: t(`coverage.tones.${tone}`) })),
    { value: 'none', label: t('coverage.toneNone') },
  ];
}

/** How much was copied, in words. */
export function pickUpName(t: Translate, name: PickUp): string {
  return name === 'unknown' ? t('coverage.originUnknown') : t(`reuse.labels.${name}`);
}

/** What a filter narrows a list by: each parameter of the address with its words, those without a filter left empty. */
export function filterFacts(
  { t, format }: Pick<I18n, 't' | 'format'>,
  filter: ArticleFilter,
  {
    topics,
    outlets,
    journalists = [],
    batchName,
  }: { topics: Named; outlets: Named; journalists?: Named; batchName?: string },
): [(typeof filterNames)[number], string | false | undefined][] {
  const toneOptions = toneChoices(t);
  const named = (label: string, value: string | false | undefined) => value && `${label}: ${value}`;
  return [
    ['media', named(t('coverage.filterOutlet'), outlets.find(outlet => outlet.id === filter.outletId)?.name)],
    [
      'jurnalis',
      named(t('coverage.journalists'), journalists.find(({ id }) => id === filter.journalistId)?.name),
    ],
    ['topik', named(t('coverage.filterTopic'), topics.find(topic => topic.id === filter.topicId)?.name)],
    ['kanal', named(t('coverage.filterChannel'), filter.channel && t(`partners.channels.${filter.channel}`))],
    [
      'wilayah',
      named(t('coverage.filterRegency'), regencies.find(regency => regency.key === filter.regency)?.name),
    ],
    [
      'bentuk',
      named(t('coverage.filterFormat'), filter.format && t(`coverage.formats.${filter.format as 'brief'}`)),
    ],
    [
      'nada',
      named(
        t('coverage.filterTone'),
        toneOptions.find(option => option.value === filter.headlineTone)?.label,
      ),
    ],
    [
      'nadaIsi',
      named(t('coverage.bodyTone'), toneOptions.find(option => option.value === filter.bodyTone)?.label),
    ],
    ['asal', named(t('coverage.filterOrigin'), filter.pickUp && pickUpName(t, filter.pickUp))],
    ['dari', named(t('coverage.filterFrom'), filter.fromOn && format.date(filter.fromOn))],
    ['sampai', named(t('coverage.filterTo'), filter.toOn && format.date(filter.toOn))],
    ['keadaan', named(t('coverage.filterStatus'), filter.status && t(`coverage.statuses.${filter.status}`))],
    ['bukti', named(t('coverage.filterPage'), filter.page && t(pageFateWords[filter.page]))],
    ['temuan', named(t('coverage.findings'), filter.finding && t(`coverage.openKinds.${filter.finding}`))],
    ['siaran', filter.kitId && !filter.messageKey ? t('coverage.filterKit') : undefined],
    ['pesan', filter.messageKey && t('coverage.filterMessage', { message: filter.messageKey })],
    [
      'perubahan',
      filter.batchId !== undefined &&
        (batchName ? t('coverage.filterBatch', { name: batchName }) : t('coverage.filterBatchAny')),
    ],
    ['bulan', named(t('search.month'), filter.month && format.month(filter.month))],
    ['q', filter.search && t('audience.chipSearch', { value: filter.search })],
  ];
}
