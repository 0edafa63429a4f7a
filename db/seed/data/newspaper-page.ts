import { greyPng } from './grey-png.ts';
import { mulberry32 } from './random.ts';

const width = 620;
const height = 860;
const paper = 243;

/** Grey values of a page as a phone's camera sees it from afar: masthead, headlines, photo, three columns of lines. */
function draw(): Uint8Array {
  const grey = new Uint8Array(width * height).fill(paper);
  const random = mulberry32(7);
  const block = (x: number, y: number, wide: number, high: number, value: number) => {
    for (let row = y; row < y + high; row += 1) grey.fill(value, row * width + x, row * width + x + wide);
  };
  block(40, 36, 330, 34, 40);
  block(430, 50, 150, 10, 150);
  block(40, 84, 540, 2, 90);
  block(40, 106, 470, 22, 60);
  block(40, 138, 360, 22, 60);
  for (let row = 0; row < 190; row += 1)
    block(40, 180 + row, 350, 1, 120 + Math.floor(40 * Math.sin(row / 30)));
  block(120, 250, 60, 120, 70);
  block(230, 240, 60, 130, 90);
  const columns: [x: number, top: number][] = [
    [40, 396],
    [226, 396],
    [412, 180],
  ];
  for (const [x, top] of columns) {
    for (let y = top; y < 810; y += 11) {
      const short = random() < 0.14;
      block(x, y, short ? 40 + Math.floor(random() * 90) : 168, 4, 128 + Math.floor(random() * 30));
    }
  }
  return grey;
}

/** A newspaper's page as a PNG in grey, always the same. */
export function newspaperPage(): Uint8Array {
  return greyPng(draw(), width, height);
}
