import '#app/i18n/sections/bulk.ts';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import type { Zone } from '#app/lib/zones.ts';
import { Badge } from '#app/ui/badge.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import type { BatchCounts } from '../bulk/batches.queries.server.ts';
import { bulkPaths } from '../bulk-paths.ts';

export type BulkTableRow = {
  id: number;
  /** By what it does. */
  name: string;
  status: 'draft' | 'checking' | 'ready' | 'running' | 'done' | 'undoing' | 'undone' | 'interrupted';
  counts: BatchCounts;
  at: string;
  author: string | null;
};

const tones = { interrupted: 'warning', ready: 'warning', done: 'accent' } as const;
const figures = ['done', 'undone', 'kept', 'left'] as const;

/** The changes of many articles so far, each with where it stands. */
export function BulkTable(props: { batches: readonly BulkTableRow[]; zone: Zone; empty: ReactNode }) {
  const { t, format } = useI18n();
  const columns: Column<BulkTableRow>[] = [
    {
      key: 'what',
      header: t('bulk.columnWhat'),
      className: 'wrap-anywhere',
      cell: row => row.name,
    },
    {
      key: 'state',
      header: t('bulk.columnState'),
      cell: ({ status }) => (
        <Badge tone={tones[status as keyof typeof tones] ?? 'quiet'}>{t(`bulk.statuses.${status}`)}</Badge>
      ),
    },
    {
      key: 'result',
      header: t('bulk.columnResult'),
      cell: ({ status, counts }) =>
        (status === 'ready' ? (['waiting'] as const) : figures)
          .filter(name => counts[name])
          .map(name => `${t(`bulk.counts.${name}`)} ${format.number(counts[name] ?? 0)}`)
          .join(' · '),
    },
    {
      key: 'when',
      header: t('bulk.columnWhen'),
      hideOnPhone: true,
      className: 'whitespace-nowrap',
      cell: row => format.instant(row.at, props.zone),
    },
    { key: 'by', header: t('bulk.columnBy'), hideOnPhone: true, deskOnly: true, cell: row => row.author },
  ];
  return (
    <DataTable
      caption={t('bulk.recentTitle')}
      columns={columns}
      rows={props.batches}
      rowKey={row => row.id}
      rowHref={row => bulkPaths.show(row.id)}
      empty={props.empty}
    />
  );
}
