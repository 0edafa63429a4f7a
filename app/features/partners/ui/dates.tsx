import { useI18n } from '#app/i18n/react.tsx';

/** "12 Jan 2021 – sekarang" for an affiliation's days; nothing when neither is known. */
export function Span({ fromOn, toOn }: { fromOn: string | null; toOn: string | null }) {
  const { t, format } = useI18n();
  if (fromOn && toOn) return <>{t('partners.span', { from: format.date(fromOn), to: format.date(toOn) })}</>;
  if (fromOn) return <>{t('partners.since', { from: format.date(fromOn) })}</>;
  if (toOn) return <>{t('partners.until', { to: format.date(toOn) })}</>;
  return null;
}
