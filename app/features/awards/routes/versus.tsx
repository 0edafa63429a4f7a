import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/climb.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { readIndexHistory } from '../index-history.server.ts';
import { refuseWithheld } from '../judging/withheld-standing.server.ts';
import { awardPaths, boardOfSlug } from '../paths.ts';
import { seasonFrame } from '../season-frame.ts';
import { findSeason, listRuleSets } from '../seasons.queries.server.ts';
import { IndexPlot } from '../ui/index-plot.tsx';
import { leagueLabel } from '../ui/league-label.ts';
import { VersusChoice } from '../ui/versus-choice.tsx';
import { VersusCells, VersusTable } from '../ui/versus-table.tsx';
import { readVersus } from '../versus.server.ts';

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, url, t }) => {
  const board = boardOfSlug(params.board);
  const season = board && (await findSeason(ctx.db, idParam(params.id)));
  if (!season?.shown || !board || !season.boards.includes(board)) throw new NotFound();
  await refuseWithheld(ctx, season.id);
  const versus = await readVersus(ctx.db, season, board, url.searchParams);
  const ruleSets = await listRuleSets(ctx.db, season.id);
  const { rules } = ruleSets.find(version => version.id === season.shown?.ruleSetId)!;
  const ids = versus.sides.map(side => side.entrantId);
  const programmes = versus.sides[0].detail.programmes.map(({ topicId }) => topicId);
  const { startsOn, endsOn } = season;
  return {
    title: t('climb.versusTitle', { a: versus.sides[0].name, b: versus.sides[1].name }),
    season: { id: season.id, name: season.name },
    board,
    ...versus,
    rules,
    months: seasonFrame({ startsOn, endsOn, programmes, rules }).months,
    programmes: season.topics.map(({ id, name }) => ({ id, name })),
    history: await readIndexHistory(ctx.db, season, ruleSets, { board, ids }, ctx.now),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Versus() {
  const page = useLoaderData<typeof loader>();
  const { season, board, league, sides, rules } = page;
  const { t, format } = useI18n();
  const label = leagueLabel(t, league);
  const [a, b] = sides;
  const values = (side: typeof a) => ({
    months: side.detail.months,
    programmes: side.detail.programmes.map(({ e }) => e),
  });
  const topicName = (id: number) => page.programmes.find(topic => topic.id === id)?.name ?? '';
  return (
    <>
      <PageHeader
        title={page.title}
        parent={{
          href: awardPaths.standing(season.id, board, league.id),
          label: t('climb.versusParent', { board: t(`awards.boards.${board}`), league: label }),
        }}
        meta={<span>{season.name}</span>}
      />
      <VersusChoice
        action={awardPaths.versus(season.id, board)}
        chosen={[a.entrantId, b.entrantId]}
        choices={page.choices}
      />
      <VersusTable
        sides={sides}
        rules={rules}
        hrefOf={entrantId => awardPaths.score(season.id, board, entrantId)}
      />
      <IndexPlot history={page.history} names={[a.name, b.name]} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <VersusCells
          title={t('climb.versusMonths')}
          head={t('climb.month')}
          note={t('climb.versusFullMonth', { full: format.number(rules.index.fullMonth) })}
          names={[a.name, b.name]}
          rows={page.months.map((month, i) => ({
            label: format.month(`${month}-01`),
            values: [values(a).months[i] ?? 0, values(b).months[i] ?? 0],
          }))}
        />
        <VersusCells
          title={t('climb.versusProgrammes')}
          head={t('climb.programme')}
          note={t('climb.versusFullProgramme', { full: format.number(rules.index.fullProgramme) })}
          names={[a.name, b.name]}
          rows={a.detail.programmes.map(({ topicId }, i) => ({
            label: topicName(topicId),
            values: [values(a).programmes[i] ?? 0, values(b).programmes[i] ?? 0],
          }))}
        />
      </div>
    </>
  );
}
