import { audit as en } from './en/audit.ts';
import { type Format, formats } from './format.ts';
import { type AuditMessages, audit as id } from './id/audit.ts';
import { translator } from './server.server.ts';
import type { Locale, MessageKey } from './translate.ts';

const messages: Record<Locale, AuditMessages> = { id, en };

/** "originality-corrected", "affiliationsChanged" → "originality corrected", "affiliations changed". */
function spaced(code: string): string {
  return code
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[._-]+/g, ' ')
    .toLowerCase();
}

/** Fields whose values are codes, and where their names stand. */
const codes: Record<string, string> = {
  answer: 'common.answers',
  arrangement: 'books.arrangements',
  average: 'judging.averages',
  boards: 'season.boards',
  body_tone: 'coverage.tones',
  channel: 'partners.channels',
  correctionStatus: 'found.statuses',
  findingVerdict: 'found.verdicts',
  frequency: 'preferences.frequencies',
  format: 'coverage.formats',
  foundThrough: 'found.throughs',
  headline_tone: 'coverage.tones',
  kind: 'coverage.topicKinds',
  language: 'reading.languages',
  outcome: 'results.outcomes',
  openFinding: 'understanding.openKinds',
  lawfulBasis: 'partners.bases',
  mode: 'judging.modes',
  noteKind: 'timeline.noteKinds',
  pressCouncil: 'partners.pressCouncils',
  reason: 'admin.mailReason',
  role: 'accounts.role',
  scope: 'partners.scopes',
  type: 'gatherings.types',
  ukw: 'partners.ukws',
};
/** Fields that are kept as 0 and 1. */
const switches = new Set(['active', 'attended', 'doNotContact', 'field_reporting', 'noCash']);

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const day = /^\d{4}-\d\d-\d\d$/;
const longest = 240;

type Words = Record<string, string>;

/** The words of the log in one language: what was done, to which field, from what to what. */
export function auditWords(locale: Locale, zone: string) {
  const words = messages[locale];
  const t = translator(locale);
  const format: Format = formats[locale];
  const named = (key: string) => {
    const text = t(key as MessageKey);
    return text === key ? undefined : text;
  };
  const plain = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('admin.nothing');
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
    if (typeof value === 'number') return format.number(value);
    if (Array.isArray(value)) return value.length === 0 ? t('admin.nothing') : value.map(plain).join(', ');
    if (typeof value === 'object') {
      const parts = Object.values(value).filter(part => part !== null && part !== '');
      return parts.map(plain).join(' · ');
    }
    const text = String(value);
    if (instant.test(text)) return format.instant(text, zone);
    if (day.test(text)) return format.date(text);
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
  };
  const nameOf = (field: string, code: string) => {
    if (field === 'status') return (words.status as Words)[code];
    if (field === 'zone') return (words.zone as Words)[code];
    return codes[field] && named(`${codes[field]}.${code}`);
  };
  return {
    /** An action without words of its own is spelled out. */
    action: (action: string): string => {
      const [group = '', name = ''] = action.split('.');
      const found = (words.action as Record<string, Words>)[group]?.[name];
      return found ?? words.actionOther.replace('{{action}}', spaced(action));
    },
    /** "answer:Rina" → "Jawaban Rina". */
    field: (field: string): string => {
      const [name = '', ...of] = field.split(':');
      return [(words.field as Words)[name] ?? spaced(name), of.join(':')].filter(Boolean).join(' ');
    },
    /** A value of a field: codes of a closed list by name, everything else as people write it. */
    value: (field: string, value: unknown): string => {
      const [name = ''] = field.split(':');
      if (switches.has(name) && (value === 0 || value === 1)) return plain(value === 1);
      if (Array.isArray(value)) return plain(value.map(each => nameOf(name, String(each)) ?? each));
      if (typeof value !== 'string') return plain(value);
      // An answer carries companions and a note after its code.
      const [code = '', ...rest] = value.split(' ');
      const text = nameOf(name, code);
      return text ? [text, ...rest].join(' ') : plain(value);
    },
    subjects: Object.entries(words.subject).map(([value, label]) => ({ value, label })),
  };
}
