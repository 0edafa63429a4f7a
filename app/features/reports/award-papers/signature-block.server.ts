import { signaturesNeeded } from '#app/features/awards/results/signing.service.server.ts';
import { lowest, type Pdf } from '#app/features/files/pdf-document.server.ts';
import { heading, type PaperSource, paragraph, quiet, type Words } from './paper.server.ts';

/**
 * The hash of what was signed, who signed it and when, and an empty line for each who has not; all on one page, with the
 * closing sentence, so that no page bears signatures alone.
 */
export function signatureBlock(doc: Pdf, source: PaperSource, { t, format }: Words, closing: string): void {
  const { run, signatures, zone } = source;
  const signers = Math.max(signatures.length, signaturesNeeded);
  if (doc.y > lowest(doc) - 95 - 46 * signers) doc.addPage();
  paragraph(doc, closing);
  heading(doc, t('papers.signatures'));
  paragraph(doc, t('papers.hashText', { at: format.instant(run.madeAt, zone), code: run.codeVersion }));
  quiet(doc, run.sha256);
  for (const { name, position, signedAt } of signatures) {
    doc.moveDown(0.4);
    paragraph(doc, `${name}\n${position}\n${t('papers.signedAt', { at: format.instant(signedAt, zone) })}`);
  }
  for (let missing = signatures.length; missing < signaturesNeeded; missing += 1) {
    doc.moveDown(1.6);
    paragraph(doc, '……………………………………………………');
    quiet(doc, t('papers.unsigned'));
  }
}
