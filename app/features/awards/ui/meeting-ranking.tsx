import '#app/i18n/sections/deliberation.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/section.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { MeetingJuror, RankingMeeting } from '../deliberation/meeting.server.ts';
import { MethodOrders } from './method-orders.tsx';
import { ReadFigure } from './read-figure.tsx';

/** A round of rankings: Schulze's order, the other methods beside it, and what one juror changes. */
export function MeetingRanking(props: {
  meeting: RankingMeeting;
  jurors: readonly MeetingJuror[];
  winners: number;
}) {
  const { meeting, jurors, winners } = props;
  const { t, format } = useI18n();
  const { picture } = meeting;
  const nameOf = new Map(meeting.entries.map(({ id, name }) => [id, name]));
  const jurorOf = new Map(jurors.map(({ id, name }) => [id, name]));
  if (picture.places.length === 0) {
    return <EmptyState title={t('deliberation.noBallots')}>{t('deliberation.noBallotsText')}</EmptyState>;
  }
  const reason = ({ shared, aheadBy }: (typeof picture.places)[number]) => {
    if (shared) return t('deliberation.sharedText');
    if (aheadBy === 'majority') return t('deliberation.majorityRanked');
    return aheadBy === 'schulze' ? t('deliberation.aheadBy.schulze') : null;
  };
  return (
    <>
      <Section title={t('deliberation.orderTitle')} className="border-t-0 pt-0">
        <ol className="max-w-3xl divide-y divide-base-300">
          {picture.places.map(place => (
            <li key={place.rank} className="flex gap-3 py-3">
              <span
                className={`tabular w-8 shrink-0 text-xl font-semibold ${place.rank <= winners ? 'text-primary' : 'text-muted'}`}
              >
                {place.rank}
              </span>
              <div className="min-w-0">
                <p className="flex flex-wrap items-baseline gap-x-2">
                  <span className="text-lg font-semibold">
                    {place.ids.map(id => nameOf.get(Number(id))).join(', ')}
                  </span>
                  {place.shared && <Badge tone="warning">{t('deliberation.shared')}</Badge>}
                </p>
                {reason(place) && <p className="text-sm text-muted">{reason(place)}</p>}
              </div>
            </li>
          ))}
        </ol>
        <p className="mt-3 text-sm text-muted">
          {t('deliberation.rankingSource', { count: picture.ballots })}
        </p>
      </Section>
      <Section title={t('deliberation.methodsRanked')}>
        <p className="mb-4 max-w-prose text-muted">{t('deliberation.methodsRankedText')}</p>
        <MethodOrders
          methods={picture.methods}
          candidates={meeting.entries.map(({ id }) => id)}
          nameOf={nameOf}
        />
      </Section>
      <Section title={t('deliberation.reliabilityTitle')}>
        <dl className="mb-6 max-w-prose">
          <ReadFigure
            name={t('deliberation.w')}
            value={picture.concordance?.W == null ? '–' : format.points(picture.concordance.W)}
            reading={t(`deliberation.wBand.${picture.concordanceBand}`)}
            about={`${t('deliberation.wAbout')} ${t('deliberation.completeEntries', { count: picture.concordance?.entries ?? 0 })}`}
          />
        </dl>
        <DataTable
          caption={t('deliberation.without')}
          rows={picture.jurors}
          rowKey={juror => juror.jurorId}
          empty={null}
          columns={[
            {
              key: 'juror',
              header: t('deliberation.juror'),
              primary: true,
              cell: ({ jurorId }) => jurorOf.get(Number(jurorId)) ?? '–',
            },
            {
              key: 'without',
              header: t('deliberation.without'),
              labelOnPhone: true,
              cell: ({ changesWinner, winnersWithout }) =>
                changesWinner
                  ? winnersWithout.length === 0
                    ? t('deliberation.withoutNone')
                    : t('deliberation.withoutOther', {
                        names: winnersWithout.map(id => nameOf.get(Number(id))).join(', '),
                      })
                  : t('deliberation.withoutSame'),
            },
          ]}
        />
      </Section>
      {meeting.remarks.length > 0 && (
        <Section title={t('deliberation.commentsTitle')}>
          <ul className="flex max-w-prose flex-col gap-3">
            {meeting.remarks.map(({ jurorId, comment }) => (
              <li key={jurorId}>
                <p className="text-sm text-muted">{jurorOf.get(jurorId) ?? '–'}</p>
                <p className="whitespace-pre-line">{comment}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
