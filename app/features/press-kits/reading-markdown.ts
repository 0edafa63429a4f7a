import { deepestLevel, largestDocument, type ReleaseDocument } from './document.ts';
import { punctuation, readInlineMarkdown } from './markdown-inline.ts';
import { DocumentRefused, readDocument } from './reading-document.ts';

type Node = { type: string; attrs?: Record<string, unknown>; content?: unknown[] };

const heading = /^(#{1,6}) +(.*)$/;
const rule = /^(?:-{3,}|\*{3,})$/;
const quote = /^>/;
const tableRow = /^\|/;
const box = /^:::/;
const speaker = /^(?:--|—) +(\S.*)$/;
/** A bar that parts, not one with a backslash before it. */
const bar = /(?<=(?:^|[^\\])(?:\\\\)*)\|/;
const image = /^!\[[^\]]*\]\(gambar:(\d{1,15})\)$/;
const bullet = /^([-*+])(?: +(.*))?$/;
const ordered = /^(\d{1,9})[.)](?: +(.*))?$/;

const indentOf = (line: string) => line.length - line.trimStart().length;
const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';

/** Whether a line begins something else than text; in the midst of a paragraph only a list from 1 does. */
function opensBlock(line: string, midst: boolean): boolean {
  const bare = line.trim();
  const number = ordered.exec(bare);
  return (
    [heading, rule, quote, tableRow, image, box].some(pattern => pattern.test(bare)) ||
    bullet.test(bare) ||
    (number !== null && (!midst || number[1] === '1'))
  );
}

/** Lines of one paragraph as one text; "\" or two spaces at an end keep the break. */
function joined(lines: string[]): string {
  return lines
    .map((line, i) => {
      const bare = line.trim();
      if (i === lines.length - 1) return bare;
      if (/(?:^|[^\\])(?:\\\\)*\\$/.test(bare)) return `${bare}\n`;
      return line.endsWith('  ') ? `${bare}\\\n` : `${bare} `;
    })
    .join('');
}

function readTable(lines: string[]): Node {
  const divider = (line: string, i: number) => i === 1 && /^\|[ :|-]*-[ :|-]*$/.test(line.trim());
  const rows = lines.filter((line, i) => !divider(line, i));
  return {
    type: 'table',
    content: rows.map(line => {
      const cells = line.trim().slice(1).split(bar);
      if (cells.length > 1 && isBlank(cells.at(-1))) cells.pop();
      return {
        type: 'tableRow',
        content: cells.map(cell => ({
          type: 'tableCell',
          content: [{ type: 'paragraph', content: readInlineMarkdown(cell.trim()) }],
        })),
      };
    }),
  };
}

const unescaped = (text: string) =>
  text.trim().replace(/\\(.)/gu, (whole, sign: string) => (punctuation.test(sign) ? sign : whole));

/** A quote's lines: the last one may name who says it. */
function readQuote(lines: string[], level: number): Node {
  const last = lines.findLastIndex(line => !isBlank(line));
  const named = speaker.exec(lines[last] ?? '');
  if (!named) return { type: 'blockquote', content: readBlocks(lines, level) };
  const [name = '', ...office] = named[1]!.split(bar);
  return {
    type: 'blockquote',
    attrs: { speaker: unescaped(name), office: unescaped(office.join('|')) },
    content: readBlocks(lines.slice(0, last), level),
  };
}

/** Where the fact box that opens at `from` is closed: the line of its own ":::", or the end of all lines. */
function boxEnd(lines: string[], from: number): number {
  let open = 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!;
    if (indentOf(line) >= 2 || !box.test(line.trim())) continue;
    open += line.trim() === ':::' ? -1 : 1;
    if (open === 0) return at;
  }
  return lines.length;
}

/** The lines of a list's items without their signs and indents, and where the list ends. */
function listItems(lines: string[], from: number, sign: RegExp): { items: string[][]; end: number } {
  const items: string[][] = [];
  const base = indentOf(lines[from]!);
  let inset = 2;
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    const bare = line.trim();
    const deeper = indentOf(line) - base;
    const match = deeper < 2 ? sign.exec(bare) : null;
    const current = items.at(-1);
    if (match) {
      const text = match[2] ?? '';
      inset = text ? bare.length - text.length : bare.length + 1;
      items.push([text]);
    } else if (bare === '') current?.push('');
    else if (deeper >= 2) current?.push(line.slice(base + Math.min(deeper, inset)));
    else if (!isBlank(lines[at - 1]) && !opensBlock(line, true)) current?.push(bare);
    else break;
  }
  return { items, end: at };
}

function readBlocks(lines: string[], level: number): Node[] {
  if (level > deepestLevel) throw new DocumentRefused('too-deep');
  const nodes: Node[] = [];
  for (let at = 0; at < lines.length; ) {
    const bare = lines[at]!.trim();
    const until = (goesOn: (line: string) => boolean) => {
      let end = at + 1;
      while (end < lines.length && goesOn(lines[end]!)) end++;
      const taken = lines.slice(at, end);
      at = end;
      return taken;
    };
    const title = heading.exec(bare);
    const picture = image.exec(bare);
    const number = ordered.exec(bare);
    if (bare === '') at++;
    else if (title) {
      nodes.push({
        type: 'heading',
        attrs: { level: Math.max(2, title[1]!.length) },
        content: readInlineMarkdown(title[2]!),
      });
      at++;
    } else if (rule.test(bare)) {
      nodes.push({ type: 'horizontalRule' });
      at++;
    } else if (picture) {
      nodes.push({ type: 'image', attrs: { fileId: Number(picture[1]) } });
      at++;
    } else if (quote.test(bare)) {
      const inner = until(line => quote.test(line.trim())).map(line => line.trim().replace(/^> ?/, ''));
      nodes.push(readQuote(inner, level + 1));
    } else if (bare === ':::') at++;
    else if (box.test(bare)) {
      const end = boxEnd(lines, at);
      nodes.push({
        type: 'factBox',
        attrs: {
          title: bare
            .slice(3)
            .replace(/^ *fakta(?= |$)/i, '')
            .trim(),
        },
        content: readBlocks(lines.slice(at + 1, end), level + 1),
      });
      at = end + 1;
    } else if (tableRow.test(bare)) nodes.push(readTable(until(line => tableRow.test(line.trim()))));
    else if (bullet.test(bare) || number) {
      const { items, end } = listItems(lines, at, number ? ordered : bullet);
      nodes.push({
        type: number ? 'orderedList' : 'bulletList',
        attrs: { start: Number(number?.[1] ?? 1) },
        content: items.map(item => ({ type: 'listItem', content: readBlocks(item, level + 2) })),
      });
      at = end;
    } else {
      const text = joined(until(line => !isBlank(line) && !opensBlock(line, true)));
      nodes.push({ type: 'paragraph', content: readInlineMarkdown(text) });
    }
  }
  return nodes;
}

/**
 * Reads a body written in Markdown (see `documentMarkdown` for what is known of it; HTML is text). Single line breaks
 * join lines, blank lines part paragraphs. At most 500 KB and 20 levels.
 * @throws DocumentRefused
 */
export function readMarkdown(text: string): ReleaseDocument {
  if (text.length > largestDocument) throw new DocumentRefused('too-large');
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\t', '    ').split('\n');
  return readDocument(JSON.stringify({ type: 'doc', content: readBlocks(lines, 2) }));
}
