import { textWidth, type Weight } from './text-widths.ts';

export type Fitted = { size: number; lines: string[] };

/** A word wider than a line is cut into pieces that are not. */
function pieces(word: string, width: number, measure: (text: string) => number): string[] {
  if (measure(word) <= width) return [word];
  const out: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece && measure(piece + letter) > width) {
      out.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...out, piece];
}

function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap(part => pieces(part, width, measure))) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** As few lines as `width` allows, then as even ones as that number allows: no degree stands alone on a second line. */
function balanced(text: string, width: number, measure: (text: string) => number): string[] {
  const fewest = wrap(text, width, measure);
  let [tooNarrow, wideEnough] = [0, width];
  while (wideEnough - tooNarrow > 1) {
    const middle = (tooNarrow + wideEnough) / 2;
    if (wrap(text, middle, measure).length <= fewest.length) wideEnough = middle;
    else tooNarrow = middle;
  }
  return fewest.length === 1 ? fewest : wrap(text, wideEnough, measure);
}

/**
 * The first of the steps at which a text fits into `width`; by the last one it takes as many lines as it needs.
 * @param steps pairs of a size and the most lines at that size, the best first
 */
export function fitText(
  text: string,
  width: number,
  steps: readonly (readonly [size: number, lines: number])[],
  weight: Weight,
): Fitted {
  const at = (size: number) => balanced(text, width, part => textWidth(part, size, weight));
  for (const [size, most] of steps) {
    const lines = at(size);
    if (lines.length <= most) return { size, lines };
  }
  const [size] = steps.at(-1)!;
  return { size, lines: at(size) };
}
