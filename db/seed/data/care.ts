import type { Ukw } from '#app/features/partners/terms.ts';
import { addDays, yearOf } from './days.ts';
import { chance, hashSeed, int, mulberry32, pick } from './random.ts';
import type { DemoJournalist, DemoOutlet } from './types.ts';

const byChannel = {
  online: ['AMSI', 'SMSI', 'JMSI'],
  print: ['SPS'],
  radio: ['PRSSNI'],
  television: [],
  photo: [],
  news_agency: [],
} as const satisfies Record<DemoOutlet['channel'], readonly string[]>;

const tags = ['ekonomi', 'ketenagakerjaan', 'pedesaan', 'rutin diundang', 'kolom jaminan sosial'];

/** Memberships and tags of an outlet, the same for the same outlet. */
export function outletLabels(outlet: DemoOutlet): { associations: string[]; tags: string[] } {
  const random = mulberry32(hashSeed(`care ${outlet.key}`));
  const possible = byChannel[outlet.channel];
  return {
    associations: possible.length > 0 && chance(random, 0.7) ? [pick(random, possible)] : [],
    tags: chance(random, 0.4) ? [pick(random, tags)] : [],
  };
}

/** An earlier look at the Press Council's list, and one that is a year old for some; null for an outlet never checked. */
export function earlierCheck(outlet: DemoOutlet): { checkedOn: string; newest: boolean } | null {
  const { pressCouncilCheckedOn: on, key } = outlet;
  if (!on) return null;
  const random = mulberry32(hashSeed(`check ${key}`));
  return { checkedOn: addDays(on, -int(random, 300, 420)), newest: chance(random, 0.15) };
}

/** Number and year of a certificate; some are not written down, as in real lists. */
function certificate(
  key: string,
  ukw: Ukw,
  today: string,
): { ukwNumber: string | null; ukwYear: number | null } {
  const random = mulberry32(hashSeed(`ukw ${key}`));
  if (ukw === 'none' || chance(random, 0.25)) return { ukwNumber: null, ukwYear: null };
  const ukwYear = yearOf(today) - int(random, 1, 8);
  return {
    ukwNumber: `${int(random, 1000, 19_999)}-CONTOH/${ukw.slice(0, 1).toUpperCase()}/DP/${ukwYear}`,
    ukwYear,
  };
}

/** Certificate, memberships and tags of a journalist. */
export function journalistCare(
  person: DemoJournalist,
  channel: DemoOutlet['channel'] | undefined,
  today: string,
) {
  const random = mulberry32(hashSeed(`care ${person.key}`));
  const usual = channel === 'television' ? 'IJTI' : channel === 'photo' ? 'PFI' : 'PWI';
  return {
    ...certificate(person.key, person.ukw, today),
    associations: chance(random, 0.6) ? [chance(random, 0.2) ? 'AJI' : usual] : [],
    tags: chance(random, 0.25) ? [pick(random, tags)] : [],
  };
}
