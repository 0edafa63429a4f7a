import '#app/i18n/sections/gatherings.ts';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { MessageCircle, UserX } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { formats } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { translator } from '#app/i18n/server.server.ts';
import { can } from '#app/lib/actor.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { answerForGuest } from '../answers.service.server.ts';
import { chatLink } from '../chat.server.ts';
import { listGuestMail } from '../guest-mail.queries.server.ts';
import { listAnswers, listChatNumbers, requireInvitation } from '../invitations.queries.server.ts';
import { answerUrl } from '../links.server.ts';
import { gatheringPaths } from '../paths.ts';
import { isOpen, phaseOf } from '../phase.ts';
import { requireGathering } from '../queries.server.ts';
import { answerSchema } from '../schema.ts';
import { AnswerFields, AnswerRefusal, useAnswerForm } from '../ui/answer-form.tsx';
import { AnswerHistory } from '../ui/answer-history.tsx';
import { AnswerBadge } from '../ui/badges.tsx';
import { InvitationFacts, InvitationMails } from '../ui/invitation-facts.tsx';

export const loader = guard({ can: 'gatherings.read' }, async ({ ctx, params, t }) => {
  const gathering = await requireGathering(ctx.db, idParam(params.id));
  const found = await requireInvitation(ctx.db, gathering.id, idParam(params.invitation));
  const { tokenGeneration: _, ...invitation } = found;
  const live = found.status === 'invited' && isOpen(phaseOf(gathering, ctx.now));
  const mayAnswer = live && can(ctx.actor, 'gatherings.invite');
  const numbers = await listChatNumbers(ctx.db, [found.journalistId]);
  const { organisation } = await readOffice(ctx.db);
  const words = { t: translator('id'), format: formats.id };
  const number = numbers.get(found.journalistId);
  return {
    pageTitle: t('gatherings.invitationTitle', { name: found.name }),
    gathering,
    invitation,
    answers: await listAnswers(ctx.db, found.id),
    mails: (await listGuestMail(ctx.db, gathering.id, [found.journalistId])).get(found.journalistId) ?? [],
    mayAnswer,
    mayWithdraw: found.status === 'invited' && can(ctx.actor, 'gatherings.invite'),
    link: mayAnswer ? answerUrl(found) : null,
    chat: mayAnswer ? chatLink(gathering, found, number, organisation, words) : null,
  };
});

export const action = guard({ can: 'gatherings.invite' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const invitation = await requireInvitation(ctx.db, id, idParam(params.invitation));
  return handleForm(await request.formData(), answerSchema, async value => {
    await answerForGuest(ctx, { ...value, invitationId: invitation.id });
    const values = { name: invitation.name };
    return redirectWithFlash(gatheringPaths.invitation(id, invitation.id), 'gatherings.flashAnswered', {
      values,
    });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function ShowInvitation() {
  const page = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const { gathering, invitation } = page;
  const { zone } = gathering;
  const answerForm = useAnswerForm(invitation);
  return (
    <>
      <PageHeader
        title={invitation.name}
        parent={{ href: gatheringPaths.show(gathering.id), label: gathering.title }}
        meta={
          <>
            <AnswerBadge answer={invitation.answer} />
            {invitation.outlet && <span>{invitation.outlet}</span>}
          </>
        }
        actions={
          <>
            {page.mayWithdraw && (
              <Confirm
                label={t('gatherings.withdraw')}
                icon={UserX}
                variant="ghost"
                question={t('gatherings.withdrawQuestion', { name: invitation.name })}
                confirmLabel={t('gatherings.withdrawConfirm')}
                action={gatheringPaths.withdrawal(gathering.id, invitation.id)}
              >
                {t('gatherings.withdrawText')}
              </Confirm>
            )}
            {page.chat && (
              <LinkButton
                href={page.chat}
                variant="primary"
                icon={MessageCircle}
                target="_blank"
                rel="noreferrer noopener"
              >
                {t('gatherings.sendChat')}
              </LinkButton>
            )}
          </>
        }
      />
      {invitation.status === 'withdrawn' && <Flash tone="warning">{t('gatherings.withdrawnText')}</Flash>}
      <div className="grid gap-x-10 lg:grid-cols-2">
        <div>
          <Section title={t('gatherings.facts')}>
            <InvitationFacts invitation={invitation} link={page.link} zone={zone} />
          </Section>
          {page.mayAnswer && (
            <Section title={t('gatherings.recordAnswer')}>
              <Form method="post" className="flex flex-col gap-4" id={answerForm.form.id} noValidate>
                <p className="text-muted">{t('gatherings.recordAnswerText')}</p>
                <AnswerRefusal form={answerForm.form} />
                <AnswerFields {...answerForm} submitLabel={t('gatherings.recordSubmit')} />
              </Form>
            </Section>
          )}
        </div>
        <div>
          <Section title={t('gatherings.answerHistory')}>
            <AnswerHistory entries={page.answers} zone={zone} />
          </Section>
          <Section title={t('gatherings.mailHistory')}>
            <InvitationMails mails={page.mails} zone={zone} />
          </Section>
        </div>
      </div>
    </>
  );
}
