import '#app/i18n/sections/incoming.ts';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';

/** A rule of the reading in words: where it looked, and what it saw there. */
export function useRuleWords(): (rule: string) => string {
  const t = useT();
  const word = (key: string) => t(`incoming.rules.${key}` as MessageKey);
  const why = (rule: string): string => {
    const [kind = '', ...rest] = rule.split(':');
    const value = rest.join(':');
    if (kind === 'status' || kind === 'code') return t(`incoming.rules.${kind}`, { code: value });
    if (kind === 'words') return word(`words.${value}`);
    return word(kind);
  };
  return rule => {
    const [kind = '', ...rest] = rule.split(':');
    const value = rest.join(':');
    if (rule === 'report:read') return t('incoming.rules.read');
    if (kind === 'report') return t('incoming.rules.inReport', { why: why(value) });
    if (kind === 'text' || kind === 'words')
      return t('incoming.rules.inText', { why: why(kind === 'words' ? rule : value) });
    if (kind === 'complaint') return t('incoming.rules.complaint');
    if (kind === 'calendar') return t('incoming.rules.calendar');
    if (rule === 'address:stop') return t('incoming.rules.stopAddress');
    if (rule === 'subject:stop') return t('incoming.rules.stopSubject');
    if (rule === 'header:automatic') return t('incoming.rules.automatic');
    return word(rule);
  };
}
