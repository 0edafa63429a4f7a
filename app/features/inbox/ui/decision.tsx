import '#app/i18n/sections/received.ts';
import { useT } from '#app/i18n/react.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { inboxMailPaths } from '../paths.ts';

/** Taking a mail that was set aside, or deciding against it. */
export function Decision({ id, subject, size }: { id: number; subject: string; size?: 'small' }) {
  const t = useT();
  const named = { subject: subject || t('received.noSubject') };
  return (
    <>
      <Confirm
        label={t('received.release')}
        question={t('received.releaseNamed', named)}
        confirmLabel={t('received.release')}
        confirmVariant="primary"
        size={size}
        action={inboxMailPaths.release(id)}
      >
        {t('received.releaseText')}
      </Confirm>
      <Confirm
        label={t('received.discard')}
        question={t('received.discardNamed', named)}
        confirmLabel={t('received.discard')}
        variant="ghost"
        size={size}
        action={inboxMailPaths.discard(id)}
      >
        {t('received.discardText')}
      </Confirm>
    </>
  );
}
