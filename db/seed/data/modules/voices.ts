import type { Passage } from '../articles/story.ts';
import { pick } from '../random.ts';
import { informalVoices } from './voices-informal.ts';
import { wagedVoices } from './voices-waged.ts';

const headings = ['Suara dari lapangan', 'Kata mereka', 'Cerita lain', 'Yang mengalami'];

const tellings = [
  'Lain lagi cerita {p}. {kejadian} "{kutipan}," {kata} {p}.',
  '{p} punya pengalaman sendiri. {kejadian} "{kutipan}," {kata} {p}.',
  'Di {kec2}, kami bertemu {p}. {kejadian} "{kutipan}," katanya.',
  'Ditemui di {kec}, {p} bercerita panjang. {kejadian} "{kutipan}," {kata} {p}.',
  'Dari {kec2}, {p} menyampaikan pengalaman yang berbeda. {kejadian} "{kutipan}," katanya.',
];

/** One passage per profile and event, so that each is told with its own words and comes back late. */
export const voices: readonly Passage[] = [...informalVoices, ...wagedVoices].flatMap((profile, number) =>
  profile.events.map((event, index) => ({
    id: `voice-${number}-${index}`,
    topics: profile.topics,
    cast: { p: `${profile.cast}:${profile.job}${profile.ages ? `@${profile.ages}` : ''}` as const },
    places: profile.places,
    heading: headings,
    facts: random => ({ kejadian: event, kutipan: pick(random, profile.quotes) }),
    text: tellings,
  })),
);
