import '#app/i18n/sections/feeds.ts';
import '#app/i18n/sections/inbox.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Section } from '#app/ui/section.tsx';
import type { RulePreview } from '../suggestions/rules.service.server.ts';

/** What a rule would have caught of the items seen lately, with the words that fired. */
export function RulePreviewPanel({ preview }: { preview: RulePreview }) {
  const { t, format } = useI18n();
  const { tried, taken, more, shown } = preview;
  return (
    <Section title={t('inbox.preview')}>
      <div role="status">
        <p className="font-medium">
          {tried === 0
            ? t('inbox.previewNoItems')
            : t('inbox.previewResult', { count: tried, taken: format.number(taken) })}
        </p>
        {tried > 0 && taken === 0 && <p className="text-muted">{t('inbox.previewNone')}</p>}
        {more && <p className="text-sm text-muted">{t('inbox.previewMore', { count: tried })}</p>}
        {taken > shown.length && (
          <p className="text-sm text-muted">{t('inbox.previewFirst', { count: shown.length })}</p>
        )}
      </div>
      <ul className="mt-2">
        {shown.map(item => (
          <li key={item.id} className="border-b border-base-300 py-2 last:border-0">
            <p>{item.title}</p>
            <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
              <span>{item.outletName}</span>
              <time dateTime={item.publishedAt}>{format.day(item.publishedAt)}</time>
              <span className="mark mark-topic">{item.words.join(', ')}</span>
              {item.suggested && <Badge>{t('feeds.feedItemSuggested')}</Badge>}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
