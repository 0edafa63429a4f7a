import { Fragment, type ReactNode } from 'react';
import type { Block, Inline, Mark, ReleaseDocument } from '../document.ts';
import { fittedSize, type ImageOf, type ReleaseImage } from '../document-html.ts';

function marked(text: string, marks: readonly Mark[]): ReactNode {
  const [mark, ...inner] = marks;
  if (!mark) return text;
  if (mark.type === 'bold') return <strong>{marked(text, inner)}</strong>;
  if (mark.type === 'italic') return <em>{marked(text, inner)}</em>;
  return <a href={mark.attrs.href}>{marked(text, inner)}</a>;
}

function InlineNodes({ nodes = [] }: { nodes?: readonly Inline[] }) {
  return nodes.map((node, i) => (
    <Fragment key={i}>
      {node.type === 'hardBreak' ? (
        <br />
      ) : (
        marked(node.type === 'figure' ? node.attrs.shown : node.text, node.marks ?? [])
      )}
    </Fragment>
  ));
}

function Picture({ image }: { image: ReleaseImage }) {
  return (
    <figure>
      <img src={image.src} alt={image.alt} {...fittedSize(image, 1280)} loading="lazy" />
      {(image.caption || image.credit || image.licence) && (
        <figcaption>
          {image.caption} {image.credit && <span className="whitespace-nowrap">{image.credit}</span>}{' '}
          {image.licence}
        </figcaption>
      )}
    </figure>
  );
}

function Attribution({ speaker, office }: { speaker: string; office: string }) {
  return (
    <p className="quote-speaker">
      — {speaker && <strong>{speaker}</strong>}
      {speaker && office && ', '}
      {office}
    </p>
  );
}

function BlockNode({ block, image }: { block: Block; image: ImageOf }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <InlineNodes nodes={block.content} />
        </p>
      );
    case 'heading': {
      const Tag = block.attrs.level === 2 ? 'h2' : 'h3';
      return (
        <Tag>
          <InlineNodes nodes={block.content} />
        </Tag>
      );
    }
    case 'horizontalRule':
      return <hr />;
    case 'image': {
      const found = image(block.attrs.fileId);
      return found ? <Picture image={found} /> : null;
    }
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={block.content} image={image} />
          {block.attrs && <Attribution {...block.attrs} />}
        </blockquote>
      );
    case 'factBox':
      return (
        <aside className="fact-box">
          {block.attrs.title && <h3>{block.attrs.title}</h3>}
          <Blocks blocks={block.content} image={image} />
        </aside>
      );
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map((item, i) => (
        <li key={i}>
          <Blocks blocks={item.content} image={image} />
        </li>
      ));
      return block.type === 'bulletList' ? <ul>{items}</ul> : <ol start={block.attrs.start}>{items}</ol>;
    }
    case 'table':
      return (
        <div className="release-table">
          <table>
            <tbody>
              {block.content.map((row, i) => (
                <tr key={i}>
                  {row.content.map((cell, j) => {
                    const Tag = cell.type === 'tableHeader' ? 'th' : 'td';
                    return (
                      <Tag key={j} scope={Tag === 'th' ? 'col' : undefined}>
                        <InlineNodes nodes={cell.content[0].content} />
                      </Tag>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

function Blocks({ blocks, image }: { blocks: readonly Block[]; image: ImageOf }) {
  return blocks.map((block, i) => <BlockNode key={i} block={block} image={image} />);
}

/** A release's body on a page: elements made from the checked document, never HTML from anywhere. */
export function ReleaseBody({ document, image }: { document: ReleaseDocument; image: ImageOf }) {
  return (
    <div className="release-body">
      <Blocks blocks={document.content} image={image} />
    </div>
  );
}
