import '#app/i18n/sections/today.ts';
import { useI18n } from '#app/i18n/react.tsx';

/** How a figure of the running month compares with another month up to the same day. */
export function MonthDifference({ by, month }: { by: number; month: string }) {
  const { t, format } = useI18n();
  const key = by === 0 ? 'today.same' : by > 0 ? 'today.more' : 'today.fewer';
  return <>{t(key, { count: format.number(Math.abs(by)), month: format.month(month) })}</>;
}
