import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/method.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { Link } from '#app/ui/link.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { readMethodPage } from '../method-page.server.ts';
import { awardPaths } from '../paths.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { MethodText } from '../ui/method-text.tsx';
import { SeasonFrame } from '../ui/season-frame.tsx';

export const loader = guard({ can: 'awards.read' }, async ({ ctx, params, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season) throw new NotFound();
  return {
    title: `${t('awards.tabMethod')} – ${season.name}`,
    season,
    page: await readMethodPage(ctx.db, season),
    mayStanding: can(ctx.actor, 'awards.standing'),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Method() {
  const { season, page, mayStanding, zone } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <SeasonFrame season={season} current="method" mayStanding={mayStanding}>
      <div className="mb-6 flex max-w-prose flex-col gap-2">
        <p>{t('method.intro')}</p>
        {season.status !== 'draft' && (
          <p className="text-sm text-muted">
            {t('method.publicLinkText')}{' '}
            <Link href={awardPaths.publicMethod(season.id)} className="link">
              {t('method.publicLink')}
            </Link>
          </p>
        )}
      </div>
      <MethodText page={page} zone={zone} />
    </SeasonFrame>
  );
}
