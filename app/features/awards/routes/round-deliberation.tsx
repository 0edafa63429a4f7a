import '#app/i18n/sections/deliberation.ts';
import '#app/i18n/sections/judging.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Gavel } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { listDecisions } from '../deliberation/decisions.queries.server.ts';
import { listMeetingJurors, meetingFor, readMeeting } from '../deliberation/meeting.server.ts';
import { viewOfSlug, viewsOf } from '../deliberation/views.ts';
import { listIndexChanges } from '../judging/entry-index.server.ts';
import { findRound, readProgress } from '../judging/rounds.queries.server.ts';
import { listStruckSheets } from '../judging/struck-sheets.queries.server.ts';
import { refuseWithheld } from '../judging/withheld-standing.server.ts';
import { juryPaths } from '../jury-paths.ts';
import { IndexChanges } from '../ui/index-changes.tsx';
import { MeetingView } from '../ui/meeting-view.tsx';
import { RoundStatus } from '../ui/round-state.tsx';
import { StruckSheets } from '../ui/struck-sheets.tsx';

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, url, t }) => {
  const round = await findRound(ctx.db, idParam(params.roundId));
  if (!round || round.status === 'setup') throw new NotFound();
  const view = viewOfSlug(url.searchParams.get('bagian'), round.mode);
  // Marks are shown to nobody while they are being given: who reads here may sit on the jury.
  const open = round.status !== 'judging';
  if (open) await refuseWithheld(ctx, round.seasonId);
  return {
    title: `${t('deliberation.title')} – ${round.name}`,
    round,
    view,
    progress: await readProgress(ctx.db, round.id),
    jurors: open ? await listMeetingJurors(ctx.db, round) : [],
    meeting: open ? meetingFor(await readMeeting(ctx.db, round), view) : null,
    decisions: await listDecisions(ctx.db, round.id),
    indexChanges: open ? await listIndexChanges(ctx.db, round) : [],
    struck: open ? await listStruckSheets(ctx.db, round.id) : [],
    mayWrite: can(ctx.actor, 'awards.write'),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Deliberation() {
  const { round, view, progress, jurors, meeting, decisions, indexChanges, struck, mayWrite, zone } =
    useLoaderData<typeof loader>();
  const { t } = useI18n();
  const missing = progress.seats - progress.submitted;
  return (
    <div className="meeting">
      <PageHeader
        title={`${t('deliberation.title')}: ${round.name}`}
        parent={{ href: juryPaths.round(round.id), label: round.name }}
        meta={
          <>
            <RoundStatus status={round.status} />
            <span>{t(`judging.modes.${round.mode}`)}</span>
            {missing > 0 && meeting && (
              <span className="text-warning">
                {t(round.mode === 'ranking' ? 'deliberation.missingBallots' : 'deliberation.missingSheets', {
                  missing,
                })}
              </span>
            )}
          </>
        }
        actions={
          meeting &&
          mayWrite && (
            <LinkButton
              href={juryPaths.decision(round.id)}
              variant={decisions.length === 0 ? 'primary' : 'plain'}
              icon={Gavel}
            >
              {t(decisions.length === 0 ? 'deliberation.decide' : 'deliberation.decideAgain')}
            </LinkButton>
          )
        }
      />
      {meeting ? (
        <>
          <Tabs
            label={t('deliberation.viewsLabel')}
            tabs={viewsOf(round.mode).map(({ key, slug }) => ({
              href: juryPaths.deliberation(round.id, key === 'order' ? undefined : slug),
              label: t(
                `deliberation.views.${key === 'order' && round.mode === 'screening' ? 'screened' : key}`,
              ),
              current: key === view,
            }))}
          />
          <StruckSheets sheets={struck} zone={zone} />
          <IndexChanges changes={indexChanges} decided={round.status === 'decided'} />
          <MeetingView {...{ round, view, jurors, meeting, decisions, mayWrite, zone }} />
        </>
      ) : (
        <EmptyState
          title={t('deliberation.notYet')}
          actions={<LinkButton href={juryPaths.round(round.id)}>{t('deliberation.toRound')}</LinkButton>}
        >
          {t('deliberation.notYetText')}
        </EmptyState>
      )}
    </div>
  );
}
