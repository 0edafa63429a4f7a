import '#app/i18n/sections/deliberation.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { MarksMeeting } from '../deliberation/meeting.server.ts';
import { juryPaths } from '../jury-paths.ts';
import { MethodOrders } from './method-orders.tsx';
import { RankProbabilities } from './rank-probabilities.tsx';

/** How firmly the order stands: rank probabilities, what changes the winner, what others lack, other ways of counting. */
export function MeetingFirmness(props: { meeting: MarksMeeting; roundId: number; indexWeight: number }) {
  const { meeting, roundId, indexWeight } = props;
  const { t, format } = useI18n();
  const { picture, robustness } = meeting;
  const nameOf = new Map(meeting.entries.map(({ id, name }) => [id, name]));
  const order = picture.entries.map(({ id }) => Number(id));
  const takes = new Map(picture.takes.map(each => [Number(each.id), each]));
  return (
    <>
      <Section title={t('deliberation.firmnessTitle')} className="border-t-0 pt-0">
        {robustness ? (
          <>
            <p className="mb-4 max-w-prose text-muted">
              {t('deliberation.firmnessText', { draws: format.number(robustness.draws) })}
            </p>
            <RankProbabilities robustness={robustness} order={order} nameOf={nameOf} />
          </>
        ) : (
          <form method="post" action={juryPaths.robustness(roundId)}>
            <p className="font-medium">{t('deliberation.firmnessMissing')}</p>
            <p className="mb-3 text-muted">{t('deliberation.firmnessMissingText')}</p>
            <Button>{t('deliberation.compute')}</Button>
          </form>
        )}
      </Section>
      {indexWeight > 0 && (
        <Section title={t('deliberation.changesTitle')}>
          <IndexWeightChange meeting={meeting} indexWeight={indexWeight} />
        </Section>
      )}
      <Section title={t('deliberation.takesTitle')}>
        <DataTable
          caption={t('deliberation.takesTitle')}
          rows={picture.entries.slice(0, 30)}
          rowKey={entry => entry.id}
          empty={null}
          columns={[
            {
              key: 'entry',
              header: t('deliberation.entry'),
              primary: true,
              cell: entry => nameOf.get(Number(entry.id)),
            },
            {
              key: 'points',
              header: t('deliberation.takesPoints'),
              numeric: true,
              labelOnPhone: true,
              cell: entry => {
                const { points } = takes.get(Number(entry.id))!;
                // A tie by F that the cascade parted: the first lacks nothing although its F is not ahead.
                if (entry.rank === 1)
                  return t(entry.shared ? 'deliberation.takesShares' : 'deliberation.takesHas');
                return format.points(points);
              },
            },
            {
              key: 'jury',
              header: t('deliberation.takesJury'),
              numeric: true,
              labelOnPhone: true,
              cell: entry => lack(entry, 'jury', jury => format.points((jury * 9) / 100)),
            },
            ...(indexWeight > 0
              ? [
                  {
                    key: 'index',
                    header: t('deliberation.takesIndex'),
                    numeric: true,
                    labelOnPhone: true,
                    cell: (entry: (typeof picture.entries)[number]) => lack(entry, 'activity', format.points),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Section title={t('deliberation.methodsTitle')}>
        <p className="mb-4 max-w-prose text-muted">{t('deliberation.methodsText')}</p>
        <MethodOrders
          methods={picture.methods}
          candidates={meeting.entries.map(({ id }) => id)}
          nameOf={nameOf}
        />
      </Section>
    </>
  );

  function lack(
    entry: (typeof picture.entries)[number],
    by: 'jury' | 'activity',
    text: (rise: number) => string,
  ): string {
    if (entry.rank === 1) return '–';
    const rise = takes.get(Number(entry.id))![by];
    return rise === null ? t('deliberation.takesCannot') : `+${text(rise)}`;
  }
}

/** From which weight of the index on somebody else is first. */
function IndexWeightChange({ meeting, indexWeight }: { meeting: MarksMeeting; indexWeight: number }) {
  const { t, format } = useI18n();
  const { picture } = meeting;
  const change = picture.indexWeightChange;
  if (!change) return <p>{t('deliberation.indexWeightTied')}</p>;
  if (!change.lower && !change.raise) return <p>{t('deliberation.indexWeightKeeps')}</p>;
  const nameOf = new Map(meeting.entries.map(({ id, name }) => [id, name]));
  const ends = [
    ['deliberation.indexWeightRaise', change.raise],
    ['deliberation.indexWeightLower', change.lower],
  ] as const;
  return (
    <ul className="list-disc ps-5">
      {ends.map(
        ([key, end]) =>
          end && (
            <li key={key}>
              {t(key, {
                now: format.percent(indexWeight),
                weight: format.percent(end.weight),
                names: end.by.map(id => nameOf.get(Number(id))).join(', '),
              })}
            </li>
          ),
      )}
    </ul>
  );
}
