import '#app/i18n/sections/programs.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { isPercent } from '../amounts.ts';

/** Units that the office writes every day, in the reader's language; any other is shown as it was typed. */
const units: Record<string, 'rupiah' | 'rupiahPerMonth' | 'percentOfWage' | 'people' | undefined> = {
  rupiah: 'rupiah',
  'rupiah per bulan': 'rupiahPerMonth',
  'persen upah': 'percentOfWage',
  orang: 'people',
};

/** Writes values with their unit: "44,6%", "16.800 rupiah per bulan". */
export function useAmount(): (value: number, unit: string) => string {
  const { t, format } = useI18n();
  const inWords = (unit: string) => {
    const known = units[unit.trim().toLowerCase()];
    return known ? t(`programs.units.${known}`) : unit;
  };
  return (value, unit) =>
    isPercent(unit)
      ? t('programs.percent', { value: format.number(value) })
      : t('programs.amount', { value: format.number(value), unit: inWords(unit) });
}
