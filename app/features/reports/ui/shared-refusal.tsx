import '#app/i18n/sections/books.ts';
import '#app/i18n/sections/reports.ts';
import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import { GuestFrame } from '#app/features/gatherings/ui/guest-frame.tsx';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { LinkButton } from '#app/ui/button.tsx';

/** A link to a kliping or a book that does not open, in plain words. */
export function SharedRefusal({ of }: { of: 'reports' | 'books' }) {
  const t = useT();
  const error = useRouteError();
  const { pathname } = useLocation();
  const { code, retryAfter } =
    (isRouteErrorResponse(error) && (error.data as { code?: string; retryAfter?: number } | null)) || {};
  const pages: Record<string, { title: MessageKey; text: MessageKey }> = {
    'not-found': { title: `${of}.shared.unknownTitle`, text: `${of}.shared.unknownText` },
    gone: { title: `${of}.shared.goneTitle`, text: `${of}.shared.goneText` },
    'too-many': { title: 'errors.pageTooManyTitle', text: 'errors.pageTooManyText' },
  };
  const page = pages[code ?? ''] ?? { title: `${of}.shared.faultTitle`, text: `${of}.shared.faultText` };
  return (
    <GuestFrame>
      <h1 className="text-xl font-semibold">{t(page.title)}</h1>
      {code === 'too-many' ? (
        <>
          <p className="mt-2 mb-6 max-w-prose">
            {t('errors.pageTooManyWait', { count: Math.max(1, Math.ceil((retryAfter ?? 60) / 60)) })}{' '}
            {of === 'books' && t('books.shared.askPassword')}
          </p>
          <LinkButton href={pathname}>{t('errors.pageTooManyAgain')}</LinkButton>
        </>
      ) : (
        <p className="mt-2 max-w-prose">{t(page.text)}</p>
      )}
    </GuestFrame>
  );
}
