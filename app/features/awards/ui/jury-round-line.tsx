import '#app/i18n/sections/judging.ts';
import '#app/i18n/sections/marking.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { juryPaths } from '../jury-paths.ts';
import type { JuryRound } from '../marking/home.queries.server.ts';
import { RoundStatus } from './round-state.tsx';

/** How far a juror is with one round, and the way on. */
export function JuryRoundLine(props: { round: JuryRound; wildCards: number; zone: string; now: string }) {
  const { round, zone, now } = props;
  const { t, format } = useI18n();
  const left = props.wildCards - round.wildCards;
  const open = round.status === 'judging' && (round.dueAt === null || now <= round.dueAt);
  const due = round.mode === 'ranking' ? 1 : round.seats;
  const mayNominate = round.status === 'setup' && round.board !== 'works';
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-64">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 className="font-semibold">{round.name}</h3>
          <RoundStatus status={round.status} />
        </div>
        <p className="mt-0.5 text-sm text-muted">
          {t(`judging.boards.${round.board}`)} · {t(`judging.modes.${round.mode}`)}
          {round.dueAt && <> · {t('judging.due', { at: format.instant(round.dueAt, zone) })}</>}
        </p>
        {round.status !== 'setup' && <Progress round={round} due={due} />}
        {mayNominate && (
          <p className="mt-1 text-sm">
            {left > 0 ? t('marking.wildCardsLeft', { count: left }) : t('marking.wildCardsNone')}
          </p>
        )}
        {round.recused > 0 && (
          <p className="mt-1 text-sm text-muted">{t('marking.recusedCount', { count: round.recused })}</p>
        )}
      </div>
      {mayNominate && left > 0 && (
        <LinkButton href={juryPaths.entries(round.id)}>{t('marking.nominate')}</LinkButton>
      )}
      {round.status !== 'setup' && round.seats > 0 && (
        <LinkButton
          href={juryPaths.desk(round.id)}
          variant={open && round.submitted < due ? 'primary' : 'plain'}
        >
          {!open || round.submitted >= due
            ? t('marking.review')
            : t(round.begun > 0 || round.mode === 'ranking' ? 'marking.proceed' : 'marking.start')}
        </LinkButton>
      )}
    </div>
  );
}

function Progress({ round, due }: { round: JuryRound; due: number }) {
  const { t } = useI18n();
  if (round.seats === 0) return <p className="mt-1 text-sm text-muted">{t('marking.noSeat')}</p>;
  const drafts = round.begun - round.submitted;
  const text =
    round.mode === 'ranking'
      ? t(round.submitted > 0 ? 'marking.rankingSent' : 'marking.rankingDue')
      : t(drafts > 0 ? 'marking.progressDrafts' : 'marking.progress', {
          submitted: round.submitted,
          seats: round.seats,
          drafts,
        });
  return (
    <div className="mt-2 max-w-xs">
      <progress className="progress-line" aria-label={round.name} value={round.submitted} max={due} />
      <p className="tabular text-sm">{text}</p>
    </div>
  );
}
