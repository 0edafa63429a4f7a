import '#app/i18n/sections/gatherings.ts';
import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { GuestFrame } from './guest-frame.tsx';

const pages: Record<string, { title: MessageKey; text: MessageKey }> = {
  'not-found': { title: 'gatherings.guestPage.unknownTitle', text: 'gatherings.guestPage.unknownText' },
  gone: { title: 'gatherings.guestPage.withdrawnTitle', text: 'gatherings.guestPage.withdrawnText' },
  'too-many': { title: 'errors.pageTooManyTitle', text: 'errors.pageTooManyText' },
  'cross-site': { title: 'errors.pageCrossSiteTitle', text: 'errors.pageCrossSiteText' },
};

/** A guest's link that does not open, in plain words: unknown, withdrawn, or a fault of ours. */
export function GuestRefusal() {
  const t = useT();
  const error = useRouteError();
  const code = isRouteErrorResponse(error) ? (error.data as { code?: string } | null)?.code : undefined;
  const page = pages[code ?? ''] ?? {
    title: 'gatherings.guestPage.tryAgainTitle',
    text: 'gatherings.guestPage.tryAgainText',
  };
  return (
    <GuestFrame>
      <h1 className="text-xl font-semibold">{t(page.title)}</h1>
      <p className="mt-2 max-w-prose">{t(page.text)}</p>
    </GuestFrame>
  );
}
