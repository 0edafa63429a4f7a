import {
  attribution,
  type Block,
  type Blockquote,
  deepestLevel,
  emptyDocument,
  type Inline,
  type ListItem,
  largestDocument,
  longestLabel,
  type Mark,
  type Paragraph,
  type ReleaseDocument,
} from './document.ts';
import { cleanLabel, normaliseInline } from './inline.ts';
import { followableHref } from './links.ts';
import { rectangularTable } from './table-shape.ts';

export type DocumentFault = 'too-large' | 'too-deep' | 'unknown-part' | 'malformed';

/** A body that is refused as a whole; nothing of it is kept. */
export class DocumentRefused extends Error {
  constructor(readonly fault: DocumentFault) {
    super(`release body refused: ${fault}`);
  }
}

type Raw = { type: string; content: unknown[]; attrs: Record<string, unknown>; raw: Record<string, unknown> };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function open(value: unknown, level: number): Raw {
  if (level > deepestLevel) throw new DocumentRefused('too-deep');
  if (!isRecord(value) || typeof value.type !== 'string') throw new DocumentRefused('malformed');
  const { type, content, attrs } = value;
  if (content !== undefined && content !== null && !Array.isArray(content))
    throw new DocumentRefused('malformed');
  return {
    type,
    content: (content as unknown[] | null) ?? [],
    attrs: isRecord(attrs) ? attrs : {},
    raw: value,
  };
}

function readMarks(value: unknown): Mark[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new DocumentRefused('malformed');
  return value.flatMap((mark): Mark[] => {
    const { type, attrs } = open(mark, 1);
    if (type === 'bold' || type === 'italic') return [{ type }];
    if (type !== 'link') throw new DocumentRefused('unknown-part');
    const href = followableHref(attrs.href);
    return href ? [{ type: 'link', attrs: { href } }] : [];
  });
}

/** A reference that cannot be one leaves its words behind. */
function readFigure(attrs: Record<string, unknown>, marks: Mark[]): Inline {
  const figureId = whole(attrs.figureId, 1, Number.MAX_SAFE_INTEGER);
  const shown = cleanLabel(attrs.shown, longestLabel);
  return figureId === undefined || shown === ''
    ? { type: 'text', text: shown, marks }
    : { type: 'figure', attrs: { figureId, shown }, marks };
}

function readInline(value: unknown, level: number): Inline {
  const { type, attrs, raw } = open(value, level);
  if (type === 'hardBreak') return { type };
  if (type === 'figure') return readFigure(attrs, readMarks(raw.marks));
  if (type !== 'text') throw new DocumentRefused('unknown-part');
  if (typeof raw.text !== 'string') throw new DocumentRefused('malformed');
  return { type, text: raw.text, marks: readMarks(raw.marks) };
}

function inlineOf(node: Raw, level: number): { content?: Inline[] } {
  const content = normaliseInline(node.content.map(child => readInline(child, level + 1)));
  return content.length > 0 ? { content } : {};
}

const isBlank = (block: Block) => block.type === 'paragraph' && !block.content?.length;

/** Blocks without empty paragraphs and empty headings, lists that touch joined; never none. */
function readBlocks(values: unknown[], level: number): Block[] {
  const out: Block[] = [];
  for (const value of values) {
    const block = readBlock(value, level);
    const last = out.at(-1);
    if (!block || isBlank(block) || (block.type === 'heading' && !block.content)) continue;
    const joins = last?.type === block.type && (block.type === 'bulletList' || block.type === 'orderedList');
    if (joins) (last as { content: ListItem[] }).content.push(...block.content);
    else out.push(block);
  }
  return out.length > 0 ? out : [{ type: 'paragraph' }];
}

function readItems(node: Raw, level: number): ListItem[] {
  return node.content.map(child => {
    const item = open(child, level + 1);
    if (item.type !== 'listItem') throw new DocumentRefused('unknown-part');
    const content = readBlocks(item.content, level + 2);
    // The editor wants a paragraph first.
    return {
      type: 'listItem',
      content: content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content],
    };
  });
}

function whole(value: unknown, least: number, most: number): number | undefined {
  const sound = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
  return sound ? value : undefined;
}

/** Everything inside a cell, on one paragraph: blocks become lines. */
function readCell(node: Raw, level: number): Paragraph {
  const lines = node.content.flatMap(child => {
    const block = readBlock(child, level + 1);
    return block ? [...linesOf(block)] : [];
  });
  const content = normaliseInline(lines.flatMap(line => [{ type: 'hardBreak' } as const, ...line]));
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
}

function* linesOf(block: Block): Generator<Inline[]> {
  if (block.type === 'paragraph' || block.type === 'heading') yield block.content ?? [];
  if (block.type === 'factBox' && block.attrs.title) yield [{ type: 'text', text: block.attrs.title }];
  if (block.type === 'blockquote' || block.type === 'factBox')
    for (const child of block.content) yield* linesOf(child);
  if (block.type === 'blockquote' && block.attrs) yield [{ type: 'text', text: attribution(block) }];
  if (block.type === 'bulletList' || block.type === 'orderedList') {
    for (const item of block.content) for (const child of item.content) yield* linesOf(child);
  }
}

function readQuote(node: Raw, level: number): Blockquote {
  const speaker = cleanLabel(node.attrs.speaker, longestLabel);
  const office = cleanLabel(node.attrs.office, longestLabel);
  const named = speaker === '' && office === '' ? {} : { attrs: { speaker, office } };
  return { type: 'blockquote', ...named, content: readBlocks(node.content, level + 1) };
}

function readTable(node: Raw, level: number): Block | undefined {
  const rows = node.content.map(child => {
    const row = open(child, level + 1);
    if (row.type !== 'tableRow') throw new DocumentRefused('unknown-part');
    return row.content.map(value => {
      const cell = open(value, level + 2);
      if (cell.type !== 'tableCell' && cell.type !== 'tableHeader') throw new DocumentRefused('unknown-part');
      return { paragraph: readCell(cell, level + 2), columns: whole(cell.attrs.colspan, 1, 20) ?? 1 };
    });
  });
  return rectangularTable(rows);
}

function readBlock(value: unknown, level: number): Block | undefined {
  const node = open(value, level);
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', ...inlineOf(node, level) };
    case 'heading':
      return {
        type: 'heading',
        attrs: { level: whole(node.attrs.level, 3, 6) ? 3 : 2 },
        ...inlineOf(node, level),
      };
    case 'horizontalRule':
      return { type: 'horizontalRule' };
    case 'blockquote':
      return readQuote(node, level);
    case 'factBox': {
      const title = cleanLabel(node.attrs.title, longestLabel);
      const content = readBlocks(node.content, level + 1);
      return title === '' && content.every(isBlank)
        ? undefined
        : { type: 'factBox', attrs: { title }, content };
    }
    case 'bulletList': {
      const content = readItems(node, level);
      return content.length > 0 ? { type: 'bulletList', content } : undefined;
    }
    case 'orderedList': {
      const content = readItems(node, level);
      const start = whole(node.attrs.start, 0, 9999) ?? 1;
      return content.length > 0 ? { type: 'orderedList', attrs: { start }, content } : undefined;
    }
    case 'image': {
      const fileId = whole(node.attrs.fileId, 1, Number.MAX_SAFE_INTEGER);
      return fileId === undefined ? undefined : { type: 'image', attrs: { fileId } };
    }
    case 'table':
      return readTable(node, level);
    default:
      throw new DocumentRefused('unknown-part');
  }
}

/**
 * Reads a body posted by the editor, or by anybody: JSON text of at most 500 KB, at most 20 levels deep, made of the
 * known parts only. Links that lead elsewhere than the web, mail or telephone are dropped and their text kept;
 * unknown attributes are dropped. The result is normalised: reading it again changes nothing.
 * @throws DocumentRefused
 */
export function readDocument(json: string): ReleaseDocument {
  if (new TextEncoder().encode(json).byteLength > largestDocument) throw new DocumentRefused('too-large');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new DocumentRefused('malformed');
  }
  const node = open(value, 1);
  if (node.type !== 'doc') throw new DocumentRefused('unknown-part');
  return { type: 'doc', content: readBlocks(node.content, 2) };
}

/** A stored body, checked like a posted one; an empty document when it does not pass. */
export function storedDocument(json: string): ReleaseDocument {
  try {
    return readDocument(json);
  } catch (error) {
    if (error instanceof DocumentRefused) return emptyDocument;
    throw error;
  }
}
