import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { LinkButton } from '#app/ui/button.tsx';
import type { ErrorData } from './guard.server.ts';

const pages: Record<string, { title: MessageKey; text?: MessageKey }> = {
  forbidden: { title: 'errors.pageForbiddenTitle', text: 'errors.pageForbiddenText' },
  'not-found': { title: 'errors.pageNotFoundTitle', text: 'errors.pageNotFoundText' },
  gone: { title: 'errors.pageGoneTitle', text: 'errors.pageGoneText' },
  conflict: { title: 'errors.pageConflictTitle', text: 'errors.conflict' },
  'too-many': { title: 'errors.pageTooManyTitle', text: 'errors.pageTooManyText' },
  'cross-site': { title: 'errors.pageCrossSiteTitle', text: 'errors.pageCrossSiteText' },
};

/** The one error page: says in plain words what happened and where to go; unexpected faults show the request id. */
export function ErrorPage() {
  const t = useT();
  const error = useRouteError();
  const body = isRouteErrorResponse(error) ? (error.data as Partial<ErrorData> | null) : null;
  const code =
    body?.code ?? (isRouteErrorResponse(error) && error.status === 404 ? 'not-found' : 'unexpected');
  const page = pages[code];
  const text = code === 'conflict' && body?.messageKey ? (body.messageKey as MessageKey) : page?.text;
  return (
    <div className="mx-auto max-w-xl px-4 py-16">
      <h1 className="text-xl font-semibold">{t(page?.title ?? 'errors.pageUnexpectedTitle')}</h1>
      <p className="mt-2 text-muted">{t(text ?? 'errors.pageUnexpectedText')}</p>
      {!page && body?.requestId && <p className="tabular mt-2 font-medium select-all">{body.requestId}</p>}
      <LinkButton href="/" className="mt-6">
        {t('errors.backHome')}
      </LinkButton>
    </div>
  );
}
