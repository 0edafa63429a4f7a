import type { Translate } from '#app/i18n/translate.ts';
import { regencies } from '#app/lib/regencies.ts';
import type { Option } from '#app/ui/field-control.tsx';
import { mailStandings } from '../contact-standing.ts';
import { channels, contactKinds, lawfulBases, pressCouncilStatuses, scopes, ukwLevels } from '../terms.ts';

/** The choices of the partners' selects in the reader's language. */
export function partnerOptions(t: Translate) {
  const words = <T extends string>(values: readonly T[], label: (value: T) => string): Option[] =>
    values.map(value => ({ value, label: label(value) }));
  return {
    channels: words(channels, value => t(`partners.channels.${value}`)),
    scopes: words(scopes, value => t(`partners.scopes.${value}`)),
    regencies: regencies.map(({ key, name }) => ({ value: key, label: name })),
    pressCouncils: words(pressCouncilStatuses, value => t(`partners.pressCouncils.${value}`)),
    ukws: words(ukwLevels, value => t(`partners.ukws.${value}`)),
    kinds: words(contactKinds, value => t(`partners.kinds.${value}`)),
    bases: words(lawfulBases, value => t(`partners.bases.${value}`)),
    standings: words(mailStandings, value => t(`partners.standings.${value}`)),
    active: [
      { value: '1', label: t('partners.active') },
      { value: '0', label: t('partners.inactive') },
    ],
  };
}

/** Name of a regency by its key; the key itself for one that is no longer listed. */
export function regencyName(key: string): string {
  return regencies.find(regency => regency.key === key)?.name ?? key;
}

/** The shown text of a choice. */
export function labelOf(options: readonly Option[], value: string): string {
  return options.find(option => option.value === value)?.label ?? value;
}
