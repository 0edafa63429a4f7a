import { experts } from '../modules/experts.ts';
import { moreExperts } from '../modules/experts-more.ts';
import { explainers } from '../modules/explainers.ts';
import { longReads } from '../modules/long-reads.ts';
import { settings } from '../modules/settings.ts';
import { voices } from '../modules/voices.ts';
import { chance } from '../random.ts';
import type { Desk } from './desk.ts';
import type { Place } from './offices.ts';
import type { Passage, Story } from './story.ts';

export type PassageKind = 'scene' | 'expert' | 'explainer' | 'voice' | 'setting';

const stock: Record<PassageKind, readonly Passage[]> = {
  scene: longReads,
  expert: [...experts, ...moreExperts],
  explainer: explainers,
  voice: voices,
  setting: settings,
};

/** Topics so wide that sharing one makes no passage relevant. */
const wide = new Set(['KEPESERTAAN', 'LAYANAN', 'PU']);

function fits(story: Story, place: Place, passage: Passage): boolean {
  if (passage.rural && place.regency.city) return false;
  if (passage.places && !passage.places.includes(place.regency.key)) return false;
  if (passage.stories) return passage.stories.includes(story.id);
  const shared = passage.topics.filter(topic => story.topics.includes(topic));
  // People met in passing must be close to the matter: its main topic, or two of its topics.
  if (stock.voice.includes(passage) && shared.length < 2) return shared[0] === story.topics[0];
  const narrow = story.topics.some(topic => !wide.has(topic));
  return narrow ? shared.some(topic => !wide.has(topic)) : shared.length > 0;
}

/** How many passages of a kind a piece bears: more would turn it into a patchwork. */
function limit(kind: PassageKind, room: number): number {
  if (kind === 'scene') return room > 420 ? 1 : 0;
  if (kind === 'expert') return room > 420 ? 2 : 1;
  return 1;
}

/**
 * The next passage for a piece of about `room` words: a scene first, then someone who knows, then the rest.
 * @param told passages in the piece so far, by kind; counts what is returned
 */
export function nextPassage(
  desk: Desk,
  story: Story,
  place: Place,
  room: number,
  told: Map<PassageKind, number>,
): Passage | undefined {
  // An essay and a transcript quote nobody else.
  if (story.format === 'opinion' || story.format === 'interview') return undefined;
  const total = [...told.values()].reduce((sum, count) => sum + count, 0);
  if (room <= 420 && total >= 2) return undefined;
  const first: PassageKind[] = chance(desk.random, 0.5) ? ['expert', 'voice'] : ['voice', 'explainer'];
  for (const kind of ['scene', ...first, 'expert', 'explainer', 'voice', 'setting'] as const) {
    if ((told.get(kind) ?? 0) >= limit(kind, room)) continue;
    const passage = desk.next(stock[kind], item => fits(story, place, item));
    if (!passage) continue;
    told.set(kind, (told.get(kind) ?? 0) + 1);
    return passage;
  }
  return undefined;
}
