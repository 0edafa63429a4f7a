import { lowest, type Pdf } from '#app/features/files/pdf-document.server.ts';
import {
  heading,
  makePaper,
  type PaperSource,
  paragraph,
  quiet,
  signHere,
  subheading,
  type Words,
} from './paper.server.ts';

/** A draft of the decision letter (surat keputusan): number, place, day and signatory are left open. */
export function letterPdf(source: PaperSource, words: Words): Promise<Buffer> {
  const { document, office, run } = source;
  const { t, format } = words;
  return makePaper(source, t('papers.letter.title'), words, (doc: Pdf) => {
    quiet(doc, t('papers.letter.draft'));
    paragraph(doc, t('papers.letter.number'));
    paragraph(doc, t('papers.letter.about', { season: run.season }));
    heading(doc, t('papers.letter.considering'));
    paragraph(doc, t('papers.letter.consideringA', { office, season: run.season }));
    paragraph(doc, t('papers.letter.consideringB'));
    heading(doc, t('papers.letter.basis'));
    paragraph(doc, t('papers.letter.basisOpen'));
    heading(doc, t('papers.letter.noting'));
    paragraph(
      doc,
      t('papers.letter.notingMinutes', {
        version: document.ruleSet.version,
        at: format.instant(run.madeAt, source.zone),
        sha256: run.sha256,
      }),
    );
    heading(doc, t('papers.letter.decides'));
    paragraph(doc, t('papers.letter.first', { season: run.season }));
    for (const round of document.rounds) {
      const awards = document.results.awards.filter(({ roundId }) => roundId === round.id);
      if (awards.length === 0) continue;
      subheading(doc, round.name);
      for (const { place, recipient, affiliation, workTitle, award, shared } of awards) {
        if (doc.y > lowest(doc) - 20) doc.addPage();
        const who = [recipient, workTitle && `“${workTitle}”`, affiliation].filter(Boolean).join(', ');
        paragraph(
          doc,
          t(shared ? 'papers.letter.awardShared' : 'papers.letter.award', { place, who, award }),
        );
      }
    }
    doc.moveDown(0.4);
    paragraph(doc, t('papers.letter.second'));
    paragraph(doc, t('papers.letter.third'));
    signHere(doc, { place: t('papers.letter.place'), signatory: t('papers.letter.signatory') });
  });
}
