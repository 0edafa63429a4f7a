import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import type { MetaFunction } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { useLive } from '#app/ui/use-live.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { refuseWithheld } from '../judging/withheld-standing.server.ts';
import { awardPaths } from '../paths.ts';
import { effectSummary } from '../rule-changes/effect.ts';
import { namedEffect } from '../rule-changes/named-effect.server.ts';
import { findRuleProposal } from '../rule-changes/queries.server.ts';
import { isStale } from '../rule-changes/service.server.ts';
import { rulesChanges } from '../rules.service.server.ts';
import { findSeasonJob } from '../season-jobs.server.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { EffectProgress } from '../ui/effect-progress.tsx';
import { useEffectSentence } from '../ui/effect-sentence.ts';
import { RuleChanges } from '../ui/rule-changes.tsx';
import { RuleEffectTables } from '../ui/rule-effect.tsx';

const pollMs = 1_000;

export const loader = guard({ can: 'awards.write' }, async ({ ctx, params, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season) throw new NotFound();
  if (season.status !== 'open') throw new Conflict('awards.statusChanged');
  await refuseWithheld(ctx, season.id);
  const proposal = await findRuleProposal(ctx.db, season.id);
  if (!proposal) throw redirect(awardPaths.rules(season.id));
  const { effect } = proposal;
  return {
    title: t('season.change.title'),
    season: { id: season.id, name: season.name },
    proposal: { id: proposal.id, reason: proposal.reason, author: proposal.author, at: proposal.proposedAt },
    changes: rulesChanges(season.ruleSet.rules, proposal.rules),
    version: season.ruleSet.version + 1,
    outdated: proposal.baseVersion !== season.ruleSet.version,
    stale: effect !== null && isStale(effect, season),
    comparedAt: effect?.comparedAt ?? null,
    summary: effect && effectSummary(effect),
    leagues: effect && (await namedEffect(ctx.db, effect, season.leagues)),
    job: effect ? null : await findSeasonJob(ctx.db, 'awards.rules-effect', season.id),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

/** What other rules would do to the standing, before anybody saves them. */
export default function RuleProposal() {
  const { title, season, proposal, changes, version, outdated, summary, leagues, job, ...page } =
    useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const sentence = useEffectSentence();
  useLive(job !== null, pollMs);
  return (
    <>
      <PageHeader title={title} parent={{ href: awardPaths.show(season.id), label: season.name }}>
        {t('season.change.intro')}
      </PageHeader>
      <Section title={t('season.change.changes')} className="border-t-0 pt-0">
        <RuleChanges changes={changes} reason={proposal.reason} />
      </Section>
      <Section title={t('season.change.effect')}>
        {summary && leagues ? (
          <div className="flex max-w-prose flex-col gap-1">
            <p className="font-medium">{sentence(summary)}</p>
            <p className="text-sm text-muted">
              {page.comparedAt === null
                ? t('season.change.comparedWithNone')
                : t('season.change.compared', { at: format.instant(page.comparedAt, page.zone) })}
            </p>
            {page.stale && (
              <form
                method="post"
                action={awardPaths.ruleRecount(season.id, proposal.id)}
                className="mt-2 flex flex-col items-start gap-2"
              >
                <p className="font-medium text-warning">{t('season.change.stale')}</p>
                <Button>{t('season.change.recount')}</Button>
              </form>
            )}
          </div>
        ) : (
          <EffectProgress job={job} />
        )}
        {outdated && <p className="mt-3 font-medium text-warning">{t('season.change.outdated')}</p>}
      </Section>
      <FormActions>
        {leagues && !outdated && (
          <form method="post" action={awardPaths.ruleAdoption(season.id, proposal.id)}>
            <Button variant="primary">{t('season.change.adopt', { version })}</Button>
          </form>
        )}
        <LinkButton href={awardPaths.rules(season.id)}>{t('season.change.again')}</LinkButton>
        <form method="post" action={awardPaths.ruleDiscarding(season.id, proposal.id)}>
          <Button variant="ghost">{t('season.change.discard')}</Button>
        </form>
      </FormActions>
      {leagues && <RuleEffectTables leagues={leagues} />}
    </>
  );
}
