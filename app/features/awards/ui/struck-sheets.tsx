import '#app/i18n/sections/deliberation.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { StruckSheet } from '../judging/struck-sheets.queries.server.ts';
import { MeetingNote } from './meeting-note.tsx';

/** Which sent sheets no longer count although their marks could be read, and why. */
export function StruckSheets({ sheets, zone }: { sheets: readonly StruckSheet[]; zone: string }) {
  const { t, format } = useI18n();
  if (sheets.length === 0) return null;
  return (
    <MeetingNote title={t('deliberation.struck')}>
      <p>{t('deliberation.struckText')}</p>
      <ul className="mt-1 list-disc ps-5">
        {sheets.map(({ juror, entry, reason, at }) => (
          <li key={`${juror} ${entry}`} className="wrap-anywhere">
            {juror} – {entry}: {reason} ({format.instant(at, zone)})
          </li>
        ))}
      </ul>
    </MeetingNote>
  );
}
