import type { Paragraph, Table, TableCell } from './document.ts';

const mostColumns = 20;

/**
 * The table of the given cells with every row as long as the longest, at most 20 columns: a cell that spans columns
 * is followed by empty ones, and the first row holds the headings. Undefined without any cell.
 */
export function rectangularTable(rows: { paragraph: Paragraph; columns: number }[][]): Table | undefined {
  const spread = rows
    .map(cells =>
      cells.flatMap(({ paragraph, columns }): Paragraph[] => [
        paragraph,
        ...Array.from({ length: columns - 1 }, (): Paragraph => ({ type: 'paragraph' })),
      ]),
    )
    .filter(cells => cells.length > 0);
  const width = Math.min(mostColumns, Math.max(0, ...spread.map(cells => cells.length)));
  if (width === 0) return undefined;
  return {
    type: 'table',
    content: spread.map((cells, rowIndex) => ({
      type: 'tableRow',
      content: Array.from(
        { length: width },
        (_, i): TableCell => ({
          type: rowIndex === 0 ? 'tableHeader' : 'tableCell',
          content: [cells[i] ?? { type: 'paragraph' }],
        }),
      ),
    })),
  };
}
