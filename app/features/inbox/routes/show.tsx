import '#app/i18n/sections/received.ts';
import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useErrors, useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { inboxMailPaths } from '../paths.ts';
import { findKeptMail, findReceivedMail } from '../received.queries.server.ts';
import { Decision } from '../ui/decision.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, params, t }) => {
  const id = idParam(params.id);
  const mail = await findReceivedMail(ctx.db, id);
  if (!mail) throw new NotFound();
  if (mail.state !== 'aside') throw redirect(inboxMailPaths.list);
  const lies = await findKeptMail(ctx.db, id);
  return { title: mail.subject || t('received.noSubject'), mail, kept: lies?.kept ?? null };
});

/** A mail that waits for a person: what it says, and the decision. */
export default function AsideMail() {
  const { title, mail, kept } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const translate = useErrors();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={title}
        parent={{ href: inboxMailPaths.list, label: t('received.title') }}
        actions={<Decision id={mail.id} subject={mail.subject} />}
      />
      <DefinitionList
        items={[
          {
            term: t('received.from'),
            children: <span className="wrap-anywhere">{mail.sender || t('received.noSender')}</span>,
          },
          { term: t('received.received'), children: format.instant(mail.receivedAt) },
          {
            term: t('received.why'),
            children: mail.reason && translate([`received.reasons.${mail.reason}`]),
          },
          {
            term: t('received.attachments'),
            children: kept && kept.attachments.length > 0 && (
              <span className="wrap-anywhere">{kept.attachments.join(', ')}</span>
            ),
          },
        ]}
      />
      <p className="mt-6 mb-2 text-sm text-muted">
        {t(kept?.text ? 'received.beginning' : 'received.noText')}
      </p>
      {kept?.text && (
        <p className="rounded-md border border-base-300 p-4 wrap-anywhere whitespace-pre-wrap">{kept.text}</p>
      )}
    </div>
  );
}
