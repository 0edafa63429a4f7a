import '#app/i18n/sections/logging.ts';
import '#app/i18n/sections/received.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { config } from '#app/config.server.ts';
import { mailboxAddress } from '#app/features/inbox/state.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { buttonClass } from '#app/ui/button.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { guard } from '#app/web/guard.server.ts';
import { coveragePaths } from '../paths.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.write' }, ({ url, t }) => {
  const box = JSON.stringify(new URL(coveragePaths.logFrom, config().publicUrl).href);
  return {
    pageTitle: t('logging.howToTitle'),
    missed: url.searchParams.has('terlewat'),
    address: mailboxAddress(),
    bookmark: `javascript:void(open(${box}+encodeURIComponent(location.href)))`,
  };
});

export default function HowToLog() {
  const { address, bookmark, missed } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t('logging.howToTitle')}
        parent={{ href: coveragePaths.log, label: t('coverage.logTitle') }}
      >
        {t('logging.howToIntro')}
      </PageHeader>
      {missed && <Flash tone="warning">{t('logging.shareMissed')}</Flash>}
      <Section title={t('logging.messageTitle')}>
        <p className="max-w-prose">{t('logging.messageText')}</p>
      </Section>
      <Section title={t('logging.shareTitle')}>
        <p className="max-w-prose">{t('logging.shareText')}</p>
        <ShareState />
      </Section>
      <Section title={t('logging.bookmarkTitle')}>
        <p className="max-w-prose">{t('logging.bookmarkText')}</p>
        <p className="mt-3">
          <BookmarkLink href={bookmark} />
        </p>
        <p className="mt-3 text-sm text-muted">{t('logging.bookmarkCopy')}</p>
        <code className="mt-1 block text-sm wrap-anywhere select-all">{bookmark}</code>
      </Section>
      <Section title={t('logging.mailTitle')}>
        {address && <p className="mb-2 max-w-prose">{t('received.howTo', { address })}</p>}
        <p className="max-w-prose">{t('logging.mailText')}</p>
      </Section>
    </div>
  );
}

/** React refuses to write addresses with a script, which is what a bookmark of this kind is. */
function BookmarkLink({ href }: { href: string }) {
  const t = useT();
  const [link, setLink] = useState<HTMLAnchorElement | null>(null);
  useEffect(() => link?.setAttribute('href', href), [link, href]);
  return (
    // biome-ignore lint/a11y/useValidAnchor: it is dragged to the bookmarks bar; here a click leads nowhere.
    <a
      ref={setLink}
      href="#penanda"
      draggable
      className={buttonClass()}
      onClick={event => event.preventDefault()}
    >
      {t('logging.bookmarkLabel')}
    </a>
  );
}

/** Whether this device can take shares: a secure context and the service worker. */
function ShareState() {
  const t = useT();
  const [state, setState] = useState<'shareReady' | 'shareInsecure' | 'shareUnready'>();
  useEffect(() => {
    if (!window.isSecureContext || !navigator.serviceWorker) return setState('shareInsecure');
    const looked = navigator.serviceWorker.getRegistration(coveragePaths.log);
    looked.then(
      found => setState(found ? 'shareReady' : 'shareUnready'),
      () => setState('shareUnready'),
    );
  }, []);
  if (!state) return null;
  return <p className="mt-3 font-medium">{t(`logging.${state}`)}</p>;
}
