import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/climb.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { journalistPaths, outletPaths } from '#app/features/partners/paths.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { deskPaths } from '../desk-paths.ts';
import { readIndexHistory } from '../index-history.server.ts';
import { refuseWithheld } from '../judging/withheld-standing.server.ts';
import { readOwnPlace } from '../own-place.server.ts';
import { awardPaths, boardOfSlug } from '../paths.ts';
import { readRaise } from '../raise.server.ts';
import { readExcludedPage, readStoryPage } from '../score-sheet.queries.server.ts';
import { seasonFrame } from '../season-frame.ts';
import { seasonHead } from '../season-head.server.ts';
import { readSeasonState } from '../season-state.server.ts';
import { findSeason, listRuleSets } from '../seasons.queries.server.ts';
import { findStanding } from '../standings.queries.server.ts';
import { SetCandidateAside } from '../ui/candidate-verdicts.tsx';
import { IndexPlot } from '../ui/index-plot.tsx';
import { leagueLabel } from '../ui/league-label.ts';
import { RaiseAdvice } from '../ui/raise-advice.tsx';
import { ScoreArticles } from '../ui/score-articles.tsx';
import { ScoreParts } from '../ui/score-parts.tsx';
import { StandingNotes } from '../ui/standing-notes.tsx';

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, url, t }) => {
  const board = boardOfSlug(params.board);
  const season = board && (await findSeason(ctx.db, idParam(params.id)));
  const entrantId = idParam(params.entrantId);
  const shown = season?.shown;
  const standing = shown && (await findStanding(ctx.db, shown.ruleSetId, board!, entrantId));
  if (!season || !board || !shown || !standing) throw new NotFound();
  await refuseWithheld(ctx, season.id);
  const league = season.leagues.find(entry => entry.id === standing.leagueId) ?? null;
  const own = league
    ? await readOwnPlace(ctx.db, { ruleSetId: shown.ruleSetId, board, leagueId: league.id }, standing)
    : null;
  const ruleSets = await listRuleSets(ctx.db, season.id);
  const ruleSet = ruleSets.find(version => version.id === shown.ruleSetId)!;
  const { startsOn, endsOn } = season;
  const programmes = standing.detail.programmes.map(({ topicId }) => topicId);
  const frame = seasonFrame({ startsOn, endsOn, programmes, rules: ruleSet.rules });
  const excluded = url.searchParams.get('daftar') === 'keluar';
  const from = url.searchParams.get('mulai');
  return {
    title: t('awards.whyTitle', { name: standing.name }),
    season: seasonHead(season),
    shownAt: shown.at,
    board,
    standing,
    league,
    place: own,
    months: frame.months,
    programmes: Object.fromEntries(season.topics.map(topic => [topic.id, topic.name])),
    history: await readIndexHistory(ctx.db, season, ruleSets, { board, ids: [entrantId] }, ctx.now),
    raise: season.status === 'open' ? await readRaise(ctx.db, standing, frame, ctx.now) : null,
    rules: ruleSet.rules,
    ruleVersion: ruleSet.version,
    list: excluded
      ? {
          kind: 'excluded' as const,
          ...(await readExcludedPage(ctx.db, standing.id, standing.excluded, from)),
        }
      : { kind: 'counted' as const, ...(await readStoryPage(ctx.db, standing.id, from)) },
    address: url.pathname + url.search,
    state: await readSeasonState(ctx.db, season, ctx.now),
    mayDecide: season.status === 'open' && can(ctx.actor, 'awards.write'),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Score() {
  const page = useLoaderData<typeof loader>();
  const { season, board, standing, league, place, zone } = page;
  const { t, format } = useI18n();
  const outlets = board === 'outlets';
  const leagueName = leagueLabel(t, league);
  const rank = place && { rank: place.rank, total: format.number(place.of), league: leagueName };
  const tied = place?.tied ?? false;
  return (
    <>
      <PageHeader
        title={page.title}
        parent={{
          href: awardPaths.standing(season.id, board, league ? league.id : 'outside'),
          label: t('awards.standingOf', { board: t(`awards.boards.${board}`), league: leagueName }),
        }}
        meta={
          <>
            <span>{season.name}</span>
            <span className="font-medium text-base-content">
              {rank ? t(tied ? 'awards.rankTied' : 'awards.rankIn', rank) : t('awards.outsideLeagues')}
            </span>
            {tied && <span>{t('awards.tiedWith', { names: place!.tiedWith.join(', ') })}</span>}
          </>
        }
        actions={
          <>
            {place !== null && place.of > 1 && (
              <LinkButton href={awardPaths.versus(season.id, board, { a: standing.entrantId })}>
                {t('climb.compare')}
              </LinkButton>
            )}
            {page.mayDecide && <SetCandidateAside seasonId={season.id} board={board} entrant={standing} />}
            <LinkButton
              href={outlets ? outletPaths.show(standing.entrantId) : journalistPaths.show(standing.entrantId)}
            >
              {t(outlets ? 'awards.toOutlet' : 'awards.toJournalist')}
            </LinkButton>
          </>
        }
      />
      <StandingNotes status={season.status} shownAt={page.shownAt} state={page.state} zone={zone} />
      <ScoreParts
        standing={standing}
        rules={page.rules}
        ruleVersion={page.ruleVersion}
        months={page.months}
        programmes={page.programmes}
        at={format.instant(standing.computedAt, zone)}
        methodHref={awardPaths.method(season.id)}
      />
      <IndexPlot history={page.history} names={[t('awards.index')]} />
      {page.raise && (
        <RaiseAdvice
          raise={page.raise}
          A={standing.A}
          above={place?.above ?? null}
          programmes={page.programmes}
        />
      )}
      <ScoreArticles
        list={page.list}
        standing={standing}
        rules={page.rules}
        board={board}
        address={page.address}
        deskHref={page.mayDecide ? id => deskPaths.article(season.id, id) : undefined}
        zone={zone}
      />
    </>
  );
}
