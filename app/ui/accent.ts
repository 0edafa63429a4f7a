/** Readability of a brand colour: WCAG 2.2 relative luminance and contrast, on sRGB `#rrggbb` text. */

type Rgb = readonly [number, number, number];

const paper = '#fdfcfa';
const night = '#181614';
const readable = 4.6;

function parse(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

const print = (rgb: Rgb) => `#${rgb.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

function luminance(hex: string): number {
  const [red, green, blue] = parse(hex).map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour moved towards `target` in steps of 4 % until it can be read on `ground`. */
function readableOn(ground: string, hex: string, target: string): string {
  const from = parse(hex);
  const to = parse(target);
  for (let step = 0; step <= 25; step++) {
    const mixed = print(from.map((part, i) => part + ((to[i] ?? 0) - part) * step * 0.04) as unknown as Rgb);
    if (contrast(mixed, ground) >= readable) return mixed;
  }
  return target;
}

const inkOn = (hex: string) => (contrast(hex, '#ffffff') >= contrast(hex, '#0b1514') ? '#ffffff' : '#0b1514');

/**
 * CSS variables for a brand colour, for the `style` of `<html>`: the accent and its ink in both themes, each moved
 * just far enough to be read. Anything but `#rrggbb` gives no variables, and the house accent stays.
 */
export function accentVariables(hex: string | null | undefined): Record<`--${string}`, string> {
  if (!hex || !/^#[0-9a-f]{6}$/i.test(hex)) return {};
  const light = readableOn(paper, hex, '#000000');
  const dark = readableOn(night, hex, '#ffffff');
  return {
    '--brand-accent': light,
    '--brand-accent-content': inkOn(light),
    '--brand-accent-dark': dark,
    '--brand-accent-dark-content': inkOn(dark),
  };
}
