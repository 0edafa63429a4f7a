import { openPdf, pdfLook } from '#app/features/files/pdf-document.server.ts';

/** A page of a newspaper as its office sends it: the name of the paper, a headline, the story in three columns. */
export async function newspaperPage(paper: {
  name: string;
  page: string;
  title: string;
  body: string;
  day: string;
}): Promise<Buffer> {
  const { doc, finish } = openPdf({ title: paper.name, author: paper.name, madeAt: paper.day });
  const { margin } = pdfLook;
  const width = doc.page.width - 2 * margin;
  doc.font('strong').fontSize(26).fillColor('#1c1917').text(paper.name.toUpperCase(), { align: 'center' });
  doc
    .font('text')
    .fontSize(8.5)
    .text(`${paper.day.slice(0, 10)}  ·  ${paper.page}`, { align: 'center' });
  doc.moveDown(0.5);
  doc
    .moveTo(margin, doc.y)
    .lineTo(margin + width, doc.y)
    .lineWidth(1.5)
    .stroke();
  doc.moveDown(0.8).font('strong').fontSize(22).text(paper.title, { width });
  doc.moveDown(0.5).font('text').fontSize(9.5);
  doc.text(paper.body.slice(0, 4500), {
    width,
    columns: 3,
    columnGap: 16,
    align: 'justify',
    height: 480,
    ellipsis: true,
  });
  return finish();
}
