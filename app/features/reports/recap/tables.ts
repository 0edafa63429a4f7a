import { channels } from '#app/features/partners/terms.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { type Compared, compareCounts, pickUpKeys, type SpanFigures, toneKeys } from './figures.ts';
import { recapWords } from './words.ts';

export type RecapTable = { key: string; title: string; rows: (Compared & { label: string })[] };

/** A recap as tables of figures, each beside those of the two months it is compared with. */
export function recapTables(
  recap: Record<'current' | 'previous' | 'lastYear', SpanFigures>,
  t: Translate,
): RecapTable[] {
  const { current, previous, lastYear } = recap;
  const words = recapWords(t);
  const counts = (
    of: 'channels' | 'regencies' | 'headlineTones' | 'bodyTones' | 'pickUps',
    name: (key: string) => string,
    keys?: readonly string[],
  ) =>
    compareCounts({ current: current[of], previous: previous[of], lastYear: lastYear[of] }, keys).map(
      row => ({ ...row, label: name(row.key) }),
    );
  const row = (key: string, label: string, of: (span: SpanFigures) => number) => ({
    ...{ key, label },
    ...{ current: of(current), previous: of(previous), lastYear: of(lastYear) },
  });
  return [
    {
      key: 'totals',
      title: t('recap.totals'),
      rows: [
        row('articles', t('recap.articles'), span => span.articles),
        row('outlets', t('recap.outlets'), span => span.outlets.length),
        row('journalists', t('recap.journalists'), span => span.journalists),
      ],
    },
    {
      key: 'headlineTones',
      title: t('coverage.headlineTone'),
      rows: counts('headlineTones', words.tone, toneKeys),
    },
    { key: 'bodyTones', title: t('coverage.bodyTone'), rows: counts('bodyTones', words.tone, toneKeys) },
    {
      key: 'pickUps',
      title: t('coverage.filterOrigin'),
      rows: counts('pickUps', key => words.pickUp(key as 'own'), pickUpKeys),
    },
    { key: 'channels', title: t('dashboard.channel'), rows: counts('channels', words.channel, channels) },
    { key: 'regencies', title: t('coverage.regency'), rows: counts('regencies', words.regency) },
  ].filter(table => table.rows.length > 0);
}
