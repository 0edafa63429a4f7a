import '#app/i18n/sections/accounts.ts';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { preferenceHeaders } from '#app/web/preferences.server.ts';
import { describeDevice } from '../devices.ts';
import { readOwnAccount, updateOwnAccount } from '../own-account.service.server.ts';
import { accountPaths } from '../paths.ts';
import { ownAccountSchema } from '../schema.ts';
import { listSessions } from '../sessions.queries.server.ts';
import { DeviceList } from '../ui/device-list.tsx';

export const loader = guard({ can: 'account.own' }, async ({ ctx, t }) => {
  const user = await readOwnAccount(ctx);
  const current = ctx.actor.kind === 'user' ? ctx.actor.sessionId : 0;
  const sessions = await listSessions(ctx.db, user.id, ctx.now);
  const { zone } = await readOffice(ctx.db);
  return {
    title: t('accounts.ownTitle'),
    user,
    zone,
    devices: sessions
      .map(({ id, ip, lastSeenAt, userAgent }) => ({
        id,
        ip,
        lastSeenAt,
        current: id === current,
        ...describeDevice(userAgent),
      }))
      .sort((a, b) => Number(b.current) - Number(a.current)),
  };
});

export const action = guard({ can: 'account.own' }, async ({ ctx, request }) =>
  handleForm(await request.formData(), ownAccountSchema, async value => {
    await updateOwnAccount(ctx, value);
    const headers = await preferenceHeaders(value);
    return redirectWithFlash(accountPaths.own, 'accounts.flashSaved', { headers });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function OwnAccount() {
  const t = useT();
  const { user, devices, zone } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-2xl">
      <PageHeader title={t('accounts.ownTitle')} meta={t(`accounts.role.${user.role}`)}>
        {user.email}
      </PageHeader>
      <ProfileForm />
      <Section title={t('accounts.password')}>
        <p className="mb-3 text-muted">{t('accounts.changePasswordIntro')}</p>
        <Link href={accountPaths.ownPassword} className="link font-medium">
          {t('accounts.changePassword')}
        </Link>
      </Section>
      <Section
        title={t('accounts.devices')}
        aside={
          devices.length > 1 && (
            <form method="post" action={accountPaths.sessionEnd}>
              <Button size="small" variant="ghost">
                {t('accounts.endOthers')}
              </Button>
            </form>
          )
        }
      >
        <p className="mb-3 text-muted">{t('accounts.devicesIntro')}</p>
        <DeviceList devices={devices} zone={zone} />
      </Section>
    </div>
  );
}

function ProfileForm() {
  const t = useT();
  const translate = useErrors();
  const { user } = useLoaderData<typeof loader>();
  const [form, fields] = useOfficeForm<{ name: string; locale: string; theme: string }>({
    id: 'own-account',
    defaultValue: { name: user.name, locale: user.locale, theme: user.theme },
  });
  return (
    <Section title={t('accounts.profile')}>
      <Form method="post" reloadDocument className="flex max-w-md flex-col gap-4">
        <FormErrors title={t('common.formErrors')} general={translate(form.errors)} />
        <FormField
          label={t('accounts.name')}
          hint={user.role === 'juror' ? t('accounts.jurorName') : undefined}
          field={fields.name}
          autoComplete="name"
          readOnly={user.role === 'juror'}
          required
        />
        <FormField
          label={t('common.language')}
          field={fields.locale}
          type="select"
          options={[
            { value: 'id', label: t('common.languageIndonesian') },
            { value: 'en', label: t('common.languageEnglish') },
          ]}
        />
        <FormField
          label={t('common.theme')}
          field={fields.theme}
          type="select"
          options={[
            { value: 'auto', label: t('common.themeAuto') },
            { value: 'light', label: t('common.themeLight') },
            { value: 'dark', label: t('common.themeDark') },
          ]}
        />
        <div>
          <Button variant="primary">{t('common.saveChanges')}</Button>
        </div>
      </Form>
    </Section>
  );
}
