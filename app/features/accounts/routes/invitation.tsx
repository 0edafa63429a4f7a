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
import { acceptInvitation, readInvitation } from '../invitations.service.server.ts';
import { landingPath } from '../next-path.ts';
import { acceptInvitationSchema } from '../schema.ts';
import { AccountPage } from '../ui/account-page.tsx';
import { LinkEnded } from '../ui/link-ended.tsx';

export const handle = { scripts: false };

export const loader = guard({ public: true, limit: 'setup' }, async ({ ctx, params, t }) => {
  const title = t('accounts.invitationTitle');
  try {
    const { user } = await readInvitation(ctx, params.token ?? '');
    return data({ title, invited: { name: user.name, email: user.email, role: user.role } });
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    return data({ title, invited: null }, { status: 410 });
  }
});

export const action = guard({ public: true, limit: 'setup' }, async ({ ctx, request, params, context }) =>
  handleForm(await request.formData(), acceptInvitationSchema, async value => {
    const input = { ...value, token: params.token ?? '' };
    const { token, user } = await acceptInvitation(ctx, input, deviceOf(request, context));
    return redirect(landingPath(user.role), { status: 303, headers: await signedInHeaders(token, user) });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Invitation() {
  const t = useT();
  const translate = useErrors();
  const { invited } = useLoaderData<typeof loader>();
  const [form, fields] = useOfficeForm<{ name: string; password: string }>({
    id: 'invitation',
    defaultValue: { name: invited?.name },
  });
  if (!invited) return <LinkEnded purpose="invitation" />;
  return (
    <AccountPage
      title={t('accounts.invitationTitle')}
      intro={t('accounts.invitationIntro', { role: t(`accounts.role.${invited.role}`) })}
    >
      <form method="post" className="flex flex-col gap-4">
        <FormErrors title={t('common.formErrors')} general={translate(form.errors)} />
        <FormField
          label={t('accounts.email')}
          name="username"
          defaultValue={invited.email}
          autoComplete="username"
          readOnly
        />
        <FormField
          label={t('accounts.name')}
          hint={invited.role === 'juror' ? t('accounts.jurorName') : undefined}
          field={fields.name}
          autoComplete="name"
          readOnly={invited.role === 'juror'}
          required
        />
        <FormField
          label={t('accounts.password')}
          hint={t('accounts.passwordHint')}
          field={fields.password}
          type="password"
          autoComplete="new-password"
          autoFocus
          required
        />
        <Button variant="primary" block>
          {t('accounts.invitationSubmit')}
        </Button>
      </form>
    </AccountPage>
  );
}
