import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/climb.ts';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { BarSegments } from '#app/ui/bar-segments.tsx';
import type { PagerProps } from '#app/ui/pager.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import { type Part, partPoints, parts } from '../parts.ts';
import type { RuleSet } from '../rule-set.ts';
import type { Movement } from '../standing-history.ts';
import { MovementMark } from './movement-mark.tsx';

export type RankedRow = {
  entrantId: number;
  name: string;
  rank: number;
  tied: boolean;
  A: number;
  v: number;
  t: number;
  q: number;
  b: number;
  c: number;
  articles: number;
  excluded: number;
  /** Since a week ago; absent where nothing is known of that day. */
  moved?: Movement;
};

/** A rank, marked in words when it is shared. */
export function RankMark({ rank, tied }: Pick<RankedRow, 'rank' | 'tied'>) {
  const { t } = useI18n();
  return (
    <>
      <span className="sr-only">{`${t('awards.rank')} `}</span>
      <span className="tabular">{rank}</span>
      {tied && <span className="ms-1 text-sm font-normal text-muted">{t('awards.tied')}</span>}
    </>
  );
}

/** The standing of a league: rank, index with its parts drawn, articles that count and those that do not. */
export function StandingTable(props: {
  caption: string;
  board: 'outlets' | 'journalists';
  rows: readonly RankedRow[];
  rules: Pick<RuleSet, 'weights'>;
  /** The day the movement is counted from. */
  since: string;
  hrefOf: (entrantId: number) => string;
  pager: PagerProps;
  empty: ReactNode;
}) {
  const { t, format } = useI18n();
  const rows = props.rows.map(row => ({
    ...row,
    points: partPoints(row, props.rules).map(({ points }) => points),
  }));
  type Row = (typeof rows)[number];
  const anyTie = rows.some(row => row.tied);
  const partColumn = (part: Part): Column<Row> => ({
    key: part,
    header: t(`awards.parts.${part}`),
    cell: row => format.points(row.points[parts.indexOf(part)]!),
    numeric: true,
    deskOnly: true,
  });
  const movementColumn: Column<Row> = {
    key: 'moved',
    header: t('climb.sinceLastWeek'),
    cell: row => row.moved !== undefined && <MovementMark moved={row.moved} since={props.since} />,
    labelOnPhone: true,
  };
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: t(`awards.boards.${props.board}`),
      cell: row => (
        <span className="flex gap-2">
          <span className={anyTie ? 'w-14 shrink-0' : 'w-7 shrink-0'}>
            <RankMark rank={row.rank} tied={row.tied} />
          </span>
          <span className="min-w-0">{row.name}</span>
        </span>
      ),
      primary: true,
    },
    ...(rows.some(row => row.moved !== undefined) ? [movementColumn] : []),
    {
      key: 'bar',
      header: t('awards.keyLabel'),
      cell: row => (
        <span className="block min-w-28 pt-1">
          <BarSegments values={row.points} max={100} height={12} />
        </span>
      ),
      className: 'w-[26%] max-sm:w-full max-sm:basis-full',
    },
    {
      key: 'index',
      header: t('awards.index'),
      cell: row => <span className="font-semibold text-base-content">{format.points(row.A)}</span>,
      numeric: true,
      labelOnPhone: true,
    },
    partColumn('volume'),
    partColumn('quality'),
    partColumn('breadth'),
    partColumn('consistency'),
    {
      key: 'counted',
      header: t('awards.counted'),
      cell: row => format.number(row.articles),
      numeric: true,
      labelOnPhone: true,
    },
    {
      key: 'excluded',
      header: t('awards.excluded'),
      cell: row => format.number(row.excluded),
      numeric: true,
      labelOnPhone: true,
    },
  ];
  return (
    <DataTable
      caption={props.caption}
      columns={columns}
      rows={rows}
      rowKey={row => row.entrantId}
      rowHref={row => props.hrefOf(row.entrantId)}
      pager={props.pager}
      empty={props.empty}
    />
  );
}
