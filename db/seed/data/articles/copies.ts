import { addMinutes } from '../days.ts';
import { chance, int, pick, pickWeighted, type Random } from '../random.ts';
import type { DemoOutlet } from '../types.ts';
import type { Draft } from './draft.ts';
import { unsigned } from './house.ts';
import { reword } from './rewording.ts';
import { byDaylight } from './schedule.ts';

const prints = (outlet: DemoOutlet): boolean =>
  outlet.channel === 'online' || outlet.channel === 'print' || outlet.channel === 'news_agency';

/** The same text on another portal of the network, minutes to hours later. */
function syndicate(random: Random, source: Draft, outlets: readonly DemoOutlet[]): Draft | undefined {
  const { outlet } = source;
  const siblings = outlets.filter(
    other =>
      other.network !== null && other.network === outlet.network && other.key !== outlet.key && prints(other),
  );
  if (siblings.length === 0) return undefined;
  const note = chance(random, 0.4) ? `\n\nArtikel ini telah tayang di ${outlet.name}.` : '';
  return {
    ...source,
    outlet: pick(random, siblings),
    publishedAt: addMinutes(source.publishedAt, int(random, 8, 300)),
    body: unsigned(source.body) + note,
    origin: { kind: 'syndicated', of: source },
  };
}

/** The text of a stranger under a new headline, with a few words swapped and perhaps a paragraph missing. */
function plagiarise(random: Random, source: Draft, outlets: readonly DemoOutlet[]): Draft {
  const takers = outlets.filter(
    other =>
      prints(other) &&
      other.key !== source.outlet.key &&
      (other.network === null || other.network !== source.outlet.network),
  );
  const outlet = pickWeighted(random, takers, other =>
    other.habit === 'copyist' ? 8 : other.habit === 'mixed' ? 2 : 0.1,
  );
  const paragraphs = unsigned(source.body).split('\n\n');
  if (paragraphs.length > 5 && chance(random, 0.5)) paragraphs.splice(-int(random, 1, 2));
  const titles = source.otherTitles.filter(title => title !== source.title);
  return {
    ...source,
    outlet,
    publishedAt: byDaylight(random, addMinutes(source.publishedAt, int(random, 90, 2600))),
    title: titles.length > 0 ? pick(random, titles) : source.title,
    body: paragraphs.map(paragraph => reword(paragraph, random, 0.08)).join('\n\n'),
    sources: 0,
    field: false,
    origin: { kind: 'plagiarised', of: source },
  };
}

/** `count` copies of own reporting: three in five inside a network, the rest by strangers. */
export function copyBetween(
  random: Random,
  sources: readonly Draft[],
  outlets: readonly DemoOutlet[],
  count: number,
  now: string,
): Draft[] {
  const worth = sources.filter(
    source => prints(source.outlet) && source.format !== 'brief' && source.format !== 'opinion',
  );
  const networked = worth.filter(source => source.outlet.network !== null);
  const copies: Draft[] = [];
  for (let attempt = 0; copies.length < count && attempt < count * 20; attempt += 1) {
    const inNetwork = copies.length < count * 0.6;
    const source = pick(random, inNetwork ? networked : worth);
    const copy = inNetwork ? syndicate(random, source, outlets) : plagiarise(random, source, outlets);
    const again = copies.some(
      other => other.outlet === copy?.outlet && 'of' in other.origin && other.origin.of === source,
    );
    if (copy && !again && copy.publishedAt <= now) copies.push(copy);
  }
  return copies;
}
