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
import { AnswerFields, useAnswerForm } from '../ui/answer-form.tsx';
import { AnswerBadge } from '../ui/badges.tsx';
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
  return (
    <GuestFrame flash={flash && <Flash>{t(flash.key)}</Flash>}>
      {!open && <Closed cancelled={phase === 'cancelled'} title={gathering.title} />}
      <p className="text-sm font-medium text-primary">
        {t('gatherings.guestPage.eyebrow', { name: invitation.name })}
      </p>
      <h1 className="mt-1 text-xl font-semibold text-balance break-words">{gathering.title}</h1>
      <p className="mt-1 text-muted">{t(`gatherings.types.${gathering.type}`)}</p>
      <TimeAndPlace gathering={gathering} struck={phase === 'cancelled'} />
      {open && <AnswerCard />}
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

function Closed({ cancelled, title }: { cancelled: boolean; title: string }) {
  const { t } = useI18n();
  return (
    <Flash tone={cancelled ? 'error' : 'warning'}>
      <p className="font-semibold">
        {t(cancelled ? 'gatherings.guestPage.cancelledTitle' : 'gatherings.guestPage.pastTitle')}
      </p>
      <p>
        {t(cancelled ? 'gatherings.guestPage.cancelledText' : 'gatherings.guestPage.pastText', { title })}
      </p>
    </Flash>
  );
}

/** The answer: what stands, and the form to give or change it. */
function AnswerCard() {
  const { gathering, invitation, full, here } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const answerForm = useAnswerForm(invitation);
  const { answer, answeredAt } = invitation;
  return (
    <section className="mt-8 rounded-md border border-base-300 bg-raised p-4 sm:p-6">
      {answer && answeredAt && (
        <div className="mb-4 border-b border-base-300 pb-4">
          <p className="font-semibold">
            {t('gatherings.guestPage.answered', { answer: t(`gatherings.answers.${answer}`) })}
          </p>
          <p className="mt-0.5 text-sm text-muted">
            {t('gatherings.guestPage.answeredAt', { at: format.instant(answeredAt, gathering.zone) })}
          </p>
        </div>
      )}
      {full && answer !== 'accepted' && <Flash tone="warning">{t('gatherings.guestPage.fullNow')}</Flash>}
      <form method="post" action={here} id={answerForm.form.id} className="flex flex-col gap-5">
        <AnswerFields
          {...answerForm}
          guest
          submitLabel={t(answer ? 'gatherings.guestPage.change' : 'gatherings.guestPage.submit')}
        />
      </form>
    </section>
  );
}

export function ErrorBoundary() {
  return <GuestRefusal />;
}
