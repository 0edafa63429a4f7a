import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/climb.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ListExport } from '#app/features/reports/ui/list-export.tsx';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { isoDay } from '#app/lib/zones.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Filters } from '#app/ui/filters.tsx';
import { Link } from '#app/ui/link.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { refuseWithheld } from '../judging/withheld-standing.server.ts';
import { awardPaths, boardOfSlug } from '../paths.ts';
import { seasonHead } from '../season-head.server.ts';
import { readSeasonState } from '../season-state.server.ts';
import { findSeason, listRuleSets } from '../seasons.queries.server.ts';
import { listStandingOn } from '../standing-days.queries.server.ts';
import { dayAfter, movements } from '../standing-history.ts';
import { readStandingPage } from '../standing-page.server.ts';
import { countEntrantsByLeague } from '../standings.queries.server.ts';
import { leagueLabel } from '../ui/league-label.ts';
import { LeagueTabs } from '../ui/league-tabs.tsx';
import { PartsKey } from '../ui/parts-key.tsx';
import { SeasonFrame } from '../ui/season-frame.tsx';
import { StandingNotes } from '../ui/standing-notes.tsx';
import { StandingTable } from '../ui/standing-table.tsx';

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, url, t }) => {
  const board = boardOfSlug(params.board);
  const season = board && (await findSeason(ctx.db, idParam(params.id)));
  if (!board || !season?.boards.includes(board) || season.status === 'draft') throw new NotFound();
  await refuseWithheld(ctx, season.id);
  const shownId = season.shown?.ruleSetId ?? 0;
  const counts = await countEntrantsByLeague(ctx.db, shownId, board);
  const leagues = [...season.leagues, ...(counts.has(null) ? [null] : [])].map(league => ({
    league,
    entrants: counts.get(league?.id ?? null) ?? 0,
  }));
  const asked = url.searchParams.get('liga');
  const current = (
    leagues.find(({ league }) => (league ? String(league.id) : 'luar') === asked) ??
    leagues.find(({ entrants }) => entrants > 0) ??
    leagues[0]!
  ).league;
  const lastWeek = dayAfter(isoDay(ctx.now, 'Asia/Jakarta'), -7);
  const before =
    season.status === 'open'
      ? await listStandingOn(ctx.db, season.id, board, current?.id ?? null, lastWeek)
      : [];
  const search = url.searchParams.get('cari')?.trim() ?? '';
  const { start, found, total, ...page } = await readStandingPage(
    ctx.db,
    { ruleSetId: shownId, board, leagueId: current?.id ?? null },
    { search, from: url.searchParams.get('mulai') },
  );
  const moved = before.length > 0 ? movements(page.rows, before) : null;
  const newest = season.ruleSet;
  const shown =
    season.shown && season.shown.ruleSetId !== newest.id
      ? (await listRuleSets(ctx.db, season.id)).find(version => version.id === shownId)
      : newest;
  const { rules, version } = shown ?? newest;
  return {
    title: `${t(`awards.boards.${board}`)} – ${season.name}`,
    season: seasonHead(season),
    shownAt: season.shown?.at ?? null,
    board,
    leagues,
    current,
    search,
    start,
    page: { ...page, rows: page.rows.map(row => ({ ...row, moved: moved?.get(row.entrantId) })) },
    lastWeek,
    found,
    total,
    rules: { weights: rules.weights },
    ruleVersion: version,
    address: url.pathname + url.search,
    mayWrite: can(ctx.actor, 'awards.write'),
    state: await readSeasonState(ctx.db, season, ctx.now),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Standing() {
  const data = useLoaderData<typeof loader>();
  const { season, board, current, page, address, search, start } = data;
  const { t, format } = useI18n();
  const league = leagueLabel(t, current);
  const pageHref = (place: number | null) =>
    place === null ? null : withParams(address, { mulai: place > 1 ? String(place) : null });
  const all = withParams(address, { cari: null, mulai: null });
  return (
    <SeasonFrame season={season} current={board} mayStanding>
      <StandingNotes status={season.status} shownAt={data.shownAt} state={data.state} zone={data.zone} />
      <LeagueTabs seasonId={season.id} board={board} leagues={data.leagues} current={current} />
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <PartsKey rules={data.rules} />
        <div className="ms-auto flex flex-wrap items-center gap-x-4 gap-y-2">
          {current && data.total > 1 && (
            <Link href={awardPaths.versus(season.id, board, { liga: current.id })} className="link">
              {t('climb.compareTwo')}
            </Link>
          )}
          {data.total > 0 && (
            <ListExport
              name="standings"
              address={`?musim=${season.id}&papan=${board === 'journalists' ? 'jurnalis' : 'media'}`}
            />
          )}
        </div>
        {data.total > 10 && (
          <Filters
            key={address}
            action={awardPaths.standing(season.id, board)}
            search={{ name: 'cari', label: t('awards.searchEntrant'), value: search }}
            moreLabel={t('common.filter')}
            submitLabel={t('common.search')}
            removeLabel={() => t('awards.clearSearch')}
            keep={{ liga: current ? String(current.id) : 'luar' }}
          />
        )}
      </div>
      <StandingTable
        caption={t('awards.standingOf', { board: t(`awards.boards.${board}`), league })}
        board={board}
        rows={page.rows}
        rules={data.rules}
        since={format.date(data.lastWeek)}
        hrefOf={entrantId => awardPaths.score(season.id, board, entrantId)}
        pager={{
          previousHref: pageHref(page.previous),
          nextHref: pageHref(page.next),
          labels: {
            navigation: t('awards.pages'),
            previous: t('common.previous'),
            next: t('common.next'),
          },
          summary:
            data.found > page.rows.length
              ? t('awards.range', {
                  from: format.number(start),
                  to: format.number(page.last),
                  total: format.number(data.found),
                })
              : t('awards.entrantCount', { count: data.found }),
        }}
        empty={
          <EmptyState
            title={t(search ? 'awards.nothingFound' : 'awards.noEntrants')}
            actions={
              search && (
                <Link href={all} className="link">
                  {t('awards.clearSearch')}
                </Link>
              )
            }
          >
            {t(search ? 'awards.nothingFoundText' : 'awards.noEntrantsText')}
          </EmptyState>
        }
      />
      {data.shownAt && (
        <p className="mt-2 max-w-3xl text-sm text-muted">
          {t('awards.standingSource', {
            from: format.date(season.startsOn),
            to: format.date(season.endsOn),
            version: data.ruleVersion,
            at: format.instant(data.shownAt, data.zone),
          })}
        </p>
      )}
    </SeasonFrame>
  );
}
