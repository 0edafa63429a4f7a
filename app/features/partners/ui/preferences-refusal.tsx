import '#app/i18n/sections/preferences.ts';
import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';

const pages: Record<string, { title: MessageKey; text: MessageKey }> = {
  'not-found': { title: 'preferences.unknownTitle', text: 'preferences.unknownText' },
  gone: { title: 'preferences.overTitle', text: 'preferences.overText' },
  'too-many': { title: 'errors.pageTooManyTitle', text: 'errors.pageTooManyText' },
  'cross-site': { title: 'errors.pageCrossSiteTitle', text: 'errors.pageCrossSiteText' },
};

/** A journalist's link that does not open, in plain words; stands in the frame of the page. */
export function PreferencesRefusal() {
  const t = useT();
  const error = useRouteError();
  const code = isRouteErrorResponse(error) ? (error.data as { code?: string } | null)?.code : undefined;
  const page = pages[code ?? ''] ?? { title: 'preferences.tryAgainTitle', text: 'preferences.tryAgainText' };
  return (
    <>
      <h1 className="text-xl font-semibold">{t(page.title)}</h1>
      <p className="mt-2 max-w-prose">{t(page.text)}</p>
    </>
  );
}
