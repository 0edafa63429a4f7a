import '#app/i18n/sections/understanding.ts';
import '#app/i18n/sections/inbox.ts';
import type { AuditRow } from '#app/features/audit/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import '#app/i18n/sections/snapshots.ts';
import type { MessageKey } from '#app/i18n/translate.ts';
import { Section } from '#app/ui/section.tsx';
import { Timeline } from '#app/ui/timeline.tsx';

const actions: Record<string, MessageKey> = {
  'article.logged': 'coverage.actions.logged',
  'article.updated': 'coverage.actions.updated',
  'article.bulk-updated': 'coverage.actions.bulkUpdated',
  'article.bulk-undone': 'coverage.actions.bulkUndone',
  'article.dismissed': 'coverage.actions.dismissed',
  'article.restored': 'coverage.actions.restored',
  'article.suggested': 'inbox.actions.suggested',
  'article.approved': 'inbox.actions.approved',
  'article.merged': 'inbox.actions.merged',
  'article.assigned': 'inbox.actions.assigned',
  'article.undecided': 'inbox.actions.undecided',
  'article.missed': 'inbox.actions.missed',
  'article.original-pinned': 'coverage.actions.originalPinned',
  'article.originality-corrected': 'coverage.actions.originalityCorrected',
  'article.topic-rejected': 'understanding.history.topicRejected',
  'article.topic-taken-back': 'understanding.history.topicTakenBack',
  'article.topics-read': 'understanding.history.topicsRead',
  'article.message-judged': 'understanding.history.messageJudged',
  'article.finding-judged': 'understanding.history.findingJudged',
  'article.finding-settled': 'understanding.history.findingSettled',
  'article.finding-reopened': 'understanding.history.findingReopened',
  'article.page-asked': 'snapshots.pageAsked',
  'article.correction-requested': 'understanding.history.correctionRequested',
  'article.correction-answered': 'understanding.history.correctionAnswered',
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
  editors: 'reading.editors',
  published_at: 'coverage.publishedAt',
  modified_at: 'reading.modifiedAt',
  dateline: 'coverage.dateline',
  body: 'coverage.body',
  language: 'reading.language',
  lead_image_url: 'reading.leadImage',
  lead_image_caption: 'reading.leadImageCaption',
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
  feed: 'inbox.evidenceFeed',
  item: 'inbox.evidenceItem',
  rule: 'inbox.evidenceRule',
  duplicate: 'inbox.duplicateOf',
  assignedTo: 'inbox.assign',
  foundThrough: 'inbox.missThrough',
  keyMessage: 'understanding.fields.keyMessage',
  messageCarried: 'understanding.fields.messageCarried',
  findingVerdict: 'understanding.fields.findingVerdict',
  openFinding: 'coverage.findings',
  correctionStatus: 'understanding.fields.correctionStatus',
  answeredOn: 'understanding.answeredOn',
  passage: 'understanding.passage',
  recipient: 'understanding.recipient',
  note: 'understanding.note',
};

/** Who did what to the article, newest first, with old and new values in words. */
export function ArticleHistory({ entries, title }: { entries: readonly AuditRow[]; title?: string }) {
  const { t, format } = useI18n();
  const words = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return t('common.none');
    if (field === 'format') return t(`coverage.formats.${value}` as MessageKey);
    if (field === 'headline_tone' || field === 'body_tone') return t(`coverage.tones.${value}` as MessageKey);
    if (field === 'language') return t(`reading.languages.${value}` as MessageKey);
    if (field === 'published_at' || field === 'modified_at') return format.instant(String(value));
    if (field === 'foundThrough') return t(`inbox.throughs.${value}` as MessageKey);
    if (field === 'openFinding') return t(`coverage.openKinds.${value}` as MessageKey);
    if (field === 'findingVerdict') return t(`understanding.verdicts.${value}` as MessageKey);
    if (field === 'correctionStatus') return t(`understanding.statuses.${value}` as MessageKey);
    if (field === 'answeredOn') return format.date(String(value));
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
    if (field === 'field_reporting') return value === 1 ? t('common.yes') : t('common.no');
    if (field === 'originality') return format.percent(Number(value));
    const text = String(value);
    return text.length > 160 ? `${text.slice(0, 160)}…` : text;
  };
  return (
    <Section title={title ?? t('coverage.history')}>
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
