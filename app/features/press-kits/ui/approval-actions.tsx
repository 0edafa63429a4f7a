import '#app/i18n/sections/flow.ts';
import '#app/i18n/sections/kits.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Field } from '#app/ui/field.tsx';
import { kitPaths } from '../paths.ts';
import type { Review } from '../review-view.server.ts';

export type ApprovalActionsProps = {
  kit: { id: number; version: number; headline: string; embargoUntil: string | null; empty: boolean };
  approval: Review['approval'];
  faults: number;
  zone: string;
  may: { write: boolean; publish: boolean };
};

/** The next step on a version's way to the world: hand in, approve or send back, publish. */
export function ApprovalActions({ kit, approval, faults, zone, may }: ApprovalActionsProps) {
  const { t, format } = useI18n();
  const values = { version: kit.version };
  const { headline } = kit;
  if (!approval.waits || kit.empty) return null;
  if (approval.state === 'approved' || approval.alone) {
    if (!may.publish) return null;
    const label = t(approval.pending ? 'flow.publishChanges' : 'kits.publish');
    const when = () => {
      if (approval.pending) return t('flow.publishChangesText');
      if (!kit.embargoUntil) return t('kits.publishText');
      return t('kits.publishTextEmbargo', { at: format.instant(kit.embargoUntil, zone) });
    };
    return (
      <Confirm
        variant="primary"
        confirmVariant="primary"
        label={label}
        question={t('kits.publishQuestion', { headline })}
        confirmLabel={label}
        action={kitPaths.publication(kit.id)}
        values={values}
      >
        {faults > 0 && approval.state !== 'approved' ? t('flow.faultsFirst', { count: faults }) : when()}
      </Confirm>
    );
  }
  if (approval.state === 'draft') {
    if (!may.write) return null;
    return (
      <Confirm
        variant="primary"
        confirmVariant="primary"
        label={t('flow.submit')}
        question={t('flow.submitQuestion', { headline })}
        confirmLabel={t('flow.submit')}
        action={kitPaths.submission(kit.id)}
        values={values}
      >
        {faults > 0 ? t('flow.faultsFirst', { count: faults }) : t('flow.submitText')}
      </Confirm>
    );
  }
  if (!approval.mayApprove) return null;
  return (
    <>
      <Confirm
        label={t('flow.sendBack')}
        question={t('flow.sendBackQuestion', { headline })}
        confirmLabel={t('flow.sendBack')}
        action={kitPaths.returned(kit.id)}
        values={values}
        fields={
          <Field label={t('flow.reason')} name="reason" type="textarea" rows={3} maxLength={1000} required />
        }
      />
      {approval.refusal === null && (
        <Confirm
          variant="primary"
          confirmVariant="primary"
          label={t('flow.approve')}
          question={t('flow.approveQuestion', { headline })}
          confirmLabel={t('flow.approve')}
          action={kitPaths.approval(kit.id)}
          values={values}
        >
          {faults > 0 ? t('flow.faultsFirst', { count: faults }) : t('flow.approveText')}
        </Confirm>
      )}
    </>
  );
}
