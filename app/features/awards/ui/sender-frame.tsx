import '#app/i18n/sections/works.ts';
import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { GuestFrame } from '#app/features/gatherings/ui/guest-frame.tsx';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { Flash } from '#app/ui/flash.tsx';

/** The frame of a page behind a personal link of the awards, with what just happened. */
export function SenderFrame({ children }: { children: ReactNode }) {
  const t = useT();
  const root = useRouteLoaderData('root') as
    | { flash?: { key: MessageKey; kind: 'done' | 'problem' } }
    | undefined;
  const flash = root?.flash;
  return (
    <GuestFrame
      flash={flash && <Flash tone={flash.kind === 'problem' ? 'error' : 'done'}>{t(flash.key)}</Flash>}
    >
      {children}
    </GuestFrame>
  );
}

const pages: Record<string, { title: MessageKey; text: MessageKey }> = {
  'not-found': { title: 'works.linkUnknown', text: 'works.linkUnknownText' },
  gone: { title: 'works.linkGone', text: 'works.linkGoneText' },
  'too-many': { title: 'errors.pageTooManyTitle', text: 'errors.pageTooManyText' },
  'cross-site': { title: 'errors.pageCrossSiteTitle', text: 'errors.pageCrossSiteText' },
};

/** A link that does not open, in plain words: unknown, withdrawn, or a fault of ours. */
export function SenderRefusal() {
  const t = useT();
  const error = useRouteError();
  const code = isRouteErrorResponse(error) ? (error.data as { code?: string } | null)?.code : undefined;
  const page = pages[code ?? ''] ?? { title: 'works.tryAgain', text: 'works.tryAgainText' };
  return (
    <GuestFrame>
      <h1 className="text-xl font-semibold">{t(page.title)}</h1>
      <p className="mt-2 max-w-prose">{t(page.text)}</p>
    </GuestFrame>
  );
}
