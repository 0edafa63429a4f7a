import { countWords } from '#app/lib/text.ts';
import { addDays, wibDay } from '../days.ts';
import { chance, int, pick, type Random, sample } from '../random.ts';
import { topicsOf } from '../topic-codes.ts';
import type { DemoArticle, DemoJournalist, DemoOutlet } from '../types.ts';
import type { Draft } from './draft.ts';
import { unsigned } from './house.ts';
import { slugOf } from './text.ts';

/** Words a speaker says in a second on air. */
const wordsPerSecond = 2.2;

type Newsroom = Map<string, DemoJournalist[]>;

/** Who ever worked where. */
function newsrooms(journalists: readonly DemoJournalist[]): Newsroom {
  const rooms: Newsroom = new Map();
  for (const journalist of journalists) {
    for (const { outlet } of journalist.affiliations) {
      const room = rooms.get(outlet);
      if (room) room.push(journalist);
      else rooms.set(outlet, [journalist]);
    }
  }
  return rooms;
}

/** The named writers of a piece: those who worked for the outlet that day; copies often carry no name. */
function writers(random: Random, draft: Draft, rooms: Newsroom): DemoJournalist[] {
  const day = wibDay(draft.publishedAt);
  const present = (rooms.get(draft.outlet.key) ?? []).filter(journalist =>
    journalist.affiliations.some(
      ({ outlet, fromOn, toOn }) =>
        outlet === draft.outlet.key && fromOn <= day && (toOn === null || day <= toOn),
    ),
  );
  const nameless = draft.origin.kind === 'own' ? 0.04 : draft.origin.kind === 'syndicated' ? 0.5 : 0.34;
  if (present.length === 0 || chance(random, nameless)) return [];
  const two = draft.format === 'feature' || draft.outlet.channel === 'television' ? 0.22 : 0.04;
  return sample(random, present, chance(random, two) ? 2 : 1);
}

const sections = ['daerah', 'ekonomi', 'ketenagakerjaan', 'berita', 'kabar'] as const;

/** The address a piece would have on its outlet's site; patterns differ from outlet to outlet. */
function addressOf(random: Random, draft: Draft, number: number): string | null {
  const { outlet, publishedAt, title } = draft;
  const missing = { radio: 0.6, print: 0.35, television: 0.25 } as const;
  if (chance(random, missing[outlet.channel as keyof typeof missing] ?? 0)) return null;
  const day = wibDay(publishedAt);
  const slug = slugOf(title);
  const patterns = [
    () => `/${day.replaceAll('-', '/')}/${slug}`,
    () => `/${pick(random, sections)}/${slug}-${number}`,
    () => `/read/${number}/${slug}`,
    () => `/${slug}.html`,
  ];
  const pattern = patterns[outlet.key.length % patterns.length] as () => string;
  return outlet.website + pattern();
}

const rubrics: Record<DemoOutlet['channel'], readonly string[]> = {
  online: ['Daerah', 'Ekonomi', 'Ketenagakerjaan', 'Berita', 'Sosial'],
  print: ['Halaman 1', 'Halaman 3, Daerah', 'Halaman 5, Ekonomi', 'Halaman 9, Nasib Pekerja'],
  television: ['Kabar Petang, 17.30 WIB', 'Berita Pagi, 06.00 WIB', 'Lensa Daerah, 12.00 WIB'],
  radio: ['Warta Siang, 12.00 WIB', 'Kabar Pagi, 07.00 WIB', 'Bincang Sore, 16.00 WIB'],
  photo: ['Galeri', 'Esai foto'],
  news_agency: ['Daerah', 'Ekonomi', 'Nasional'],
};

/** Some newsrooms mix the agency up with the health insurer; the first mention in the text is struck. */
function mixUp(draft: Draft): Draft {
  const wrong = (text: string) => text.replace('BPJS Ketenagakerjaan', 'BPJS Kesehatan');
  return { ...draft, title: wrong(draft.title), body: wrong(draft.body) };
}

function statusOf(random: Random, draft: Draft, today: string): Pick<DemoArticle, 'status' | 'statusReason'> {
  const recent = wibDay(draft.publishedAt) >= addDays(today, -6);
  if (recent && chance(random, 0.5)) return { status: 'suggested', statusReason: '' };
  if (chance(random, 0.012))
    return { status: 'dismissed', statusReason: 'Tautan tidak dapat dibuka saat diperiksa' };
  return { status: 'approved', statusReason: '' };
}

/**
 * Turns drafts into the list of articles in order of publication, with bylines, addresses and references.
 * @param today the day in WIB on which the demo ends
 */
export function finish(
  random: Random,
  drafts: readonly Draft[],
  journalists: readonly DemoJournalist[],
  today: string,
): DemoArticle[] {
  const rooms = newsrooms(journalists);
  const ordered = [...drafts].sort((a, b) =>
    a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : 0,
  );
  const refs = new Map(
    ordered.map((draft, index) => [draft, `artikel-${String(index + 1).padStart(4, '0')}`]),
  );
  const taken = new Set<string>();
  return ordered.map((source, index) => {
    const mixed = source.body.includes('BPJS Ketenagakerjaan') && chance(random, 0.016);
    const draft = mixed ? mixUp(source) : source;
    const named = writers(random, draft, rooms);
    let url = addressOf(random, draft, 18_000 + index * 3 + int(random, 0, 2));
    for (let copy = 2; url !== null && taken.has(url); copy += 1) url = `${url.replace(/-\d$/, '')}-${copy}`;
    if (url) taken.add(url);
    const onAir = draft.outlet.channel === 'television' || draft.outlet.channel === 'radio';
    const { origin } = draft;
    const paid = draft.format === 'advertorial';
    return {
      ref: refs.get(source) as string,
      outlet: draft.outlet.key,
      journalists: paid ? [] : named.map(journalist => journalist.key),
      byline: paid ? 'Advertorial' : named.map(journalist => journalist.name).join(', ') || 'Redaksi',
      url,
      title: draft.title,
      publishedAt: draft.publishedAt,
      dateline: draft.dateline.toUpperCase(),
      rubric: paid ? 'Advertorial' : pick(random, rubrics[draft.outlet.channel]),
      body: paid ? `${unsigned(draft.body)} (ADV)` : draft.body,
      format: draft.format,
      seconds: onAir ? Math.round(countWords(draft.body) / wordsPerSecond) : null,
      ownSources: draft.sources,
      fieldReporting: draft.field,
      headlineTone: draft.headlineTone,
      bodyTone: draft.bodyTone,
      topics: topicsOf(draft.usualTopics, `${draft.title}\n${draft.body}`),
      regency: draft.regency,
      spokespersons: draft.spokespersons,
      ...statusOf(random, draft, today),
      foundBy: pick(random, ['feed', 'feed', 'feed', 'officer', 'officer', 'officer'] as const),
      origin: 'of' in origin ? { kind: origin.kind, article: refs.get(origin.of) as string } : origin,
    };
  });
}
