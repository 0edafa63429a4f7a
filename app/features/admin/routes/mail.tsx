import '#app/i18n/sections/admin.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { resendRefusal } from '#app/features/outbox/control.service.server.ts';
import { listMailboxIds } from '#app/features/outbox/mailbox.server.ts';
import { findMail, listMailEvents, type Mail } from '#app/features/outbox/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { MailAddress } from '#app/ui/mail-address.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { adminPaths } from '../paths.ts';
import { MailStatusBadge, useMailKind } from '../ui/mail-status.tsx';
import { useMailWords } from '../ui/mail-words.ts';

export const loader = guard({ can: 'mail.read' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  const mail = await findMail(ctx.db, id);
  if (!mail) throw new NotFound();
  const mayRead = can(ctx.actor, 'mailbox.read');
  const [nearest] = mayRead ? await listMailboxIds(1, id + 1) : [];
  return {
    mail,
    events: await listMailEvents(ctx.db, id),
    inMailbox: nearest === id,
    mayControl: can(ctx.actor, 'mail.control'),
    refusal: await resendRefusal(ctx, mail.act),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.mail.subject }];

export default function MailPage() {
  const { mail, events, zone, inMailbox, mayControl, refusal } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const { eventWords, eventDetail } = useMailWords();
  const again = mayControl && (mail.status === 'failed' || mail.status === 'unknown');
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={mail.subject}
        parent={{ href: adminPaths.mails, label: t('admin.mails') }}
        meta={<MailStatusBadge status={mail.status} />}
        actions={
          <>
            {inMailbox && (
              <LinkButton href={adminPaths.mailboxMessage(mail.id)}>{t('admin.readMail')}</LinkButton>
            )}
            {again && !refusal && (
              <form method="post" action={adminPaths.mailResend(mail.id)}>
                <Button>{t('admin.resendMail')}</Button>
              </form>
            )}
          </>
        }
      />
      {again && refusal && <Flash tone="warning">{t(refusal)}</Flash>}
      <MailFacts mail={mail} zone={zone} />
      <Section title={t('common.history')} className="mt-8">
        <Timeline
          labels={{ before: t('admin.before'), after: t('admin.after') }}
          entries={[
            ...[...events].reverse().map((event, index) => ({
              key: index,
              at: event.at,
              when: format.instant(event.at, zone),
              what: (
                <>
                  {eventWords(event.status)}
                  {event.detail && (
                    <span className="block text-sm break-words text-muted">{eventDetail(event.detail)}</span>
                  )}
                </>
              ),
            })),
            {
              key: 'created',
              at: mail.createdAt,
              when: format.instant(mail.createdAt, zone),
              what: t('admin.mailWritten'),
            },
          ]}
        />
      </Section>
    </div>
  );
}

function MailFacts({ mail, zone }: { mail: Mail; zone: string }) {
  const { t, format } = useI18n();
  const kindName = useMailKind();
  const { reasonWords, replyWords } = useMailWords();
  const waits = mail.status === 'queued' || mail.status === 'deferred';
  return (
    <DefinitionList
      items={[
        {
          term: t('admin.recipient'),
          children: (
            <>
              {mail.recipient.name} <MailAddress address={mail.recipient.address} />
            </>
          ),
        },
        { term: t('admin.kind'), children: kindName(mail.kind) },
        { term: t('admin.sentAt'), children: mail.sentAt && format.instant(mail.sentAt, zone) },
        { term: t('admin.nextTry'), children: waits ? format.instant(mail.notBefore, zone) : null },
        { term: t('admin.attempts'), children: mail.attempts > 0 ? format.number(mail.attempts) : null },
        { term: t('admin.reason'), children: mail.reason && reasonWords(mail.reason) },
        {
          term: t('admin.maybeTwice'),
          children: mail.uncertain > 0 ? t('admin.maybeTwiceText') : null,
        },
        {
          term: t('admin.lastReply'),
          children: mail.lastReply && (
            <span className="text-sm break-words">{replyWords(mail.lastReply)}</span>
          ),
        },
        { term: 'Message-ID', children: <span className="text-sm break-all">{mail.messageId}</span> },
      ]}
    />
  );
}
