import type { RegencyKey } from '#app/lib/regencies.ts';
import { buildContext, coverageOn, slotsOf, targetOf } from './articles/context.ts';
import { placeIn } from './articles/offices.ts';
import { decimal, expand, grouped, headlineCase, slugOf } from './articles/text.ts';
import { addDays, monthName, nearIdulFitri, onOrAfter, wibDay, wibInstant, yearOf } from './days.ts';
import { explainers } from './modules/explainers.ts';
import { boilerplate, contact } from './office.ts';
import { int, mulberry32, pick, pickWeighted, type Random, shuffled } from './random.ts';
import { regencies, regencyOf } from './regencies.ts';
import type { ArchiveKind } from './releases/archive-kind.ts';
import { memberReleases } from './releases/archive-members.ts';
import { publicReleases } from './releases/archive-public.ts';
import { serviceReleases } from './releases/archive-service.ts';
import { type FeaturedRelease, featuredReleases } from './releases/featured.ts';
import { docOf } from './tiptap.ts';
import type { DemoRelease } from './types.ts';

const archiveCount = 40;

const holidays = new Set(['01-01', '05-01', '06-01', '08-17', '12-25']);

/** A working day's morning on or after a day, 08:30 to 10:30 WIB. */
function morning(random: Random, day: string): string {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return morning(random, onOrAfter(day, 1));
  if (holidays.has(day.slice(5))) return morning(random, addDays(day, 1));
  return wibInstant(day, 8 * 3600 + 1800 + int(random, 0, 7200));
}

function featured(random: Random, source: FeaturedRelease, now: string): DemoRelease {
  const draft = source.daysAgo === null;
  const embargoed = source.daysAgo !== null && source.daysAgo < 0;
  const shown = addDays(wibDay(now), -(source.daysAgo ?? 0));
  const year = yearOf(shown);
  const slots: Record<string, string> = {
    tahun: String(year),
    target: String(targetOf(year)),
    persen: decimal(coverageOn(shown).percent),
    anggota: grouped(coverageOn(shown).members),
    bulanlalu: monthName(addDays(shown, -30)),
  };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? slot);
  const text = fill(source.text);
  const headline = fill(source.headline);
  const published = embargoed ? new Date(Date.parse(now) - 3_600_000).toISOString() : morning(random, shown);
  return {
    key: source.key,
    slug: slugOf(headline),
    headline,
    dateline: 'JAMBI',
    doc: docOf(text),
    keyMessages: source.keyMessages.map(fill),
    boilerplate,
    ...contact,
    status: draft ? 'draft' : 'published',
    publishedAt: draft ? null : published,
    embargoUntil: embargoed ? wibInstant(shown, 10 * 3600) : null,
    topics: [...source.topics],
    regency: null,
    angles: source.angles.map(fill),
    archived: false,
    speakers: speakersIn(text),
  };
}

const knownSpeakers = [
  { name: 'Hendra Elvian', title: 'Kepala BPJS Ketenagakerjaan Cabang Jambi' },
  {
    name: 'Rizal Adnan Hutapea',
    title: 'Kepala Bidang Kepesertaan Program Khusus BPJS Ketenagakerjaan Jambi',
  },
  { name: 'Dewi Kartikasari Nur', title: 'Kepala Bidang Pelayanan BPJS Ketenagakerjaan Jambi' },
  { name: 'Yusnita Prameswari', title: 'Kepala Bidang Kepesertaan BPJS Ketenagakerjaan Jambi' },
  { name: 'Annisa Rahmadini', title: 'Staf hubungan masyarakat BPJS Ketenagakerjaan Jambi' },
] as const;

function speakersIn(text: string) {
  return knownSpeakers.filter(({ name }) => text.includes(name)).map(speaker => ({ ...speaker }));
}

const plainStyle = {
  agency: 'BPJS Ketenagakerjaan',
  agencyShort: 'BPJS Ketenagakerjaan',
  yearInDates: true,
  subheads: false,
  signature: '',
};

function archived(random: Random, kind: ArchiveKind, day: string, place: RegencyKey): DemoRelease {
  const regency = regencyOf(place);
  const where = placeIn(regency, random);
  const slots = { ...slotsOf(where, { day, eventOn: day }, plainStyle, random), ...kind.facts?.(random) };
  const context = buildContext(where, slots, kind.cast, random);
  const plain = (slot: string, next: string) => context.resolve(slot, next);
  const headline = headlineCase(expand(kind.headline, random, plain));
  const background = shuffled(
    random,
    explainers.filter(item => item.id !== 'not-health' && item.id !== 'after-handover'),
  )
    .filter(item => item.topics.some(topic => kind.topics.includes(topic)))
    .slice(0, 2);
  const extra = background.flatMap(item => {
    Object.assign(slots, item.facts?.(random));
    return [`## ${pick(random, item.heading ?? ['Keterangan'])}`, pick(random, item.text)];
  });
  const text = [...kind.text.split('\n'), ...extra].map(line => expand(line, random, plain)).join('\n');
  return {
    key: `arsip-${day}-${kind.id}`,
    slug: slugOf(`${headline} ${day}`, 120),
    headline,
    dateline: regency.seat.toUpperCase(),
    doc: docOf(text),
    keyMessages: [expand(kind.message, random, plain), 'Pendaftaran dan klaim tidak dipungut biaya.'],
    boilerplate,
    ...contact,
    status: 'published',
    publishedAt: morning(random, day),
    embargoUntil: null,
    topics: [...kind.topics],
    regency: place,
    angles: kind.angles.map(text => headlineCase(expand(text, random, plain))),
    archived: true,
    speakers: context.used
      .filter(person => person.official)
      .map(person => ({ name: person.name, title: person.title })),
  };
}

/** About two a month, the kinds in turn; the holiday one goes where a Lebaran is near. */
function archive(random: Random, now: string): DemoRelease[] {
  const today = wibDay(now);
  const kinds = [...memberReleases, ...serviceReleases, ...publicReleases];
  const holiday = kinds.find(kind => kind.id === 'mudik-lebaran') as ArchiveKind;
  const usual = kinds.filter(kind => kind !== holiday);
  const rounds = [0, 1, 2].flatMap(() => shuffled(random, usual));
  const step = 705 / archiveCount;
  return Array.from({ length: archiveCount }, (_, index) => {
    const day = addDays(today, -Math.round(718 - step * index) + int(random, 0, 5));
    const kind = nearIdulFitri(day, 18) ? holiday : (rounds[index] as ArchiveKind);
    const place = pickWeighted(random, regencies, item => (kind.rural && item.city ? 0 : item.weight));
    return archived(random, kind, day, place.key);
  });
}

/**
 * The six releases kept as press kits, and 40 shorter ones from the archive: without these, 525 copies and edits
 * would have to come from four texts.
 */
export function buildReleases(
  seed: number,
  now: string,
): { releases: DemoRelease[]; archive: DemoRelease[] } {
  const random = mulberry32(seed);
  return {
    releases: featuredReleases.map(source => featured(random, source, now)),
    archive: archive(random, now),
  };
}
