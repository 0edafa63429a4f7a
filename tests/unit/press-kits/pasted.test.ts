import { readFileSync } from 'node:fs';
import { getSchema } from '@tiptap/core';
import { DOMParser as ModelParser } from '@tiptap/pm/model';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { documentMarkdown } from '#app/features/press-kits/document-markdown.ts';
import { readDocument } from '#app/features/press-kits/reading-document.ts';
import { extensions } from '#app/features/press-kits/ui/editor/extensions.ts';
import { tidyPasted } from '#app/features/press-kits/ui/editor/pasted.ts';

const schema = getSchema(extensions);

function parse(html: string): Document {
  const whole = /<body\b/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

/** What a paste becomes once it is saved, as Markdown. */
function pasted(html: string): string {
  const { body } = parse(tidyPasted(html, parse));
  const model = ModelParser.fromSchema(schema).parse(body as never);
  return documentMarkdown(readDocument(JSON.stringify(model.toJSON())));
}

const clipboard = (name: string) => readFileSync(new URL(`./clipboard/${name}.txt`, import.meta.url), 'utf8');

const opening = `## Perlindungan pekerja rentan

**Jambi** – Sebanyak 580 ribu dari *1,3 juta* pekerja terlindungi.

### Langkah berikutnya

- Pendataan desa

  - Merangin
- Sosialisasi [JMO](https://jambi.example/jmo)`;

const table = (head: string) => `| ${head} | Peserta |
| --- | --- |
| PU | 402.000 |`;

describe('what is pasted', () => {
  it('from Word keeps headings, lists by level and number, bold, links and tables', () => {
    expect(pasted(clipboard('word'))).toBe(
      [opening.replace('580 ribu', '**580 ribu**'), '3. Daftar\n4. Bayar', table('**Segmen**')].join('\n\n'),
    );
  });

  it('from Google Docs is not all bold, nests lists and leads straight', () => {
    expect(pasted(clipboard('google-docs'))).toBe([opening, table('**Segmen**')].join('\n\n'));
  });

  it('from LibreOffice loses its fonts alone', () => {
    expect(pasted(clipboard('libreoffice'))).toBe([opening, table('**Segmen**')].join('\n\n'));
  });

  it('from a web page loses scripts, styles, menus, forms, trackers and what was hidden', () => {
    expect(pasted(clipboard('web-page'))).toBe(
      [`${opening} mulai`, table('Segmen'), 'Baca juga: kabar lain'].join('\n\n'),
    );
  });

  it('holds nothing but plain elements and links before the editor sees it', () => {
    for (const name of ['word', 'google-docs', 'libreoffice', 'web-page']) {
      const tidy = tidyPasted(clipboard(name), parse);
      expect(tidy).not.toMatch(
        /<(?:script|style|img|iframe|form|input|svg|o:p|font\s)|class=|style=|onclick|<!--/i,
      );
    }
  });

  it('from the editor itself keeps quotes, fact boxes, figures and pictures', () => {
    const own =
      '<aside data-pm-slice="0 0 []" data-title="Fakta" data-fact-box=""><p>Ada <data data-figure="7">580 orang</data></p></aside>' +
      '<blockquote data-speaker="Rina" data-office="Kepala"><p>Ya.</p></blockquote><img data-file="3">';
    const same =
      ':::fakta Fakta\nAda [580 orang](angka:7)\n:::\n\n> Ya.\n>\n> -- Rina | Kepala\n\n![](gambar:3)';
    expect(pasted(own)).toBe(same);
    expect(pasted(own.replace(' data-pm-slice="0 0 []"', ''))).toBe(same);
  });

  it('does not fall over a page of a thousand levels', () => {
    const deep = `${'<div>'.repeat(1000)}<p>Isi</p>${'</div>'.repeat(1000)}`;
    expect(pasted(deep)).toBe('Isi');
  });
});
