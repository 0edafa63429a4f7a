import type { PickUp } from '#app/features/coverage/originality.ts';
import type { MessageKey, Translate } from '#app/i18n/translate.ts';
import { regencies } from '#app/lib/regencies.ts';

/** Names for the codes that a recap counts by; `none` stands for what is not recorded. */
export function recapWords(t: Translate) {
  return {
    tone: (key: string) =>
      key === 'none' ? t('coverage.toneNone') : t(`coverage.tones.${key as 'neutral'}`),
    channel: (key: string) => t(`partners.channels.${key}` as MessageKey),
    regency: (key: string) =>
      regencies.find(regency => regency.key === key)?.name ?? t('coverage.regencyNone'),
    pickUp: (key: PickUp) => (key === 'unknown' ? t('coverage.originUnknown') : t(`reuse.labels.${key}`)),
  };
}
