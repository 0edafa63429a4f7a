import '#app/i18n/sections/admin.ts';
import type { Translate } from '#app/i18n/translate.ts';

/** The three zones with their part of the country, for a select. */
export function zoneOptions(t: Translate) {
  return [
    { value: 'Asia/Jakarta', label: t('admin.zoneJakarta') },
    { value: 'Asia/Makassar', label: t('admin.zoneMakassar') },
    { value: 'Asia/Jayapura', label: t('admin.zoneJayapura') },
  ];
}
