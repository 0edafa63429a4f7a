import '#app/i18n/sections/awards.ts';
import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { Progress } from '#app/ui/progress.tsx';
import type { SeasonState } from '../season-state.server.ts';

const pollMs = 1_000;

/** Reads the page's data again every second while something is being computed. */
function usePolling(busy: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => document.visibilityState === 'visible' && revalidate(), pollMs);
    return () => clearInterval(timer);
  }, [busy, revalidate]);
}

/** What a standing speaks of: as of when, so far or final, and whether something newer is on its way. */
export function StandingNotes(props: {
  status: 'draft' | 'open' | 'finished';
  shownAt: string | null;
  state: SeasonState;
  zone: string;
}) {
  const { status, shownAt, state, zone } = props;
  const { t, format } = useI18n();
  usePolling(state.computing);
  if (status === 'draft') return null;
  const at = shownAt === null ? '' : format.instant(shownAt, zone);
  const coming =
    state.newRules !== null
      ? t('awards.newRulesNote', { version: state.newRules })
      : t('awards.computingNote');
  const running = state.over ? 'awards.lateNote' : 'awards.soFarNote';
  const note = status === 'open' ? running : 'awards.finalNote';
  return (
    <div className="mb-5 flex max-w-3xl flex-col gap-3 text-sm text-muted">
      {shownAt !== null && <p>{t(note, { at })}</p>}
      {state.computing && !state.progress && (
        <p role="status" className="font-medium text-warning">
          {shownAt === null ? t('awards.waitingNote') : coming}
        </p>
      )}
      {state.progress && (
        <Progress
          label={t('awards.progress')}
          done={state.progress.done}
          total={state.progress.total}
          text={t('awards.progressText', {
            done: format.number(state.progress.done),
            total: format.number(state.progress.total),
          })}
        />
      )}
    </div>
  );
}
