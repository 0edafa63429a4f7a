import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imagesIn, isEmptyDocument } from '#app/features/press-kits/document.ts';
import { documentText } from '#app/features/press-kits/document-text.ts';
import { followableHref } from '#app/features/press-kits/links.ts';
import {
  type DocumentRefused,
  readDocument,
  storedDocument,
} from '#app/features/press-kits/reading-document.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';
import { anyDocument } from './any-document.ts';

const doc = (...content: unknown[]) => JSON.stringify({ type: 'doc', content });
const text = (value: string, ...marks: unknown[]) => ({ type: 'text', text: value, marks });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });

function fault(json: string): string | undefined {
  try {
    readDocument(json);
  } catch (error) {
    return (error as DocumentRefused).fault;
  }
}

function nested(levels: number): string {
  return `{"type":"doc","content":[${'{"type":"blockquote","content":['.repeat(levels)}{"type":"paragraph"}${']}'.repeat(levels)}]}`;
}

describe('a forged body', () => {
  it.each([
    ['no JSON', '{', 'malformed'],
    ['a text', '"doc"', 'malformed'],
    ['a list', '[]', 'malformed'],
    ['another root', '{"type":"paragraph"}', 'unknown-part'],
    ['content that is none', '{"type":"doc","content":"x"}', 'malformed'],
    ['a node without a type', doc({}), 'malformed'],
    ['an unknown block', doc({ type: 'iframe', attrs: { src: 'https://x.example' } }), 'unknown-part'],
    ['a block among words', doc(paragraph({ type: 'image', attrs: { fileId: 1 } })), 'unknown-part'],
    ['an unknown mark', doc(paragraph(text('x', { type: 'textStyle' }))), 'unknown-part'],
    ['marks that are none', doc(paragraph({ type: 'text', text: 'x', marks: 'bold' })), 'malformed'],
    ['a text without text', doc(paragraph({ type: 'text' })), 'malformed'],
    ['a list of paragraphs', doc({ type: 'bulletList', content: [paragraph()] }), 'unknown-part'],
    ['a row of paragraphs', doc({ type: 'table', content: [paragraph()] }), 'unknown-part'],
    ['10 MB', doc(paragraph(text('a'.repeat(10 * 1024 * 1024)))), 'too-large'],
    ['500 KB of letters that take two bytes', doc(paragraph(text('é'.repeat(260_000)))), 'too-large'],
    ['1,000 levels', nested(1000), 'too-deep'],
    ['21 levels', nested(19), 'too-deep'],
  ])('%s is refused', (_name, json, expected) => {
    expect(fault(json)).toBe(expected);
    expect(isEmptyDocument(storedDocument(json))).toBe(true);
  });

  it('may be 20 levels deep', () => {
    expect(fault(nested(18))).toBeUndefined();
  });

  it('loses links that run something, and keeps their words', () => {
    const link = (href: string) => text('x', { type: 'link', attrs: { href, target: '_blank' } });
    for (const href of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '//x.example',
      '/x',
      'https://a:b@x.example',
      'mailto:a b@x.example',
    ]) {
      expect(readDocument(doc(paragraph(link(href))))).toEqual({
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }],
      });
    }
  });

  it('loses unknown attributes, prototypes and picture addresses', () => {
    const json = `{"type":"doc","__proto__":{"x":1},"content":[
      {"type":"image","attrs":{"fileId":3,"src":"https://spy.example/p.gif","onerror":"alert(1)"}},
      {"type":"image","attrs":{"src":"https://spy.example/p.gif"}},
      {"type":"heading","attrs":{"level":1,"style":"x"},"content":[{"type":"text","text":"a"}]}]}`;
    expect(readDocument(json).content).toEqual([
      { type: 'image', attrs: { fileId: 3 } },
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'a' }] },
    ]);
    expect(imagesIn(readDocument(json))).toEqual([3]);
  });

  it('makes a table rectangular with one row of headings', () => {
    const cell = (value: string, colspan = 1) => ({
      type: 'tableCell',
      attrs: { colspan },
      content: [paragraph(text(value)), paragraph(text(`${value}2`))],
    });
    const table = {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('a', 2)] },
        { type: 'tableRow', content: [cell('b')] },
      ],
    };
    expect(documentText(readDocument(doc(table)))).toBe('a a2 | \nb b2 | ');
  });

  it('is the same after a second reading', () => {
    fc.assert(
      fc.property(anyDocument, raw => {
        const once = readDocument(JSON.stringify(raw));
        expect(readDocument(JSON.stringify(once))).toEqual(once);
      }),
      propertyRuns,
    );
  });
});

describe('followableHref', () => {
  it.each([
    ['https://contoh.example/a b', 'https://contoh.example/a%20b'],
    ['HTTP://Contoh.example', 'http://contoh.example/'],
    ['https://contoh.example/(a)|"', 'https://contoh.example/%28a%29%7C%22'],
    ['mailto:humas@contoh.example', 'mailto:humas@contoh.example'],
    ['tel:+62-812', 'tel:+62-812'],
    ['contoh.example', undefined],
    [`https://contoh.example/${'a'.repeat(2000)}`, undefined],
    [null, undefined],
  ])('%s', (href, expected) => expect(followableHref(href)).toBe(expected));
});
