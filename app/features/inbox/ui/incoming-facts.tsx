import '#app/i18n/sections/incoming.ts';
import { journalistPaths } from '#app/features/partners/paths.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { MailAddress } from '#app/ui/mail-address.tsx';
import type { Incoming } from '../incoming/queries.server.ts';
import { useRuleWords } from './rule-words.ts';

const notes = { policy: 'policyNote', moved: 'movedNote', challenge: 'challengeNote' } as const;

/** What Gema made of a mail: whom it is about, by which rule, and what followed. */
export function IncomingFacts(props: {
  mail: Incoming;
  /** Page of the mail of ours that it speaks of. */
  mailHref: string | null;
  zone: string;
}) {
  const { mail, mailHref, zone } = props;
  const { t, format } = useI18n();
  const ruleWords = useRuleWords();
  const files = JSON.parse(mail.attachments) as string[];
  const note = notes[mail.kind as keyof typeof notes];
  const machine = mail.kind !== 'human';
  return (
    <DefinitionList
      items={[
        {
          term: t('incoming.from'),
          children: <MailAddress address={mail.sender || t('incoming.noSender')} />,
        },
        { term: t('incoming.received'), children: format.instant(mail.receivedAt, zone) },
        {
          term: t('incoming.about'),
          children: machine && mail.recipient && <MailAddress address={mail.recipient} />,
        },
        {
          term: t('incoming.journalist'),
          children: mail.journalistId && (
            <Link href={journalistPaths.show(mail.journalistId)} className="link">
              {mail.journalist}
            </Link>
          ),
        },
        {
          term: t('incoming.ourMail'),
          children: mailHref && (
            <Link href={mailHref} className="link">
              {mail.mailSubject}
            </Link>
          ),
        },
        { term: t('incoming.rule'), children: ruleWords(mail.rule) },
        {
          term: t('incoming.passage'),
          children: machine && mail.passage && <span className="wrap-anywhere">“{mail.passage}”</span>,
        },
        {
          term: t('incoming.foundBy'),
          children:
            machine && mail.foundBy && t(`incoming.foundBys.${mail.foundBy as 'verp' | 'report' | 'text'}`),
        },
        {
          term: t('incoming.effect'),
          children: machine && mail.kind !== 'refused' && (
            <>
              {mail.reversedAt
                ? t('incoming.reversedBy', {
                    name: mail.reversedBy ?? '',
                    at: format.instant(mail.reversedAt, zone),
                  })
                : t(`incoming.effects.${mail.effect}`)}{' '}
              {note && !mail.reversedAt && t(`incoming.${note}`)}
            </>
          ),
        },
        {
          term: t('incoming.attachments'),
          children: files.length > 0 && <span className="wrap-anywhere">{files.join(', ')}</span>,
        },
      ]}
    />
  );
}
