import '#app/i18n/sections/admin.ts';
import type { User } from '#app/features/accounts/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Section } from '#app/ui/section.tsx';
import { adminPaths } from '../paths.ts';

export type UserAccessProps = {
  user: Pick<User, 'id' | 'name' | 'status'>;
  /** When the open invitation runs out, ready to show. */
  invitationEnds: string | null;
  invitationEnded: boolean;
};

/** Invitation sent again or withdrawn, account closed or opened. */
export function UserAccess({ user, invitationEnds, invitationEnded }: UserAccessProps) {
  const t = useT();
  const { id, name, status } = user;
  if (status === 'invited') {
    return (
      <Section title={t('admin.invitation')}>
        <p className="mb-3 text-muted">
          {invitationEnds &&
            t(invitationEnded ? 'admin.invitationEnded' : 'admin.invitationOpen', { at: invitationEnds })}
        </p>
        <div className="flex flex-wrap gap-2">
          <form method="post" action={adminPaths.invitationResend(id)}>
            <Button>{t('admin.resendInvitation')}</Button>
          </form>
          <Confirm
            label={t('admin.withdrawInvitation')}
            question={t('admin.withdrawQuestion', { name })}
            confirmLabel={t('admin.withdrawConfirm')}
            action={adminPaths.invitationWithdraw(id)}
            align="start"
          >
            {t('admin.withdrawText')}
          </Confirm>
        </div>
      </Section>
    );
  }
  return (
    <Section title={t('admin.access')}>
      {status === 'disabled' ? (
        <>
          <p className="mb-3 text-muted">{t('admin.disabledText')}</p>
          <form method="post" action={adminPaths.userEnable(id)}>
            <Button>{t('admin.enable')}</Button>
          </form>
        </>
      ) : (
        <>
          <p className="mb-3 text-muted">{t('admin.disableText')}</p>
          <Confirm
            label={t('admin.disable')}
            question={t('admin.disableQuestion', { name })}
            confirmLabel={t('admin.disableConfirm', { name })}
            action={adminPaths.userDisable(id)}
            align="start"
          >
            {t('admin.disableMeaning')}
          </Confirm>
        </>
      )}
    </Section>
  );
}
