import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faceOf } from '#app/features/awards/certificates/certificate-face.ts';
import { layOut, type Mark, sheet, tintsOf } from '#app/features/awards/certificates/certificate-layout.ts';
import { topRange } from '#app/features/awards/certificates/design.ts';
import { fitText } from '#app/features/awards/certificates/fit-text.ts';
import { measuredLetters, textWidth } from '#app/features/awards/certificates/text-widths.ts';
import { openPdf } from '#app/features/files/pdf-document.server.ts';
import { certificateLike } from '#tests/factories/certificates.ts';

const steps = [
  [36, 1],
  [24, 2],
  [16, 3],
] as const;

type Text = Extract<Mark, { kind: 'text' }>;
const textsOf = (values: Parameters<typeof certificateLike>[0]) =>
  layOut(faceOf(certificateLike(values), { number: 'Nomor:', check: 'Periksa keaslian piagam ini.' })).filter(
    (mark): mark is Text => mark.kind === 'text',
  );

describe('widths', () => {
  it.each(['text', 'strong'] as const)('are those of the font that is printed: %s', weight => {
    const { doc } = openPdf({ title: '', author: '', madeAt: '2025-01-01T00:00:00.000Z' });
    doc.font(weight).fontSize(1000);
    for (const letter of measuredLetters)
      expect([letter, textWidth(letter, 1000, weight)]).toEqual([
        letter,
        Math.round(doc.widthOfString(letter)),
      ]);
  });
});

describe('fitting', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcWiM.,'), minLength: 1, maxLength: 40 });
  it('keeps every letter within the width', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), words => {
        const text = words.join(' ');
        const { size, lines } = fitText(text, 400, steps, 'strong');
        for (const line of lines) expect(textWidth(line, size, 'strong')).toBeLessThanOrEqual(400);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
      { numRuns: 200 },
    );
  });

  it('leaves no degree alone on the second line', () => {
    const { lines } = fitText(
      'Prof. Dr. Ratna Kusuma Dewi Batanghari, S.I.Kom., M.Si.',
      560,
      [[26, 2]],
      'strong',
    );
    const [first, second] = lines.map(line => textWidth(line, 26, 'strong')) as [number, number];
    expect(lines).toHaveLength(2);
    expect(second / first).toBeGreaterThan(0.6);
  });
});

describe('a certificate', () => {
  it('fits a name of 120 characters, a long award and a signatory with degrees: on the sheet, clear of the foot', () => {
    const name = fc.string({ unit: fc.constantFrom(...'aeinrsWM., '), minLength: 120, maxLength: 120 });
    fc.assert(
      fc.property(name, fc.boolean(), (recipient, hasBackground) => {
        const texts = textsOf({
          recipient: `R${recipient.slice(1)}`,
          award: 'Juara '.repeat(26),
          hasBackground,
        });
        for (const text of texts) {
          const width = textWidth(text.text, text.size, text.weight) + (text.spacing ?? 0) * text.text.length;
          const left = text.align === 'left' ? text.x : text.x - width / 2;
          expect(left).toBeGreaterThan(40);
          expect(left + width).toBeLessThan(sheet.width - 40);
          expect(text.y).toBeLessThan(sheet.height - 30);
        }
        expect(texts.map(({ text }) => text).join('')).not.toContain('…');
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the words in the middle above the foot, however long they are and however low they begin', () => {
    const texts = textsOf({
      recipient: 'Muhammadiyah '.repeat(9).slice(0, 120),
      detail: 'Kabar Batanghari Raya '.repeat(9).slice(0, 200),
      award: 'Juara Pertama Kategori '.repeat(7).slice(0, 160),
      design: { top: topRange.most, closing: 'satu\ndua\ntiga\nempat' },
    });
    const middle = texts.filter(({ x, align }) => align === 'centre' && Math.abs(x - sheet.width / 2) < 1);
    expect(Math.max(...middle.map(({ y }) => y))).toBeLessThan(430);
  });

  it('has a colour where the office has set none', () => {
    expect(tintsOf('').accent).toMatch(/^#[0-9a-f]{6}$/);
    expect(tintsOf('#7a1f1f').accent).toBe('#7a1f1f');
  });

  it('says nothing where nothing was given', () => {
    const said = textsOf({ detail: '', design: { givenTo: '', wording: '', closing: '', place: '' } });
    expect(said.every(({ text }) => text.trim() !== '')).toBe(true);
  });
});
