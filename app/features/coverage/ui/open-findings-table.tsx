import '#app/i18n/sections/findings.ts';
import { type ReactNode, useRef } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { tickLabels } from '#app/i18n/tick-labels.ts';
import type { Zone } from '#app/lib/zones.ts';
import { Button } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { withBack, withParams } from '#app/ui/list-address.ts';
import { type Column, DataTable } from '#app/ui/table.tsx';
import { bulkPaths } from '../bulk-paths.ts';
import { type OpenKind, settledKinds } from '../open-findings/kinds.ts';
import type { OpenRow } from '../open-findings/queries.server.ts';
import { coveragePaths } from '../paths.ts';
import { PickActions } from './pick-actions.tsx';
import { RowTones } from './row-tones.tsx';
import { useStay } from './use-stay.ts';

export type OpenFindingsTableProps = {
  address: string;
  rows: readonly OpenRow[];
  next: string | null;
  previous: string | null;
  zone: Zone;
  mayWrite: boolean;
  /** The kind that the list is narrowed to. */
  kind: OpenKind | null;
  /** In the list of one kind: how many match, and whether more than a change of many takes. */
  all?: { count: number; many: boolean };
  empty: ReactNode;
};

/** The field of the article's form in which what is missing is filled in. */
const fields = { dead: 'url', noJournalist: 'journalistNames', noTopic: 'topicIds' } as const;

/** Where the next step is taken, with the way back to this list; null where it is taken in the row. */
function nextStep(row: OpenRow, kind: OpenKind, address: string): string | null {
  switch (kind) {
    case 'figures':
    case 'mixUp':
      return `${withBack(coveragePaths.show(row.id), address)}#temuan`;
    case 'unanswered':
      return row.request
        ? withBack(coveragePaths.correction(row.request.id), address)
        : coveragePaths.corrections;
    case 'changed':
      return withBack(coveragePaths.snapshots(row.id), address);
    case 'noTone':
      return null;
    default:
      return `${withBack(coveragePaths.edit(row.id), address)}#artikel-${fields[kind]}`;
  }
}

/** Articles about which something waits, each finding with its next step. */
export function OpenFindingsTable(props: OpenFindingsTableProps) {
  const { address, rows, next, previous, zone, mayWrite, empty } = props;
  const { t, format } = useI18n();
  const settling = settledKinds.find(name => name === props.kind);
  const hrefFor = (changes: Parameters<typeof withParams>[1]) => withParams(address, changes);
  const columns: Column<OpenRow>[] = [
    {
      key: 'title',
      header: t('findings.article'),
      primary: true,
      className: 'lg:w-2/5',
      cell: row => row.title,
    },
    {
      key: 'outlet',
      header: t('coverage.outlet'),
      cell: row => (
        <>
          {row.outletName}
          <span className="text-sm whitespace-nowrap text-muted sm:block">
            <span className="sm:hidden"> · </span>
            {format.day(row.publishedAt, zone)}
          </span>
        </>
      ),
    },
    {
      key: 'open',
      header: t('findings.open'),
      cell: row => (
        <ul className="flex flex-col gap-1">
          {row.open.map(({ kind, count }) => (
            <li key={kind} className="flex flex-wrap items-center gap-x-3">
              <span>
                {kind === 'mixUp' && count === 1
                  ? t('findings.says.mixUpOnce')
                  : t(`findings.says.${kind}`, { count })}
                {kind === 'unanswered' && row.request && (
                  <span className="text-muted">
                    {' '}
                    {t('findings.since', { date: format.day(row.request.requestedAt, zone) })}
                  </span>
                )}
              </span>
              {(mayWrite || kind === 'changed') && <Step href={nextStep(row, kind, address)} kind={kind} />}
              {mayWrite && <Settle row={row} kind={kind} />}
              {mayWrite && kind === 'noTone' && row.tones && (
                <div className="w-full">
                  <RowTones articleId={row.id} tones={row.tones} />
                </div>
              )}
            </li>
          ))}
        </ul>
      ),
    },
  ];
  const list = useRef<HTMLDivElement>(null);
  const stay = useStay(list);
  const table = (
    <DataTable
      caption={t('findings.title')}
      columns={columns}
      rows={rows}
      rowKey={row => row.id}
      rowHref={row => coveragePaths.show(row.id)}
      hrefFor={hrefFor}
      empty={empty}
      selection={
        mayWrite
          ? {
              name: 'artikel',
              header: t('coverage.pick'),
              ticks: tickLabels(t),
              label: row => t('coverage.pickArticle', { title: row.title }),
              action: bulkPaths.pick,
              children: (
                <>
                  <input type="hidden" name="alamat" value={address} />
                  {/* What the enter key does: without it, it would settle the first finding. */}
                  <button type="submit" hidden name="cakupan" value="dicentang" />
                </>
              ),
              actions: (
                <PickActions all={props.all}>
                  {settling && (
                    <Button formAction={coveragePaths.settleFindings(settling)} data-stay>
                      {t(`findings.settle.${settling}`)}
                    </Button>
                  )}
                </PickActions>
              ),
            }
          : undefined
      }
      pager={{
        previousHref: previous && hrefFor({ before: previous }),
        nextHref: next && hrefFor({ after: next }),
        labels: { navigation: t('findings.pages'), previous: t('common.previous'), next: t('common.next') },
      }}
    />
  );
  return (
    <div ref={list} onSubmit={stay}>
      {table}
    </div>
  );
}

function Step({ href, kind }: { href: string | null; kind: OpenKind }) {
  const { t } = useI18n();
  if (href === null) return null;
  return (
    <Link href={href} className="above link inline-flex min-h-6 items-center text-sm">
      {t(`findings.next.${kind as 'dead'}`)}
    </Link>
  );
}

/** Says that it needs nothing more; a button of the form around the table, which holds the way back here. */
function Settle({ row, kind }: { row: OpenRow; kind: OpenKind }) {
  const { t } = useI18n();
  const settled = settledKinds.find(name => name === kind);
  if (!settled) return null;
  return (
    <button
      type="submit"
      className="above inline-flex min-h-6 cursor-pointer items-center text-sm text-muted underline decoration-base-300 underline-offset-4 hover:text-base-content"
      formAction={coveragePaths.settleFinding(row.id)}
      data-stay
      name="jenis"
      value={settled}
    >
      {t(`findings.settle.${settled}`)}
    </button>
  );
}
