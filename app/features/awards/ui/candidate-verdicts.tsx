import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import { Ban } from 'lucide-react';
import { useI18n, useT } from '#app/i18n/react.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import type { CandidateVerdict } from '../desk/desk.queries.server.ts';
import { deskPaths } from '../desk-paths.ts';
import { DecidedRow, DecidedRows } from './decided-row.tsx';
import { ReasonField } from './reason-field.tsx';

/** Asks for the reason and sets a candidate aside on one board. */
export function SetCandidateAside(props: {
  seasonId: number;
  board: 'outlets' | 'journalists';
  entrant: { entrantId: number; name: string };
}) {
  const { seasonId, board, entrant } = props;
  const t = useT();
  return (
    <Confirm
      label={t('season.desk.setCandidateAside')}
      icon={Ban}
      question={t('season.desk.candidateQuestion', { name: entrant.name })}
      confirmLabel={t('season.desk.setCandidateAside')}
      action={deskPaths.candidate(seasonId)}
      values={{ board, entrantId: entrant.entrantId }}
      fields={<ReasonField />}
    >
      {t('season.desk.candidateText')}
    </Confirm>
  );
}

/** Who was set aside, by whom and why; staff let them in again while the season runs. */
export function CandidateVerdicts(props: {
  seasonId: number;
  verdicts: readonly CandidateVerdict[];
  mayDecide: boolean;
  zone: string;
}) {
  const { seasonId, verdicts, mayDecide, zone } = props;
  const { t, format } = useI18n();
  return (
    <DecidedRows>
      {verdicts.map(verdict => (
        <DecidedRow
          key={verdict.id}
          undo={
            mayDecide
              ? {
                  label: t('season.desk.readmit'),
                  question: t('season.desk.readmitQuestion', { name: verdict.name }),
                  action: deskPaths.candidateReturn(seasonId, verdict.id),
                }
              : undefined
          }
        >
          <p className="font-medium">
            {verdict.name}{' '}
            <span className="font-normal text-muted">({t(`awards.boards.${verdict.board}`)})</span>
          </p>
          <p>{verdict.reason}</p>
          <p className="text-sm text-muted">
            {t('season.desk.decidedBy', {
              name: verdict.decidedBy ?? '–',
              at: format.instant(verdict.decidedAt, zone),
            })}
          </p>
        </DecidedRow>
      ))}
    </DecidedRows>
  );
}
