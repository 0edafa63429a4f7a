import '#app/i18n/sections/reports.ts';
import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { GuestFrame } from '#app/features/gatherings/ui/guest-frame.tsx';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';

const pages: Record<string, { title: MessageKey; text: MessageKey }> = {
  'not-found': { title: 'reports.shared.unknownTitle', text: 'reports.shared.unknownText' },
  gone: { title: 'reports.shared.goneTitle', text: 'reports.shared.goneText' },
  'too-many': { title: 'errors.pageTooManyTitle', text: 'errors.pageTooManyText' },
};

/** A link to a kliping that does not open, in plain words. */
export function KlipingRefusal() {
  const t = useT();
  const error = useRouteError();
  const code = isRouteErrorResponse(error) ? (error.data as { code?: string } | null)?.code : undefined;
  const page = pages[code ?? ''] ?? { title: 'reports.shared.faultTitle', text: 'reports.shared.faultText' };
  return (
    <GuestFrame>
      <h1 className="text-xl font-semibold">{t(page.title)}</h1>
      <p className="mt-2 max-w-prose">{t(page.text)}</p>
    </GuestFrame>
  );
}
