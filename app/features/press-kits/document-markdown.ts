import type {
  Block,
  Blockquote,
  FigureNode,
  Inline,
  ListItem,
  Mark,
  ReleaseDocument,
  TextNode,
} from './document.ts';

/** Words for a picture in Markdown; they are for the writer's eye and are not read back. */
export type ImageLabel = (fileId: number) => string;

const escapeText = (text: string) => text.replace(/[\\*[\]<|`]/g, '\\$&');

/** Keeps a line of text from being read as a heading, quote, list or rule. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^(?=#{1,6}(?: |$)|>|[-+](?: |$)|-{3,}$|-- |— |:::)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?: |$))/, '$1\\');
}

const hrefOf = (marks: readonly Mark[]) => {
  const link = marks.find(mark => mark.type === 'link');
  return link?.type === 'link' ? link.attrs.href : null;
};

/** The signs between two stretches of text: a link ends first and begins last, marks turn over in between. */
function turn(from: readonly Mark[], to: readonly Mark[]): string {
  const differs = (type: Mark['type']) =>
    from.some(mark => mark.type === type) !== to.some(mark => mark.type === type);
  const [left, right] = [hrefOf(from), hrefOf(to)];
  const ends = left !== null && left !== right ? `](${left})` : '';
  const begins = right !== null && left !== right ? '[' : '';
  return `${ends}${differs('bold') ? '**' : ''}${differs('italic') ? '*' : ''}${begins}`;
}

type Worded = TextNode | FigureNode;

const worded = (node: Worded) =>
  node.type === 'text'
    ? escapeText(node.text)
    : `[${escapeText(node.attrs.shown)}](angka:${node.attrs.figureId})`;

function lineMarkdown(line: readonly Worded[]): string {
  let out = '';
  let marks: readonly Mark[] = [];
  for (const node of line) {
    out += turn(marks, node.marks ?? []) + worded(node);
    marks = node.marks ?? [];
  }
  return out + turn(marks, []);
}

function inlineMarkdown(nodes: readonly Inline[] = [], lineBreak = '\\\n'): string {
  const lines: Worded[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'hardBreak') lines.push([]);
    else lines.at(-1)!.push(node);
  }
  return lines.map(line => escapeLineStart(lineMarkdown(line))).join(lineBreak);
}

function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, i) => (i === 0 ? first + line : line === '' ? rest : rest + line).trimEnd())
    .join('\n');
}

function speakerLine(quote: Blockquote): string {
  if (!quote.attrs) return '';
  const { speaker, office } = quote.attrs;
  return `\n\n-- ${[escapeText(speaker), ...(office ? [`| ${escapeText(office)}`] : [])].join(' ').trim()}`;
}

function listMarkdown(
  items: readonly ListItem[],
  signOf: (index: number) => string,
  label: ImageLabel,
): string {
  return items
    .map((item, i) => prefixed(blocksMarkdown(item.content, label), signOf(i), ' '.repeat(signOf(i).length)))
    .join('\n');
}

function blockMarkdown(block: Block, label: ImageLabel): string {
  switch (block.type) {
    case 'paragraph':
      return inlineMarkdown(block.content);
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${inlineMarkdown(block.content, '<br>')}`;
    case 'horizontalRule':
      return '---';
    case 'image':
      return `![${label(block.attrs.fileId).replace(/[\s[\]\\]+/g, ' ')}](gambar:${block.attrs.fileId})`;
    case 'blockquote':
      return prefixed(blocksMarkdown(block.content, label) + speakerLine(block), '> ', '> ');
    case 'factBox':
      return `${`:::fakta ${block.attrs.title}`.trimEnd()}\n${blocksMarkdown(block.content, label)}\n:::`;
    case 'bulletList':
      return listMarkdown(block.content, () => '- ', label);
    case 'orderedList':
      return listMarkdown(block.content, i => `${block.attrs.start + i}. `, label);
    case 'table': {
      const rows = block.content.map(row => {
        const cells = row.content.map(cell => inlineMarkdown(cell.content[0].content, '<br>'));
        return `| ${cells.join(' | ')} |`;
      });
      const width = block.content[0]?.content.length ?? 0;
      return [rows[0], `|${' --- |'.repeat(width)}`, ...rows.slice(1)].join('\n');
    }
  }
}

function blocksMarkdown(blocks: readonly Block[], label: ImageLabel): string {
  return blocks.map(block => blockMarkdown(block, label)).join('\n\n');
}

/**
 * A body as Markdown for people without JavaScript: ## and ### headings, lists, > quotes, **bold**, *italic*,
 * [links](https://…), | tables |, pictures as ![words](gambar:12),
 * official figures as [580.000 orang](angka:7), the speaker of a quote on its last line as > -- name | office, and fact
 * boxes between :::fakta title and :::. `readMarkdown` gives the same document back.
 */
export function documentMarkdown(document: ReleaseDocument, label: ImageLabel = () => ''): string {
  return blocksMarkdown(document.content, label);
}
