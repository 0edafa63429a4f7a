import '#app/i18n/sections/deliberation.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Section } from '#app/ui/section.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { MarksMeeting, MeetingJuror } from '../deliberation/meeting.server.ts';
import { ReadFigure } from './read-figure.tsx';
import { signed } from './signed.ts';

/** How far the panel can be relied on, in words, and how each juror marks. */
export function MeetingPanel({
  meeting,
  jurors,
}: {
  meeting: MarksMeeting;
  jurors: readonly MeetingJuror[];
}) {
  const { t, format } = useI18n();
  const { reliability } = meeting.picture;
  const profileOf = new Map(meeting.picture.jurors.map(juror => [Number(juror.jurorId), juror]));
  const profiles = jurors.flatMap(({ id }) => profileOf.get(id) ?? []);
  const nameOf = new Map(meeting.entries.map(({ id, name }) => [id, name]));
  const jurorOf = new Map(jurors.map(juror => [juror.id, juror]));
  const figure = (value: number | null | undefined) => (value == null ? '–' : format.points(value));
  const basis = t('deliberation.completeEntries', { count: reliability.completeEntries });
  const rough = reliability.concordance?.smallSample ? ` ${t('deliberation.smallSample')}` : '';
  return (
    <>
      <Section title={t('deliberation.reliabilityTitle')} className="border-t-0 pt-0">
        <dl className="grid gap-x-10 gap-y-6 md:grid-cols-3">
          <ReadFigure
            name={t('deliberation.alpha')}
            value={figure(reliability.alpha.interval.alpha)}
            reading={t(`deliberation.alphaBand.${reliability.alphaBand}`)}
            about={t('deliberation.alphaAbout')}
          />
          <ReadFigure
            name={t('deliberation.icc')}
            value={figure(reliability.icc?.icc2k)}
            reading={t(`deliberation.iccBand.${reliability.iccBand}`)}
            about={`${t('deliberation.iccAbout')} ${basis}`}
          />
          <ReadFigure
            name={t('deliberation.w')}
            value={figure(reliability.concordance?.W)}
            reading={t(`deliberation.wBand.${reliability.concordanceBand}`)}
            about={`${t('deliberation.wAbout')} ${basis}${rough}`}
          />
        </dl>
      </Section>
      <Section title={t('deliberation.jurorsTitle')}>
        <p className="mb-4 max-w-prose text-muted">{t('deliberation.jurorsText')}</p>
        <DataTable
          caption={t('deliberation.jurorsTitle')}
          rows={profiles}
          rowKey={juror => juror.jurorId}
          empty={null}
          columns={[
            {
              key: 'juror',
              header: t('deliberation.juror'),
              primary: true,
              cell: ({ jurorId, flat, count }) => (
                <div>
                  <span className="tabular me-2 text-muted">{jurorOf.get(Number(jurorId))!.number}</span>
                  <span className="font-medium">{jurorOf.get(Number(jurorId))!.name}</span>
                  {flat && count > 1 && <p className="text-sm text-warning">{t('deliberation.flat')}</p>}
                </div>
              ),
            },
            {
              key: 'sheets',
              header: t('deliberation.sheets'),
              numeric: true,
              labelOnPhone: true,
              cell: ({ count }) => format.number(count),
            },
            {
              key: 'mean',
              header: t('deliberation.mean'),
              numeric: true,
              labelOnPhone: true,
              cell: ({ mean }) => format.points(mean),
            },
            {
              key: 'generosity',
              header: t('deliberation.generosity'),
              numeric: true,
              labelOnPhone: true,
              cell: ({ generosity }) => (generosity === null ? '–' : signed(generosity, format.points)),
            },
            {
              key: 'agreement',
              header: t('deliberation.agreement'),
              numeric: true,
              labelOnPhone: true,
              cell: ({ agreement }) => (agreement === null ? '–' : signed(agreement, format.points)),
            },
            {
              key: 'without',
              header: t('deliberation.without'),
              labelOnPhone: true,
              cell: ({ winnersWithout, changesWinner }) => {
                if (winnersWithout === null) return t('deliberation.withoutNone');
                if (!changesWinner)
                  return <span className="text-muted">{t('deliberation.withoutSame')}</span>;
                return (
                  <span className="font-medium text-warning">
                    {t('deliberation.withoutOther', {
                      names: winnersWithout.map(id => nameOf.get(Number(id))).join(', '),
                    })}
                  </span>
                );
              },
            },
          ]}
        />
      </Section>
    </>
  );
}
