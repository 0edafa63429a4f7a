import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/climb.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { BarSegments } from '#app/ui/bar-segments.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import { type PartFigures, partPoints } from '../parts.ts';
import type { RuleSet } from '../rule-set.ts';
import { PartsKey } from './parts-key.tsx';
import { RankMark } from './standing-table.tsx';

type Side = PartFigures & {
  entrantId: number;
  name: string;
  rank: number;
  tied: boolean;
  A: number;
  articles: number;
  excluded: number;
};

type Pair = readonly [number, number];

/** Figures of two entrants row by row, with the difference as the first sees it. */
function PairTable(props: {
  caption: string;
  names: readonly [string, string];
  head: string;
  rows: readonly { label: string; values: Pair; count?: boolean }[];
}) {
  const { t, format } = useI18n();
  type Row = (typeof props.rows)[number];
  const text = (row: Row, value: number) => (row.count ? format.number(value) : format.points(value));
  const difference = (row: Row) => {
    const gap = row.values[0] - row.values[1];
    const shown = text(row, Math.abs(gap));
    if (shown === text(row, 0)) return '0';
    return `${gap > 0 ? '+' : '−'}${shown}`;
  };
  const side = (i: 0 | 1): Column<Row> => ({
    key: String(i),
    header: props.names[i],
    cell: row => text(row, row.values[i]),
    numeric: true,
    labelOnPhone: true,
  });
  const columns: Column<Row>[] = [
    { key: 'label', header: props.head, cell: row => row.label, primary: true },
    side(0),
    side(1),
    {
      key: 'gap',
      header: t('climb.difference'),
      cell: row => <span className="font-medium text-base-content">{difference(row)}</span>,
      numeric: true,
      labelOnPhone: true,
    },
  ];
  return (
    <DataTable
      caption={props.caption}
      columns={columns}
      rows={props.rows}
      rowKey={row => row.label}
      empty={null}
    />
  );
}

/** Two entrants side by side: rank, index and its parts drawn, then every figure with the difference. */
export function VersusTable(props: {
  sides: readonly [Side, Side];
  rules: RuleSet;
  hrefOf: (entrantId: number) => string;
}) {
  const { sides, rules, hrefOf } = props;
  const { t, format } = useI18n();
  const [a, b] = sides;
  const names = [a.name, b.name] as const;
  const pointsOf = sides.map(side => partPoints(side, rules));
  return (
    <div className="mb-8 max-w-3xl">
      <ul className="mb-3 flex flex-col gap-4">
        {sides.map((side, i) => (
          <li key={side.entrantId}>
            <div className="mb-1 flex items-baseline justify-between gap-3">
              <span className="flex min-w-0 gap-2">
                <RankMark rank={side.rank} tied={side.tied} />
                <Link href={hrefOf(side.entrantId)} className="link font-medium">
                  {side.name}
                </Link>
              </span>
              <span className="tabular font-semibold">{format.points(side.A)}</span>
            </div>
            <BarSegments values={pointsOf[i]!.map(({ points }) => points)} max={100} height={16} />
          </li>
        ))}
      </ul>
      <div className="mb-5">
        <PartsKey rules={rules} />
      </div>
      <PairTable
        caption={t('climb.versusTitle', { a: a.name, b: b.name })}
        names={names}
        head={t('climb.figure')}
        rows={[
          { label: t('awards.index'), values: [a.A, b.A] },
          ...pointsOf[0]!.map(({ part, points }, i) => ({
            label: t(`awards.parts.${part}`),
            values: [points, pointsOf[1]![i]!.points] as const,
          })),
          { label: t('awards.counted'), values: [a.articles, b.articles], count: true },
          { label: t('awards.excluded'), values: [a.excluded, b.excluded], count: true },
        ]}
      />
    </div>
  );
}

/** The months or programmes of two entrants beside each other. */
export function VersusCells(props: {
  title: string;
  note: string;
  /** What the rows are: months or programmes. */
  head: string;
  names: readonly [string, string];
  rows: readonly { label: string; values: Pair }[];
}) {
  return (
    <Section title={props.title}>
      <p className="mb-3 text-sm text-muted">{props.note}</p>
      <PairTable caption={props.title} names={props.names} head={props.head} rows={props.rows} />
    </Section>
  );
}
