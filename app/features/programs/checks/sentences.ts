import type { TextRange } from '#app/lib/text-range.ts';

/** A sentence of a text and the paragraph (line) it stands in, counted from 0. */
export interface Sentence extends TextRange {
  paragraph: number;
}

const paragraphs = /[^\n\v\f\r\u0085\u2028\u2029]+/g;
/** A sentence ends at a mark, a closing quotation mark included, before white space and a capital or an opening mark. */
const ends = /[.!?…]+["”’')\]]*(?=\s+["“‘'(]?[\p{Lu}\p{N}])/gu;
const abbreviation =
  /(?:^|[\s(."“])(?:\p{Lu}|Dr|Drs|Dra|Ir|Prof|Hj|KH|St|Tn|Ny|No|Rp|Jl|Kec|Kab|PT|CV|dll|dsb|dst|Nn|Yth|Bpk|Sdr|Moh|Muh|hlm)\.$/u;

/** The sentences of a text in order. A line break always ends one; initials, titles and "Rp." do not. */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let paragraph = -1;
  for (const line of text.matchAll(paragraphs)) {
    if (line[0].trim() === '') continue;
    paragraph += 1;
    let from = 0;
    const take = (to: number) => {
      const piece = line[0].slice(from, to);
      const trimmed = piece.trim();
      if (trimmed !== '') {
        const start = line.index + from + piece.indexOf(trimmed);
        found.push({ start, end: start + trimmed.length, paragraph });
      }
      from = to;
    };
    for (const end of line[0].matchAll(ends)) {
      const to = end.index + end[0].length;
      if (!abbreviation.test(line[0].slice(Math.max(from, to - 8), to))) take(to);
    }
    take(line[0].length);
  }
  return found;
}
