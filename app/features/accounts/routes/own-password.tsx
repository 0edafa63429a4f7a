import '#app/i18n/sections/accounts.ts';
import type { MetaFunction } from '@remix-run/node';
import { Form } from '@remix-run/react';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { changeOwnPassword } from '../own-account.service.server.ts';
import { accountPaths } from '../paths.ts';
import { changePasswordSchema } from '../schema.ts';

export const loader = guard({ can: 'account.own' }, ({ t }) => ({ title: t('accounts.changePassword') }));

export const action = guard({ can: 'account.own', limit: 'sign-in' }, async ({ ctx, request }) =>
  handleForm(await request.formData(), changePasswordSchema, async value => {
    await changeOwnPassword(ctx, value);
    return redirectWithFlash(accountPaths.own, 'accounts.flashPassword');
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function OwnPassword() {
  const t = useT();
  const translate = useErrors();
  const [form, fields] = useOfficeForm<{ currentPassword: string; password: string }>({ id: 'own-password' });
  return (
    <>
      <PageHeader
        title={t('accounts.changePassword')}
        parent={{ href: accountPaths.own, label: t('accounts.ownTitle') }}
      >
        {t('accounts.changePasswordIntro')}
      </PageHeader>
      <Form method="post" className="flex max-w-md flex-col gap-4">
        <FormErrors title={t('common.formErrors')} general={translate(form.errors)} />
        <FormField
          label={t('accounts.currentPassword')}
          field={fields.currentPassword}
          type="password"
          autoComplete="current-password"
          required
        />
        <FormField
          label={t('accounts.newPassword')}
          hint={t('accounts.passwordHint')}
          field={fields.password}
          type="password"
          autoComplete="new-password"
          required
        />
        <FormActions>
          <Button variant="primary">{t('accounts.changePassword')}</Button>
          <LinkButton href={accountPaths.own} variant="ghost">
            {t('common.cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
