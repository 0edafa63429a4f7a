import '#app/i18n/sections/deliberation.ts';
import '#app/i18n/sections/judging.ts';
import { ArrowRight } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Field } from '#app/ui/field.tsx';
import type { Decision } from '../deliberation/decisions.queries.server.ts';
import type { MarksMeeting, Meeting, MeetingJuror } from '../deliberation/meeting.server.ts';
import type { View } from '../deliberation/views.ts';
import type { Round } from '../judging/rounds.queries.server.ts';
import { juryPaths } from '../jury-paths.ts';
import { DecisionList } from './decision-list.tsx';
import { MeetingFirmness } from './meeting-firmness.tsx';
import { MeetingMarks } from './meeting-marks.tsx';
import { MeetingNote } from './meeting-note.tsx';
import { MeetingOrder } from './meeting-order.tsx';
import { MeetingPanel } from './meeting-panel.tsx';
import { MeetingRanking } from './meeting-ranking.tsx';
import { MeetingScreening } from './meeting-screening.tsx';

export type MeetingViewProps = {
  round: Round;
  view: View;
  jurors: readonly MeetingJuror[];
  meeting: Meeting;
  decisions: readonly Decision[];
  mayWrite: boolean;
  zone: string;
};

/** One part of the deliberation. */
export function MeetingView(props: MeetingViewProps) {
  const { round, view, jurors, meeting, decisions } = props;
  const { t, format } = useI18n();
  if (view === 'decision') return <Decisions {...props} />;
  if (meeting.entries.length === 0) {
    return <EmptyState title={t('deliberation.noEntries')}>{t('deliberation.noEntriesText')}</EmptyState>;
  }
  const first = meeting.advice.places.find(({ rank }) => rank === 1)?.firstProbability ?? null;
  const standing = round.status === 'decided' ? decisions[0] : undefined;
  const notes = (
    <>
      {meeting.advice.asks.includes('close') && (
        <MeetingNote title={t('deliberation.asks.close')}>
          {t('deliberation.closeText', { share: format.percent(first ?? 0) })}
        </MeetingNote>
      )}
      {(['few_jurors', 'firmness_unknown'] as const)
        .filter(ask => meeting.advice.asks.includes(ask))
        .map(ask => (
          <MeetingNote key={ask} title={t(`deliberation.asks.${ask}`)}>
            {standing?.reasons
              ? t('deliberation.reasonedText', { number: standing.number })
              : t(`deliberation.askReasons.${ask}`)}
          </MeetingNote>
        ))}
      {meeting.advice.asks.includes('methods_differ') && (
        <MeetingNote title={t('deliberation.asks.methods_differ')}>
          {t('deliberation.differText')}
        </MeetingNote>
      )}
    </>
  );
  if (meeting.kind === 'screening') {
    return (
      <>
        {notes}
        <MeetingScreening meeting={meeting} jurors={jurors} />
      </>
    );
  }
  if (meeting.kind === 'ranking') {
    return (
      <>
        {notes}
        <MeetingRanking meeting={meeting} jurors={jurors} winners={round.winners} />
      </>
    );
  }
  const apart = meeting.picture.groups.length > 0;
  switch (view) {
    case 'marks':
      return <MeetingMarks meeting={meeting} jurors={jurors} criteria={round.rubric.criteria} />;
    case 'panel':
      return <MeetingPanel meeting={meeting} jurors={jurors} />;
    case 'firmness':
      return apart ? (
        <Apart meeting={meeting} jurors={jurors} />
      ) : (
        <>
          {notes}
          <MeetingFirmness meeting={meeting} roundId={round.id} indexWeight={round.indexWeight} />
        </>
      );
    case 'order':
      return apart ? (
        <Apart meeting={meeting} jurors={jurors} />
      ) : (
        <>
          {notes}
          <MeetingOrder meeting={meeting} indexWeight={round.indexWeight} winners={round.winners} />
        </>
      );
  }
}

/** Why there is no order: the parts into which the marks fall, by name. */
function Apart({ meeting, jurors }: { meeting: MarksMeeting; jurors: readonly MeetingJuror[] }) {
  const { t } = useI18n();
  const nameOf = new Map(meeting.entries.map(({ id, name }) => [id, name]));
  const jurorOf = new Map(jurors.map(({ id, name }) => [id, name]));
  return (
    <MeetingNote title={t('deliberation.asks.no_order')}>
      <p>{t('deliberation.apartText')}</p>
      <ol className="mt-3 flex flex-col gap-2">
        {meeting.picture.groups.map((group, i) => (
          <li key={String(group.entries[0])}>
            <span className="font-semibold">{t('deliberation.group', { number: i + 1 })}</span>:{' '}
            {group.entries.map(id => nameOf.get(Number(id))).join(', ')} (
            {group.jurors.length === 0
              ? t('deliberation.groupNobody')
              : t('deliberation.groupJurors', {
                  names: group.jurors.map(id => jurorOf.get(Number(id))).join(', '),
                })}
            )
          </li>
        ))}
      </ol>
    </MeetingNote>
  );
}

function Decisions({ round, meeting, decisions, mayWrite, zone }: MeetingViewProps) {
  const { t } = useI18n();
  if (decisions.length === 0) {
    return <EmptyState title={t('deliberation.noDecision')}>{t('deliberation.noDecisionText')}</EmptyState>;
  }
  const screening = round.mode === 'screening';
  return (
    <>
      <DecisionList
        decisions={decisions}
        nameOf={new Map(meeting.entries.map(({ id, name }) => [id, name]))}
        screening={screening}
        zone={zone}
      />
      {screening && mayWrite && decisions[0]!.places.length > 0 && (
        <div className="mt-6">
          <Confirm
            label={t('deliberation.nextRound')}
            icon={ArrowRight}
            variant="primary"
            confirmVariant="primary"
            question={t('deliberation.nextRoundQuestion')}
            confirmLabel={t('deliberation.nextRoundConfirm')}
            action={juryPaths.nextRound(round.id)}
            fields={
              <Field
                label={t('judging.roundName')}
                name="name"
                defaultValue={t('deliberation.nextRoundName', { name: round.name })}
                maxLength={120}
                required
              />
            }
          >
            {t('deliberation.nextRoundText')}
          </Confirm>
        </div>
      )}
    </>
  );
}
