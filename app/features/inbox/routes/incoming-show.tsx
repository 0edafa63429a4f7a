import '#app/i18n/sections/incoming.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Download, Reply } from 'lucide-react';
import { listUsers } from '#app/features/accounts/queries.server.ts';
import { adminPaths } from '#app/features/admin/paths.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { mayDo } from '#app/lib/permissions.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { handleIncoming, isReversible } from '../incoming/handling.service.server.ts';
import { handlingSchema } from '../incoming/handling-schema.ts';
import { findIncoming, findIncomingRaw } from '../incoming/queries.server.ts';
import { incomingPaths } from '../paths.ts';
import { HandlingForm } from '../ui/handling-form.tsx';
import { IncomingFacts } from '../ui/incoming-facts.tsx';
import { KindBadge } from '../ui/kind-badge.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

/** The address of an answer in the reader's own mail program. */
function replyAddress(to: string, subject: string, messageId: string): string {
  const fields = new URLSearchParams({ subject: /^re:/i.test(subject) ? subject : `Re: ${subject}` });
  if (messageId.startsWith('<')) fields.set('In-Reply-To', messageId);
  return `mailto:${encodeURIComponent(to)}?${fields.toString().replaceAll('+', '%20')}`;
}

export const loader = guard({ can: 'mail.read' }, async ({ ctx, params, t }) => {
  const mail = await findIncoming(ctx.db, idParam(params.id));
  if (!mail) throw new NotFound();
  const mayHandle = can(ctx.actor, 'mail.control');
  const users = mayHandle ? await listUsers(ctx.db) : [];
  const raw = await findIncomingRaw(ctx.db, mail.id);
  return {
    title: mail.subject || t('incoming.noSubject'),
    mail,
    mailHref: mail.mailId === null ? null : adminPaths.mail(mail.mailId),
    raw: raw && { whole: raw.whole === 1 },
    mayHandle,
    reversible: mayHandle && isReversible(mail),
    colleagues: users
      .filter(user => user.status === 'active' && mayDo(user.role, 'mail.control'))
      .map(({ id, name }) => ({ id, name })),
    replyHref:
      mail.kind === 'human' && mail.sender ? replyAddress(mail.sender, mail.subject, mail.messageId) : null,
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const action = guard({ can: 'mail.control' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), handlingSchema, async value => {
    await handleIncoming(ctx, id, value);
    return redirectWithFlash(incomingPaths.show(id), 'incoming.saved');
  });
});

export default function IncomingMail() {
  const { title, mail, mailHref, raw, mayHandle, reversible, colleagues, replyHref, zone } =
    useLoaderData<typeof loader>();
  const t = useT();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={title}
        parent={{ href: incomingPaths.list, label: t('incoming.title') }}
        meta={<KindBadge kind={mail.kind} />}
        actions={
          <>
            {replyHref && (
              <a className={buttonClass({ variant: 'primary' })} href={replyHref}>
                <Icon of={Reply} />
                {t('incoming.reply')}
              </a>
            )}
            {raw && (
              <a className={buttonClass()} href={incomingPaths.raw(mail.id)} download>
                <Icon of={Download} />
                {t('incoming.raw')}
              </a>
            )}
            {reversible && (
              <Confirm
                label={t('incoming.reverse')}
                question={t('incoming.reverseQuestion')}
                confirmLabel={t('incoming.reverseConfirm')}
                action={incomingPaths.reversal(mail.id)}
              >
                {t('incoming.reverseText')}
              </Confirm>
            )}
          </>
        }
      />
      <IncomingFacts mail={mail} mailHref={mailHref} zone={zone} />
      <Section title={t('incoming.text')} className="mt-8">
        {mail.body ? (
          <p className="wrap-anywhere whitespace-pre-wrap">{mail.body}</p>
        ) : (
          <p className="text-muted">{t('incoming.noText')}</p>
        )}
        {raw && !raw.whole && <p className="mt-2 text-sm text-muted">{t('incoming.rawPart')}</p>}
      </Section>
      {mayHandle && mail.state !== 'settled' && (
        <Section title={t('incoming.handling')}>
          <HandlingForm
            key={`${mail.assigneeId}-${mail.state}`}
            assigneeId={mail.assigneeId}
            state={mail.state}
            colleagues={colleagues}
          />
        </Section>
      )}
    </div>
  );
}
