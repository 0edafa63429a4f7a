import '#app/i18n/sections/marking.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { SaveState } from './use-sheet.ts';

/** Whether what is on the sheet is safe. */
export function SaveStatus(props: { state: SaveState; savedAt: string | null; zone: string }) {
  const { state, savedAt, zone } = props;
  const { t, format } = useI18n();
  const words = () => {
    if (state.kind === 'saving') return t('marking.saving');
    if (state.kind === 'offline') return t('marking.unsaved');
    if (state.kind === 'signedOut') return t('marking.signedOut');
    if (state.kind === 'refused') return t(state.because);
    const at = state.kind === 'saved' ? state.at : savedAt;
    return at === null ? '' : t('marking.saved', { at: format.instant(at, zone) });
  };
  const lost = state.kind === 'offline' || state.kind === 'signedOut' || state.kind === 'refused';
  return (
    <p role="status" className={`min-h-7 pb-2 text-sm ${lost ? 'font-medium text-error' : 'text-muted'}`}>
      {words()}
    </p>
  );
}
