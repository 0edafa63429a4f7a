import '#app/i18n/sections/method.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { GuestFrame } from '#app/features/gatherings/ui/guest-frame.tsx';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { readMethodPage } from '../method-page.server.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { MethodText } from '../ui/method-text.tsx';

export const handle = { scripts: false };

/** How a season is judged, for everybody; 404 until it is opened. */
export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, t }) => {
  const season = await findSeason(ctx.db, idParam(params.seasonId));
  if (!season || season.status === 'draft') throw new NotFound();
  return {
    title: t('method.title', { season: season.name }),
    page: await readMethodPage(ctx.db, season),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Gema' }];

export default function PublicMethod() {
  const { title, page, zone } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <GuestFrame>
      <p className="text-sm font-medium text-primary">{t('method.eyebrow')}</p>
      <h1 className="mt-1 mb-2 text-xl font-semibold text-balance">{title}</h1>
      <p className="mb-6 max-w-prose text-muted">{t('method.publicIntro')}</p>
      <MethodText page={page} zone={zone} />
    </GuestFrame>
  );
}
