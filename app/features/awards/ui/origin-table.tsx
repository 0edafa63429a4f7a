import '#app/i18n/sections/completeness.ts';
import type { ReactNode } from 'react';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { BarSegments } from '#app/ui/bar-segments.tsx';
import { seriesClass } from '#app/ui/chart-frame.tsx';
import { Link } from '#app/ui/link.tsx';
import type { PagerProps } from '#app/ui/pager.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import { type Origins, waysFound } from '../completeness/origins.ts';

const valuesOf = ({ found }: Origins) => waysFound.map(way => found[way]);

function useShare() {
  const { t, format } = useI18n();
  return (count: number, of: number) =>
    t('completeness.share', { count: format.number(count), share: format.percent(count / of) });
}

/** How the articles of all outlets were found: one bar, with what its colours mean and the figures. */
export function OriginBar({ all }: { all: Origins }) {
  const { t } = useI18n();
  const share = useShare();
  return (
    <div className="mb-6 max-w-3xl">
      <BarSegments values={valuesOf(all)} max={all.articles} height={16} />
      <ul aria-label={t('completeness.allOutlets')} className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {waysFound.map((way, index) => (
          <li key={way} className="inline-flex items-center gap-1.5">
            <svg width="10" height="10" aria-hidden="true" className={seriesClass(index)}>
              <rect width="10" height="10" rx="2" fill="currentColor" />
            </svg>
            {t(`completeness.found.${way}`)}
            <span className="tabular text-muted">{share(all.found[way], all.articles)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Row = Origins & { outletId: number; name: string };

/** Per outlet, how its articles of the season were found, in figures and shares. */
export function OriginTable(props: {
  rows: readonly Row[];
  period: { startsOn: string; endsOn: string };
  pager: PagerProps;
  empty: ReactNode;
}) {
  const { rows, period, pager, empty } = props;
  const { t, format } = useI18n();
  const share = useShare();
  const listOf = (outletId: number) =>
    `${coveragePaths.list}?${new URLSearchParams({ media: String(outletId), dari: period.startsOn, sampai: period.endsOn })}`;
  const columns: Column<Row>[] = [
    {
      key: 'outlet',
      header: t('completeness.outlet'),
      primary: true,
      cell: row => (
        <span className="block min-w-40">
          {row.name}
          <span className="mt-1 block">
            <BarSegments values={valuesOf(row)} max={row.articles} height={6} />
          </span>
        </span>
      ),
    },
    {
      key: 'articles',
      header: t('completeness.articles'),
      numeric: true,
      labelOnPhone: true,
      cell: row => (
        <Link href={listOf(row.outletId)} className="hover:text-primary hover:underline">
          {format.number(row.articles)}
        </Link>
      ),
    },
    ...waysFound.map(
      (way): Column<Row> => ({
        key: way,
        header: t(`completeness.found.${way}`),
        numeric: true,
        labelOnPhone: true,
        cell: row =>
          row.found[way] === 0 ? <span className="text-muted">0</span> : share(row.found[way], row.articles),
      }),
    ),
  ];
  return (
    <DataTable
      caption={t('completeness.origins')}
      columns={columns}
      rows={rows}
      rowKey={row => row.outletId}
      pager={pager}
      empty={empty}
    />
  );
}
