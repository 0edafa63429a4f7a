import type { Format } from '#app/i18n/format.ts';

/** A probability out of draws: 100 % and 0 % are said only of what never or always happened. */
export function chanceText(format: Pick<Format, 'percent'>, share: number): string {
  if (share < 1 && share >= 0.9995) return `> ${format.percent(0.999)}`;
  if (share > 0 && share < 0.0005) return `< ${format.percent(0.001)}`;
  return format.percent(share);
}
