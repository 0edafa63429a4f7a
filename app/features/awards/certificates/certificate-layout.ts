import { printable } from '#app/lib/printable.ts';
import type { CertificateFace } from './design.ts';
import { type Fitted, fitText } from './fit-text.ts';
import type { Weight } from './text-widths.ts';

/** A4 across, in points. */
export const sheet = { width: 841.89, height: 595.28 } as const;

export type Tint = 'ink' | 'muted' | 'accent' | 'line';

/** The colours of a certificate: paper is white in either theme. An office without a colour of its own has Gema's. */
export function tintsOf(accent: string): Record<Tint, string> {
  return { ink: '#1c1917', muted: '#57534e', line: '#d6d3d1', accent: accent || '#0f5f5b' };
}

/** What is drawn, in points from the upper left corner; `y` of a text is its base line. */
export type Mark =
  | {
      kind: 'text';
      text: string;
      x: number;
      y: number;
      size: number;
      weight: Weight;
      tint: Tint;
      align: 'left' | 'centre';
      /** Added after each letter. */
      spacing?: number;
    }
  | { kind: 'path'; d: string; tint: Tint; width: number; opacity?: number }
  | { kind: 'picture'; of: 'background' | 'signature'; x: number; y: number; width: number; height: number }
  | { kind: 'code'; x: number; y: number; size: number };

const mm = 72 / 25.4;
const middle = sheet.width / 2;
const edge = 62;
/** Where place, signature and code begin. */
const footTop = 440;
const footGap = 18;
const widest = 640;

const nameSteps = [
  [36, 1],
  [32, 1],
  [28, 1],
  [27, 2],
  [24, 2],
  [21, 2],
  [18, 2],
  [16, 3],
] as const;
const awardSteps = [
  [20, 1],
  [18, 2],
  [15, 2],
  [13, 3],
] as const;
const headingSteps = [
  [30, 1],
  [24, 2],
] as const;
const smallSteps = [
  [12, 1],
  [11, 2],
  [9.5, 3],
] as const;

const box = (x: number, y: number, width: number, height: number) =>
  `M${x} ${y}h${width}v${height}h${-width}Z`;
/** A quarter of the echo's arcs, around a corner of the frame. */
const arc = (x: number, y: number, r: number, toRight: boolean, down: boolean) => {
  const [dx, dy] = [toRight ? r : -r, down ? r : -r];
  return `M${x + dx} ${y}A${r} ${r} 0 0 ${toRight === down ? 1 : 0} ${x} ${y + dy}`;
};

/** The frame of the house: two hairlines, and the echo in two opposite corners. */
function ornament(): Mark[] {
  const [outer, inner] = [22, 28];
  const { width, height } = sheet;
  const frame = (inset: number, line: number, tint: Tint): Mark => ({
    kind: 'path',
    d: box(inset, inset, width - 2 * inset, height - 2 * inset),
    tint,
    width: line,
  });
  const echoes = [
    [26, 1],
    [39, 0.6],
    [52, 0.3],
  ].flatMap(([r, opacity]): Mark[] => [
    { kind: 'path', d: arc(inner, inner, r!, true, true), tint: 'accent', width: 4, opacity },
    {
      kind: 'path',
      d: arc(width - inner, height - inner, r!, false, false),
      tint: 'accent',
      width: 4,
      opacity,
    },
  ]);
  return [frame(outer, 1.6, 'accent'), frame(inner, 0.5, 'line'), ...echoes];
}

type Block = Fitted & {
  weight: Weight;
  tint: Tint;
  spacing?: number;
  /** Room above it, at least; where the sheet has more to give, up to twice as much. */
  before: number;
};

/** The words in the middle, from top to bottom. */
function wording(face: CertificateFace): Block[] {
  const { design } = face;
  const say = (
    text: string,
    steps: readonly (readonly [number, number])[],
    look: Omit<Block, keyof Fitted>,
  ): Block[] => {
    const plain = printable(text);
    return plain ? [{ ...fitText(plain, widest, steps, look.weight), ...look }] : [];
  };
  return [
    // An uploaded background brings its own letterhead.
    ...say(face.hasBackground ? '' : design.issuer, smallSteps, {
      weight: 'strong',
      tint: 'accent',
      before: 0,
    }),
    ...say(design.heading, headingSteps, { weight: 'strong', tint: 'ink', before: 10, spacing: 1 }),
    ...say(`${face.numberLabel} ${face.number}`, smallSteps, { weight: 'text', tint: 'muted', before: 4 }),
    ...say(design.givenTo, smallSteps, { weight: 'text', tint: 'muted', before: 17 }),
    ...say(face.recipient, nameSteps, { weight: 'strong', tint: 'accent', before: 6 }),
    ...say(face.detail, smallSteps, { weight: 'text', tint: 'ink', before: 5 }),
    ...say(design.wording, smallSteps, { weight: 'text', tint: 'muted', before: 13 }),
    ...say(face.award, awardSteps, { weight: 'strong', tint: 'ink', before: 4 }),
    ...design.closing
      .split('\n')
      .flatMap((line, index) =>
        say(line, smallSteps, { weight: 'text', tint: 'ink', before: index === 0 ? 6 : 1 }),
      ),
  ];
}

/** The words with as much room between them as the sheet has; long ones begin higher than was asked for. */
function stacked(blocks: readonly Block[], top: number): Mark[] {
  const lead = 1.2;
  const heightOf = ({ size, lines }: Block) => size * lead * lines.length;
  const text = blocks.reduce((sum, block) => sum + heightOf(block), 0);
  const gaps = blocks.reduce((sum, { before }) => sum + before, 0);
  const room = footTop - footGap - top - text;
  const stretch = Math.min(2, Math.max(1, room / Math.max(gaps, 1)));
  let y = Math.min(top, footTop - footGap - text - gaps);
  const marks: Mark[] = [];
  for (const { size, lines, weight, tint, spacing, before } of blocks) {
    y += before * stretch;
    for (const line of lines) {
      y += size * lead;
      marks.push({ kind: 'text', text: line, x: middle, y, size, weight, tint, align: 'centre', spacing });
    }
  }
  return marks;
}

/**
 * Where everything on a certificate stands. The same marks are drawn into the PDF and into the preview.
 * A name of 120 characters with its degrees fits; nothing is cut.
 */
export function layOut(face: CertificateFace): Mark[] {
  const ground: Mark[] = face.hasBackground
    ? [{ kind: 'picture', of: 'background', x: 0, y: 0, ...sheet }]
    : ornament();
  return [...ground, ...stacked(wording(face), face.design.top * mm), ...signing(face), ...checking(face)];
}

/** Place and day, the signature, and who signs, in the lower right. */
function signing({ design, day, signature }: CertificateFace): Mark[] {
  const width = 250;
  const x = sheet.width - edge - 22 - width / 2;
  const marks: Mark[] = [];
  const line = (text: string, y: number, weight: Weight, most: number) => {
    const plain = printable(text);
    if (!plain) return 0;
    const { size, lines } = fitText(
      plain,
      width,
      [
        [11, 1],
        [10, most],
        [8, most + 1],
      ],
      weight,
    );
    for (const [index, part] of lines.entries())
      marks.push({
        kind: 'text',
        text: part,
        x,
        y: y + index * size * 1.25,
        size,
        weight,
        tint: 'ink',
        align: 'centre',
      });
    return (lines.length - 1) * size * 1.25;
  };
  const where = printable(design.place);
  line(where ? `${where}, ${day}` : day, footTop, 'text', 1);
  const positionRoom = line(design.position, footTop + 15, 'text', 2);
  if (signature !== null) {
    const room = { width: 150, height: 52 - positionRoom / 2 };
    const height = Math.min(room.height, room.width / signature);
    const across = height * signature;
    const y = footTop + 21 + positionRoom + (room.height - height) / 2;
    marks.push({ kind: 'picture', of: 'signature', x: x - across / 2, y, width: across, height });
  }
  line(design.signatory, footTop + 88, 'strong', 2);
  return marks;
}

/** The square that leads to the check page, in the lower left, with the code in letters. */
function checking({ check, code }: CertificateFace): Mark[] {
  const size = 66;
  const y = footTop + 30;
  const left = edge + size + 12;
  const words = fitText(printable(check), 190, [[8.5, 4]], 'text');
  return [
    { kind: 'code', x: edge, y, size },
    ...words.lines.map(
      (text, index): Mark => ({
        kind: 'text',
        text,
        x: left,
        y: y + 24 + index * 11,
        size: words.size,
        weight: 'text',
        tint: 'muted',
        align: 'left',
      }),
    ),
    {
      kind: 'text',
      text: code,
      x: left,
      y: y + 28 + words.lines.length * 11,
      size: 9.5,
      weight: 'strong',
      tint: 'ink',
      align: 'left',
      spacing: 0.4,
    },
  ];
}
