import '#app/i18n/sections/newsroom.ts';
import type { MetaFunction } from '@remix-run/node';
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react';
import { config } from '#app/config.server.ts';
import { CorrectionNotice } from '#app/features/audience/ui/correction-notice.tsx';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Gone, NotFound } from '#app/lib/errors.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { guard } from '#app/web/guard.server.ts';
import { listCorrections } from '../corrections.queries.server.ts';
import { kitView } from '../kit-view.ts';
import { findPublicKit } from '../newsroom.queries.server.ts';
import { pressRoomPaths } from '../paths.ts';
import { shareCard } from '../share-card.ts';
import { KitPage } from '../ui/kit-page.tsx';
import { PressRoomPage } from '../ui/press-room-page.tsx';

export const handle = { scripts: false };

/** Asked for anew each time: what is withdrawn must be gone, what comes out must be there. */
export const headers = () => ({ 'Cache-Control': 'private, no-cache' });

export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, t }) => {
  const found = await findPublicKit(ctx.db, params.slug ?? '', ctx.now);
  if (found === 'withdrawn') throw new Gone();
  if (!found) throw new NotFound();
  const { kit, files, other } = found;
  const office = await readOffice(ctx.db);
  const view = kitView(kit, files, {
    fileUrl: file => pressRoomPaths.file(kit.slug, file.id, file.name),
    zipUrl: pressRoomPaths.zip(kit.slug),
    greeting: t('newsroom.whatsappText', { headline: kit.headline }),
  });
  return {
    view,
    agency: office.organisation,
    zone: office.zone,
    corrections: await listCorrections(ctx.db, [kit.id]),
    card: shareCard(
      { ...kit, view },
      {
        ...{ site: config().publicUrl, agency: office.organisation, other },
      },
    ),
    other: other ?? null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  if (page) return [...page.card.tags, { 'script:ld+json': page.card.article }];
  const root = matches[0]?.data as { brand?: { name: string } } | undefined;
  return [{ title: root?.brand?.name }];
};

export default function PressRoomKit() {
  const { view, agency, zone, other, corrections } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <PressRoomPage width="reading">
      <CorrectionNotice corrections={corrections} zone={zone} />
      {other && (
        <p className="mb-4 print:hidden">
          <a
            href={pressRoomPaths.kit(other.slug)}
            lang={other.language}
            hrefLang={other.language}
            className="link inline-flex min-h-6 items-center"
          >
            {t(other.language === 'en' ? 'newsroom.readEnglish' : 'newsroom.readIndonesian')}
          </a>
        </p>
      )}
      <KitPage view={view} agency={agency} zone={zone} />
    </PressRoomPage>
  );
}

/** An unknown, an unfinished and an embargoed release are one and the same to the world. */
export function ErrorBoundary() {
  const { t } = useI18n();
  const error = useRouteError();
  const gone = isRouteErrorResponse(error) && error.status === 410;
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const title = gone
    ? t('newsroom.withdrawnTitle')
    : t(missing ? 'errors.pageNotFoundTitle' : 'errors.pageUnexpectedTitle');
  return (
    <PressRoomPage width="reading">
      <div className="flex flex-col items-start gap-2 py-6">
        <h1 className="text-xl font-semibold">{title}</h1>
        <p className="text-muted">
          {gone ? t('newsroom.withdrawnText') : missing && t('newsroom.notFoundText')}
        </p>
        <LinkButton href={pressRoomPaths.list} className="mt-4">
          {t('newsroom.backToList')}
        </LinkButton>
      </div>
    </PressRoomPage>
  );
}
