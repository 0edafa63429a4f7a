import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/results.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { refuseWithheld } from '../judging/withheld-standing.server.ts';
import { resultPaths } from '../result-paths.ts';
import { findRunDiff } from '../results/run-summaries.queries.server.ts';
import { findRun } from '../results/runs.queries.server.ts';
import { ArticleChanges } from '../ui/article-changes.tsx';
import { DecisionChange, RoundChanges } from '../ui/round-changes.tsx';
import { StandingChanges } from '../ui/standing-changes.tsx';

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, t }) => {
  const run = await findRun(ctx.db, idParam(params.runId));
  const earlier = await findRun(ctx.db, idParam(params.earlierId));
  // The comparison with the run before is kept since the lock; no other is made.
  const diff =
    run && earlier && run.seasonId === earlier.seasonId && earlier.number === run.number - 1
      ? await findRunDiff(ctx.db, run.id)
      : undefined;
  if (!run || !earlier || !diff) throw new NotFound();
  await refuseWithheld(ctx, run.seasonId);
  return {
    title: t('results.diffTitle', { before: earlier.number, after: run.number }),
    run,
    earlier,
    diff,
    same: run.sha256 === earlier.sha256,
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function RunDifferences() {
  const { title, run, earlier, diff, same, zone } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const { articles, standings, rounds, rules, code } = diff;
  const decided = rounds.filter(({ decision }) => decision !== null);
  const judged = rounds.filter(
    ({ state, marks, recusals, entries: joined }) => state !== 'kept' || marks + recusals + joined > 0,
  );
  return (
    <>
      <PageHeader
        title={title}
        parent={{ href: resultPaths.run(run.id), label: t('results.runOf', { number: run.number }) }}
        meta={<span>{run.season}</span>}
      />
      <dl className="mb-6 grid max-w-3xl gap-1 text-sm">
        {[earlier, run].map(each => (
          <div key={each.id} className="flex flex-wrap gap-x-3">
            <dt className="text-muted">{t('results.runOf', { number: each.number })}</dt>
            <dd>
              <code className="break-all">{each.sha256}</code>
            </dd>
          </div>
        ))}
      </dl>
      {run.reason && (
        <p className="mb-6 max-w-3xl">
          <span className="text-muted">{t('results.diffIntro', { number: run.number })}</span> {run.reason}
        </p>
      )}
      {same && <p className="font-medium">{t('results.diffSame')}</p>}
      {decided.length > 0 && (
        <Section title={t('results.awards')}>
          <div className="flex flex-col gap-6">
            {decided.map(round => (
              <DecisionChange key={round.roundId} name={round.name} decision={round.decision!} />
            ))}
          </div>
        </Section>
      )}
      {standings.count > 0 && (
        <Section title={t('results.diffStandings')}>
          <StandingChanges rows={standings.rows} total={standings.count} leagues={diff.leagues} />
        </Section>
      )}
      {articles.added.count + articles.removed.count + articles.changed.count > 0 && (
        <Section title={t('results.diffArticles')}>
          <ArticleChanges diff={articles} zone={zone} />
        </Section>
      )}
      {judged.length > 0 && (
        <Section title={t('results.diffRounds')}>
          <RoundChanges rounds={judged} />
        </Section>
      )}
      {rules.length > 0 && (
        <Section title={t('results.diffRules')}>
          <ul>
            {rules.map(({ path, before, after }) => (
              <li key={path} className="tabular">
                {t('results.ruleLine', { path, before: String(before), after: String(after) })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {code && (
        <Section title={t('results.diffCode')}>
          <p>{t('results.ruleLine', { path: t('results.code'), ...code })}</p>
        </Section>
      )}
    </>
  );
}
