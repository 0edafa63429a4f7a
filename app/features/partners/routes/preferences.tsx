import '#app/i18n/sections/preferences.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { GuestFrame } from '#app/features/gatherings/ui/guest-frame.tsx';
import { maskAddress } from '#app/features/outbox/mask.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { daysLater } from '#app/lib/days.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { Section } from '#app/ui/section.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { privateHeaders } from '../preferences/page-headers.ts';
import { preferencePaths } from '../preferences/paths.ts';
import { wishesSchema } from '../preferences/schema.ts';
import { readPreferences, savePreferences } from '../preferences/service.server.ts';
import { PreferencesForm } from '../ui/preferences-form.tsx';
import { PreferencesRefusal } from '../ui/preferences-refusal.tsx';

export const handle = { scripts: false };

export const headers = () => privateHeaders;

export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, url, t }) => {
  const token = params.token ?? '';
  const { name, address, wishes, unsubscribed, today } = await readPreferences(ctx, token);
  const topics = await listTopics(ctx.db, { active: true });
  const here = (path: string) => path + url.search;
  return {
    title: t('preferences.title'),
    name,
    address: address && maskAddress(address),
    wishes,
    unsubscribed,
    topics: topics.map(topic => ({ id: topic.id, name: topic.name })),
    pause: { from: daysLater(today, 1), to: daysLater(today, 366) },
    paths: {
      save: here(preferencePaths.choose(token)),
      stop: here(preferencePaths.stop(token)),
      again: here(preferencePaths.again(token)),
      address: here(preferencePaths.address(token)),
      data: here(preferencePaths.data(token)),
    },
  };
});

export const action = guard({ public: true, limit: 'preferences' }, async ({ ctx, params, request, url }) => {
  const token = params.token ?? '';
  const topics = await listTopics(ctx.db, { active: true });
  return handleForm(await request.formData(), wishesSchema, async chosen => {
    await savePreferences(ctx, token, chosen, topics);
    return redirectWithFlash(preferencePaths.choose(token) + url.search, 'preferences.saved');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function Preferences() {
  const t = useT();
  const { title, name, address, wishes, unsubscribed, topics, pause, paths } = useLoaderData<typeof loader>();
  const flash = (useRouteLoaderData('root') as { flash?: { key: MessageKey } } | undefined)?.flash;
  return (
    <GuestFrame flash={flash && <Flash>{t(flash.key)}</Flash>}>
      <h1 className="text-xl font-semibold">{title}</h1>
      <p className="mt-1 mb-6 text-muted">{t('preferences.intro', { name })}</p>
      {unsubscribed && address && (
        <div className="mb-8 rounded-md bg-amber-wash p-4">
          <h2 className="font-semibold">{t('preferences.stopped')}</h2>
          <p className="mt-1 mb-3">{t('preferences.stoppedText', { address })}</p>
          <form method="post" action={paths.again}>
            <Button>{t('preferences.again')}</Button>
          </form>
        </div>
      )}
      <div className="mb-10">
        <PreferencesForm wishes={wishes} topics={topics} pause={pause} action={paths.save} />
      </div>
      <Section title={t('preferences.address')}>
        <p className="mb-3 break-words">
          {address ? t('preferences.addressNow', { address }) : t('preferences.noAddressNow')}
        </p>
        <LinkButton href={paths.address}>{t('preferences.changeAddress')}</LinkButton>
      </Section>
      <Section title={t('preferences.data')}>
        <p className="mb-3">{t('preferences.dataText')}</p>
        <LinkButton href={paths.data}>{t('preferences.seeData')}</LinkButton>
      </Section>
      {address && !unsubscribed && (
        <Section title={t('preferences.stopTitle')}>
          <p className="mb-3 break-words">{t('preferences.stopText', { address })}</p>
          <form method="post" action={paths.stop}>
            <Button>{t('preferences.stop')}</Button>
          </form>
        </Section>
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
