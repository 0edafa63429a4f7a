import { encode } from 'uqr';

/**
 * A QR code as one path over a square of side 1, without the quiet zone around it.
 * @param text at most a few hundred characters; error correction M, as much as the size allows
 */
export function qrPath(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0, boostEcc: true });
  const part = 1 / size;
  const round = (value: number) => Number(value.toFixed(5));
  let d = '';
  for (const [row, cells] of data.entries()) {
    let from = 0;
    while (from < size) {
      let to = from;
      while (to < size && cells[to]) to += 1;
      // Neighbours are one box: no hairline of paper shows between them.
      if (to > from)
        d += `M${round(from * part)} ${round(row * part)}h${round((to - from) * part)}v${round(part)}h${-round((to - from) * part)}Z`;
      from = Math.max(to, from + 1);
    }
  }
  return d;
}
