import '#app/i18n/sections/awards.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { MethodText } from '../ui/method-text.tsx';
import { SeasonFrame } from '../ui/season-frame.tsx';

export const loader = guard({ can: 'awards.read' }, async ({ ctx, params, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season) throw new NotFound();
  return {
    title: `${t('awards.tabMethod')} – ${season.name}`,
    season,
    mayStanding: can(ctx.actor, 'awards.standing'),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Method() {
  const { season, mayStanding, zone } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const { ruleSet } = season;
  return (
    <SeasonFrame season={season} current="method" mayStanding={mayStanding}>
      <div className="mb-6 flex max-w-prose flex-col gap-2">
        <p>{t('awards.method.intro')}</p>
        <p className="text-sm text-muted">
          {t('awards.method.version', {
            version: ruleSet.version,
            at: format.instant(ruleSet.createdAt, zone),
            reason: ruleSet.reason,
          })}
        </p>
      </div>
      <MethodText
        startsOn={season.startsOn}
        endsOn={season.endsOn}
        programmes={season.topics.map(topic => topic.name)}
        rules={ruleSet.rules}
      />
    </SeasonFrame>
  );
}
