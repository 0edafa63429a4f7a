import '#app/i18n/sections/logging.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { type QueueEntry, useDeviceQueue } from './use-device-queue.ts';

/** What was shared or written without a network and waits on this device; nothing when nothing does. */
export function DeviceQueue() {
  const { t, format } = useI18n();
  const { entries, send, remove } = useDeviceQueue();
  if (entries.length === 0) return null;
  return (
    <Section
      title={t('logging.queueTitle')}
      aside={t('logging.queueWaiting', { count: entries.length })}
      className="mt-8"
    >
      <ul>
        {entries.map(entry => (
          <li key={entry.key} className="flex flex-wrap items-start gap-3 border-b border-base-300 py-2">
            <div className="min-w-0 flex-1">
              <p className="line-clamp-2 wrap-anywhere">{titleOf(entry)}</p>
              <p className="text-sm text-muted">
                {format.instant(entry.at)}
                {entry.files.length > 0 && ` · ${t('logging.queueFiles', { count: entry.files.length })}`}
              </p>
              {entry.problem && <p className="text-sm">{t(`logging.queueProblems.${entry.problem}`)}</p>}
            </div>
            <Button
              type="button"
              size="small"
              variant="ghost"
              aria-label={t('logging.queueRemoveNamed', { title: titleOf(entry) })}
              onClick={() => remove(entry.key)}
            >
              {t('logging.queueRemove')}
            </Button>
          </li>
        ))}
      </ul>
      <Button type="button" size="small" className="mt-3" onClick={send}>
        {t('logging.queueSend')}
      </Button>
    </Section>
  );
}

function titleOf({ title, text, url, files }: QueueEntry): string {
  return title || text.slice(0, 200) || url || files[0]?.name || '';
}
