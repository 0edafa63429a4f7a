import '#app/i18n/sections/judging.ts';
import '#app/i18n/sections/marking.ts';
import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { Section } from '#app/ui/section.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { juryPaths } from '../jury-paths.ts';
import { readDesk } from '../marking/desk.server.ts';
import { ownJury } from '../marking/rankings.service.server.ts';
import { CriteriaList } from '../ui/criteria-list.tsx';
import { DeskTable } from '../ui/desk-table.tsx';
import { OwnRecusals } from '../ui/own-recusals.tsx';
import { RoundStatus } from '../ui/round-state.tsx';

export const loader = guard({ can: 'awards.judge' }, async ({ ctx, params }) => {
  const { round, juror } = await ownJury(ctx, idParam(params.roundId));
  if (round.mode === 'ranking') throw redirect(juryPaths.ballot(round.id));
  const { id, name, mode, blind, status, dueAt, rubric } = round;
  const { zone } = await readOffice(ctx.db);
  return {
    title: name,
    round: { id, mode, blind, status, dueAt, rubric },
    late: dueAt !== null && ctx.now > dueAt,
    undeclared: juror.declaredAt === null ? juror.id : null,
    zone,
    ...(await readDesk(ctx.db, round, juror)),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Desk() {
  const { title, round, seats, recusals, late, undeclared, zone } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const sent = seats.filter(seat => seat.state === 'sent').length;
  const complete = seats.filter(seat => seat.state === 'complete').length;
  const open = round.status === 'judging' && !late;
  const refused = round.status === 'setup' ? 'setup' : round.status === 'judging' ? 'late' : 'closed';
  return (
    <>
      <PageHeader
        title={title}
        parent={{ href: juryPaths.own, label: t('marking.title') }}
        meta={
          <>
            <RoundStatus status={round.status} />
            {round.dueAt && <span>{t('judging.due', { at: format.instant(round.dueAt, zone) })}</span>}
          </>
        }
        actions={
          open &&
          complete > 0 && (
            <Confirm
              label={t('marking.sendComplete', { count: complete })}
              question={t('marking.sendQuestion')}
              confirmLabel={t('marking.sendConfirm')}
              action={juryPaths.submission(round.id)}
              variant="primary"
              confirmVariant="primary"
              align="end"
            >
              {t('marking.sendText')}
            </Confirm>
          )
        }
      >
        {open && t('marking.deskHint')}
      </PageHeader>
      {undeclared !== null && (
        <Flash tone="warning">
          <p>{t('marking.interestsDue')}</p>
          <Link href={juryPaths.ownInterests(undeclared)} className="link inline-flex min-h-6 items-center">
            {t('marking.interestsOpen')}
          </Link>
        </Flash>
      )}
      {!open && <Flash tone="warning">{t(`marking.refused.${refused}`)}</Flash>}
      {round.blind && <p className="mb-4 max-w-3xl text-muted">{t('marking.deskBlind')}</p>}
      {seats.length > 0 && (
        <div className="mb-6 max-w-sm">
          <Progress
            label={t('marking.state')}
            done={sent}
            total={seats.length}
            text={t('marking.progress', { submitted: sent, seats: seats.length })}
          />
        </div>
      )}
      <DeskTable roundId={round.id} mode={round.mode} rubric={round.rubric} seats={seats} />
      {recusals.length > 0 && (
        <div className="mt-8">
          <OwnRecusals recusals={recusals} />
        </div>
      )}
      {round.mode === 'marks' && (
        <Section title={t('marking.criteria')} className="mt-4">
          <CriteriaList rubric={round.rubric} />
        </Section>
      )}
    </>
  );
}
