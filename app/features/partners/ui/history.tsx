import '#app/i18n/sections/care.ts';
import '#app/i18n/sections/merging.ts';
import {
  type LucideIcon,
  Mail,
  Merge,
  Newspaper,
  Pencil,
  Plus,
  ShieldCheck,
  ShieldX,
  Undo2,
} from 'lucide-react';
import type { Change } from '#app/features/audit/diff.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { isDay } from '#app/lib/days.ts';
import type { TimelineEntry } from '#app/ui/timeline.tsx';
import { regencyName } from './options.ts';

export type HistoryEntry = {
  id: number;
  at: string;
  actorName: string;
  action: string;
  /** Another record that was merged into the one on show; null for the one on show. */
  of: string | null;
  changes: Change[];
};

const actions: Record<string, MessageKey> = {
  'outlet.created': 'partners.actionCreated',
  'outlet.updated': 'partners.actionUpdated',
  'journalist.created': 'partners.actionCreated',
  'journalist.updated': 'partners.actionUpdated',
  'journalist.contactsChanged': 'partners.actionContacts',
  'journalist.affiliationsChanged': 'partners.actionAffiliations',
  'outlet.merged': 'merging.actionMerged',
  'journalist.merged': 'merging.actionMerged',
  'outlet.mergeUndone': 'merging.actionUndone',
  'journalist.mergeUndone': 'merging.actionUndone',
  'outlet.pressCouncilChecked': 'care.actionChecked',
  'outlet.pressCouncilCheckRemoved': 'care.actionCheckRemoved',
  'outlet.labelled': 'care.actionLabelled',
  'journalist.labelled': 'care.actionLabelled',
  'outlet.entrusted': 'care.actionEntrusted',
  'journalist.entrusted': 'care.actionEntrusted',
  'outlet.keptApart': 'merging.actionApart',
  'journalist.keptApart': 'merging.actionApart',
  'journalist.forgotten': 'partners.actionForgotten',
};

const icons: Record<string, LucideIcon> = {
  'outlet.created': Plus,
  'journalist.created': Plus,
  'journalist.contactsChanged': Mail,
  'journalist.affiliationsChanged': Newspaper,
  'outlet.pressCouncilChecked': ShieldCheck,
  'outlet.pressCouncilCheckRemoved': ShieldX,
  'outlet.merged': Merge,
  'journalist.merged': Merge,
  'outlet.mergeUndone': Undo2,
  'journalist.mergeUndone': Undo2,
};

const fields: Record<string, MessageKey> = {
  name: 'partners.name',
  channel: 'partners.channel',
  scope: 'partners.scope',
  regency: 'partners.regency',
  network: 'partners.network',
  website: 'partners.website',
  pressCouncil: 'partners.pressCouncil',
  pressCouncilCheckedOn: 'partners.pressCouncilCheckedOn',
  pressCouncilEvidence: 'partners.pressCouncilEvidence',
  notes: 'partners.notes',
  active: 'partners.active',
  salutation: 'partners.salutation',
  ukw: 'partners.ukw',
  doNotContact: 'partners.doNotContact',
  affiliations: 'partners.sectionAffiliations',
  contacts: 'partners.sectionContacts',
  lawfulBasis: 'partners.lawfulBasis',
  source: 'partners.source',
  obtainedOn: 'partners.obtainedOn',
  isPrimary: 'partners.isPrimary',
  ukwNumber: 'care.ukwNumber',
  ukwYear: 'care.ukwYear',
  associations: 'care.associations',
  tags: 'care.tags',
  owner: 'care.owner',
  merged: 'merging.merged',
  requestedOn: 'partners.requestedOn',
};

/** Fields whose values are codes, and the messages that say them in words. */
const codes: Record<string, string> = {
  channel: 'channels',
  scope: 'scopes',
  pressCouncil: 'pressCouncils',
  ukw: 'ukws',
  lawfulBasis: 'bases',
};

/** A fact of an outlet or journalist in words: its name, and a value of it. */
export function useFactWords() {
  const { t, format } = useI18n();
  const value = (field: string, raw: unknown): string => {
    if (Array.isArray(raw)) return raw.join(', ') || t('partners.historyEmpty');
    if (raw === null || raw === undefined || raw === '') return t('partners.historyEmpty');
    if (typeof raw === 'boolean') return t(raw ? 'common.yes' : 'common.no');
    const text = String(raw);
    if (codes[field]) return t(`partners.${codes[field]}.${text}` as MessageKey);
    if (field === 'regency') return regencyName(text);
    return isDay(text) ? format.date(text) : text;
  };
  const name = (field: string) => (fields[field] ? t(fields[field]) : field);
  return { name, value };
}

const isNothing = (raw: unknown) =>
  raw === null || raw === undefined || raw === '' || (Array.isArray(raw) && raw.length === 0);

/** Of a person who was forgotten the log keeps that a field changed, not how. */
const wasErased = ({ before, after }: Change) => isNothing(before) && isNothing(after);

function useChangeWords() {
  const { t } = useI18n();
  const { name: nameOf, value } = useFactWords();
  return (change: Change) => {
    const [field = '', of] = change.field.split(/:(.*)/s);
    const name = of ? t('partners.fieldOf', { field: nameOf(field), of }) : nameOf(field);
    if (isNothing(change.before)) return { label: name, before: '', after: value(field, change.after) };
    if (isNothing(change.after))
      return {
        label: t('partners.fieldEmptied', { field: name }),
        before: '',
        after: value(field, change.before),
      };
    return { label: name, before: value(field, change.before), after: value(field, change.after) };
  };
}

/** An audited change as a line of a timeline, as the office would write it in its diary. */
export function useChangeEntry(
  kind: 'outlet' | 'journalist',
  zone: string,
): (entry: HistoryEntry) => TimelineEntry {
  const { t, format } = useI18n();
  const inWords = useChangeWords();
  const here = t(kind === 'outlet' ? 'partners.thisOutlet' : 'partners.thisJournalist');
  return entry => {
    const merged = entry.changes.find(change => change.field === 'merged');
    return {
      key: entry.id,
      at: entry.at,
      when: format.instant(entry.at, zone),
      icon: icons[entry.action] ?? Pencil,
      what: t(actions[entry.action] ?? 'partners.actionOther', {
        actor: entry.actorName,
        record: entry.of ?? here,
        other: String(merged?.before ?? ''),
      }),
      changes: entry.action.endsWith('.created')
        ? []
        : entry.changes.filter(change => change !== merged && !wasErased(change)).map(inWords),
    };
  };
}
