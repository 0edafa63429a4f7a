import '#app/i18n/sections/accounts.ts';
import { data, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Gone } from '#app/lib/errors.ts';
import { Button } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { signedOutHeaders } from '#app/web/session.server.ts';
import { accountPaths } from '../paths.ts';
import { readRecovery, recoverAccount } from '../recovery.service.server.ts';
import { newPasswordSchema } from '../schema.ts';
import { AccountPage } from '../ui/account-page.tsx';
import { LinkEnded } from '../ui/link-ended.tsx';

export const handle = { scripts: false };

export const loader = guard({ public: true, limit: 'setup' }, async ({ ctx, params, t }) => {
  const title = t('accounts.newPasswordTitle');
  try {
    const { user } = await readRecovery(ctx, params.token ?? '');
    return data({ title, email: user.email });
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    return data({ title, email: null }, { status: 410 });
  }
});

export const action = guard({ public: true, limit: 'setup' }, async ({ ctx, request, params }) =>
  handleForm(await request.formData(), newPasswordSchema, async ({ password }) => {
    await recoverAccount(ctx, { token: params.token ?? '', password });
    const headers = await signedOutHeaders();
    return redirectWithFlash(accountPaths.signIn, 'accounts.flashRecovered', { headers });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function NewPassword() {
  const t = useT();
  const translate = useErrors();
  const { email } = useLoaderData<typeof loader>();
  const [form, fields] = useOfficeForm<{ password: string }>({ id: 'new-password' });
  if (!email) return <LinkEnded purpose="recovery" />;
  return (
    <AccountPage title={t('accounts.newPasswordTitle')} intro={t('accounts.newPasswordIntro')}>
      <form method="post" className="flex flex-col gap-4">
        <FormErrors title={t('common.formErrors')} general={translate(form.errors)} />
        <FormField
          label={t('accounts.email')}
          name="username"
          defaultValue={email}
          autoComplete="username"
          readOnly
        />
        <FormField
          label={t('accounts.newPassword')}
          hint={t('accounts.passwordHint')}
          field={fields.password}
          type="password"
          autoComplete="new-password"
          autoFocus
          required
        />
        <Button variant="primary" block>
          {t('accounts.newPasswordSubmit')}
        </Button>
      </form>
    </AccountPage>
  );
}
