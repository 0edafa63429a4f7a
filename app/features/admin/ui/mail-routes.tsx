import '#app/i18n/sections/admin.ts';
import type { MailRoute } from '#app/features/outbox/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { adminPaths } from '../paths.ts';

export type MailRoutesProps = {
  way: { server: string | null; sender: string };
  /** Ways out that rest now: the route itself, or single receiving domains. */
  paused: MailRoute[];
  mayControl: boolean;
  zone: string;
};

/** Through what mail leaves, and what holds it back. */
export function MailRoutes({ way, paused, mayControl, zone }: MailRoutesProps) {
  const { t } = useI18n();
  const whole = paused.find(route => !route.name.includes('/'));
  return (
    <div className="mb-4">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-muted">
          {way.server
            ? t('admin.wayServer', { server: way.server, sender: way.sender })
            : t('admin.wayMailbox', { sender: way.sender })}
        </p>
        {mayControl && !whole && (
          <form method="post" action={adminPaths.mailPause}>
            <Button size="small">{t('admin.pauseMail')}</Button>
          </form>
        )}
      </div>
      {paused.map(route => (
        <PausedRoute key={route.name} route={route} mayControl={mayControl} zone={zone} />
      ))}
    </div>
  );
}

function PausedRoute({
  route,
  mayControl,
  zone,
}: { route: MailRoute } & Pick<MailRoutesProps, 'mayControl' | 'zone'>) {
  const { t, format } = useI18n();
  const domain = route.name.split('/')[1];
  const reason = t(`admin.pauseReason.${route.reason ?? 'person'}`);
  const openEnded = !route.pausedUntil || route.pausedUntil > '9000';
  const restored = route.reason === 'restored';
  const resume = (
    <form method="post" action={adminPaths.mailResume}>
      <input type="hidden" name="name" value={route.name} />
      <Button size="small">{t('admin.resumeMail')}</Button>
    </form>
  );
  return (
    <Flash tone="warning" action={mayControl && !restored && resume}>
      <strong className="font-semibold">
        {domain ? t('admin.pausedDomain', { domain }) : t('admin.pausedAll')}
      </strong>{' '}
      {reason}{' '}
      {openEnded
        ? t('admin.pausedOpenEnd')
        : t('admin.pausedUntil', { at: format.instant(route.pausedUntil!, zone) })}
      {mayControl && restored && (
        <div className="mt-2 flex flex-wrap gap-2">
          <form method="post" action={adminPaths.mailDiscard}>
            <Button size="small">{t('admin.discardMail')}</Button>
          </form>
          {resume}
        </div>
      )}
    </Flash>
  );
}
