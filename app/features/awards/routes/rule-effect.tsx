import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { refuseWithheld } from '../judging/withheld-standing.server.ts';
import { awardPaths } from '../paths.ts';
import { effectSummary } from '../rule-changes/effect.ts';
import { namedEffect } from '../rule-changes/named-effect.server.ts';
import { listRuleEffects } from '../rule-changes/queries.server.ts';
import { rulesChanges } from '../rules.service.server.ts';
import { findSeason, listRuleSets } from '../seasons.queries.server.ts';
import { useEffectSentence } from '../ui/effect-sentence.ts';
import { RuleChanges } from '../ui/rule-changes.tsx';
import { RuleEffectTables } from '../ui/rule-effect.tsx';

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  const number = idParam(params.version);
  const versions = season ? await listRuleSets(ctx.db, season.id) : [];
  const at = versions.findIndex(({ version }) => version === number);
  const [version, earlier] = [versions[at], versions[at + 1]];
  const effect = season && (await listRuleEffects(ctx.db, season.id)).get(number);
  if (!season || !version || !earlier || !effect) throw new NotFound();
  await refuseWithheld(ctx, season.id);
  return {
    title: t('season.change.effectTitle', { version: number }),
    season: { id: season.id, name: season.name },
    reason: version.reason,
    changes: rulesChanges(earlier.rules, version.rules),
    comparedAt: effect.comparedAt,
    summary: effectSummary(effect),
    leagues: await namedEffect(ctx.db, effect, season.leagues),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

/** What a version of the rules changed, and what that did to the standing when it was put on show. */
export default function RuleEffect() {
  const { title, season, changes, reason, comparedAt, summary, leagues, zone } =
    useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const sentence = useEffectSentence();
  return (
    <>
      <PageHeader title={title} parent={{ href: awardPaths.show(season.id), label: season.name }} />
      <Section title={t('season.change.changes')} className="border-t-0 pt-0">
        <RuleChanges changes={changes} reason={reason} />
      </Section>
      <Section title={t('season.change.effectDone')}>
        <p className="max-w-prose font-medium">{sentence(summary)}</p>
        {comparedAt !== null && (
          <p className="max-w-prose text-sm text-muted">
            {t('season.change.comparedDone', { at: format.instant(comparedAt, zone) })}
          </p>
        )}
      </Section>
      <RuleEffectTables leagues={leagues} />
    </>
  );
}
