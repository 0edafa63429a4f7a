import '#app/i18n/sections/accounts.ts';
import { data, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Gone } from '#app/lib/errors.ts';
import { Button } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { deviceOf, signedInHeaders } from '#app/web/session.server.ts';
import { landingPath } from '../next-path.ts';
import { setupSchema } from '../schema.ts';
import { readSetup, setUp } from '../setup.service.server.ts';
import { AccountPage } from '../ui/account-page.tsx';
import { LinkEnded } from '../ui/link-ended.tsx';

export const handle = { scripts: false };

export const loader = guard({ public: true, limit: 'setup' }, async ({ ctx, params, t }) => {
  const title = t('accounts.setupTitle');
  try {
    await readSetup(ctx, params.token ?? '');
    return data({ title, open: true });
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    return data({ title, open: false }, { status: 410 });
  }
});

export const action = guard(
  { public: true, limit: 'setup' },
  async ({ ctx, request, params, locale, context }) =>
    handleForm(await request.formData(), setupSchema, async value => {
      const input = { ...value, token: params.token ?? '', locale };
      const token = await setUp(ctx, input, deviceOf(request, context));
      const headers = await signedInHeaders(token, { locale, theme: 'auto' });
      return redirect(landingPath('admin'), { status: 303, headers });
    }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

type Fields = { organisation: string; name: string; email: string; password: string };

export default function Setup() {
  const t = useT();
  const translate = useErrors();
  const { open } = useLoaderData<typeof loader>();
  const [form, fields] = useOfficeForm<Fields>({ id: 'setup' });
  if (!open) return <LinkEnded purpose="setup" />;
  return (
    <AccountPage title={t('accounts.setupTitle')} intro={t('accounts.setupIntro')}>
      <form method="post" className="flex flex-col gap-4">
        <FormErrors title={t('common.formErrors')} general={translate(form.errors)} />
        <FormField
          label={t('accounts.organisation')}
          hint={t('accounts.organisationHint')}
          field={fields.organisation}
          autoComplete="organization"
          autoFocus
          required
        />
        <FormField label={t('accounts.yourName')} field={fields.name} autoComplete="name" required />
        <FormField
          label={t('accounts.email')}
          field={fields.email}
          type="email"
          autoComplete="username"
          required
        />
        <FormField
          label={t('accounts.password')}
          hint={t('accounts.passwordHint')}
          field={fields.password}
          type="password"
          autoComplete="new-password"
          required
        />
        <Button variant="primary" block>
          {t('accounts.setupSubmit')}
        </Button>
      </form>
    </AccountPage>
  );
}
