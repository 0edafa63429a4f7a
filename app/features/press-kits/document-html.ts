import type { Block, Blockquote, Inline, Mark, ReleaseDocument } from './document.ts';

/** A picture as a reader gets it. `credit` is ready to show ("Foto: Humas"). */
export type ReleaseImage = {
  src: string;
  width: number | null;
  height: number | null;
  alt: string;
  caption: string;
  credit: string;
  /** Terms of use, in words; empty when none are stated. */
  licence: string;
};

export type ImageOf = (fileId: number) => ReleaseImage | undefined;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML and XML, in content and in quoted attributes alike. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, sign => entities[sign]!);
}

function wrap(html: string, mark: Mark): string {
  if (mark.type === 'bold') return `<strong>${html}</strong>`;
  if (mark.type === 'italic') return `<em>${html}</em>`;
  return `<a href="${escapeMarkup(mark.attrs.href)}">${html}</a>`;
}

function inlineHtml(nodes: readonly Inline[] = []): string {
  return nodes
    .map(node =>
      node.type === 'hardBreak'
        ? '<br>'
        : (node.marks ?? []).reduceRight(
            wrap,
            escapeMarkup(node.type === 'figure' ? node.attrs.shown : node.text),
          ),
    )
    .join('');
}

/** Width and height of a picture inside a column, both or none. */
export function fittedSize(image: ReleaseImage, widest: number): { width?: number; height?: number } {
  if (!image.width || !image.height) return {};
  const scale = Math.min(1, widest / image.width);
  return { width: Math.round(image.width * scale), height: Math.round(image.height * scale) };
}

function imageHtml(image: ReleaseImage, widest: number): string {
  const { width, height } = fittedSize(image, widest);
  const size = width ? ` width="${width}" height="${height}"` : '';
  const words = [image.caption, image.credit, image.licence].filter(Boolean).map(escapeMarkup).join(' · ');
  const caption = words ? `<figcaption>${words}</figcaption>` : '';
  return `<figure><img src="${escapeMarkup(image.src)}" alt="${escapeMarkup(image.alt)}"${size}>${caption}</figure>`;
}

function attributionHtml(quote: Blockquote): string {
  if (!quote.attrs) return '';
  const { speaker, office } = quote.attrs;
  const words = [speaker && `<strong>${escapeMarkup(speaker)}</strong>`, escapeMarkup(office)];
  return `<p>— ${words.filter(Boolean).join(', ')}</p>`;
}

type Options = { image: ImageOf; widest: number };

function blockHtml(block: Block, options: Options): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.content)}</p>`;
    case 'heading':
      return `<h${block.attrs.level}>${inlineHtml(block.content)}</h${block.attrs.level}>`;
    case 'horizontalRule':
      return '<hr>';
    case 'image': {
      const image = options.image(block.attrs.fileId);
      return image ? imageHtml(image, options.widest) : '';
    }
    case 'blockquote':
      return `<blockquote>${blocksHtml(block.content, options)}${attributionHtml(block)}</blockquote>`;
    case 'factBox': {
      const title = block.attrs.title && `<h3>${escapeMarkup(block.attrs.title)}</h3>`;
      return `<div>${title}${blocksHtml(block.content, options)}</div>`;
    }
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map(item => `<li>${blocksHtml(item.content, options)}</li>`).join('');
      if (block.type === 'bulletList') return `<ul>${items}</ul>`;
      return block.attrs.start === 1 ? `<ol>${items}</ol>` : `<ol start="${block.attrs.start}">${items}</ol>`;
    }
    case 'table': {
      const rows = block.content.map(row => {
        const cells = row.content.map(cell => {
          const tag = cell.type === 'tableHeader' ? 'th' : 'td';
          return `<${tag}><p>${inlineHtml(cell.content[0].content)}</p></${tag}>`;
        });
        return `<tr>${cells.join('')}</tr>`;
      });
      return `<table><tbody>${rows.join('')}</tbody></table>`;
    }
  }
}

function blocksHtml(blocks: readonly Block[], options: Options): string {
  return blocks.map(block => blockHtml(block, options)).join('');
}

/**
 * A body as HTML for mail and feeds: known tags only, every text escaped, no styles, pictures at most `widest` pixels
 * wide and with the absolute addresses that `image` gives; unknown pictures are left out.
 */
export function documentHtml(document: ReleaseDocument, options: Options): string {
  return blocksHtml(document.content, options);
}
