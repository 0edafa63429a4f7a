import '#app/i18n/sections/incoming.ts';
import '#app/i18n/sections/received.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Flash } from '#app/ui/flash.tsx';
import type { InboxState } from '../incoming/state.server.ts';

/** Which mailbox is read, when it last was, and in plain words why it cannot be. */
export function InboxStateLine({ state }: { state: InboxState }) {
  const { t, format } = useI18n();
  if (!state) return <p className="mb-4 max-w-prose text-sm text-muted">{t('incoming.off')}</p>;
  const { name, problem, readAt } = state;
  if (problem) {
    return (
      <Flash tone="error">
        {t('incoming.cannotRead', { name })} {t(`received.problems.${problem}`)} {t('received.askAdmin')}
      </Flash>
    );
  }
  return (
    <p className="mb-4 text-sm wrap-anywhere text-muted">
      {readAt ? t('incoming.readAt', { name, at: format.instant(readAt) }) : t('incoming.notRead', { name })}
    </p>
  );
}
