/** A line of CSV; cells that hold the separator, quotes or line breaks are quoted (RFC 4180). */
export function csvLine(cells: readonly string[], delimiter: ',' | ';' = ';'): string {
  const quoted = cells.map(cell =>
    /["\r\n\t]/.test(cell) || cell.includes(delimiter) || cell !== cell.trim()
      ? `"${cell.replaceAll('"', '""')}"`
      : cell,
  );
  return `${quoted.join(delimiter)}\r\n`;
}

/** Excel takes a file without it for the system's old character set. */
export const byteOrderMark = '\ufeff';

/**
 * A text that a spreadsheet program would run as a formula, made plain by an apostrophe in front. Numbers and telephone
 * numbers in international form stay as they are.
 */
export function plainCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d\s().,-]*$/.test(text) ? `'${text}` : text;
}

/** Takes {@link plainCell} back, for a file that is read again. */
export function cellBehindPlain(text: string): string {
  return text.startsWith("'") && plainCell(text.slice(1)) === text ? text.slice(1) : text;
}
