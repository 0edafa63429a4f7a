import { describe, expect, it } from 'vitest';
import { quotations } from '#app/features/coverage/quotations.ts';

/** Shows the quotations of a text as [ ]. */
function marked(text: string) {
  let result = '';
  let at = 0;
  for (const { start, end } of quotations(text)) {
    result += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return result + text.slice(at);
}

describe('quotations', () => {
  it.each([
    ['straight marks', '["Kami siap,"] ujarnya.'],
    ['curly marks', 'Ia berkata: [“Kami siap.”]'],
    ['guillemets', '[«Kami siap»] katanya, [‹siap›].'],
    ['low marks', '[„Kami siap“] katanya.'],
    ['mixed marks', '["Kami siap,”] ujarnya. [“Mari,"] ajaknya.'],
    ['a closing mark of the wrong shape', '[“Kami siap,“] ujarnya.'],
    ['an opening mark of the wrong shape', '[”Kami siap,”] ujarnya.'],
    ['two in a paragraph', '["Satu"] dan ["dua"] saja.'],
    ['nested with the same marks', '[“Ia bilang “tidak” kepada kami,”] ujarnya.'],
    ['nested straight marks', '["Ia bilang "tidak" kepada kami,"] ujarnya.'],
    ['single inside double', '["Program \'Perisai\' jalan,"] ujarnya.'],
    ['double inside single', "['Kata dia “ya” tadi,'] ujarnya."],
    ['single marks', "Program [‘Perisai’] dan ['Jakon']."],
    ['two apostrophes for a mark', "'['Kami siap,']' ujarnya."],
    ['an apostrophe before a quotation', "Era '90-an dan ['Perisai'] di kantor ‘Aisyiyah."],
    ['apostrophes', "Jum’at, Qur'an, the workers' rights, ‘Aisyiyah, '90-an."],
    ['inches', 'Layar 15" itu rusak dan 21" tidak.'],
    ['no space before', 'ujarnya.["Kami siap,"]katanya.'],
    ['dashes and brackets', '—["Siap!"]— dan (["Perisai"]).'],
    ['an unclosed quotation', 'Kata dia, ["Kami siap, ujarnya.]\nBesok mulai.'],
    ['one carried over paragraphs', '[“Satu.]\n[“Dua.”]\nTiga.'],
    ['a stray closing mark', 'Kami siap," ujarnya. ["Mari,"] ajaknya.'],
    ['an ellipsis at the start', '["…siap,"] katanya.'],
    ['other line ends', '["Siap]\r\nAda.\u2028["Siap]'],
    ['nothing', ''],
  ])('finds %s', (_, expected) => {
    // In these examples no square bracket belongs to the text.
    const text = expected.replace(/[[\]]/g, '');
    expect(marked(text)).toBe(expected);
  });

  it('takes time in proportion to the text', () => {
    for (const unit of ['" ', "'a ", '“', "'a' \"b ", '‘a “b ']) {
      expect(quotations(unit.repeat(200_000)).length).toBeLessThanOrEqual(200_000);
    }
  });
});
