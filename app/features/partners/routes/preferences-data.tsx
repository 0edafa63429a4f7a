import '#app/i18n/sections/preferences.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { GuestFrame } from '#app/features/gatherings/ui/guest-frame.tsx';
import { maskAddress } from '#app/features/outbox/mask.ts';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { privateHeaders } from '../preferences/page-headers.ts';
import { preferencePaths } from '../preferences/paths.ts';
import { askForData } from '../preferences/requests.service.server.ts';
import { openPreferences } from '../preferences/service.server.ts';
import { BackToPreferences } from '../ui/back-to-preferences.tsx';
import { PreferencesRefusal } from '../ui/preferences-refusal.tsx';

export const handle = { scripts: false };

export const headers = () => privateHeaders;

export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, url, t }) => {
  const token = params.token ?? '';
  const { address } = await openPreferences(ctx.db, token);
  return {
    title: t('preferences.dataTitle'),
    address: address && maskAddress(address),
    here: preferencePaths.data(token) + url.search,
    back: preferencePaths.choose(token) + url.search,
  };
});

/** POST: mails the link to what is stored. */
export const action = guard({ public: true, limit: 'preferences' }, async ({ ctx, params, url, locale }) => {
  const token = params.token ?? '';
  await askForData(ctx, token, locale);
  return redirectWithFlash(preferencePaths.choose(token) + url.search, 'preferences.dataSent');
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function AskForData() {
  const t = useT();
  const { title, address, here, back } = useLoaderData<typeof loader>();
  return (
    <GuestFrame>
      <h1 className="text-xl font-semibold">{title}</h1>
      {address ? (
        <>
          <p className="mt-2 mb-6 max-w-prose break-words">{t('preferences.dataWhy', { address })}</p>
          <form method="post" action={here}>
            <Button variant="primary">{t('preferences.sendData')}</Button>
          </form>
        </>
      ) : (
        <p className="mt-2 max-w-prose">{t('preferences.noAddress')}</p>
      )}
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
