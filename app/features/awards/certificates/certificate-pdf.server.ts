import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { config } from '#app/config.server.ts';
import { openPdf, type Pdf } from '#app/features/files/pdf-document.server.ts';
import { filePath } from '#app/features/files/service.server.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { certificatePaths } from '../certificate-paths.ts';
import { type CertificateWords, faceOf } from './certificate-face.ts';
import { layOut, type Mark, type Tint, tintsOf } from './certificate-layout.ts';
import type { PrintedCertificate } from './certificates.queries.server.ts';
import { qrPath } from './qr-path.ts';

type Picture = { image: Buffer; width: number; height: number };
type Pictures = { background: Picture | undefined; signature: Picture | undefined };

/** Where the code of a certificate is looked up, as its QR code says it. */
export function checkUrl(code: string): string {
  return config().publicUrl + certificatePaths.check(code);
}

/**
 * The words of the house on every certificate.
 * @param t of Indonesian: certificates are, whatever the reader's language
 */
export function certificateWords(t: Translate): CertificateWords {
  const address = checkUrl('').replace(/^https?:\/\//, '');
  return { number: t('certificates.print.number'), check: t('certificates.print.check', { address }) };
}

/** Reads each picture once, however many certificates share it. */
function pictureReader() {
  const read = new Map<string, Promise<Picture>>();
  return (file: PrintedCertificate['background']): Promise<Picture> | undefined => {
    if (!file) return undefined;
    const known = read.get(file.sha256);
    if (known) return known;
    const { width, height } = file;
    const fresh = readFile(filePath(file.sha256)).then(image => ({
      image,
      width: width ?? 1,
      height: height ?? 1,
    }));
    read.set(file.sha256, fresh);
    return fresh;
  };
}

/** The document's own copy of a picture: bytes given twice would be embedded twice. */
function imageKeeper(doc: Pdf) {
  const opened = new Map<Buffer, PDFKit.Mixins.ImageSrc>();
  return (image: Buffer): PDFKit.Mixins.ImageSrc => {
    const known = opened.get(image);
    if (known) return known;
    const fresh = (doc as unknown as { openImage: (src: Buffer) => PDFKit.Mixins.ImageSrc }).openImage(image);
    opened.set(image, fresh);
    return fresh;
  };
}

function drawMark(
  doc: Pdf,
  mark: Mark,
  by: {
    tint: (of: Tint) => string;
    pictures: Pictures;
    keep: ReturnType<typeof imageKeeper>;
    checkUrl: string;
  },
): void {
  switch (mark.kind) {
    case 'text': {
      const { x, y, spacing: characterSpacing, align } = mark;
      doc.font(mark.weight).fontSize(mark.size).fillColor(by.tint(mark.tint));
      const width = align === 'centre' ? doc.widthOfString(mark.text, { characterSpacing }) : 0;
      doc.text(mark.text, x - width / 2, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing });
      return;
    }
    case 'path':
      doc.save().strokeOpacity(mark.opacity ?? 1);
      doc.path(mark.d).lineWidth(mark.width).strokeColor(by.tint(mark.tint)).stroke();
      doc.restore();
      return;
    case 'picture': {
      const picture = by.pictures[mark.of];
      const { x, y, width, height } = mark;
      if (picture) doc.image(by.keep(picture.image), x, y, { width, height });
      return;
    }
    case 'code': {
      const { x, y, size } = mark;
      // Paper around the code, also on a dark background: readers need four of its cells.
      doc.rect(x - 7, y - 7, size + 14, size + 14).fill('#ffffff');
      doc.save().translate(x, y).scale(size);
      doc.path(qrPath(by.checkUrl)).fill(by.tint('ink'));
      doc.restore();
      doc.link(x, y, size, size, by.checkUrl);
    }
  }
}

/**
 * Certificates as one document, a page of A4 across for each. The same certificates give the same bytes. Lets other
 * work in between the pages.
 * @param onPage told how many pages are drawn; true stops the work
 * @returns undefined when it was stopped
 */
export async function certificatesPdf(
  certificates: readonly PrintedCertificate[],
  words: CertificateWords,
  onPage: (done: number) => Promise<boolean> = async () => false,
): Promise<Buffer | undefined> {
  const [first] = certificates;
  if (!first) throw new Error('no certificate to print');
  const title =
    certificates.length === 1 ? `${first.design.heading} ${first.recipient}` : first.design.heading;
  const { doc, finish } = openPdf({
    title,
    author: first.design.issuer,
    madeAt: first.issuedAt,
    across: true,
  });
  const read = pictureReader();
  const keep = imageKeeper(doc);
  for (const [index, certificate] of certificates.entries()) {
    if (index > 0) doc.addPage();
    const pictures = {
      background: await read(certificate.background),
      signature: await read(certificate.signature),
    };
    const colours = tintsOf(certificate.design.accent);
    for (const mark of layOut(faceOf(certificate, words)))
      drawMark(doc, mark, {
        tint: of => colours[of],
        pictures,
        keep,
        checkUrl: checkUrl(certificate.code),
      });
    if (await onPage(index + 1)) return undefined;
    await setImmediate();
  }
  return finish();
}
