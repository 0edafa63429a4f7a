import { hashSeed, int, mulberry32, pickWeighted } from '../random.ts';
import type { DemoOutlet } from '../types.ts';
import type { HouseStyle } from './context.ts';

const agencyNames = [
  { agency: 'BPJS Ketenagakerjaan', short: 'BPJS Ketenagakerjaan', weight: 60 },
  { agency: 'BPJS Ketenagakerjaan', short: 'BPJS TK', weight: 14 },
  { agency: 'BPJS Ketenagakerjaan (BPJAMSOSTEK)', short: 'BPJAMSOSTEK', weight: 8 },
  { agency: 'BPJAMSOSTEK', short: 'BPJAMSOSTEK', weight: 10 },
  { agency: 'BPJS Ketenagakerjaan', short: 'Jamsostek', weight: 8 },
] as const;

/** How an outlet writes; always the same for the same outlet. */
export function houseStyle(outlet: DemoOutlet): HouseStyle {
  const random = mulberry32(hashSeed(`gaya ${outlet.key}`));
  const name = pickWeighted(random, agencyNames, item => item.weight);
  const initials = outlet.name
    .split(' ')
    .map(word => word.charAt(0).toLowerCase())
    .join('');
  const signatures = ['', '', '(*)', `(${initials})`, `(red/${initials})`, '***'];
  return {
    agency: name.agency,
    agencyShort: name.short,
    yearInDates: int(random, 0, 1) === 1,
    subheads: outlet.channel === 'online' || outlet.channel === 'print' ? int(random, 0, 2) > 0 : false,
    signature: signatures[int(random, 0, signatures.length - 1)] as string,
  };
}

/** A body without the signature or source line that its outlet put at the end. */
export function unsigned(body: string): string {
  return body.replace(/ ?(\([a-z/*]+\)|\*{3})$/, '').trimEnd();
}
