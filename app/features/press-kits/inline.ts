import type { Inline, Mark } from './document.ts';

/** One stretch of text with its marks, the form in which marks are put in order. */
type Run = {
  text: string;
  bold: boolean;
  italic: boolean;
  href: string | null;
  /** Number of the official figure that the text shows; such a run stays one piece. */
  figure: number | null;
};

/** Characters that no reader sees and that upset headers, feeds or PDF: controls, lone surrogates, bidi overrides. */
const unwanted = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\uE000]/gu;

/** Text on one line: line breaks and tabs become spaces, runs of spaces one, unseen characters go. */
function cleanText(text: string): string {
  return text
    .replace(/[\n\r\t\f\v\u2028\u2029]/g, ' ')
    .replace(unwanted, '')
    .replace(/ {2,}/g, ' ');
}

/** Words on one line for a label: without outer spaces, at most `longest` characters; empty for all but text. */
export function cleanLabel(value: unknown, longest: number): string {
  if (typeof value !== 'string') return '';
  return cleanText(
    cleanText(value.slice(0, longest * 4))
      .trim()
      .slice(0, longest),
  ).trim();
}

function toRun(node: Exclude<Inline, { type: 'hardBreak' }>): Run {
  const marks = node.marks ?? [];
  const link = marks.find(mark => mark.type === 'link');
  return {
    text: node.type === 'figure' ? node.attrs.shown : cleanText(node.text),
    bold: marks.some(mark => mark.type === 'bold'),
    italic: marks.some(mark => mark.type === 'italic'),
    href: link?.type === 'link' && node.type === 'text' ? link.attrs.href : null,
    figure: node.type === 'figure' ? node.attrs.figureId : null,
  };
}

const sameMarks = (a: Run, b: Run) =>
  a.figure === null && b.figure === null && a.bold === b.bold && a.italic === b.italic && a.href === b.href;

function merge(runs: Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (run.text === '') continue;
    if (last && sameMarks(last, run)) last.text = (last.text + run.text).replace(/ {2,}/g, ' ');
    else merged.push({ ...run });
  }
  return merged;
}

/** A line's own spaces: none at the ends, one between words even where a mark begins there. */
function trimLine(runs: Run[]): Run[] {
  const line: Run[] = [];
  for (const run of merge(runs)) {
    const afterSpace = line.at(-1)?.text.endsWith(' ') ?? true;
    const text = afterSpace ? run.text.trimStart() : run.text;
    if (text !== '') line.push({ ...run, text });
  }
  const last = line.at(-1);
  if (last) last.text = last.text.trimEnd();
  return line.filter(run => run.text !== '');
}

/** Takes a mark off the spaces at the ends of the stretch it covers, where nobody sees it. */
function tightenMark<K extends 'bold' | 'italic' | 'href'>(runs: Run[], key: K, off: Run[K]): Run[] {
  const out: Run[] = [];
  for (const [i, run] of runs.entries()) {
    if (run[key] === off) {
      out.push(run);
      continue;
    }
    const opens = runs[i - 1]?.[key] !== run[key];
    const closes = runs[i + 1]?.[key] !== run[key];
    const lead = opens ? (/^ +/.exec(run.text)?.[0] ?? '') : '';
    const rest = run.text.slice(lead.length);
    const tail = closes ? (/ +$/.exec(rest)?.[0] ?? '') : '';
    if (lead) out.push({ ...run, text: lead, [key]: off });
    out.push({ ...run, text: rest.slice(0, rest.length - tail.length) });
    if (tail) out.push({ ...run, text: tail, [key]: off });
  }
  return merge(out);
}

function marksOf(run: Run): Mark[] {
  return [
    ...(run.href ? [{ type: 'link', attrs: { href: run.href } } as const] : []),
    ...(run.bold ? [{ type: 'bold' } as const] : []),
    ...(run.italic ? [{ type: 'italic' } as const] : []),
  ];
}

function lineNodes(runs: Run[]): Inline[] {
  let line = runs;
  // A stretch of spaces alone may lose one mark after the other, until nothing changes.
  for (let before = ''; before !== JSON.stringify(line); ) {
    before = JSON.stringify(line);
    line = tightenMark(trimLine(line), 'bold', false);
    line = tightenMark(line, 'italic', false);
    line = tightenMark(line, 'href', null);
  }
  return line.map(run => {
    const marks = marksOf(run);
    const marked = marks.length > 0 ? { marks } : {};
    return run.figure === null
      ? { type: 'text', text: run.text, ...marked }
      : { type: 'figure', attrs: { figureId: run.figure, shown: run.text }, ...marked };
  });
}

/**
 * The one spelling of a line of text: equal neighbours joined, marks in a fixed order and off the outer spaces, no
 * spaces around breaks, no breaks at the ends.
 */
export function normaliseInline(nodes: readonly Inline[]): Inline[] {
  const lines: Run[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'hardBreak') lines.push([]);
    else lines.at(-1)!.push(toRun(node));
  }
  const out: Inline[] = [];
  for (const line of lines.map(lineNodes).filter(line => line.length > 0)) {
    if (out.length > 0) out.push({ type: 'hardBreak' });
    out.push(...line);
  }
  return out;
}
