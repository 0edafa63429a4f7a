import '#app/i18n/sections/care.ts';
import { useT } from '#app/i18n/react.tsx';
import type { Ukw } from '../terms.ts';

/** The competency certificate of a journalist, and what of it nobody has written down yet. */
export function UkwFact(props: { ukw: Ukw; ukwNumber: string | null; ukwYear: number | null }) {
  const { ukw, ukwNumber, ukwYear } = props;
  const t = useT();
  if (ukw === 'none') return <p className="text-muted">{t('care.ukwMissing')}</p>;
  const level = t(`partners.ukws.${ukw}`);
  return (
    <>
      <p>
        {ukwYear ? t('care.ukwOf', { level, year: String(ukwYear) }) : level}
        {ukwNumber && (
          <span className="break-all text-muted"> · {t('care.ukwNumberShown', { number: ukwNumber })}</span>
        )}
      </p>
      {!(ukwNumber && ukwYear) && <p className="text-sm text-muted">{t('care.ukwIncomplete')}</p>}
    </>
  );
}
