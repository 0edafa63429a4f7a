import '#app/i18n/sections/deliberation.ts';
import '#app/i18n/sections/judging.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Section } from '#app/ui/section.tsx';
import type { MarksMeeting, MeetingJuror } from '../deliberation/meeting.server.ts';
import type { Criterion } from '../judging/rubric.ts';
import { CalibratedMarks } from './calibrated-marks.tsx';
import { MarkStrips, type Strip } from './mark-strips.tsx';
import { MeetingComments } from './meeting-comments.tsx';

/** Entries drawn in a plot; the tables of the order have all. */
const drawn = 30;

/** The marks as the jurors gave them: the whole, then by criterion; what lies apart, what calibration does, and the words. */
export function MeetingMarks(props: {
  meeting: MarksMeeting;
  jurors: readonly MeetingJuror[];
  criteria: readonly Criterion[];
}) {
  const { meeting, jurors, criteria } = props;
  const { t, format } = useI18n();
  const { picture } = meeting;
  const nameOf = new Map(meeting.entries.map(({ id, name }) => [id, name]));
  const jurorOf = new Map(jurors.map(({ id, name }) => [id, name]));
  const shown = picture.entries.slice(0, drawn);
  const strips = (marksOf: (entryId: number) => Strip['marks']) =>
    shown.map(({ id }) => ({
      entryId: Number(id),
      name: nameOf.get(Number(id))!,
      marks: marksOf(Number(id)),
    }));
  const outlying = new Set(
    picture.entries.flatMap(({ id, spread }) => spread.outliers.map(({ jurorId }) => `${id} ${jurorId}`)),
  );
  const outliers = picture.entries.flatMap(({ id, spread }) =>
    spread.outliers.map(outlier => ({ ...outlier, entryId: Number(id), median: spread.median! })),
  );
  return (
    <>
      <Section title={t('deliberation.marksTitle')} className="border-t-0 pt-0">
        <ol className="mb-4 flex flex-wrap gap-x-4 gap-y-1">
          {jurors.map(({ id, number, name }) => (
            <li key={id}>
              <span className="tabular font-semibold">{number}</span> {name}
            </li>
          ))}
        </ol>
        <MarkStrips
          title={t('deliberation.whole')}
          jurors={jurors}
          strips={strips(entryId =>
            picture.marks
              .filter(mark => mark.entryId === entryId)
              .map(({ jurorId, mark }) => ({
                jurorId: Number(jurorId),
                mark,
                outlying: outlying.has(`${entryId} ${jurorId}`),
              })),
          )}
        />
        {picture.entries.length > drawn && (
          <p className="mt-2 text-sm text-muted">
            {t('deliberation.more', { count: picture.entries.length - drawn })}
          </p>
        )}
      </Section>
      <Section title={t('deliberation.outliers')}>
        {outliers.length === 0 ? (
          <p className="text-muted">{t('deliberation.outliersNone')}</p>
        ) : (
          <>
            <ul className="list-disc ps-5">
              {outliers.map(({ jurorId, entryId, mark, median }) => (
                <li key={`${entryId} ${jurorId}`}>
                  {t('deliberation.outlier', {
                    juror: jurorOf.get(Number(jurorId)) ?? '–',
                    entry: nameOf.get(entryId) ?? '–',
                    mark: format.number(mark),
                    median: format.number(median),
                  })}
                </li>
              ))}
            </ul>
            <p className="mt-2 text-sm text-muted">{t('deliberation.outliersText')}</p>
          </>
        )}
      </Section>
      <Section title={t('judging.criteria')}>
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
          {criteria.map(({ key, name, weight }) => (
            <MarkStrips
              key={key}
              title={`${name} (${t('deliberation.criterionWeight', { weight: format.percent(weight / 100) })})`}
              jurors={jurors}
              strips={strips(entryId =>
                meeting.byCriterion.filter(mark => mark.entryId === entryId && mark.criterion === key),
              )}
            />
          ))}
        </div>
      </Section>
      <Section title={t('deliberation.compareTitle')}>
        <CalibratedMarks picture={picture} nameOf={nameOf} />
      </Section>
      <Section title={t('deliberation.commentsTitle')}>
        <MeetingComments
          entries={picture.entries.map(({ id }) => ({ id: Number(id), name: nameOf.get(Number(id))! }))}
          comments={meeting.comments}
          jurors={jurors}
          criteria={criteria}
        />
      </Section>
    </>
  );
}
