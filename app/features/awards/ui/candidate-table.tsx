import '#app/i18n/sections/completeness.ts';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import type { PagerProps } from '#app/ui/pager.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { NoMail } from '../completeness/contacts.ts';
import { completenessPaths } from '../completeness-paths.ts';

export type CandidateRow = {
  board: 'outlets' | 'journalists';
  entrantId: number;
  name: string;
  articles: number;
  /** Whom a mail goes to, or who cannot be written to; null where nobody is on record. */
  contact: string | null;
  reason: NoMail | null;
  invite: { id: number; toldAt: string | null; url: string } | null;
};

/** Who gets a link by mail, who got it, and who cannot and why; each with the link itself. */
export function CandidateTable(props: {
  rows: readonly CandidateRow[];
  /** Links can be sent. */
  open: boolean;
  zone: string;
  pager: PagerProps;
  empty: ReactNode;
}) {
  const { rows, open, zone, pager, empty } = props;
  const { t, format } = useI18n();
  const mailOf = ({ name, contact, reason, invite }: CandidateRow) => {
    if (invite?.toldAt) return t('completeness.toldAt', { at: format.instant(invite.toldAt, zone) });
    if (reason === null) return t('completeness.willGoTo', { name: contact ?? '' });
    const why = t(`completeness.reasons.${reason}`);
    return contact && contact !== name ? t('completeness.nowAt', { name: contact, reason: why }) : why;
  };
  return (
    <DataTable
      caption={t('completeness.candidates')}
      columns={[
        { key: 'name', header: t('completeness.candidate'), primary: true, cell: row => row.name },
        {
          key: 'board',
          header: t('completeness.board'),
          hideOnPhone: true,
          cell: row => t(`completeness.boards.${row.board}`),
        },
        {
          key: 'articles',
          header: t('completeness.counted'),
          numeric: true,
          labelOnPhone: true,
          cell: row => format.number(row.articles),
        },
        {
          key: 'mail',
          header: t('completeness.mail'),
          cell: row => (
            <span className={!row.invite?.toldAt && row.reason ? 'text-warning' : undefined}>
              {mailOf(row)}
            </span>
          ),
        },
        {
          key: 'link',
          header: t('completeness.link'),
          cell: row =>
            row.invite ? (
              <a
                href={row.invite.url}
                className="link relative block max-w-48 truncate max-sm:py-0.5"
                rel="noreferrer"
              >
                {row.invite.url.replace(/^https?:\/\//, '')}
                <span className="sr-only"> – {t('completeness.openLink', { name: row.name })}</span>
              </a>
            ) : (
              <span className="text-muted">{t('completeness.noLinkYet')}</span>
            ),
        },
        {
          key: 'resend',
          header: t('common.actions'),
          hideHeader: true,
          cell: row =>
            open &&
            row.invite?.toldAt &&
            row.reason === null && (
              <Confirm
                label={t('completeness.resend')}
                size="small"
                variant="ghost"
                confirmVariant="primary"
                align="end"
                question={t('completeness.resendQuestion', { name: row.name })}
                confirmLabel={t('completeness.resend')}
                action={completenessPaths.resending(row.invite.id)}
              >
                {t('completeness.resendText', { to: row.contact ?? '' })}
              </Confirm>
            ),
        },
      ]}
      rows={rows}
      rowKey={row => `${row.board}-${row.entrantId}`}
      pager={pager}
      empty={empty}
    />
  );
}
