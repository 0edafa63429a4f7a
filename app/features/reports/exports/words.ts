import type { MessageKey, Translate } from '#app/i18n/translate.ts';
import { regencies } from '#app/lib/regencies.ts';

/** Where the words of coded columns stand. */
const codes: Record<string, string> = {
  channel: 'partners.channels',
  scope: 'partners.scopes',
  pressCouncil: 'partners.pressCouncils',
  ukw: 'partners.ukws',
  format: 'coverage.formats',
  headlineTone: 'coverage.tones',
  bodyTone: 'coverage.tones',
  type: 'gatherings.types',
  status: 'exports.statuses',
  active: 'exports.yesNo',
  doNotContact: 'exports.yesNo',
};

/** Heads of exported columns, and words for their codes; undefined where a value stands for itself. */
export function exportWords(t: Translate) {
  return {
    labelOf: (column: string): string => t(`exports.columns.${column}` as MessageKey),
    wordOf: (column: string, value: string): string | undefined => {
      if (column === 'regency') return regencies.find(regency => regency.key === value)?.name;
      const key = codes[column] && `${codes[column]}.${value}`;
      const word = key ? t(key as MessageKey) : undefined;
      return word === key ? undefined : word;
    },
  };
}
