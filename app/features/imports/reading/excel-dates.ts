const dayMs = 86_400_000;
/** Day 0 of the two calendars: 30 December 1899 stands in for Excel's 29 February 1900, which never was. */
const epochs = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

const two = (n: number) => String(n).padStart(2, '0');

/**
 * A serial number of a spreadsheet as ISO text: "2025-03-18", with "T14:53:45" where it holds a time of day. Undefined
 * outside of 1900 to 2199. Days before 1 March 1900 are a day off in Excel itself and are read as it shows them.
 */
export function dateFromSerial(serial: number, date1904: boolean): string | undefined {
  if (!Number.isFinite(serial)) return undefined;
  const shifted = !date1904 && serial < 60 ? serial + 1 : serial;
  const seconds = Math.round(shifted * 86_400);
  const at = new Date((date1904 ? epochs[1904] : epochs[1900]) + seconds * 1000);
  const year = at.getUTCFullYear();
  if (Number.isNaN(at.getTime()) || year < 1900 || year > 2199) return undefined;
  const day = `${year}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
  if ((seconds * 1000) % dayMs === 0) return day;
  return `${day}T${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`;
}

/** Built-in number formats that show a date; 18 to 21 and 45 to 47 show a time alone. */
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

export type NumberStyle = 'number' | 'date' | 'month';

/** What a number format shows: a date, a month without its day ("mmm-yy"), or a plain number. */
export function numberStyle(formatId: number, code: string | undefined): NumberStyle {
  if (code === undefined) return formatId === 17 ? 'month' : builtInDates.has(formatId) ? 'date' : 'number';
  const bare = code
    .split(';')[0]!
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .toLowerCase();
  if (/general|[0#?]/.test(bare) && !/[yd]/.test(bare)) return 'number';
  if (/d/.test(bare) && /[my]/.test(bare)) return 'date';
  if (/y/.test(bare) && /m/.test(bare)) return 'month';
  return 'number';
}
