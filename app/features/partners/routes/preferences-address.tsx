import '#app/i18n/sections/preferences.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { GuestFrame } from '#app/features/gatherings/ui/guest-frame.tsx';
import { maskAddress } from '#app/features/outbox/mask.ts';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { privateHeaders } from '../preferences/page-headers.ts';
import { preferencePaths } from '../preferences/paths.ts';
import { askForAddress } from '../preferences/requests.service.server.ts';
import { addressSchema } from '../preferences/schema.ts';
import { openPreferences } from '../preferences/service.server.ts';
import { BackToPreferences } from '../ui/back-to-preferences.tsx';
import { PreferencesRefusal } from '../ui/preferences-refusal.tsx';

export const handle = { scripts: false };

export const headers = () => privateHeaders;

export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, url, t }) => {
  const token = params.token ?? '';
  const { address } = await openPreferences(ctx.db, token);
  return {
    title: t('preferences.changeAddress'),
    address: address && maskAddress(address),
    here: preferencePaths.address(token) + url.search,
    back: preferencePaths.choose(token) + url.search,
  };
});

export const action = guard(
  { public: true, limit: 'preferences' },
  async ({ ctx, params, request, url, locale }) => {
    const token = params.token ?? '';
    return handleForm(await request.formData(), addressSchema, async ({ address }) => {
      await askForAddress(ctx, token, { address, locale });
      return redirectWithFlash(preferencePaths.choose(token) + url.search, 'preferences.confirmationSent');
    });
  },
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function ChangeAddress() {
  const t = useT();
  const { title, address, here, back } = useLoaderData<typeof loader>();
  const [form, fields] = useOfficeForm<{ address: string }>({ id: 'address' });
  return (
    <GuestFrame>
      <h1 className="text-xl font-semibold">{title}</h1>
      <p className="mt-1 mb-6 break-words text-muted">
        {address ? t('preferences.addressNow', { address }) : t('preferences.noAddressNow')}
      </p>
      <form method="post" action={here} id={form.id} className="flex flex-col gap-5" noValidate>
        <FormField
          type="email"
          label={t('preferences.newAddress')}
          hint={t('preferences.newAddressHint')}
          field={fields.address}
          autoComplete="email"
          required
        />
        <Button variant="primary" className="self-start">
          {t('preferences.sendConfirmation')}
        </Button>
      </form>
      <BackToPreferences href={back} />
    </GuestFrame>
  );
}

export function ErrorBoundary() {
  return (
    <GuestFrame>
      <PreferencesRefusal />
    </GuestFrame>
  );
}
