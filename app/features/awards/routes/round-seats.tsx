import '#app/i18n/sections/judging.ts';
import '#app/i18n/sections/marking.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Shuffle, UserMinus } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { namedEntries } from '../judging/entry-index.server.ts';
import { listJurors } from '../judging/jurors.queries.server.ts';
import { findRound, listEntries, listSeats } from '../judging/rounds.queries.server.ts';
import { planSeating } from '../judging/seating.server.ts';
import { seatingGaps } from '../judging/seating-gaps.ts';
import { isStandingWithheld, withoutIndex } from '../judging/withheld-standing.server.ts';
import { juryPaths } from '../jury-paths.ts';
import { ReasonField } from '../ui/reason-field.tsx';
import { RecusalReason } from '../ui/recusal-words.tsx';
import { SeatGrid } from '../ui/seat-grid.tsx';
import { SeatingGaps } from '../ui/seating-gaps.tsx';

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, t }) => {
  const round = await findRound(ctx.db, idParam(params.roundId));
  if (!round) throw new NotFound();
  const listed = (await listEntries(ctx.db, round.id)).filter(entry => entry.removedAt === null);
  const named = namedEntries(round, listed);
  const withheld = await isStandingWithheld(ctx.db, ctx.actor, round.seasonId);
  const entries = withheld ? withoutIndex(named) : named;
  const seats = await listSeats(ctx.db, round.id);
  // Who withdrew keeps what was sent, and so a column.
  const kept = new Set(seats.map(({ jurorId }) => jurorId));
  const jurors = (await listJurors(ctx.db, round.seasonId)).filter(
    ({ id, status }) => status !== 'withdrawn' || kept.has(id),
  );
  const staff = new Set(jurors.filter(juror => juror.agencyStaff).map(juror => juror.id));
  const seated = seats.filter(seat => seat.status === 'seated');
  const open = round.status === 'setup' || round.status === 'judging';
  const gaps = open && seated.length > 0 ? seatingGaps(round, entries, seated, staff) : [];
  const { assignment } = await planSeating(ctx.db, round);
  const nameOf = new Map(entries.map(entry => [entry.id, entry.name]));
  return {
    title: `${t('judging.seats')} – ${round.name}`,
    round: { id: round.id, name: round.name, status: round.status },
    jurors,
    entries,
    seats,
    gaps: gaps.map(gap => ({
      ...gap,
      name: nameOf.get(gap.entryId)!,
      shortage: assignment.shortages.find(({ entry }) => entry === gap.entryId) ?? null,
    })),
    bottleneck: open &&
      assignment.bottleneck && {
        entries: assignment.bottleneck.entries.map(id => nameOf.get(id)!),
        missing: assignment.bottleneck.missing,
      },
    mayWrite: can(ctx.actor, 'awards.write'),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Seats() {
  const { round, jurors, entries, seats, gaps, bottleneck, mayWrite } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const editable = mayWrite && (round.status === 'setup' || round.status === 'judging');
  const seated = seats.some(seat => seat.status === 'seated');
  const recused = seats.filter(seat => seat.status === 'recused');
  const jurorOf = new Map(jurors.map(juror => [juror.id, juror.name]));
  const entryOf = new Map(entries.map(entry => [entry.id, entry.name]));
  return (
    <>
      <PageHeader
        title={t('judging.seats')}
        parent={{ href: juryPaths.round(round.id), label: round.name }}
        actions={
          editable && (
            <>
              {jurors.length > 0 && entries.length > 0 && (
                <LinkButton href={juryPaths.recusal(round.id)} icon={UserMinus}>
                  {t('judging.recuse')}
                </LinkButton>
              )}
              <form method="post" action={juryPaths.seating(round.id)}>
                <Button variant={seated ? 'plain' : 'primary'} icon={Shuffle}>
                  {t(seated ? 'judging.seatJurorsAgain' : 'judging.seatJurors')}
                </Button>
              </form>
            </>
          )
        }
      >
        {t('judging.seatsIntro')}
      </PageHeader>
      <SeatingGaps gaps={gaps} bottleneck={bottleneck || null} opened={round.status === 'judging'} />
      {jurors.length === 0 || entries.length === 0 ? (
        <EmptyState title={t(entries.length === 0 ? 'judging.noEntriesYet' : 'judging.noJurors')}>
          {t(entries.length === 0 ? 'judging.noEntriesYetText' : 'judging.noJurorsText')}
        </EmptyState>
      ) : (
        <SeatGrid roundId={round.id} entries={entries} jurors={jurors} seats={seats} editable={editable} />
      )}
      <Section title={t('judging.recusals')} className="mt-8">
        <DataTable
          caption={t('judging.recusals')}
          columns={[
            {
              key: 'juror',
              header: t('judging.juror'),
              primary: true,
              cell: seat => jurorOf.get(seat.jurorId) ?? '–',
            },
            { key: 'entry', header: t('marking.entry'), cell: seat => entryOf.get(seat.entryId) ?? '–' },
            {
              key: 'how',
              header: t('judging.recused'),
              cell: seat => t(`judging.recusedHow.${seat.recusedHow!}`),
            },
            {
              key: 'reason',
              header: t('common.reason'),
              cell: seat => <RecusalReason recusal={seat} />,
            },
            {
              key: 'actions',
              header: t('common.actions'),
              hideHeader: true,
              cell: seat =>
                editable && (seat.recusedHow !== 'automatic' || round.status === 'judging') ? (
                  <div className="sm:-my-1 sm:flex sm:justify-end">
                    <Confirm
                      label={t('judging.liftRecusal')}
                      variant="ghost"
                      size="small"
                      align="end"
                      confirmVariant="primary"
                      question={t('judging.liftQuestion', {
                        juror: jurorOf.get(seat.jurorId) ?? '',
                        entry: entryOf.get(seat.entryId) ?? '',
                      })}
                      confirmLabel={t('judging.liftConfirm')}
                      action={juryPaths.recusalLifting(round.id)}
                      values={{ jurorId: seat.jurorId, entryId: seat.entryId }}
                      fields={<ReasonField />}
                    />
                  </div>
                ) : null,
            },
          ]}
          rows={recused}
          rowKey={seat => seat.id}
          empty={<p className="text-muted">{t('judging.noRecusals')}</p>}
        />
      </Section>
    </>
  );
}
