import '#app/i18n/sections/newsroom.ts';
import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { guard } from '#app/web/guard.server.ts';
import { kitState } from '../embargo.ts';
import { kitView } from '../kit-view.ts';
import { pressRoomPaths, previewPaths } from '../paths.ts';
import { countOpening, openPreview } from '../previews.service.server.ts';
import { KitPage } from '../ui/kit-page.tsx';
import { PressRoomPage } from '../ui/press-room-page.tsx';
import { PressRoomRefusal } from '../ui/press-room-refusal.tsx';

export const handle = { scripts: false };

export const headers = () => ({
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
});

/** A release before it is public; from that second on its holder is led to the public page. */
export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, request, t }) => {
  const token = params.token ?? '';
  const { link, kit, files } = await openPreview(ctx, token);
  const state = kitState(kit, ctx.now);
  if (state === 'public') throw redirect(pressRoomPaths.kit(kit.slug));
  if (request.method === 'GET') await countOpening(ctx, link);
  const office = await readOffice(ctx.db);
  return {
    name: link.name,
    expiresAt: link.expiresAt,
    embargoUntil: kit.embargoUntil !== null && kit.embargoUntil > ctx.now ? kit.embargoUntil : null,
    view: kitView(kit, files, {
      fileUrl: file => previewPaths.file(token, file.id, file.name),
      zipUrl: previewPaths.zip(token),
      greeting: t('newsroom.whatsappText', { headline: kit.headline }),
    }),
    agency: office.organisation,
    zone: office.zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.view.headline ?? 'Gema' },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function PreviewByLink() {
  const { name, expiresAt, embargoUntil, view, agency, zone } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  return (
    <PressRoomPage width="reading">
      <Flash tone="warning">
        <span className="block font-medium">
          {embargoUntil
            ? t('newsroom.previewEmbargo', { at: format.instant(embargoUntil, zone) })
            : t('newsroom.previewDraft')}
        </span>
        <span className="block">
          {t('newsroom.previewOwner', { name, at: format.instant(expiresAt, zone) })}
        </span>
      </Flash>
      <KitPage view={{ ...view, publishedAt: null }} agency={agency} zone={zone} />
    </PressRoomPage>
  );
}

/** A link that never was, that has ended and that was withdrawn: where to ask. */
export function ErrorBoundary() {
  return (
    <PressRoomRefusal text="newsroom.previewStale" href={pressRoomPaths.list} next="newsroom.backToList" />
  );
}
