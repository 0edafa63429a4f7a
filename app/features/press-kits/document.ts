/**
 * A release's body as the product knows it: a closed subset of the editor's JSON, normalised. Everything that shows a
 * body starts from this type, never from what is stored or posted (see reading-document.ts).
 */
export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } };

export type TextNode = { type: 'text'; text: string; marks?: Mark[] };
export type HardBreak = { type: 'hardBreak' };
/**
 * An official figure of Program among the words: a reference, and the value as it was shown when it was put in. Bold and
 * italic alone may mark it.
 */
export type FigureNode = { type: 'figure'; attrs: { figureId: number; shown: string }; marks?: Mark[] };
export type Inline = TextNode | HardBreak | FigureNode;

export type Paragraph = { type: 'paragraph'; content?: Inline[] };
export type Heading = { type: 'heading'; attrs: { level: 2 | 3 }; content?: Inline[] };
/** Points at a picture of the kit; caption, credit and alternative text live with the file. */
export type ImageNode = { type: 'image'; attrs: { fileId: number } };
export type ListItem = { type: 'listItem'; content: Block[] };
export type BulletList = { type: 'bulletList'; content: ListItem[] };
export type OrderedList = { type: 'orderedList'; attrs: { start: number }; content: ListItem[] };
/** A quote; who says it stands in `attrs`, absent when nobody is named. Each of the two may be empty. */
export type Blockquote = {
  type: 'blockquote';
  attrs?: { speaker: string; office: string };
  content: Block[];
};
/** Facts set apart from the running text, under a title that may be empty. */
export type FactBox = { type: 'factBox'; attrs: { title: string }; content: Block[] };
/** One paragraph per cell; the first row holds the headings; every row has as many cells. */
export type TableCell = { type: 'tableHeader' | 'tableCell'; content: [Paragraph] };
export type TableRow = { type: 'tableRow'; content: TableCell[] };
export type Table = { type: 'table'; content: TableRow[] };
export type Rule = { type: 'horizontalRule' };

export type Block =
  | Paragraph
  | Heading
  | ImageNode
  | BulletList
  | OrderedList
  | Blockquote
  | FactBox
  | Table
  | Rule;

export type ReleaseDocument = { type: 'doc'; content: Block[] };

/** Deepest nesting of nodes, the document itself being level 1. */
export const deepestLevel = 20;
/** Largest body in bytes of JSON, as posted and as stored. */
export const largestDocument = 500 * 1024;

/** Longest name of a speaker, office, title of a fact box and shown figure, in characters. */
export const longestLabel = 160;

export const emptyDocument: ReleaseDocument = { type: 'doc', content: [{ type: 'paragraph' }] };

/** Every block of a document in reading order, nested ones after what holds them; cells are left out. */
function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'blockquote' || block.type === 'factBox') yield* walkBlocks(block.content);
    if (block.type === 'bulletList' || block.type === 'orderedList') {
      for (const item of block.content) yield* walkBlocks(item.content);
    }
  }
}

/** The pictures a document shows, each once, in order. */
export function imagesIn(document: ReleaseDocument): number[] {
  const ids = [...walkBlocks(document.content)].flatMap(block =>
    block.type === 'image' ? [block.attrs.fileId] : [],
  );
  return [...new Set(ids)];
}

/** Who says a quote, as it stands below it: "— Rina Marlina, Kepala Cabang"; empty when nobody is named. */
export function attribution(quote: Blockquote): string {
  const words = [quote.attrs?.speaker, quote.attrs?.office].filter(Boolean).join(', ');
  return words && `— ${words}`;
}

/** Whether there is nothing to read and nothing to see. */
export function isEmptyDocument(document: ReleaseDocument): boolean {
  return document.content.every(block => block.type === 'paragraph' && !block.content?.length);
}

/** The document without pictures that are not (or no longer) the kit's. */
export function keepImages(document: ReleaseDocument, known: ReadonlySet<number>): ReleaseDocument {
  const keep = (blocks: Block[]): Block[] =>
    blocks.flatMap((block): Block[] => {
      switch (block.type) {
        case 'image':
          return known.has(block.attrs.fileId) ? [block] : [];
        case 'blockquote':
        case 'factBox':
          return [{ ...block, content: keep(block.content) }];
        case 'bulletList':
        case 'orderedList':
          return [
            { ...block, content: block.content.map(item => ({ ...item, content: keep(item.content) })) },
          ];
        default:
          return [block];
      }
    });
  return { ...document, content: keep(document.content) };
}
