import '#app/i18n/sections/accounts.ts';
import { useT } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { accountPaths } from '../paths.ts';
import { AccountPage } from './account-page.tsx';

/** A one-time link that was used, replaced, withdrawn or ran out: what to do now. */
export function LinkEnded({ purpose }: { purpose: 'recovery' | 'invitation' | 'setup' }) {
  const t = useT();
  const words = {
    recovery: 'accounts.recoveryEnded',
    invitation: 'accounts.invitationEnded',
    setup: 'accounts.setupEnded',
  } as const;
  return (
    <AccountPage title={t('errors.pageGoneTitle')} intro={t(words[purpose])}>
      {purpose === 'recovery' ? (
        <LinkButton href={accountPaths.forgotten} variant="primary">
          {t('accounts.askAgain')}
        </LinkButton>
      ) : (
        <LinkButton href={accountPaths.signIn}>{t('accounts.backToSignIn')}</LinkButton>
      )}
    </AccountPage>
  );
}
