import '#app/i18n/sections/audience.ts';
import '#app/i18n/sections/sending.ts';
import { useEffect, useState } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { secondsLeft } from '../mailing-state.ts';

/** Seconds that go down once a second where scripts run; the server's figure otherwise. */
function useCountdown(served: number): number {
  const [left, setLeft] = useState(served);
  useEffect(() => {
    const end = performance.now() + served * 1000;
    setLeft(served);
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1000))), 250);
    return () => clearInterval(timer);
  }, [served]);
  return left;
}

type HoldNoticeProps = {
  holdUntil: string;
  now: string;
  zone: string;
  /** Leaves at a moment that a person chose. */
  scheduled: boolean;
  cancelAction: string;
};

/** The time in which a whole mailing can be called off. */
export function HoldNotice(props: HoldNoticeProps) {
  const { holdUntil, now, zone, scheduled, cancelAction } = props;
  const { t, format } = useI18n();
  const seconds = useCountdown(secondsLeft(holdUntil, now));
  return (
    <section className="rounded-md bg-amber-wash p-4">
      {scheduled ? (
        <p className="tabular text-lg font-semibold">
          {t('sending.scheduledTitle', { at: format.instant(holdUntil, zone) })}
        </p>
      ) : (
        <p className="tabular text-lg font-semibold" role="timer">
          {t('audience.heldTitle', { seconds })}
        </p>
      )}
      <p className="mt-1">
        {scheduled
          ? t('sending.scheduledText')
          : t('audience.heldText', { at: format.clock(holdUntil, zone) })}
      </p>
      <form method="post" action={cancelAction} className="mt-3">
        <Button variant="danger">{t('audience.cancel')}</Button>
      </form>
    </section>
  );
}
