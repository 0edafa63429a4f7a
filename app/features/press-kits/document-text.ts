import { attribution, type Block, type Inline, type ListItem, type ReleaseDocument } from './document.ts';

function inlineText(nodes: readonly Inline[] = [], lineBreak = '\n'): string {
  return nodes
    .map(node => (node.type === 'text' ? node.text : node.type === 'figure' ? node.attrs.shown : lineBreak))
    .join('');
}

function indent(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, i) => (line === '' ? line : (i === 0 ? first : rest) + line))
    .join('\n');
}

function itemText(item: ListItem, sign: string): string {
  const text = blocksText(item.content, '\n');
  return text === '' ? sign.trim() : indent(text, sign, ' '.repeat(sign.length));
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content);
    case 'blockquote':
      return [blocksText(block.content), attribution(block)].filter(Boolean).join('\n');
    case 'factBox':
      return [block.attrs.title, blocksText(block.content)].filter(Boolean).join('\n');
    case 'bulletList':
      return block.content.map(item => itemText(item, '- ')).join('\n');
    case 'orderedList':
      return block.content.map((item, i) => itemText(item, `${block.attrs.start + i}. `)).join('\n');
    case 'table':
      return block.content
        .map(row => row.content.map(cell => inlineText(cell.content[0].content, ' ')).join(' | '))
        .join('\n');
    case 'horizontalRule':
    case 'image':
      return '';
  }
}

function blocksText(blocks: readonly Block[], between = '\n\n'): string {
  return blocks
    .map(blockText)
    .filter(text => text !== '')
    .join(between);
}

/**
 * A body as plain text: paragraphs parted by blank lines, lists with dashes or numbers, table cells parted by " | ".
 * Pictures are left out. This is what newsrooms copy, what search reads and what originality is measured against.
 */
export function documentText(document: ReleaseDocument): string {
  return blocksText(document.content);
}
