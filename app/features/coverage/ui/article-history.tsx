import '#app/i18n/sections/found.ts';
import type { AuditRow } from '#app/features/audit/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
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
  'article.suggested': 'found.actions.suggested',
  'article.approved': 'found.actions.approved',
  'article.merged': 'found.actions.merged',
  'article.assigned': 'found.actions.assigned',
  'article.undecided': 'found.actions.undecided',
  'article.missed': 'found.actions.missed',
  'article.original-pinned': 'coverage.actions.originalPinned',
  'article.originality-corrected': 'coverage.actions.originalityCorrected',
  'article.topic-rejected': 'found.history.topicRejected',
  'article.topic-taken-back': 'found.history.topicTakenBack',
  'article.topics-read': 'found.history.topicsRead',
  'article.message-judged': 'found.history.messageJudged',
  'article.finding-judged': 'found.history.findingJudged',
  'article.finding-settled': 'found.history.findingSettled',
  'article.finding-reopened': 'found.history.findingReopened',
  'article.page-asked': 'found.pageAsked',
  'article.correction-requested': 'found.history.correctionRequested',
  'article.correction-answered': 'found.history.correctionAnswered',
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
  feed: 'found.evidenceFeed',
  item: 'found.evidenceItem',
  rule: 'found.evidenceRule',
  duplicate: 'found.duplicateOf',
  assignedTo: 'found.assign',
  foundThrough: 'found.missThrough',
  keyMessage: 'found.fields.keyMessage',
  messageCarried: 'found.fields.messageCarried',
  findingVerdict: 'found.fields.findingVerdict',
  openFinding: 'coverage.findings',
  correctionStatus: 'found.fields.correctionStatus',
  answeredOn: 'found.answeredOn',
  passage: 'found.passage',
  recipient: 'found.recipient',
  note: 'found.note',
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
    if (field === 'foundThrough') return t(`found.throughs.${value}` as MessageKey);
    if (field === 'openFinding') return t(`coverage.openKinds.${value}` as MessageKey);
    if (field === 'findingVerdict') return t(`found.verdicts.${value}` as MessageKey);
    if (field === 'correctionStatus') return t(`found.statuses.${value}` as MessageKey);
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
