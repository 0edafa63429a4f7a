import '#app/i18n/sections/deliberation.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { IndexChange } from '../judging/entry-index.server.ts';
import { MeetingNote } from './meeting-note.tsx';

/** Whose A is another than when the round was filled or, once it is decided, than it was decided by. */
export function IndexChanges({ changes, decided }: { changes: readonly IndexChange[]; decided: boolean }) {
  const { t, format } = useI18n();
  if (changes.length === 0) return null;
  return (
    <MeetingNote title={t(decided ? 'deliberation.indexSince' : 'deliberation.indexMoved')}>
      <p>{t(decided ? 'deliberation.indexSinceText' : 'deliberation.indexMovedText')}</p>
      <ul className="tabular mt-1 list-disc ps-5">
        {changes.map(({ name, before, now }) => (
          <li key={`${name} ${before}`}>
            {name}: {format.points(before)} → {format.points(now)}
          </li>
        ))}
      </ul>
    </MeetingNote>
  );
}
