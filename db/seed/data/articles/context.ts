import { addDays, longDay, monthName, newsDay, yearOf } from '../days.ts';
import { hashSeed, int, mulberry32, pick, type Random } from '../random.ts';
import type { Regency } from '../regencies.ts';
import type { Place } from './offices.ts';
import { castPerson, type Person } from './people.ts';
import { decimal, grouped } from './text.ts';

/** How an outlet writes: settled once per outlet. */
export type HouseStyle = {
  agency: string;
  agencyShort: string;
  yearInDates: boolean;
  subheads: boolean;
  signature: string;
};

const verbsOfSpeech = [
  'kata',
  'ujar',
  'jelas',
  'ungkap',
  'tutur',
  'ucap',
  'terang',
  'papar',
  'sebut',
  'imbuh',
  'kata',
  'ujar',
];
const reporting = [
  'mengatakan',
  'menyebut',
  'menjelaskan',
  'menuturkan',
  'menyampaikan',
  'mengungkapkan',
  'menerangkan',
  'mengatakan',
];
const companies = [
  'PT Rimba Sentosa Abadi',
  'PT Alam Sepucuk Makmur',
  'PT Batang Asam Lestari',
  'PT Pematang Jaya Perkasa',
  'PT Berbak Permai Industri',
  'PT Makmur Pesisir Sejati',
  'CV Tiga Putra Bersama',
  'PT Gentala Karya Mandiri',
  'PT Agro Sembilan Lurah',
  'PT Nusantara Merah Delima',
  'CV Bulian Karya',
  'PT Rimba Tebo Sejahtera',
];

/** Share of the province's workers who are members, by the agency's counts; rises month by month. */
export function coverageOn(day: string): { percent: number; members: number } {
  const months = (yearOf(day) - 2024) * 12 + Number(day.slice(5, 7));
  const percent = Math.min(58, Math.round(416 + 2 * months) / 10);
  return { percent, members: Math.round(percent * 13) * 1000 };
}

/** The goal for a year in per cent; the 55 of 2025 was missed and kept for 2026. */
export function targetOf(year: number): number {
  if (year < 2025) return 50;
  return Math.min(70, 55 + 5 * Math.max(0, year - 2026));
}

/** The day of publication and the day of what is told. */
export type When = { day: string; eventOn: string };

/** Everything a text may refer to by a slot, settled once per article. */
export type Context = {
  /** People mentioned so far, in order. */
  used: Person[];
  resolve(slot: string, next: string): string;
};

const localLead: Partial<Record<Regency['key'], number>> = {
  'kota-jambi': 9,
  'muaro-jambi': 5,
  'tanjung-jabung-barat': 2,
};

/** Coverage in one regency: some way from the province's, always the same way. */
function localCoverage(regency: Regency, percent: number): number {
  const lead = localLead[regency.key] ?? int(mulberry32(hashSeed(`cakupan ${regency.key}`)), -8, -1);
  return percent + lead;
}

/** The plain slots any text may use. */
export function slotsOf(place: Place, when: When, style: HouseStyle, random: Random): Record<string, string> {
  const { regency } = place;
  const { day, eventOn: event } = when;
  const { percent, members } = coverageOn(day);
  const local = localCoverage(regency, percent);
  const unit = regency.key === 'kota-jambi' ? 'Kelurahan' : 'Desa';
  const elsewhere = pick(
    random,
    regency.spots.filter(spot => spot.district !== place.district),
  );
  return {
    bpjs: style.agency,
    bpjsju: style.agencyShort,
    kab: regency.fullName,
    tempat: regency.name,
    pemkab: `Pemerintah ${regency.fullName}`,
    pemkabju: regency.city ? `Pemkot ${regency.name.replace('Kota ', '')}` : `Pemkab ${regency.name}`,
    bupati: regency.city ? 'wali kota' : 'bupati',
    ibukota: regency.seat,
    kec: `Kecamatan ${place.district}`,
    kec2: `Kecamatan ${elsewhere.district}`,
    desa: `${unit} ${place.village}`,
    desa2: `${unit} ${elsewhere.village}`,
    desaunit: unit.toLowerCase(),
    pasar: regency.market,
    komoditas: pick(random, regency.commodities),
    hari: newsDay(event, style.yearInDates),
    harilalu: newsDay(addDays(event, -int(random, 3, 9)), style.yearInDates),
    tanggallalu: longDay(addDays(event, -int(random, 25, 140))),
    tahun: String(yearOf(day)),
    tahunlalu: String(yearOf(day) - 1),
    tahundepan: String(yearOf(day) + 1),
    bulan: monthName(day),
    bulanlalu: monthName(addDays(day, -30)),
    persen: decimal(percent),
    anggota: grouped(members),
    belum: grouped(1_300_000 - members),
    target: String(targetOf(yearOf(day))),
    persenkab: decimal(local),
    belumkab: decimal(100 - local),
    perusahaan: pick(random, companies),
    jkp:
      day < '2025-02-07'
        ? '45 persen upah pada tiga bulan pertama dan 25 persen pada tiga bulan berikutnya'
        : '60 persen dari upah selama paling lama enam bulan',
  };
}

/** A cursor over words that does not repeat one until all were used. */
function cycle(random: Random, list: readonly string[]): () => string {
  let index = int(random, 0, list.length - 1);
  return () => {
    index = (index + 1 + int(random, 0, 1)) % list.length;
    return list[index] as string;
  };
}

/**
 * Builds the resolver of one article. People are introduced in full once and then called by name.
 * @param slots plain slots and the story's facts
 * @param cast letters to role specs
 * @param used people the text has mentioned already; grows with every introduction
 */
export function buildContext(
  place: Place,
  slots: Record<string, string>,
  cast: Readonly<Record<string, string>>,
  random: Random,
  used: Person[] = [],
): Context {
  const people = new Map<string, Person>();
  for (const [letter, spec] of Object.entries(cast)) {
    people.set(letter, castPerson(fill(spec, slots), place, random, slots.perusahaan ?? 'perusahaan'));
  }
  const speech = cycle(random, verbsOfSpeech);
  const report = cycle(random, reporting);
  const resolve = (slot: string, next: string): string => {
    if (slot === 'kata') return speech();
    if (slot === 'mengatakan') return report();
    const [letter = '', form] = slot.split(':');
    const person = people.get(letter);
    if (!person) {
      const value = slots[slot];
      if (value === undefined) throw new Error(`No value for slot {${slot}}`);
      return value;
    }
    if (form === 'role') return person.title;
    if (form === 'name') return person.name;
    if (form === 'call' || used.some(known => known.name === person.name)) return person.call;
    used.push(person);
    const closing = person.trailing && ![',', '.', ';', ')', ':', '?'].includes(next) ? ',' : '';
    return person.intro + closing;
  };
  return { used, resolve };
}

function fill(spec: string, slots: Record<string, string>): string {
  return spec.replace(/\{([^{}]+)\}/g, (_, slot: string) => slots[slot] ?? slot);
}
