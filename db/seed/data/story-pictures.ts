import { greyPng } from './grey-png.ts';
import { mulberry32 } from './random.ts';

type Block = (x: number, y: number, wide: number, high: number, value: number) => void;

function canvas(width: number, height: number, paper: number): { grey: Uint8Array; block: Block } {
  const grey = new Uint8Array(width * height).fill(paper);
  const block: Block = (x, y, wide, high, value) => {
    for (let row = Math.max(0, y); row < Math.min(height, y + high); row += 1) {
      grey.fill(value, row * width + Math.max(0, x), row * width + Math.min(width, x + wide));
    }
  };
  return { grey, block };
}

/** A river at dusk with two boats, as a photograph in grey. */
function drawRiver(block: Block, left: number, top: number, wide: number, high: number): void {
  const shore = Math.round(high * 0.55);
  for (let row = 0; row < high; row += 1) {
    const sky = 225 - Math.round((row / shore) * 60);
    const water = 105 + Math.round(18 * Math.sin(row / 3.5) + ((row - shore) / high) * 40);
    block(left, top + row, wide, 1, row < shore ? sky : water);
  }
  for (let x = 0; x < wide; x += 6) {
    const tree = 14 + Math.round(9 * Math.sin(x / 23) + 6 * Math.sin(x / 7));
    block(left + x, top + shore - tree, 6, tree, 70);
  }
  for (const [at, size] of [
    [0.22, 90],
    [0.6, 130],
  ] as const) {
    const x = left + Math.round(wide * at);
    const y = top + shore + Math.round(size * 0.5);
    for (let row = 0; row < 16; row += 1) block(x + row * 2, y + row, size - row * 4, 1, 38);
    block(x + Math.round(size * 0.45), y - 40, 4, 40, 38);
  }
}

/** The lead image of a story. */
export function leadPicture(): Uint8Array {
  const { grey, block } = canvas(960, 540, 220);
  drawRiver(block, 0, 0, 960, 540);
  return greyPng(grey, 960, 540);
}

/** The story's page in a browser, from afar: masthead, headline, picture, paragraphs, a column of links. */
export function storyScreenshot(): Uint8Array {
  const { grey, block } = canvas(1280, 1600, 252);
  const random = mulberry32(11);
  block(0, 0, 1280, 72, 58);
  block(96, 24, 220, 26, 235);
  block(96, 120, 690, 30, 50);
  block(96, 164, 520, 30, 50);
  block(96, 212, 260, 10, 150);
  drawRiver(block, 96, 250, 760, 428);
  for (let y = 730; y < 1500; y += 30) {
    if (random() < 0.18) continue;
    block(96, y, random() < 0.2 ? 300 + Math.round(random() * 300) : 760, 11, 110);
  }
  for (let y = 250; y < 900; y += 110) {
    block(920, y, 96, 72, 190);
    block(1032, y + 6, 160, 10, 120);
    block(1032, y + 26, 110, 10, 120);
  }
  block(0, 1540, 1280, 60, 215);
  return greyPng(grey, 1280, 1600);
}
