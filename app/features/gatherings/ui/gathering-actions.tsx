import '#app/i18n/sections/gatherings.ts';
import { Form } from '@remix-run/react';
import { CalendarCheck, CalendarX, Pencil, UserPlus } from 'lucide-react';
import { useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Field } from '#app/ui/field.tsx';
import { gatheringPaths } from '../paths.ts';
import { isOpen, type Phase } from '../phase.ts';

export type GatheringActionsProps = {
  id: number;
  title: string;
  phase: Phase;
  mayWrite: boolean;
  mayInvite: boolean;
};

/** What can be done with a gathering as it stands. */
export function GatheringActions({ id, title, phase, mayWrite, mayInvite }: GatheringActionsProps) {
  const t = useT();
  const open = isOpen(phase);
  return (
    <>
      {mayWrite && (open || phase === 'draft') && (
        <Confirm
          label={t('gatherings.cancel')}
          icon={CalendarX}
          variant="ghost"
          question={t('gatherings.cancelQuestion', { title })}
          confirmLabel={t('gatherings.cancelConfirm')}
          action={gatheringPaths.cancellation(id)}
          fields={<Field label={t('gatherings.cancelReason')} note={t('common.optional')} name="reason" />}
        >
          {t('gatherings.cancelText')}
        </Confirm>
      )}
      {mayWrite && phase !== 'cancelled' && (
        <LinkButton href={gatheringPaths.edit(id)} icon={Pencil} data-key="e">
          {t('common.edit')}
        </LinkButton>
      )}
      {mayInvite && open && (
        <LinkButton href={gatheringPaths.invite(id)} variant="primary" icon={UserPlus}>
          {t('gatherings.invite')}
        </LinkButton>
      )}
      {mayWrite && phase === 'draft' && (
        <Form method="post" action={gatheringPaths.schedule(id)}>
          <Button variant="primary" icon={CalendarCheck}>
            {t('gatherings.schedule')}
          </Button>
        </Form>
      )}
    </>
  );
}
