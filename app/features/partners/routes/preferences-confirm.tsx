import '#app/i18n/sections/preferences.ts';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { GuestFrame } from '#app/features/gatherings/ui/guest-frame.tsx';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Invalid } from '#app/lib/errors.ts';
import { Button } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { guard } from '#app/web/guard.server.ts';
import { privateHeaders } from '../preferences/page-headers.ts';
import { preferencePaths } from '../preferences/paths.ts';
import { confirmAddress, openRequest } from '../preferences/requests.service.server.ts';
import { readStoredData } from '../preferences/stored-data.server.ts';
import { PreferencesRefusal } from '../ui/preferences-refusal.tsx';
import { StoredDataView } from '../ui/stored-data.tsx';

export const handle = { scripts: false };

export const headers = () => privateHeaders;

export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, url, t }) => {
  const token = params.token ?? '';
  const { kind, address, done, holder } = await openRequest(ctx, token);
  const asks = kind === 'address' && !done;
  const titles = { address: done ? 'confirmedTitle' : 'confirmTitle', data: 'storedTitle' } as const;
  return {
    title: t(`preferences.${titles[kind]}`),
    name: holder.name,
    address,
    asks,
    here: preferencePaths.confirm(token) + url.search,
    file: preferencePaths.stored(token),
    zone: (await readOffice(ctx.db)).zone,
    stored: kind === 'data' ? await readStoredData(ctx, token) : null,
  };
});

/** POST: the new address is used from now on. A page that was only opened, as scanners do, changes nothing. */
export const action = guard({ public: true, limit: 'preferences' }, async ({ ctx, params, locale }) => {
  try {
    await confirmAddress(ctx, params.token ?? '', locale);
    return null;
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { refused: 'preferences.notTaken' as const };
  }
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function ConfirmRequest() {
  const t = useT();
  const translate = useErrors();
  const { title, name, address, asks, here, file, zone, stored } = useLoaderData<typeof loader>();
  const refused = useActionData<{ refused?: string } | null>()?.refused;
  return (
    <GuestFrame>
      <h1 className="text-xl font-semibold">{title}</h1>
      {refused && <FormErrors title={t('preferences.notTaken')} general={translate([refused])} />}
      {stored ? (
        <StoredDataView stored={stored} zone={zone} file={file} />
      ) : (
        <p className="mt-2 mb-6 max-w-prose break-words">
          {t(asks ? 'preferences.confirmText' : 'preferences.confirmedText', { name, address })}
        </p>
      )}
      {asks && (
        <form method="post" action={here}>
          <Button variant="primary">{t('preferences.confirm')}</Button>
        </form>
      )}
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
