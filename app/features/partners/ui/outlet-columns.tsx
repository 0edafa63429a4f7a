import '#app/i18n/sections/care.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Link } from '#app/ui/link.tsx';
import type { Column } from '#app/ui/table.tsx';
import type { OutletListRow } from '../outlet-list.queries.server.ts';
import { journalistPaths } from '../paths.ts';
import { PressCouncilBadge } from './badges.tsx';
import { careColumns } from './care-columns.tsx';
import { regencyName } from './options.ts';

/** Columns shown before anybody has chosen. */
export const usualOutletColumns = ['channel', 'scope', 'regency', 'network', 'pressCouncil', 'journalists'];

/** The columns of the outlet list. */
export function useOutletColumns(): Column<OutletListRow>[] {
  const { t, format } = useI18n();
  return [
    {
      key: 'name',
      header: t('partners.name'),
      sortable: true,
      cell: row => row.name,
    },
    {
      key: 'channel',
      header: t('partners.channel'),
      cell: row => (
        <span className="flex flex-wrap items-center gap-x-2">
          {t(`partners.channels.${row.channel}`)}
          {!row.active && <Badge>{t('partners.inactive')}</Badge>}
        </span>
      ),
    },
    {
      key: 'scope',
      header: t('partners.scope'),
      deskOnly: true,
      cell: row => t(`partners.scopes.${row.scope}`),
    },
    {
      key: 'regency',
      header: t('partners.regency'),
      cell: row => (row.regency ? regencyName(row.regency) : ''),
    },
    {
      key: 'network',
      header: t('partners.network'),
      deskOnly: true,
      cell: row => row.network ?? '',
    },
    {
      key: 'pressCouncil',
      header: t('partners.pressCouncilShort'),
      cell: row =>
        row.pressCouncil === 'not_recorded' ? '' : <PressCouncilBadge status={row.pressCouncil} />,
    },
    {
      key: 'checkedOn',
      header: t('care.anyChecked'),
      labelOnPhone: true,
      cell: row => (row.pressCouncilCheckedOn ? format.date(row.pressCouncilCheckedOn) : ''),
    },
    ...careColumns<OutletListRow>(t),
    {
      key: 'journalists',
      header: t('partners.journalists'),
      numeric: true,
      labelOnPhone: true,
      cell: row =>
        row.journalists > 0 ? (
          <Link href={`${journalistPaths.list}?media=${row.id}`} className="above link">
            {format.number(row.journalists)}
          </Link>
        ) : (
          <span className="text-muted">0</span>
        ),
    },
    {
      key: 'host',
      header: t('partners.website'),
      hideOnPhone: true,
      cell: row => row.host ?? '',
    },
    {
      key: 'updatedAt',
      header: t('partners.updatedAt'),
      sortable: true,
      sortFirst: 'desc',
      labelOnPhone: true,
      cell: row => format.day(row.updatedAt),
    },
  ];
}
