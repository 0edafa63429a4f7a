import '#app/i18n/sections/flow.ts';
import '#app/i18n/sections/kits.ts';
import '#app/i18n/sections/sending.ts';
import '#app/i18n/sections/writing.ts';
import { type Change, parting } from '#app/features/audit/diff.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { Timeline } from '#app/ui/timeline.tsx';

export type HistoryEntry = { id: number; at: string; actorName: string; action: string; changes: Change[] };

const actions: Record<string, MessageKey> = {
  'kit.created': 'kits.actionCreated',
  'kit.updated': 'kits.actionUpdated',
  'kit.published': 'kits.actionPublished',
  'kit.scheduled': 'kits.actionScheduled',
  'kit.withdrawn': 'kits.actionWithdrawn',
  'kit.submitted': 'flow.history.submitted',
  'kit.approved': 'flow.history.approved',
  'kit.returned': 'flow.history.returned',
  'kit.changesPublished': 'flow.history.changesPublished',
  'kit.commented': 'flow.history.commented',
  'kit.commentResolved': 'flow.history.commentResolved',
  'kit.commentReopened': 'flow.history.commentReopened',
  'kit.checkOverridden': 'flow.history.checkOverridden',
  'kit.fileAdded': 'kits.actionFileAdded',
  'kit.filesChanged': 'kits.actionFilesChanged',
  'kit.topicsChanged': 'kits.actionTopics',
  'kit.previewMade': 'kits.actionPreviewMade',
  'kit.previewWithdrawn': 'kits.actionPreviewWithdrawn',
  'kit.translationStarted': 'kits.actionTranslated',
  'kit.embargoMovedAfterMail': 'kits.actionEmbargoTold',
  'mailing.sent': 'kits.actionSent',
  'mailing.cancelled': 'kits.actionSendCancelled',
  'mailing.paused': 'sending.actionPaused',
  'mailing.resumed': 'sending.actionResumed',
  'mailing.followedUp': 'sending.actionFollowedUp',
  'mailing.corrected': 'sending.actionCorrected',
};

const fields: Record<string, MessageKey> = {
  headline: 'kits.headline',
  dateline: 'kits.dateline',
  bodyText: 'kits.body',
  boilerplate: 'kits.boilerplate',
  keyMessages: 'kits.keyMessages',
  contactName: 'kits.contactName',
  contactPhone: 'kits.contactPhone',
  contactEmail: 'kits.contactEmail',
  embargoUntil: 'kits.embargoUntil',
  publishedAt: 'kits.publishedAt',
  image: 'kits.fieldImage',
  attachment: 'kits.fieldAttachment',
  alt: 'kits.alt',
  caption: 'kits.caption',
  credit: 'kits.credit',
  licence: 'writing.licence',
  recipients: 'kits.fieldRecipients',
  stopped: 'kits.fieldStopped',
  topics: 'kits.fieldTopics',
  name: 'kits.fieldReader',
  validUntil: 'kits.fieldValidUntil',
  readers: 'kits.fieldReaders',
  mails: 'kits.fieldMails',
  reason: 'flow.reason',
  comment: 'flow.sectionComments',
};

const instants = new Set(['embargoUntil', 'publishedAt', 'validUntil']);

/** Longest text of a change shown in the history, and how much of what stayed is shown before it, in characters. */
const shown = 160;
const lead = 30;

/** Who changed what, newest first; long texts by their beginning. */
export function KitHistory({ entries, zone }: { entries: readonly HistoryEntry[]; zone: string }) {
  const { t, format } = useI18n();
  const value = (field: string, raw: unknown): string => {
    if (raw === null || raw === undefined || raw === '') return t('kits.historyEmpty');
    if (Array.isArray(raw)) return raw.length > 0 ? raw.join(' · ') : t('kits.historyEmpty');
    const text = String(raw);
    return instants.has(field) ? format.instant(text, zone) : text;
  };
  const inWords = ({ field: name, ...change }: Change) => {
    const [field = '', of] = name.split(/:(.*)/s);
    const label = fields[field] ? t(fields[field]) : field;
    const [before, after] = parting(value(field, change.before), value(field, change.after), shown, lead);
    return { label: of ? t('kits.fieldOf', { field: label, of }) : label, before, after };
  };
  return (
    <Timeline
      labels={{ before: t('kits.historyBefore'), after: t('kits.historyAfter') }}
      entries={entries.map(entry => ({
        key: entry.id,
        at: entry.at,
        when: format.instant(entry.at, zone),
        what: t(actions[entry.action] ?? 'kits.actionOther', { actor: entry.actorName }),
        changes: entry.changes.filter(change => change.field !== 'status').map(inWords),
      }))}
    />
  );
}
