/** Gema's own teal, used when a brand sets no usable colour. */
const teal = '#0f5f5b';
const paper = '#fdfcfa';
const night = '#211e1b';
/** WCAG 2.2 AA for text. */
const readable = 4.5;

type Rgb = [number, number, number];

function parse(color: string): Rgb {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color) ?? /^#(..)(..)(..)$/.exec(teal)!;
  return [Number.parseInt(hex[1]!, 16), Number.parseInt(hex[2]!, 16), Number.parseInt(hex[3]!, 16)];
}

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two #rrggbb colours, 1 to 21 (WCAG 2.2). */
export function contrast(first: string, second: string): number {
  const [low, high] = [luminance(parse(first)), luminance(parse(second))].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
}

/** Hue, saturation and lightness, each 0 to 1. */
function toHsl(rgb: Rgb): [number, number, number] {
  const [r, g, b] = rgb.map(part => part / 255) as Rgb;
  const max = Math.max(r, g, b);
  const range = max - Math.min(r, g, b);
  const lightness = max - range / 2;
  if (range === 0) return [0, 0, lightness];
  const turn = max === r ? ((g - b) / range + 6) % 6 : max === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return [turn / 6, range / (1 - Math.abs(2 * lightness - 1)), lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (offset: number) => {
    const k = (offset + hue * 12) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(0)}${part(8)}${part(4)}`;
}

/** The colour itself when it can be read on paper, else the nearest darker one. */
function onPaper(color: string): string {
  const [hue, saturation, lightness] = toHsl(parse(color));
  for (let l = lightness; l > 0; l -= 0.02) {
    const candidate = fromHsl(hue, saturation, l);
    if (contrast(candidate, paper) >= readable) return candidate;
  }
  return '#000000';
}

/** The same hue for the night sheet: lighter and calmer, since full saturation glares on black. */
function onNight(color: string): string {
  const [hue, saturation, lightness] = toHsl(parse(color));
  for (let l = Math.max(0.6, lightness); l < 1; l += 0.02) {
    const candidate = fromHsl(hue, saturation * 0.6, l);
    if (contrast(candidate, night) >= readable) return candidate;
  }
  return '#ffffff';
}

const textOn = (ground: string) => (contrast('#ffffff', ground) >= readable ? '#ffffff' : '#0b1413');

/** The brand's accent in both themes, readable as text on its sheet, with the text that goes on top of it. */
export function accentPalette(color: string) {
  const light = onPaper(color);
  const dark = onNight(color);
  return { light, onLight: textOn(light), dark, onDark: textOn(dark) };
}
