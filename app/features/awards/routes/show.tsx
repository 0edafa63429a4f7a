import '#app/i18n/sections/awards.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { auditWords } from '#app/i18n/audit-words.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/section.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { rankedBoards } from '../boards.ts';
import { findCheck } from '../completeness/checks.queries.server.ts';
import { countClaims } from '../completeness/claims.queries.server.ts';
import { isStandingWithheld } from '../judging/withheld-standing.server.ts';
import { rankedRows } from '../ranking.ts';
import { effectSummary } from '../rule-changes/effect.ts';
import { listRuleEffects } from '../rule-changes/queries.server.ts';
import { seasonHistory } from '../season-history.server.ts';
import { readSeasonState } from '../season-state.server.ts';
import { findSeason, listRuleSets } from '../seasons.queries.server.ts';
import { promisedUntil } from '../service.server.ts';
import { listLeaders } from '../standings.queries.server.ts';
import { Leaders } from '../ui/leaders.tsx';
import { OpenClaimsNote } from '../ui/open-claims-note.tsx';
import { PartsKey } from '../ui/parts-key.tsx';
import { RuleVersions } from '../ui/rule-versions.tsx';
import { SeasonActions } from '../ui/season-actions.tsx';
import { SeasonFacts } from '../ui/season-facts.tsx';
import { SeasonFrame } from '../ui/season-frame.tsx';
import { SeasonHistory } from '../ui/season-history.tsx';
import { StandingNotes } from '../ui/standing-notes.tsx';
import { WithheldNote } from '../ui/withheld-note.tsx';

/** Three of every league, or only the first where there are many leagues. */
const leadersOf = (leagues: number) => (leagues > 4 ? 1 : 3);

export const loader = guard({ can: 'awards.read' }, async ({ ctx, params, locale }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season) throw new NotFound();
  const { zone } = await readOffice(ctx.db);
  const mayStanding = can(ctx.actor, 'awards.standing');
  const mayWrite = can(ctx.actor, 'awards.write');
  const versions = await listRuleSets(ctx.db, season.id);
  const withheld = await isStandingWithheld(ctx.db, ctx.actor, season.id);
  const effects = mayStanding && !withheld ? await listRuleEffects(ctx.db, season.id) : new Map();
  const shown = mayStanding && !withheld ? season.shown : null;
  const rules = versions.find(version => version.id === shown?.ruleSetId)?.rules ?? season.ruleSet.rules;
  const leaders = [];
  const perLeague = leadersOf(season.leagues.length);
  for (const board of shown ? rankedBoards(season.boards) : []) {
    const byLeague = await listLeaders(ctx.db, shown!.ruleSetId, board, perLeague);
    const leagues = season.leagues.map(league => {
      return { league, rows: rankedRows(byLeague.get(league.id) ?? []).slice(0, perLeague) };
    });
    leaders.push({ board, leagues });
  }
  return {
    season,
    mayStanding,
    withheld,
    mayWrite,
    rules,
    leaders,
    shownAt: shown?.at ?? null,
    openClaims: mayStanding ? (await countClaims(ctx.db, season.id)).open : 0,
    asked: mayStanding && (await findCheck(ctx.db, season.id)) !== undefined,
    promisedUntil: mayStanding ? await promisedUntil(ctx.db, season, ctx.now) : null,
    empty: leaders.every(({ leagues }) => leagues.every(({ rows }) => rows.length === 0)),
    state: await readSeasonState(ctx.db, season, ctx.now),
    versions: versions.map(({ rules: _, ...version }) => {
      const effect = effects.get(version.version);
      return { ...version, effect: effect ? effectSummary(effect) : null };
    }),
    history: mayStanding ? await seasonHistory(ctx.db, season.id, auditWords(locale, zone)) : [],
    zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.season.name }];

export default function ShowSeason() {
  const page = useLoaderData<typeof loader>();
  const { season, leaders, rules, zone, mayStanding, mayWrite } = page;
  const { t, format } = useI18n();
  const { over } = page.state;
  const promised = page.promisedUntil !== null;
  return (
    <SeasonFrame
      season={season}
      current="overview"
      mayStanding={mayStanding}
      actions={
        mayWrite && <SeasonActions season={season} over={over} promised={promised} asked={page.asked} />
      }
    >
      {season.status === 'draft' && <p className="mb-5 max-w-3xl text-muted">{t('awards.draftNote')}</p>}
      {page.withheld && <WithheldNote />}
      {mayStanding && !page.withheld && (
        <StandingNotes status={season.status} shownAt={page.shownAt} state={page.state} zone={zone} />
      )}
      {over && page.promisedUntil !== null && (
        <p className="mb-5 max-w-3xl text-muted">
          {t('awards.promisedUntil', { until: format.instant(page.promisedUntil, zone) })}
        </p>
      )}
      <OpenClaimsNote seasonId={season.id} open={page.openClaims} />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          {page.shownAt !== null &&
            (page.empty ? (
              <EmptyState
                title={t('awards.noEntrants')}
                actions={
                  mayWrite && (
                    <LinkButton href={coveragePaths.log} variant="primary">
                      {t('awards.logArticle')}
                    </LinkButton>
                  )
                }
              >
                {t('awards.noEntrantsText')}
              </EmptyState>
            ) : (
              <>
                <div className="mb-5">
                  <PartsKey rules={rules} />
                </div>
                {leaders.map(({ board, leagues }) => (
                  <Leaders key={board} seasonId={season.id} board={board} leagues={leagues} rules={rules} />
                ))}
              </>
            ))}
        </div>
        <div className={page.shownAt === null ? 'lg:col-span-2 lg:max-w-3xl' : undefined}>
          <div className="mb-6">
            <SeasonFacts season={season} ruleVersion={season.ruleSet.version} />
          </div>
          <Section title={t('awards.rulesVersions')}>
            <RuleVersions seasonId={season.id} versions={page.versions} zone={zone} />
          </Section>
          {page.history.length > 0 && (
            <Section title={t('common.history')}>
              <SeasonHistory entries={page.history} zone={zone} />
            </Section>
          )}
        </div>
      </div>
    </SeasonFrame>
  );
}
