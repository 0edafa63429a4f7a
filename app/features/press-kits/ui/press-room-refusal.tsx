import '#app/i18n/sections/newsroom.ts';
import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { PressRoomPage } from './press-room-page.tsx';

/** Behind a personal link of the press room that never was, has ended or was withdrawn: why, and where to go. */
export function PressRoomRefusal(props: { text: MessageKey; href: string; next: MessageKey }) {
  const t = useT();
  const error = useRouteError();
  const known = isRouteErrorResponse(error) && (error.status === 404 || error.status === 410);
  return (
    <PressRoomPage width="reading">
      <h1 className="text-xl font-semibold">
        {t(known ? 'newsroom.staleTitle' : 'errors.pageUnexpectedTitle')}
      </h1>
      {known && <p className="mt-2 max-w-prose text-muted">{t(props.text)}</p>}
      <LinkButton href={props.href} className="mt-6">
        {t(props.next)}
      </LinkButton>
    </PressRoomPage>
  );
}
