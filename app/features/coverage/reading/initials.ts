import { editorialMarks } from './editorial-marks.ts';

const pair = /\(\s?([\p{L}.]{2,8})\s?[/|]\s?([\p{L}.]{2,10})\s?\)\s*$/u;
const single = /\(\s?(\p{Ll}{2,4})\s?\)\s*$/u;
interface FoundInitials {
  writer: string;
  editor: string;
  /** Which of the lines; they stand at its end. */
  line: number;
  printed: string;
}

/** The initials behind the last line, or behind one of the two before it; undefined when there are none. */
export function findInitials(lines: readonly string[]): FoundInitials | undefined {
  for (let line = lines.length - 1; line >= Math.max(0, lines.length - 3); line -= 1) {
    const text = (lines[line] ?? '').trimEnd();
    const match = pair.exec(text.slice(-40)) ?? single.exec(text.slice(-12));
    const writer = plain(match?.[1]);
    if (!match || writer === '' || editorialMarks.has(writer)) continue;
    const editor = plain(match[2]);
    return { writer, editor: editorialMarks.has(editor) ? '' : editor, line, printed: match[0].trim() };
  }
  return undefined;
}

function plain(text: string | undefined): string {
  return (text ?? '').replace(/\./g, '').toLowerCase();
}
