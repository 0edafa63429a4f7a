import '#app/i18n/sections/admin.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Download } from 'lucide-react';
import { readMailboxMessage } from '#app/features/outbox/mailbox.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { adminPaths } from '../paths.ts';
import { listMailboxEntries } from '../queries.server.ts';

type Address = { name?: string; address?: string } | undefined;
const addressText = (from: Address) =>
  from?.name ? `${from.name} <${from.address ?? ''}>` : (from?.address ?? '');

export const loader = guard({ can: 'mailbox.read' }, async ({ ctx, params, url }) => {
  const id = idParam(params.id);
  const message = await readMailboxMessage(id);
  if (!message) throw new NotFound();
  const [entry] = await listMailboxEntries(ctx.db, [id]);
  const text = url.searchParams.get('tampilan') === 'teks' || !message.html;
  return {
    id,
    subject: message.subject ?? '',
    from: addressText(message.from),
    to: (message.to ?? []).map(addressText).join(', '),
    // The time the outbox knows, as its list shows it; the header's own is that of writing.
    at: entry?.sentAt ?? (message.date ? new Date(message.date).toISOString() : null),
    unsubscribe: message.headers.some(header => header.key === 'list-unsubscribe'),
    showText: text,
    hasHtml: Boolean(message.html),
    text: text ? (message.text ?? '') : null,
    attachments: message.attachments.map((attachment, index) => ({
      index,
      name: attachment.filename ?? null,
      calendar: attachment.mimeType === 'text/calendar',
    })),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.subject }];

export default function MailboxMessage() {
  const mail = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const here = adminPaths.mailboxMessage(mail.id);
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={mail.subject}
        parent={{ href: adminPaths.mailbox, label: t('admin.mailbox') }}
        actions={
          <>
            <LinkButton href={adminPaths.mail(mail.id)}>{t('admin.mailHistory')}</LinkButton>
            <a href={adminPaths.mailboxRaw(mail.id)} download className="btn btn-plain">
              <Download size={16} aria-hidden="true" />
              {t('admin.rawMail')}
            </a>
          </>
        }
      />
      <DefinitionList
        items={[
          { term: t('admin.sender'), children: mail.from },
          { term: t('admin.recipient'), children: mail.to },
          { term: t('admin.sentAt'), children: mail.at && format.instant(mail.at, mail.zone) },
          { term: t('admin.unsubscribe'), children: mail.unsubscribe ? t('admin.unsubscribeHeader') : null },
          {
            term: t('admin.attachments'),
            children: mail.attachments.length > 0 && (
              <ul className="flex flex-wrap gap-x-4">
                {mail.attachments.map(({ index, name, calendar }) => (
                  <li key={index}>
                    <a
                      href={adminPaths.mailboxAttachment(mail.id, index)}
                      download
                      className="link wrap-anywhere"
                    >
                      {name ?? t(calendar ? 'admin.calendarPart' : 'admin.namelessPart')}
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
        ].filter(item => item.children)}
      />
      <div className="mt-6">
        <Tabs
          label={t('admin.view')}
          tabs={[
            ...(mail.hasHtml ? [{ href: here, label: t('admin.viewLetter'), current: !mail.showText }] : []),
            { href: `${here}?tampilan=teks`, label: t('admin.viewText'), current: mail.showText },
          ]}
        />
        {mail.showText ? (
          <pre className="font-mono text-sm break-words whitespace-pre-wrap">{mail.text}</pre>
        ) : (
          <iframe
            title={mail.subject}
            src={adminPaths.mailboxHtml(mail.id)}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            className="h-[70dvh] min-h-96 w-full rounded-md border border-base-300 bg-white"
          />
        )}
      </div>
    </div>
  );
}
