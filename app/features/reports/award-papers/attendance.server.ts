import type { Pdf } from '#app/features/files/pdf-document.server.ts';
import { heading, makePaper, type PaperSource, paragraph, table, type Words } from './paper.server.ts';

/** Height of a row in which somebody signs, in points. */
const signingRoom = 34;

/** Attendance of jurors: who was at the deliberation of each round, with room to sign by hand. */
export function attendancePdf(source: PaperSource, words: Words): Promise<Buffer> {
  const { t, format } = words;
  return makePaper(source, t('papers.attendance.title'), words, (doc: Pdf) => {
    const rounds = source.document.rounds.filter(({ decisions }) => decisions.length > 0);
    if (rounds.length === 0) paragraph(doc, t('papers.attendance.none'));
    for (const round of rounds) {
      const { metOn, attendance } = round.decisions.at(-1)!;
      heading(doc, t('papers.attendance.round', { name: round.name, on: format.date(metOn) }));
      if (attendance.length === 0) {
        paragraph(doc, t('papers.attendance.unrecorded'));
        continue;
      }
      table(
        doc,
        [
          { head: t('papers.number'), width: 35 },
          { head: t('papers.name'), width: 170 },
          { head: t('papers.position'), width: 130 },
          { head: t('papers.attendance.present'), width: 65 },
          { head: t('papers.attendance.signature'), width: 95 },
        ],
        attendance.map(({ name, position, present }, i) => [
          String(i + 1),
          name,
          position,
          t(present ? 'papers.attendance.yes' : 'papers.attendance.no'),
          present ? '' : '–',
        ]),
        signingRoom,
      );
    }
  });
}
