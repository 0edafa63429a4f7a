import { useI18n } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';

/** "originality-corrected", "affiliationsChanged" → "originality corrected", "affiliations changed". */
function spaced(code: string): string {
  return code
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[._-]+/g, ' ')
    .toLowerCase();
}

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
      return Object.values(value)
        .filter(part => part !== null && part !== '')
        .map(plain)
        .join(' · ');
    }
    const text = String(value);
    if (instant.test(text)) return format.instant(text, zone);
    if (day.test(text)) return format.date(text);
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
  };
  return {
    action: (action: string) =>
      known(`audit.action.${action}`) ?? t('audit.actionOther', { action: spaced(action) }),
    field: (field: string) => known(`audit.field.${field}`) ?? spaced(field),
    /** A value of a field: codes of a closed list by name, everything else as people write it. */
    value: (field: string, value: unknown) =>
      (typeof value === 'string' && known(`audit.value.${field}.${value}`)) || plain(value),
    subjectKind: (kind: string) => known(`audit.subject.${kind}`) ?? spaced(kind),
  };
}
