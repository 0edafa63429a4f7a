import '#app/i18n/sections/gatherings.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { AnswerFields, type AnswerForm } from './answer-form.tsx';

export type GuestAnswerCardProps = {
  answerForm: AnswerForm;
  standing: { answer: 'accepted' | 'tentative' | 'declined' | null; answeredAt: string | null };
  zone: string;
  /** Seats that this guest could take; null without a limit. */
  seatsLeft: number | null;
  /** Address the form posts to. */
  action: string;
};

/** The answer: what stands, and the form to give or change it. */
export function GuestAnswerCard({ answerForm, standing, zone, seatsLeft, action }: GuestAnswerCardProps) {
  const { t, format } = useI18n();
  const { answer, answeredAt } = standing;
  return (
    <section className="mt-8 rounded-md border border-base-300 bg-raised p-4 sm:p-6">
      {answer && answeredAt && (
        <div className="mb-4 border-b border-base-300 pb-4">
          <p className="font-semibold">
            {t('gatherings.guestPage.answered', { answer: t(`common.answers.${answer}`) })}
          </p>
          <p className="mt-0.5 text-sm text-muted">
            {t('gatherings.guestPage.answeredAt', { at: format.instant(answeredAt, zone) })}
          </p>
        </div>
      )}
      {seatsLeft === 0 && answer !== 'accepted' && (
        <Flash tone="warning">{t('gatherings.guestPage.fullNow')}</Flash>
      )}
      <form method="post" action={action} id={answerForm.form.id} className="flex flex-col gap-5">
        <AnswerFields
          {...answerForm}
          guest
          seatsLeft={seatsLeft}
          submitLabel={t(answer ? 'gatherings.guestPage.change' : 'gatherings.guestPage.submit')}
        />
      </form>
    </section>
  );
}

/** Instead of the form: the gathering is called off or over. */
export function GuestClosed({ cancelled, title }: { cancelled: boolean; title: string }) {
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
