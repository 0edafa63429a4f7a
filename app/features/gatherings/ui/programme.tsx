import '#app/i18n/sections/gatherings.ts';
import { useI18n } from '#app/i18n/react.tsx';

/** The programme as people read it: time, item, speaker. */
export function Programme({ items }: { items: readonly { time: string; title: string; speaker: string }[] }) {
  const { t, locale } = useI18n();
  if (items.length === 0) return <p className="text-muted">{t('gatherings.programmeNone')}</p>;
  return (
    <ol className="border-t border-base-300">
      {items.map((item, index) => (
        <li
          key={index}
          className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 border-b border-base-300 py-2"
        >
          <span className="tabular text-muted">
            {locale === 'id' ? item.time.replace(':', '.') : item.time}
          </span>
          <span className="min-w-0 break-words">
            {item.title}
            {item.speaker && <span className="block text-sm text-muted">{item.speaker}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
