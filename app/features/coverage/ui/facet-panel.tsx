import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { regencies } from '#app/lib/regencies.ts';
import { Link } from '#app/ui/link.tsx';
import { withParams } from '#app/ui/list-address.ts';
import type { FacetCount, Facets } from '../facets.queries.server.ts';
import type { OpenKind } from '../open-findings/kinds.ts';
import { coveragePaths } from '../paths.ts';

/** Counts are exact up to here. */
const exactTo = 1000;

/**
 * How many articles of the list each value holds, every figure a filter. Asked for after the page, so that the list
 * never waits for it; without JavaScript a link brings them.
 */
export function FacetPanel({ address, facets }: { address: string; facets: Facets | null }) {
  const { t, format } = useI18n();
  const fetcher = useFetcher<Facets>();
  const { load } = fetcher;
  const query = address.split('?')[1] ?? '';
  useEffect(() => {
    if (!facets) load(`${coveragePaths.facets}?${query}`);
  }, [facets, load, query]);
  const shown = facets ?? fetcher.data;
  const href = (name: string, value: string) => withParams(address, { [name]: value });
  const regencyName = (key: string) => regencies.find(regency => regency.key === key)?.name ?? key;
  return (
    <aside aria-label={t('search.facets')} className="facets">
      {!shown && (
        <Link href={withParams(address, { rincian: '1' })} className="link inline-flex min-h-6 items-center">
          {t('search.showFacets')}
        </Link>
      )}
      {shown && (
        <>
          <Group
            title={t('coverage.filterOutlet')}
            counts={shown.outlets}
            href={value => href('media', value)}
          />
          <Group
            title={t('coverage.filterChannel')}
            counts={shown.channels}
            name={value => t(`partners.channels.${value as 'online'}`)}
            href={value => href('kanal', value)}
          />
          <Group
            title={t('coverage.filterTopic')}
            counts={shown.topics}
            href={value => href('topik', value)}
          />
          <Group
            title={t('coverage.findings')}
            counts={shown.findings}
            name={value => t(`coverage.openKinds.${value as OpenKind}`)}
            href={value => href('temuan', value)}
          />
          <Group
            title={t('coverage.filterTone')}
            counts={shown.tones}
            name={value =>
              value === 'none' ? t('coverage.toneNone') : t(`coverage.tones.${value as 'neutral'}`)
            }
            href={value => href('nada', value)}
          />
          <Group
            title={t('coverage.filterRegency')}
            counts={shown.regencies}
            name={regencyName}
            href={value => href('wilayah', value)}
          />
          <Group
            title={t('search.month')}
            counts={shown.months}
            name={value => format.month(value)}
            href={value => href('bulan', value)}
          />
          {shown.cut && <p className="text-sm text-muted">{t('search.facetsCut')}</p>}
        </>
      )}
    </aside>
  );
}

function Group(props: {
  title: string;
  counts: readonly FacetCount[];
  name?: (value: string) => string;
  href: (value: string) => string;
}) {
  const { format } = useI18n();
  if (props.counts.length === 0) return null;
  return (
    <section className="mb-4">
      <h2 className="mb-1 text-sm font-semibold">{props.title}</h2>
      <ul>
        {props.counts.map(({ value, label, count }) => (
          <li key={value}>
            <Link
              href={props.href(value)}
              className="flex min-h-6 items-baseline justify-between gap-3 text-sm hover:text-primary"
            >
              <span className="min-w-0 truncate">{label ?? props.name?.(value) ?? value}</span>
              <span className="tabular text-muted">
                {count > exactTo ? `${format.number(exactTo)}+` : format.number(count)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
