import '#app/i18n/sections/judging.ts';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { RoundEntry } from '../judging/rounds.queries.server.ts';
import { juryPaths } from '../jury-paths.ts';
import { ReasonField } from './reason-field.tsx';

/** A round's entries with where they come from and how many jurors they have. */
export function EntryTable(props: {
  roundId: number;
  /** With how many jurors each has, and whether it may be removed now. */
  entries: readonly (RoundEntry & { jurors: number; removable: boolean })[];
  /** A is hidden from jurors, and so is which code stands for whom. */
  mayStanding: boolean;
  hrefOf: (entry: RoundEntry) => string | null;
  empty: ReactNode;
}) {
  const { roundId, entries, mayStanding, empty } = props;
  const { t, format } = useI18n();
  return (
    <DataTable
      caption={t('judging.entries')}
      columns={[
        {
          key: 'name',
          header: t('judging.name'),
          primary: true,
          cell: entry => {
            const href = props.hrefOf(entry);
            return (
              <div className="min-w-0">
                {href ? (
                  <a href={href} className="font-medium hover:underline">
                    {entry.name}
                  </a>
                ) : (
                  <span className="font-medium">{entry.name}</span>
                )}
                {entry.byline && <p className="text-sm text-muted">{entry.byline}</p>}
                {entry.removedAt && (
                  <p className="text-sm text-error">
                    {t('judging.removed', { reason: entry.removalReason ?? '' })}
                  </p>
                )}
                {!entry.removedAt && entry.reason && <p className="text-sm text-muted">{entry.reason}</p>}
              </div>
            );
          },
        },
        ...(mayStanding
          ? [
              {
                key: 'code',
                header: t('judging.code'),
                labelOnPhone: true,
                cell: (entry: RoundEntry) => <span className="tabular">{entry.code}</span>,
              },
            ]
          : []),
        {
          key: 'source',
          header: t('judging.source'),
          cell: entry => t(`judging.sources.${entry.source}`, { name: entry.nominatedBy ?? '' }),
        },
        ...(mayStanding
          ? [
              {
                key: 'index',
                header: t('judging.index'),
                numeric: true,
                labelOnPhone: true,
                cell: (entry: RoundEntry) => (entry.a === null ? '–' : format.points(entry.a)),
              },
            ]
          : []),
        {
          key: 'jurors',
          header: t('judging.seatsOf'),
          numeric: true,
          labelOnPhone: true,
          cell: entry => format.number(entry.jurors),
        },
        {
          key: 'actions',
          header: t('common.actions'),
          hideHeader: true,
          cell: entry =>
            entry.removable ? (
              <div className="sm:-my-1 sm:flex sm:justify-end">
                <Confirm
                  label={t('judging.removeEntry')}
                  variant="ghost"
                  size="small"
                  align="end"
                  question={t('judging.removeEntryQuestion', { name: entry.name })}
                  confirmLabel={t('judging.removeEntryConfirm')}
                  action={juryPaths.entryRemoval(roundId, entry.id)}
                  fields={<ReasonField />}
                />
              </div>
            ) : null,
        },
      ]}
      rows={entries}
      rowKey={entry => entry.id}
      empty={empty}
    />
  );
}
