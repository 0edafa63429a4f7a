import type { Block, Inline, ListItem, ReleaseDocument } from '../document.ts';
import { documentText } from '../document-text.ts';

/** A top-level block of a body and where its words stand in the body's plain text; empty ones have no words. */
export type Passage = { index: number; start: number; end: number };

/** Where each passage of a body stands in {@link documentText} of it. */
export function passagesOf(document: ReleaseDocument): Passage[] {
  let at = 0;
  return document.content.map((block, index) => {
    const { length } = documentText({ type: 'doc', content: [block] });
    const passage = { index, start: at, end: at + length };
    if (length > 0) at += length + 2;
    return passage;
  });
}

/** The words of one passage. */
export function passageText(block: Block): string {
  return documentText({ type: 'doc', content: [block] });
}

/** The passage that holds a place of the plain text. */
export function passageAt(passages: readonly Passage[], at: number): Passage | undefined {
  return passages.find(passage => passage.end > passage.start && at >= passage.start && at < passage.end);
}

/** A link of a body and the passage that it stands in. */
export type LinkInBody = { href: string; passage: number };

/** The links of a body, each address once, in order. */
export function linksIn(document: ReleaseDocument): LinkInBody[] {
  const found = new Map<string, number>();
  const inline = (nodes: readonly Inline[] = [], passage: number) => {
    for (const node of nodes) {
      if (node.type !== 'text') continue;
      for (const mark of node.marks ?? []) {
        if (mark.type === 'link' && !found.has(mark.attrs.href)) found.set(mark.attrs.href, passage);
      }
    }
  };
  const items = (list: readonly ListItem[], passage: number) => {
    for (const item of list) for (const block of item.content) walk(block, passage);
  };
  const walk = (block: Block, passage: number): void => {
    if (block.type === 'paragraph' || block.type === 'heading') inline(block.content, passage);
    if (block.type === 'blockquote') for (const inner of block.content) walk(inner, passage);
    if (block.type === 'bulletList' || block.type === 'orderedList') items(block.content, passage);
    if (block.type === 'table') {
      for (const row of block.content)
        for (const cell of row.content) inline(cell.content[0].content, passage);
    }
  };
  for (const [index, block] of document.content.entries()) walk(block, index);
  return [...found].map(([href, passage]) => ({ href, passage }));
}
