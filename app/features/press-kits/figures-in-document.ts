import type { Block, FigureNode, Inline, Paragraph, ReleaseDocument } from './document.ts';

type Change = (figure: FigureNode) => Inline;

function changedInline<N extends { content?: Inline[] }>(node: N, change: Change): N {
  if (!node.content?.some(child => child.type === 'figure')) return node;
  return { ...node, content: node.content.map(child => (child.type === 'figure' ? change(child) : child)) };
}

function changedBlocks(blocks: Block[], change: Change): Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return changedInline(block, change);
      case 'blockquote':
      case 'factBox':
        return { ...block, content: changedBlocks(block.content, change) };
      case 'bulletList':
      case 'orderedList':
        return {
          ...block,
          content: block.content.map(item => ({ ...item, content: changedBlocks(item.content, change) })),
        };
      case 'table':
        return {
          ...block,
          content: block.content.map(row => ({
            ...row,
            content: row.content.map(cell => ({
              ...cell,
              content: [changedInline(cell.content[0], change)] as [Paragraph],
            })),
          })),
        };
      default:
        return block;
    }
  });
}

/** The document with every official figure in it replaced by what `change` makes of it. */
export function changeFigures(document: ReleaseDocument, change: Change): ReleaseDocument {
  return { ...document, content: changedBlocks(document.content, change) };
}

/** The official figures a document shows, in reading order; one shown twice comes twice. */
export function figuresIn(document: ReleaseDocument): FigureNode['attrs'][] {
  const found: FigureNode['attrs'][] = [];
  changeFigures(document, figure => {
    found.push(figure.attrs);
    return figure;
  });
  return found;
}

/** The document with figures that are not in Program as plain words: what was written stays. */
export function keepFigures(document: ReleaseDocument, known: ReadonlySet<number>): ReleaseDocument {
  return changeFigures(document, figure =>
    known.has(figure.attrs.figureId)
      ? figure
      : { type: 'text', text: figure.attrs.shown, ...(figure.marks && { marks: figure.marks }) },
  );
}
