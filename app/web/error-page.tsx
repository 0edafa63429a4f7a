import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Mark } from '#app/ui/logo.tsx';
import { PublicPage } from '#app/ui/public-page.tsx';
import type { ErrorData } from './guard.server.ts';

const pages: Record<string, { title: MessageKey; text?: MessageKey }> = {
  forbidden: { title: 'errors.pageForbiddenTitle', text: 'errors.pageForbiddenText' },
  'not-found': { title: 'errors.pageNotFoundTitle', text: 'errors.pageNotFoundText' },
  gone: { title: 'errors.pageGoneTitle', text: 'errors.pageGoneText' },
  conflict: { title: 'errors.pageConflictTitle', text: 'errors.conflict' },
  'too-many': { title: 'errors.pageTooManyTitle', text: 'errors.pageTooManyText' },
  'too-large': { title: 'errors.pageTooLargeTitle', text: 'errors.pageTooLargeText' },
  invalid: { title: 'errors.pageInvalidTitle', text: 'errors.pageInvalidText' },
  'cross-site': { title: 'errors.pageCrossSiteTitle', text: 'errors.pageCrossSiteText' },
};

/** What happened in plain words and where to go; unexpected faults show the request id. Stands inside a layout. */
export function ErrorMessage() {
  const t = useT();
  const error = useRouteError();
  const office = useRouteLoaderData('web/routes/office') as { home?: string } | undefined;
  const body = isRouteErrorResponse(error) ? (error.data as Partial<ErrorData> | null) : null;
  const code =
    body?.code ?? (isRouteErrorResponse(error) && error.status === 404 ? 'not-found' : 'unexpected');
  const page = pages[code];
  // A conflict with a reason of its own is a state that does not allow this, not a row that somebody changed.
  const reason = code === 'conflict' ? (body?.messageKey as MessageKey | undefined) : undefined;
  const title = reason && reason !== 'errors.conflict' ? 'errors.pageNotNowTitle' : page?.title;
  return (
    <div className="max-w-xl py-8">
      <h1 className="text-xl font-semibold">{t(title ?? 'errors.pageUnexpectedTitle')}</h1>
      <p className="mt-2 text-muted">{t(reason ?? page?.text ?? 'errors.pageUnexpectedText')}</p>
      {!page && body?.requestId && <p className="tabular mt-2 font-medium select-all">{body.requestId}</p>}
      <div className="mt-6 flex flex-wrap gap-2">
        <LinkButton href={office?.home ?? '/'}>{t('errors.backHome')}</LinkButton>
        {!office && (
          <LinkButton href="/ruang-pers" variant="ghost">
            {t('common.pressRoom')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}

/** The one error page, for everything outside of the office. */
export function ErrorPage() {
  const t = useT();
  const root = useRouteLoaderData('root') as { brand?: { name: string } } | undefined;
  return (
    <PublicPage
      brand={{
        name: root?.brand?.name ?? t('common.product'),
        href: '/ruang-pers',
        logo: <Mark size={22} />,
      }}
      labels={{ skip: t('common.skipToContent'), madeWith: t('common.product') }}
    >
      <ErrorMessage />
    </PublicPage>
  );
}
