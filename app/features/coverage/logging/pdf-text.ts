/** A stretch of text as a PDF places it: baseline `y` and letter height in points, y growing upwards. */
export type PdfPiece = { text: string; y: number; height: number; endsLine: boolean };

type Line = { text: string; y: number; height: number };

function linesOf(pieces: readonly PdfPiece[]): Line[] {
  const lines: Line[] = [];
  let open: Line | undefined;
  for (const { text, y, height, endsLine } of pieces) {
    if (open && text !== '' && Math.abs(open.y - y) > Math.max(open.height, height) / 2) open = undefined;
    if (!open && text.trim() !== '') {
      open = { text: '', y, height };
      lines.push(open);
    }
    if (open) {
      open.text += text;
      open.height = Math.max(open.height, height);
    }
    if (endsLine) open = undefined;
  }
  return lines;
}

/** Printed lines follow each other at 1.2 of their height; a paragraph starts behind a wider gap. */
const widestLeading = 1.7;

function follows(previous: Line, line: Line): boolean {
  const gap = previous.y - line.y;
  const taller = Math.max(previous.height, line.height);
  const alike = Math.abs(previous.height - line.height) <= 0.15 * taller;
  return alike && gap > 0 && gap <= widestLeading * taller;
}

/** The text of a page, one paragraph a line: lines that were only broken to fit the column are joined again. */
export function pageText(pieces: readonly PdfPiece[]): string {
  const paragraphs: string[] = [];
  let previous: Line | undefined;
  for (const line of linesOf(pieces)) {
    const text = line.text.trim();
    const last = paragraphs.at(-1);
    if (previous && last !== undefined && follows(previous, line)) {
      const divided = /\p{L}-$/u.test(last) && /^\p{Ll}/u.test(text);
      paragraphs[paragraphs.length - 1] = divided ? last.slice(0, -1) + text : `${last} ${text}`;
    } else paragraphs.push(text);
    previous = line;
  }
  return paragraphs.join('\n');
}
