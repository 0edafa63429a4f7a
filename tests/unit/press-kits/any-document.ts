import fc from 'fast-check';

/** Texts that are hard on Markdown, HTML and mail. */
const nastyText = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 6 }) },
  {
    weight: 3,
    arbitrary: fc.string({ unit: fc.constantFrom(...'ab *_[]()<>#-+|\\`!.1&"\'{}\n\u00a0'), maxLength: 24 }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '# bukan judul',
      '- bukan butir',
      '1. bukan nomor',
      '2025. Lalu',
      '> bukan kutipan',
      '---',
      '-- Rina | Kepala',
      '— Rina',
      ':::',
      ':::fakta x',
      '[580](angka:3)',
      '| a | b |',
      '![x](gambar:1)',
      '[x](https://x.example)',
      '<br>',
      '<script>alert(1)</script>',
      '**tebal**',
      'kata\\',
      '{{unsubscribeUrl}}',
      '  spasi  ',
      '😀 \u202Ertl',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

const mark = fc.oneof(
  fc.constant({ type: 'bold' }),
  fc.constant({ type: 'italic' }),
  fc
    .constantFrom(
      'https://contoh.example/a_b(c)?x=1&y=*2*#d',
      'http://contoh.example',
      'mailto:humas@contoh.example',
      'tel:+628123456789',
      'javascript:alert(1)',
      'data:text/html,x',
      '/relatif',
    )
    .map(href => ({ type: 'link', attrs: { href } })),
);

const inline = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('text'),
      text: nastyText,
      marks: fc.array(mark, { maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('figure'),
      attrs: fc.record({ figureId: fc.integer({ min: 0, max: 9 }), shown: nastyText }),
      marks: fc.array(mark, { maxLength: 2 }),
    }),
  },
);
const content = fc.array(inline, { maxLength: 5 });

const { block } = fc.letrec(tie => {
  const blocks = fc.array(tie('block'), { maxLength: 3, depthIdentifier: 'blocks' });
  const item = fc.record({ type: fc.constant('listItem'), content: blocks });
  const items = fc.array(item, { maxLength: 3 });
  const cell = fc.record({
    type: fc.constantFrom('tableCell', 'tableHeader'),
    attrs: fc.record({ colspan: fc.integer({ min: 1, max: 3 }) }),
    content: fc.array(fc.record({ type: fc.constant('paragraph'), content }), { maxLength: 2 }),
  });
  const row = fc.record({ type: fc.constant('tableRow'), content: fc.array(cell, { maxLength: 3 }) });
  return {
    block: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'blocks' },
      { weight: 4, arbitrary: fc.record({ type: fc.constant('paragraph'), content }) },
      fc.record({
        type: fc.constant('heading'),
        attrs: fc.record({ level: fc.integer({ min: 1, max: 6 }) }),
        content,
      }),
      fc.constant({ type: 'horizontalRule' }),
      fc.record({
        type: fc.constant('image'),
        attrs: fc.record({ fileId: fc.integer({ min: 1, max: 99 }) }),
      }),
      fc.record({ type: fc.constant('table'), content: fc.array(row, { maxLength: 3 }) }),
      fc.record({
        type: fc.constant('blockquote'),
        attrs: fc.record({ speaker: nastyText, office: nastyText }, { requiredKeys: [] }),
        content: blocks,
      }),
      fc.record({
        type: fc.constant('factBox'),
        attrs: fc.record({ title: nastyText }),
        content: blocks,
      }),
      fc.record({ type: fc.constant('bulletList'), content: items }),
      fc.record({
        type: fc.constant('orderedList'),
        attrs: fc.record({ start: fc.integer({ min: 0, max: 12 }) }),
        content: items,
      }),
    ),
  };
});

/** A body as an editor, or somebody with a grudge, may post it: known parts, any text. */
export const anyDocument = fc.record({
  type: fc.constant('doc'),
  content: fc.array(block, { maxLength: 6 }),
});
