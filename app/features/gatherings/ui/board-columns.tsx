import '#app/i18n/sections/gatherings.ts';
import { MessageCircle } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import type { Column } from '#app/ui/table.tsx';
import { AnswerBadge } from './badges.tsx';
import { MailLine, type ShownMail } from './mail-line.tsx';

export type ShownGuest = {
  id: number;
  name: string;
  outlet: string | null;
  address: string | null;
  answer: 'accepted' | 'tentative' | 'declined' | null;
  companions: number;
  note: string;
  answeredAt: string | null;
  attended: boolean | null;
  /** The last mail to this guest. */
  mail: ShownMail | null;
  /** Chat with the invitation written; null where it may not be sent. */
  chat: string | null;
};

/** The columns of the board of answers. */
export function useBoardColumns(options: {
  zone: string;
  chats: boolean;
  attendance: boolean;
}): Column<ShownGuest>[] {
  const { t, format } = useI18n();
  const columns: (Column<ShownGuest> | false)[] = [
    { key: 'name', header: t('gatherings.guest'), sortable: true, primary: true, cell: row => row.name },
    { key: 'outlet', header: t('gatherings.outlet'), sortable: true, cell: row => row.outlet },
    {
      key: 'answer',
      header: t('gatherings.answer'),
      cell: row => (
        <>
          <span className="inline-flex flex-wrap items-center gap-x-2">
            <AnswerBadge answer={row.answer} />
            {row.companions > 0 && (
              <span className="whitespace-nowrap text-muted">
                {t('gatherings.companions', { count: row.companions })}
              </span>
            )}
          </span>
          {row.note && <p className="mt-1 max-w-64 break-words text-sm text-muted">{row.note}</p>}
        </>
      ),
    },
    {
      key: 'answeredAt',
      header: t('gatherings.answeredAt'),
      sortable: true,
      sortFirst: 'desc',
      deskOnly: true,
      hideOnPhone: true,
      cell: row =>
        row.answeredAt && (
          <span className="whitespace-nowrap">{format.instant(row.answeredAt, options.zone)}</span>
        ),
    },
    {
      key: 'mail',
      header: t('gatherings.mail'),
      cell: row => <MailLine mail={row.mail} hasAddress={row.address !== null} />,
    },
    options.attendance && {
      key: 'attended',
      header: t('gatherings.attendance'),
      cell: row =>
        row.attended !== null && (
          <span className="whitespace-nowrap">
            {t(row.attended ? 'gatherings.attendedYes' : 'gatherings.attendedNo')}
          </span>
        ),
    },
    options.chats && {
      key: 'chat',
      header: t('gatherings.chat'),
      cell: row =>
        row.chat && (
          <LinkButton
            href={row.chat}
            size="small"
            icon={MessageCircle}
            target="_blank"
            rel="noreferrer noopener"
            aria-label={t('gatherings.sendChatTo', { name: row.name })}
            className="above whitespace-nowrap"
          >
            WhatsApp
          </LinkButton>
        ),
    },
  ];
  return columns.filter(column => column !== false);
}
