import '#app/i18n/sections/accounts.ts';
import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Link } from '#app/ui/link.tsx';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { accountPaths } from '../paths.ts';
import { requestRecovery } from '../recovery.service.server.ts';
import { recoveryRequestSchema } from '../schema.ts';
import { AccountPage } from '../ui/account-page.tsx';

export const handle = { scripts: false };

export const loader = guard({ public: true }, ({ url, t }) => ({
  sent: url.searchParams.has('sent'),
  title: t('accounts.forgottenTitle'),
}));

export const action = guard({ public: true, limit: 'recovery' }, async ({ ctx, request }) =>
  handleForm(await request.formData(), recoveryRequestSchema, async ({ email }) => {
    await requestRecovery(ctx, email);
    return redirect(`${accountPaths.forgotten}?sent`, { status: 303 });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Forgotten() {
  const t = useT();
  const translate = useErrors();
  const { sent } = useLoaderData<typeof loader>();
  const [form, fields] = useOfficeForm<{ email: string }>({ id: 'forgotten' });
  if (sent) {
    return (
      <AccountPage title={t('accounts.forgottenSentTitle')} intro={t('accounts.forgottenSent')}>
        <LinkButton href={accountPaths.signIn}>{t('accounts.backToSignIn')}</LinkButton>
      </AccountPage>
    );
  }
  return (
    <AccountPage title={t('accounts.forgottenTitle')} intro={t('accounts.forgottenIntro')}>
      <form method="post" className="flex flex-col gap-4">
        <FormErrors title={t('common.formErrors')} general={translate(form.errors)} />
        <FormField
          label={t('accounts.email')}
          field={fields.email}
          type="email"
          autoComplete="username"
          autoFocus
          required
        />
        <Button variant="primary" block>
          {t('accounts.forgottenSubmit')}
        </Button>
      </form>
      <p className="mt-6">
        <Link href={accountPaths.signIn} className="link">
          {t('accounts.backToSignIn')}
        </Link>
      </p>
    </AccountPage>
  );
}
