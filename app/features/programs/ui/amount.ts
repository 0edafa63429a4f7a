import { useI18n } from '#app/i18n/react.tsx';
import { isPercent } from '../amounts.ts';

/** Writes values with their unit: "44,6 %", "16.800 rupiah per bulan". */
export function useAmount(): (value: number, unit: string) => string {
  const { t, format } = useI18n();
  return (value, unit) =>
    isPercent(unit)
      ? t('programs.percent', { value: format.number(value) })
      : t('programs.amount', { value: format.number(value), unit });
}
