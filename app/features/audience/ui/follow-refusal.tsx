import '#app/i18n/sections/newsroom.ts';
import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { followPaths } from '#app/features/press-kits/paths.ts';
import { PressRoomPage } from '#app/features/press-kits/ui/press-room-page.tsx';
import { useT } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';

/** Behind a link that opens nothing: the next step is to ask for a new one. */
export function FollowRefusal() {
  const t = useT();
  const error = useRouteError();
  const known = isRouteErrorResponse(error) && (error.status === 404 || error.status === 410);
  return (
    <PressRoomPage width="reading">
      <h1 className="text-xl font-semibold">
        {t(known ? 'newsroom.staleTitle' : 'errors.pageUnexpectedTitle')}
      </h1>
      {known && <p className="mt-2 max-w-prose text-muted">{t('newsroom.staleText')}</p>}
      <LinkButton href={followPaths.ask} className="mt-6">
        {t('newsroom.follow')}
      </LinkButton>
    </PressRoomPage>
  );
}
