import '#app/i18n/sections/preferences.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { StoredWishes } from '../preferences/queries.server.ts';

export type ShownWishes = StoredWishes & { topics: string[] };

/** What a journalist chose on their own page, as the office reads it. */
export function PreferenceFacts({ wishes, zone }: { wishes: ShownWishes | null; zone: string }) {
  const { t, format } = useI18n();
  if (!wishes) return <p className="text-muted">{t('preferences.neverChosen')}</p>;
  const ways = [
    ...(wishes.mail ? [t('preferences.byMail')] : []),
    ...(wishes.whatsapp ? [t('preferences.byWhatsapp')] : []),
  ];
  const { pausedUntilOn, topics } = wishes;
  return (
    <>
      <ul className="space-y-1">
        {pausedUntilOn && (
          <li className="font-medium">{t('preferences.pausedUntil', { day: format.date(pausedUntilOn) })}</li>
        )}
        <li>
          {ways.length > 0 ? t('preferences.onlyBy', { ways: ways.join(', ') }) : t('preferences.nowhere')}
        </li>
        <li>{t(`preferences.frequencies.${wishes.frequency}`)}</li>
        <li className="break-words">
          {topics.length > 0
            ? t('preferences.topicsOf', { topics: topics.join(', ') })
            : t('preferences.allTopics')}
        </li>
        {wishes.embargo && <li>{t('preferences.embargoAccepted')}</li>}
      </ul>
      <p className="mt-1 text-sm text-muted">
        {t('preferences.chosenOn', { day: format.day(wishes.changedAt, zone) })}
      </p>
    </>
  );
}
