import { MailCheck, MessageCircle } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { formatPhone } from '#app/lib/phone.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import type { Column } from '#app/ui/table.tsx';
import type { JournalistListRow } from '../journalist-list.queries.server.ts';
import { outletPaths } from '../paths.ts';
import { StandingBadge } from './badges.tsx';
import { careColumns } from './care-columns.tsx';

/** Columns shown before anybody has chosen. */
export const usualJournalistColumns = ['outlets', 'ukw', 'standing'];

/** The columns of the journalist list. */
export function useJournalistColumns(): Column<JournalistListRow>[] {
  const { t, format } = useI18n();
  return [
    { key: 'name', header: t('partners.name'), sortable: true, cell: row => row.name },
    {
      key: 'outlets',
      header: t('partners.outlet'),
      cell: row => (
        <span className="flex flex-wrap gap-x-2">
          {row.outlets.map(outlet => (
            <Link key={outlet.id} href={outletPaths.show(outlet.id)} className="above link">
              {outlet.name}
            </Link>
          ))}
          {!row.active && <Badge>{t('partners.inactive')}</Badge>}
        </span>
      ),
    },
    {
      key: 'ukw',
      header: t('partners.ukwShort'),
      hideOnPhone: true,
      cell: row =>
        row.ukw === 'none' ? '' : [t(`partners.ukws.${row.ukw}`), row.ukwYear].filter(Boolean).join(', '),
    },
    {
      key: 'standing',
      header: t('partners.contactStatus'),
      cell: row => (
        <span className="inline-flex h-5 items-center gap-2 align-top">
          {row.standing === 'usable' ? (
            <Icon of={MailCheck} label={t('partners.standings.usable')} className="text-primary" />
          ) : (
            <StandingBadge standing={row.standing} />
          )}
          {row.whatsapp && !row.doNotContact && (
            <Icon of={MessageCircle} label={t('partners.whatsappRecorded')} className="text-primary" />
          )}
        </span>
      ),
    },
    {
      key: 'email',
      header: t('partners.email'),
      hideOnPhone: true,
      cell: row => row.email ?? '',
      className: 'break-all',
    },
    {
      key: 'phone',
      header: t('partners.whatsapp'),
      hideOnPhone: true,
      cell: row => (row.whatsapp ? formatPhone(row.whatsapp) : ''),
      className: 'tabular whitespace-nowrap',
    },
    ...careColumns<JournalistListRow>(t),
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
