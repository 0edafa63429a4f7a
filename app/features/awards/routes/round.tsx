import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/judging.ts';
import '#app/i18n/sections/weights.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ListChecks, Pencil, Percent, Plus, Scale, Users } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { Section } from '#app/ui/section.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { listReadEntries } from '../judging/entries.service.server.ts';
import { listRatedEntries } from '../judging/entry-index.server.ts';
import { findRound, listSeats, readProgress } from '../judging/rounds.queries.server.ts';
import { isStandingWithheld, withoutIndex } from '../judging/withheld-standing.server.ts';
import { juryPaths } from '../jury-paths.ts';
import { awardPaths } from '../paths.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { EntryTable } from '../ui/entry-table.tsx';
import { leagueLabel } from '../ui/league-label.ts';
import { RoundActions } from '../ui/round-actions.tsx';
import { RoundStatus } from '../ui/round-state.tsx';
import { WeightsNote } from '../ui/weights-note.tsx';
import { WithheldNote } from '../ui/withheld-note.tsx';
import { workPaths } from '../work-paths.ts';
import { listUnreadable } from '../works/queries.server.ts';

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params }) => {
  const round = await findRound(ctx.db, idParam(params.roundId));
  const season = round && (await findSeason(ctx.db, round.seasonId));
  if (!round || !season) throw new NotFound();
  const seats = (await listSeats(ctx.db, round.id)).filter(seat => seat.status === 'seated');
  const perEntry = new Map<number, number>();
  for (const { entryId } of seats) perEntry.set(entryId, (perEntry.get(entryId) ?? 0) + 1);
  const withheld = await isStandingWithheld(ctx.db, ctx.actor, season.id);
  const listed = await listRatedEntries(ctx.db, round);
  const entries = withheld ? withoutIndex(listed) : listed;
  const mayWrite = can(ctx.actor, 'awards.write');
  const removing = mayWrite && (round.status === 'setup' || round.status === 'judging');
  const read = removing ? await listReadEntries(ctx.db, round) : new Set<number>();
  return {
    round,
    season: { id: season.id, name: season.name },
    league: season.leagues.find(({ id }) => id === round.leagueId) ?? null,
    entries: entries.map(entry => ({
      ...entry,
      jurors: perEntry.get(entry.id) ?? 0,
      removable: removing && entry.removedAt === null && !read.has(entry.id),
    })),
    progress: await readProgress(ctx.db, round.id),
    unreadable:
      round.blind && (round.status === 'setup' || round.status === 'judging')
        ? await listUnreadable(ctx.db, round.id)
        : [],
    withheld,
    mayWrite,
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.round.name }];

export default function ShowRound() {
  const { round, season, league, entries, progress, unreadable, withheld, mayWrite, zone } =
    useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const setup = round.status === 'setup';
  const works = round.board === 'works';
  const fill = mayWrite && setup && (
    <form method="post" action={juryPaths.shortlisting(round.id)}>
      <Button icon={ListChecks} variant={entries.length === 0 ? 'primary' : 'plain'}>
        {t(works ? 'judging.fillWorks' : 'judging.fillShortlist')}
      </Button>
    </form>
  );
  return (
    <>
      <PageHeader
        title={round.name}
        parent={{ href: juryPaths.rounds(season.id), label: `${t('judging.title')} – ${season.name}` }}
        meta={
          <>
            <RoundStatus status={round.status} />
            <span>
              {t(`judging.boards.${round.board}`)}
              {!works && ` · ${leagueLabel(t, league)}`}
            </span>
            <span>{t(`judging.modes.${round.mode}`)}</span>
            <span>
              {round.dueAt ? t('judging.due', { at: format.instant(round.dueAt, zone) }) : t('judging.noDue')}
            </span>
          </>
        }
        actions={
          <>
            {mayWrite && setup && (
              <LinkButton href={juryPaths.editRound(round.id)} icon={Pencil} data-key="e">
                {t('common.edit')}
              </LinkButton>
            )}
            <LinkButton href={juryPaths.seats(round.id)} icon={Users}>
              {t('judging.seats')}
            </LinkButton>
            {!setup && (
              <LinkButton href={juryPaths.deliberation(round.id)} icon={Scale}>
                {t('judging.deliberate')}
              </LinkButton>
            )}
            {mayWrite && <RoundActions round={round} progress={progress} />}
          </>
        }
      />
      {withheld && <WithheldNote />}
      {unreadable.length > 0 && mayWrite && !withheld && (
        <Flash tone="warning">
          <p>{t('judging.unreadable', { count: unreadable.length })}</p>
          <ul className="list-disc ps-5">
            {unreadable.map(work => (
              <li key={work.id}>
                <Link href={workPaths.anonymous(work.id)} className="link inline-flex min-h-6 items-center">
                  {work.title}
                </Link>
              </li>
            ))}
          </ul>
        </Flash>
      )}
      {progress.seats > 0 && !setup && (
        <div className="mb-6 max-w-xl">
          <Progress
            label={t('judging.seatsOf')}
            done={progress.submitted}
            total={progress.seats}
            text={t(round.mode === 'ranking' ? 'judging.progressBallots' : 'judging.progress', {
              submitted: progress.submitted,
              seats: progress.seats,
            })}
          />
        </div>
      )}
      <Section
        title={t('judging.entries')}
        aside={
          mayWrite &&
          setup &&
          entries.length > 0 && (
            <div className="flex flex-wrap gap-2">
              {fill}
              {!works && (
                <LinkButton href={juryPaths.entries(round.id)} icon={Plus}>
                  {t('judging.addEntry')}
                </LinkButton>
              )}
            </div>
          )
        }
      >
        <EntryTable
          roundId={round.id}
          entries={entries}
          mayStanding={!withheld}
          hrefOf={entry =>
            withheld
              ? null
              : entry.outletId !== null
                ? awardPaths.score(season.id, 'outlets', entry.outletId)
                : entry.journalistId !== null
                  ? awardPaths.score(season.id, 'journalists', entry.journalistId)
                  : null
          }
          empty={
            <EmptyState title={t('judging.noEntriesYet')} actions={fill}>
              {t(works ? 'judging.noWorksYetText' : 'judging.noEntriesYetText')}
            </EmptyState>
          }
        />
      </Section>
      {round.mode === 'marks' && (
        <Section
          title={t('judging.criteria')}
          aside={
            mayWrite &&
            setup && (
              <LinkButton href={juryPaths.weights(round.id)} icon={Percent} size="small">
                {t('weights.link')}
              </LinkButton>
            )
          }
        >
          <ul className="max-w-3xl divide-y divide-base-300">
            {round.rubric.criteria.map(criterion => (
              <li key={criterion.key} className="flex justify-between gap-4 py-2">
                <div>
                  <p className="font-medium">{criterion.name}</p>
                  {criterion.about && <p className="text-sm text-muted">{criterion.about}</p>}
                </div>
                <p className="tabular whitespace-nowrap">{format.percent(criterion.weight / 100)}</p>
              </li>
            ))}
          </ul>
          <WeightsNote rubric={round.rubric} />
        </Section>
      )}
    </>
  );
}
