import { useI18n } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';

/** "originality-corrected", "affiliationsChanged" → "originality corrected", "affiliations changed". */
function spaced(code: string): string {
  return code
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[._-]+/g, ' ')
    .toLowerCase();
}

/** Fields whose values are codes, and where their names stand. */
const codes: Record<string, string> = {
  answer: 'gatherings.answers',
  body_tone: 'coverage.tones',
  channel: 'partners.channels',
  format: 'coverage.formats',
  headline_tone: 'coverage.tones',
  kind: 'coverage.topicKinds',
  lawfulBasis: 'partners.bases',
  pressCouncil: 'partners.pressCouncils',
  reason: 'admin.mailReason',
  role: 'accounts.role',
  scope: 'partners.scopes',
  status: 'audit.status',
  type: 'gatherings.types',
  ukw: 'partners.ukws',
  zone: 'audit.zone',
};
/** Fields that are kept as 0 and 1. */
const switches = new Set(['active', 'attended', 'doNotContact', 'field_reporting', 'noCash']);

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const day = /^\d{4}-\d\d-\d\d$/;
const longest = 240;

/** The words of the log: what was done, to which field, from what to what. Unknown codes are spelled out. */
export function useAuditWords(zone: string) {
  const { t, format } = useI18n();
  const known = (key: string) => {
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
  return {
    action: (action: string) =>
      known(`audit.action.${action}`) ?? t('audit.actionOther', { action: spaced(action) }),
    /** "answer:Rina" → "Jawaban Rina". */
    field: (field: string) => {
      const [name = '', ...of] = field.split(':');
      return [known(`audit.field.${name}`) ?? spaced(name), of.join(':')].filter(Boolean).join(' ');
    },
    /** A value of a field: codes of a closed list by name, everything else as people write it. */
    value: (field: string, value: unknown) => {
      const [name = ''] = field.split(':');
      if (switches.has(name) && (value === 0 || value === 1)) return plain(value === 1);
      if (typeof value !== 'string' || !codes[name]) return plain(value);
      // An answer carries companions and a note after its code.
      const [code = '', ...rest] = value.split(' ');
      const named = known(`${codes[name]}.${code}`);
      return named ? [named, ...rest].join(' ') : plain(value);
    },
  };
}
