import '#app/i18n/sections/flow.ts';
import { Check, CloudOff, Users } from 'lucide-react';
import { useT } from '#app/i18n/react.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { Autosave } from './autosave.ts';

/** Whether what was typed is kept, and who else is writing; one line that stays in sight. */
export function SaveState({ saving }: { saving: Autosave }) {
  const t = useT();
  const { status, others, takenFrom } = saving;
  const bad = status === 'failed' || status === 'conflict';
  return (
    <div className="sticky top-14 z-10 -mx-1 flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1 bg-base-100 px-1 py-1 text-sm">
      <span role="status" className={bad ? 'font-medium text-error' : 'text-muted'}>
        {bad && <Icon of={CloudOff} size={14} className="me-1 inline" />}
        {status === 'saved' && <Icon of={Check} size={14} className="me-1 inline" />}
        {t(`flow.saveStates.${status ?? 'idle'}`)}
        {takenFrom !== null &&
          status !== 'conflict' &&
          ` ${t('flow.taken', { name: takenFrom || t('flow.someone') })}`}
      </span>
      {others.length > 0 && (
        <span className="inline-flex items-center gap-1 font-medium">
          <Icon of={Users} size={14} />
          {t('flow.alsoHere', { names: others.join(', ') })}
        </span>
      )}
    </div>
  );
}
