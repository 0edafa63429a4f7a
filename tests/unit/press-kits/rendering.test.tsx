import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { documentHtml, type ImageOf } from '#app/features/press-kits/document-html.ts';
import { documentText } from '#app/features/press-kits/document-text.ts';
import { readDocument } from '#app/features/press-kits/reading-document.ts';
import { ReleaseBody } from '#app/features/press-kits/ui/release-body.tsx';
import { propertyRuns } from '#tests/support/property-runs.ts';
import { anyDocument } from './any-document.ts';

const image: ImageOf = fileId =>
  fileId % 2 === 0
    ? undefined
    : {
        src: `https://contoh.example/${fileId}.jpg`,
        width: 3000,
        height: 2000,
        alt: '"><script>alert(1)</script>',
        caption: '<b>Pasar</b>',
        credit: 'Foto: Humas',
        licence: 'Bebas dipakai & disebut',
      };

const allowed = new Set(
  'p h2 h3 hr br figure img figcaption blockquote ul ol li table tbody tr th td strong em a'.split(' '),
);

/** Words and elements in order, without what only one of the two needs. */
function shape(html: string): string[] {
  const { document } = parseHTML(`<body>${html}</body>`);
  const out: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === 3) out.push(node.textContent ?? '');
    const tag = node.nodeName.toLowerCase();
    if (node.nodeType === 1 && allowed.has(tag)) out.push(`<${tag}>`);
    if (tag !== 'figcaption') node.childNodes.forEach(walk);
  };
  document.body.childNodes.forEach(walk);
  return out
    .join('')
    .replace(/<(th|td)><p>/g, '<$1>')
    .split(/(?=<)/);
}

describe('a body', () => {
  it('holds known elements only, as mail and as page, and both say the same', () => {
    fc.assert(
      fc.property(anyDocument, raw => {
        const release = readDocument(JSON.stringify(raw));
        const mail = documentHtml(release, { image, widest: 536 });
        const { document } = parseHTML(`<body>${mail}</body>`);
        for (const element of document.body.querySelectorAll('*')) {
          expect(allowed.has(element.localName) || element.localName === 'div').toBe(true);
          for (const { name, value } of element.attributes) {
            expect(['href', 'src', 'alt', 'width', 'height', 'start']).toContain(name);
            if (name === 'href') expect(value).toMatch(/^(https?|mailto|tel):/);
          }
        }
        const page = renderToStaticMarkup(<ReleaseBody document={release} image={image} />);
        expect(shape(page)).toEqual(shape(mail));
      }),
      propertyRuns,
    );
  });

  it('fits a picture into a mail', () => {
    const release = readDocument('{"type":"doc","content":[{"type":"image","attrs":{"fileId":1}}]}');
    expect(documentHtml(release, { image, widest: 536 })).toBe(
      '<figure><img src="https://contoh.example/1.jpg" alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" width="536" height="357"><figcaption>&lt;b&gt;Pasar&lt;/b&gt; · Foto: Humas · Bebas dipakai &amp; disebut</figcaption></figure>',
    );
  });

  it('reads as plain text', () => {
    const list = (type: string, ...items: unknown[]) => ({
      type,
      attrs: { start: 9 },
      content: items.map(item => ({ type: 'listItem', content: [].concat(item as never) })),
    });
    const p = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    const release = readDocument(
      JSON.stringify({
        type: 'doc',
        content: [
          p('Satu'),
          list('bulletList', p('a'), [p('b'), list('orderedList', p('c'), p('d'))]),
          { type: 'blockquote', content: [p('“e”'), p('Kepala Cabang')] },
        ],
      }),
    );
    expect(documentText(release)).toBe('Satu\n\n- a\n- b\n  9. c\n  10. d\n\n“e”\n\nKepala Cabang');
  });
});
