import { createCanvas } from '@napi-rs/canvas';
import { openPdf } from '#app/features/files/pdf-document.server.ts';

/** A picture of one colour, with a transparent margin where the type knows such. */
export function picture(
  type: 'png' | 'jpeg' | 'webp',
  { width = 60, height = 40, color = '#b42318' } = {},
): Promise<Buffer> {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = color;
  pen.fillRect(4, 4, width - 8, height - 8);
  return type === 'png' ? canvas.encode('png') : canvas.encode(type, 80);
}

/** A document as a newspaper's office sends it, A4, a line of text on each page. */
export async function scannedPdf(pages: number): Promise<Buffer> {
  const { doc, finish } = openPdf({ title: 'Koran', author: 'Koran', madeAt: '2025-03-01T00:00:00.000Z' });
  for (let page = 1; page <= pages; page += 1) {
    if (page > 1) doc.addPage();
    doc.font('strong').fontSize(40).text(`Halaman ${page}`);
  }
  return finish();
}
