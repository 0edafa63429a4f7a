import '#app/i18n/sections/gatherings.ts';
import { journalistPaths } from '#app/features/partners/paths.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { MailLine, type ShownMail } from './mail-line.tsx';

export type ShownInvitation = {
  journalistId: number;
  name: string;
  address: string | null;
  invitedAt: string;
  attended: boolean | null;
};

/** What the office knows of one invitation; `link` is null where it may not be seen. */
export function InvitationFacts(props: { invitation: ShownInvitation; link: string | null; zone: string }) {
  const { invitation, link, zone } = props;
  const { t, format } = useI18n();
  const { attended } = invitation;
  return (
    <DefinitionList
      items={[
        {
          term: t('gatherings.guest'),
          children: (
            <Link href={journalistPaths.show(invitation.journalistId)} className="link">
              {invitation.name}
            </Link>
          ),
        },
        { term: t('gatherings.address'), children: invitation.address ?? t('gatherings.noMail') },
        { term: t('gatherings.invitedOn'), children: format.instant(invitation.invitedAt, zone) },
        {
          term: t('gatherings.attendance'),
          children:
            attended === null ? null : t(attended ? 'gatherings.attendedYes' : 'gatherings.attendedNo'),
        },
        {
          term: t('gatherings.link'),
          children:
            link === null ? null : (
              <>
                <span className="break-all select-all">{link}</span>
                <span className="mt-1 block text-sm text-muted">{t('gatherings.linkHint')}</span>
              </>
            ),
        },
      ]}
    />
  );
}

/** The mails one guest got about the gathering, the newest first. */
export function InvitationMails(props: {
  mails: readonly (ShownMail & { mailId: number; updatedAt: string })[];
  zone: string;
}) {
  const { mails, zone } = props;
  const { t, format } = useI18n();
  if (mails.length === 0) return <p className="text-muted">{t('gatherings.mailHistoryNone')}</p>;
  return (
    <ul className="border-t border-base-300">
      {mails.map(mail => (
        <li
          key={mail.mailId}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-base-300 py-2"
        >
          <MailLine mail={mail} hasAddress />
          <span className="text-sm text-muted">{format.instant(mail.updatedAt, zone)}</span>
        </li>
      ))}
    </ul>
  );
}
