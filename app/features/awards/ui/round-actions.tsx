import '#app/i18n/sections/judging.ts';
import { BellRing, CalendarClock, Lock, LockOpen, Play } from 'lucide-react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Field } from '#app/ui/field.tsx';
import type { Round, RoundProgress } from '../judging/rounds.queries.server.ts';
import { juryPaths } from '../jury-paths.ts';
import { ReasonField } from './reason-field.tsx';

/** What staff can do with a round in its state; each asks before it cannot be taken back. */
export function RoundActions({ round, progress }: { round: Round; progress: RoundProgress }) {
  const t = useT();
  const { id, name, status } = round;
  if (status === 'setup') {
    return (
      <Confirm
        label={t('judging.open')}
        icon={Play}
        variant="primary"
        confirmVariant="primary"
        align="end"
        question={t('judging.openQuestion', { name })}
        confirmLabel={t('judging.openConfirm')}
        action={juryPaths.roundOpening(id)}
      >
        {t('judging.openText')}
      </Confirm>
    );
  }
  if (status === 'closed') {
    return (
      <Confirm
        label={t('judging.reopen')}
        icon={LockOpen}
        confirmVariant="primary"
        align="end"
        question={t('judging.reopenQuestion', { name })}
        confirmLabel={t('judging.reopenConfirm')}
        action={juryPaths.roundReopening(id)}
        fields={
          <>
            <Field
              label={t('judging.dueOn')}
              hint={t(round.dueAt === null ? 'judging.reopenNoDueHint' : 'judging.reopenDueHint')}
              name="dueOn"
              type="date"
            />
            <ReasonField />
          </>
        }
      >
        {t('judging.reopenText')}
      </Confirm>
    );
  }
  if (status !== 'judging') return null;
  const missing = progress.seats - progress.submitted;
  return (
    <>
      {missing > 0 && (
        <form method="post" action={juryPaths.reminder(id)}>
          <Button icon={BellRing}>{t('judging.remind')}</Button>
        </form>
      )}
      <Confirm
        label={t('judging.moveDeadline')}
        icon={CalendarClock}
        confirmVariant="primary"
        align="end"
        question={t('judging.moveDeadline')}
        confirmLabel={t('common.saveChanges')}
        action={juryPaths.deadline(id)}
        fields={<Field label={t('judging.dueOn')} hint={t('judging.dueOnHint')} name="dueOn" type="date" />}
      />
      <Confirm
        label={t('judging.close')}
        icon={Lock}
        variant={missing > 0 ? 'plain' : 'primary'}
        confirmVariant="primary"
        align="end"
        question={t('judging.closeQuestion', { name })}
        confirmLabel={t('judging.closeConfirm')}
        action={juryPaths.roundClosing(id)}
      >
        {missing > 0 ? t('judging.closeText', { missing }) : t('judging.closeTextAll')}
      </Confirm>
    </>
  );
}
