import type { AuditRow } from '#app/features/audit/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { Section } from '#app/ui/section.tsx';
import { Timeline } from '#app/ui/timeline.tsx';

const actions: Record<string, MessageKey> = {
  'article.logged': 'coverage.actions.logged',
  'article.updated': 'coverage.actions.updated',
  'article.dismissed': 'coverage.actions.dismissed',
  'article.restored': 'coverage.actions.restored',
  'article.original-pinned': 'coverage.actions.originalPinned',
  'article.originality-corrected': 'coverage.actions.originalityCorrected',
};

const fields: Record<string, MessageKey> = {
  title: 'coverage.articleTitle',
  outlet: 'coverage.outlet',
  journalists: 'coverage.journalists',
  topics: 'coverage.topics',
  spokespersons: 'coverage.spokespersons',
  url: 'coverage.url',
  rubric: 'coverage.rubric',
  byline: 'coverage.journalists',
  published_at: 'coverage.publishedAt',
  dateline: 'coverage.dateline',
  body: 'coverage.body',
  seconds: 'coverage.seconds',
  format: 'coverage.format',
  headline_tone: 'coverage.headlineTone',
  body_tone: 'coverage.bodyTone',
  regency: 'coverage.regency',
  own_sources: 'coverage.ownSources',
  field_reporting: 'coverage.fieldReporting',
  originality: 'coverage.originality',
  original: 'reuse.original',
  reason: 'coverage.reason',
};

/** Who did what to the article, newest first, with old and new values in words. */
export function ArticleHistory({ entries }: { entries: readonly AuditRow[] }) {
  const { t, format } = useI18n();
  const words = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return t('common.none');
    if (field === 'format') return t(`coverage.formats.${value}` as MessageKey);
    if (field === 'headline_tone' || field === 'body_tone') return t(`coverage.tones.${value}` as MessageKey);
    if (field === 'published_at') return format.instant(String(value));
    if (field === 'field_reporting') return value === 1 ? t('common.yes') : t('common.no');
    if (field === 'originality') return format.percent(Number(value));
    const text = String(value);
    return text.length > 160 ? `${text.slice(0, 160)}…` : text;
  };
  return (
    <Section title={t('coverage.history')}>
      <Timeline
        labels={{ before: t('coverage.before'), after: t('coverage.after') }}
        entries={entries.map(entry => ({
          key: entry.id,
          at: entry.at,
          when: format.instant(entry.at),
          what: t(actions[entry.action] ?? 'coverage.actions.other', { name: entry.actorName }),
          changes: entry.changes
            .filter(change => change.field !== 'byline')
            .map(change => ({
              label: fields[change.field] ? t(fields[change.field]!) : change.field,
              before: words(change.field, change.before),
              after: words(change.field, change.after),
            })),
        }))}
      />
    </Section>
  );
}
