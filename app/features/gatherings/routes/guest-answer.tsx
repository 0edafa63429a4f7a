import '#app/i18n/sections/gatherings.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { useI18n } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { Flash } from '#app/ui/flash.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { answerInvitation } from '../answers.service.server.ts';
import { readGuestPage } from '../guest-page.server.ts';
import { guestPaths } from '../paths.ts';
import { isOpen } from '../phase.ts';
import { answerSchema } from '../schema.ts';
import { AnswerRefusal, useAnswerForm } from '../ui/answer-form.tsx';
import { AnswerBadge } from '../ui/badges.tsx';
import { GuestAnswerCard, GuestClosed } from '../ui/guest-answer-card.tsx';
import { GuestFrame } from '../ui/guest-frame.tsx';
import { GuestRefusal } from '../ui/guest-refusal.tsx';
import { AskContact, CalendarLinks, NoCash, TimeAndPlace } from '../ui/invitation-card.tsx';
import { Programme } from '../ui/programme.tsx';

export const handle = { scripts: false };

export const headers = () => ({
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
});

export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, url, t }) => {
  const token = params.token ?? '';
  const page = await readGuestPage(ctx, token);
  const { name, answer, companions, note, answeredAt } = page.invitation;
  return {
    ...page,
    title: `${page.gathering.title} · ${t('gatherings.sectionInvitation')}`,
    invitation: { name, answer, companions, note, answeredAt },
    here: guestPaths.answer(token) + url.search,
    calendar: guestPaths.calendar(token),
  };
});

export const action = guard(
  { public: true, limit: 'answer' },
  async ({ ctx, params, request, url, locale }) => {
    const token = params.token ?? '';
    return handleForm(await request.formData(), answerSchema, async value => {
      await answerInvitation(ctx, { ...value, token, locale });
      return redirectWithFlash(guestPaths.answer(token) + url.search, 'gatherings.guestPage.recorded');
    });
  },
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title },
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'referrer', content: 'no-referrer' },
];

export default function GuestAnswer() {
  const page = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const flash = (useRouteLoaderData('root') as { flash?: { key: MessageKey } } | undefined)?.flash;
  const { gathering, invitation, phase } = page;
  const open = isOpen(phase);
  const answerForm = useAnswerForm(invitation);
  const refused = Object.keys(answerForm.form.allErrors).length > 0;
  return (
    <GuestFrame flash={flash && <Flash>{t(flash.key)}</Flash>}>
      {refused && (
        <div className="mb-6">
          <AnswerRefusal form={answerForm.form} />
        </div>
      )}
      {!open && <GuestClosed cancelled={phase === 'cancelled'} title={gathering.title} />}
      <p className="text-sm font-medium text-primary">
        {t('gatherings.guestPage.eyebrow', { name: invitation.name })}
      </p>
      <h1 className="mt-1 text-xl font-semibold text-balance break-words">{gathering.title}</h1>
      <p className="mt-1 text-muted">{t(`gatherings.types.${gathering.type}`)}</p>
      <TimeAndPlace gathering={gathering} struck={phase === 'cancelled'} />
      {open && (
        <GuestAnswerCard
          answerForm={answerForm}
          standing={invitation}
          zone={gathering.zone}
          seatsLeft={page.seatsLeft}
          action={page.here}
        />
      )}
      {gathering.description && (
        <p className="mt-8 max-w-prose break-words whitespace-pre-line">{gathering.description}</p>
      )}
      {gathering.programme.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-2 text-lg font-semibold">{t('gatherings.sectionProgramme')}</h2>
          <Programme items={gathering.programme} />
        </section>
      )}
      {gathering.noCash && phase !== 'cancelled' && (
        <div className="mt-8">
          <NoCash />
        </div>
      )}
      {open && (
        <section className="mt-8">
          <h2 className="mb-2 text-lg font-semibold">{t('gatherings.guestPage.addToCalendar')}</h2>
          <CalendarLinks file={page.calendar} googleUrl={page.googleUrl} outlookUrl={page.outlookUrl} />
        </section>
      )}
      <AskContact name={gathering.contactName} whatsapp={gathering.contactWhatsapp} title={gathering.title} />
      {!open && invitation.answer && (
        <p className="mt-6 text-sm text-muted">
          {t('gatherings.guestPage.yourAnswer')}: <AnswerBadge answer={invitation.answer} />{' '}
          {invitation.answeredAt && format.instant(invitation.answeredAt, gathering.zone)}
        </p>
      )}
    </GuestFrame>
  );
}

export function ErrorBoundary() {
  return <GuestRefusal />;
}
