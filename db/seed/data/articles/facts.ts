import { int, type Random } from '../random.ts';
import { grouped, rupiah } from './text.ts';

/** A count in [min, max], a multiple of `step` above `min`, printed the Indonesian way. */
export function many(random: Random, min: number, max: number, step = 1): string {
  return grouped(min + int(random, 0, Math.floor((max - min) / step)) * step);
}

/** A sum of money in rupiah in [min, max], in words of its size. */
export function money(random: Random, min: number, max: number, step = 1_000_000): string {
  return rupiah(min + int(random, 0, Math.floor((max - min) / step)) * step);
}
