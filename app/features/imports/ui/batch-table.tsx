import '#app/i18n/sections/imports.ts';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import type { BatchListRow } from '../batches.queries.server.ts';
import { importPaths } from '../paths.ts';
import { outcomes } from '../terms.ts';

const tones = { interrupted: 'warning', checked: 'warning', committed: 'accent' } as const;

/** The imports before, each with where it stands. */
export function BatchTable(props: { batches: readonly BatchListRow[]; zone: string; empty: ReactNode }) {
  const { t, format } = useI18n();
  const stateOf = (row: BatchListRow) =>
    !row.working && ['checking', 'committing', 'undoing'].includes(row.status) ? 'interrupted' : row.status;
  const resultOf = ({ counts }: BatchListRow) => {
    const names = counts.done === undefined ? outcomes : (['done', 'undone', 'kept', 'failed'] as const);
    return names
      .filter(name => counts[name])
      .map(name => {
        const label = outcomes.some(outcome => outcome === name)
          ? t(`imports.outcomes.${name as (typeof outcomes)[number]}`)
          : t(`imports.${name as 'done'}`);
        return `${label} ${format.number(counts[name] ?? 0)}`;
      })
      .join(' · ');
  };
  const columns: Column<BatchListRow>[] = [
    {
      key: 'file',
      header: t('imports.columnFile'),
      cell: row => (
        <>
          {row.fileName}
          <span className="ms-2 font-normal text-muted">{t(`imports.kinds.${row.kind}`)}</span>
        </>
      ),
    },
    {
      key: 'state',
      header: t('imports.columnState'),
      cell: row => {
        const state = stateOf(row);
        return (
          <Badge tone={tones[state as keyof typeof tones] ?? 'quiet'}>{t(`imports.statuses.${state}`)}</Badge>
        );
      },
    },
    { key: 'result', header: t('imports.columnResult'), cell: resultOf },
    {
      key: 'when',
      header: t('imports.columnWhen'),
      cell: row => format.instant(row.createdAt, props.zone),
      hideOnPhone: true,
      className: 'whitespace-nowrap',
    },
    { key: 'by', header: t('imports.columnBy'), cell: row => row.author, hideOnPhone: true, deskOnly: true },
  ];
  return (
    <DataTable
      caption={t('imports.recent')}
      columns={columns}
      rows={props.batches}
      rowKey={row => row.id}
      rowHref={row => importPaths.show(row.id)}
      empty={props.empty}
    />
  );
}
