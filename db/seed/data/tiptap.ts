/** The part of Tiptap's document JSON the demo releases use, with small builders and a plain-text reading. */
export type Mark = { type: string; attrs?: Record<string, unknown> };
export type Node = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Node[];
  marks?: Mark[];
  text?: string;
};
export type Doc = { type: 'doc'; content: Node[] };

const inlinePattern = /\*\*([^*]+)\*\*|<([^|>]+)\|(https?:[^>\s]+)>/g;

/** Inline nodes from text in which `**bold**` and `<label|url>` are marked up. */
function inline(text: string): Node[] {
  const nodes: Node[] = [];
  let from = 0;
  for (const match of text.matchAll(inlinePattern)) {
    if (match.index > from) nodes.push({ type: 'text', text: text.slice(from, match.index) });
    const [whole, bold, label, href] = match;
    if (bold) nodes.push({ type: 'text', text: bold, marks: [{ type: 'bold' }] });
    else nodes.push({ type: 'text', text: label ?? '', marks: [{ type: 'link', attrs: { href } }] });
    from = match.index + whole.length;
  }
  if (from < text.length) nodes.push({ type: 'text', text: text.slice(from) });
  return nodes;
}

function paragraph(text: string): Node {
  return { type: 'paragraph', content: inline(text) };
}

function listOf(lines: readonly string[]): Node {
  const items = lines.map(line => ({ type: 'listItem', content: [paragraph(line.slice(2))] }));
  return { type: 'bulletList', content: items };
}

/** The first row is the header. */
function tableOf(lines: readonly string[]): Node {
  const rows = lines.map((line, row) => {
    const type = row === 0 ? 'tableHeader' : 'tableCell';
    const cells = line.slice(2).split(' | ');
    return { type: 'tableRow', content: cells.map(cell => ({ type, content: [paragraph(cell)] })) };
  });
  return { type: 'table', content: rows };
}

/**
 * A document from lines of text, one block each: `## ` heading, `> ` block quote, `- ` list item, `| ` table row
 * with cells parted by ` | `; anything else is a paragraph. Neighbouring items and rows form one list or table.
 */
export function docOf(text: string): Doc {
  const content: Node[] = [];
  const lines = text.split('\n').filter(line => line.trim() !== '');
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as string;
    const mark = line.slice(0, 2);
    if (line.startsWith('## ')) {
      content.push({ type: 'heading', attrs: { level: 2 }, content: inline(line.slice(3)) });
    } else if (mark === '> ') {
      content.push({ type: 'blockquote', content: [paragraph(line.slice(2))] });
    } else if (mark === '- ' || mark === '| ') {
      let end = i;
      while (lines[end + 1]?.startsWith(mark)) end += 1;
      const block = lines.slice(i, end + 1);
      content.push(mark === '- ' ? listOf(block) : tableOf(block));
      i = end;
    } else {
      content.push(paragraph(line));
    }
  }
  return { type: 'doc', content };
}

function textOf(node: Node): string {
  return node.text ?? (node.content ?? []).map(textOf).join('');
}

export type CopiedBlock = { text: string; heading: boolean };

/** Blocks as a newsroom copies them from the release: headings and lists stay, tables fall away. */
export function copiedBlocks(doc: Doc): CopiedBlock[] {
  return doc.content.flatMap((node): CopiedBlock[] => {
    if (node.type === 'table') return [];
    const items = (node.content ?? []).map(item => `- ${textOf(item)}`).join('\n');
    const text = node.type === 'bulletList' ? items : textOf(node);
    return [{ text, heading: node.type === 'heading' }];
  });
}

/** The text of blocks, without headings under which nothing is left. */
export function paragraphsOf(blocks: readonly CopiedBlock[]): string[] {
  return blocks
    .filter((block, index) => !block.heading || blocks[index + 1]?.heading === false)
    .map(block => block.text);
}

/** All a newsroom would copy. */
export function copiedParagraphs(doc: Doc): string[] {
  return paragraphsOf(copiedBlocks(doc));
}
