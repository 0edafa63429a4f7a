import { chance, int, pick, type Random } from '../random.ts';
import { regencies } from '../regencies.ts';
import { type PhotoStory, photoStories } from '../stories/photos.ts';
import type { DemoOutlet } from '../types.ts';
import { buildContext, slotsOf } from './context.ts';
import type { Desk } from './desk.ts';
import type { Draft } from './draft.ts';
import { houseStyle } from './house.ts';
import { placeIn } from './offices.ts';
import { publicationOn } from './schedule.ts';
import { expand, headlineCase } from './text.ts';

/** A photograph with its caption, from one of the photo outlets. */
export function takePhoto(desk: Desk, outlets: readonly DemoOutlet[], day: string, now: string): Draft {
  const random: Random = desk.random;
  const outlet = pick(
    random,
    outlets.filter(item => item.channel === 'photo' || item.channel === 'news_agency'),
  );
  const story = desk.next(photoStories, () => true) as PhotoStory;
  const home = outlet.regency;
  const fits = regencies.filter(({ key }) => story.places === undefined || story.places.includes(key));
  const near = fits.filter(({ key }) => key === home);
  const regency = pick(random, near.length > 0 && chance(random, 0.5) ? near : fits);
  const place = placeIn(regency, random, story.coastal);
  const slots = slotsOf(place, { day, eventOn: day }, houseStyle(outlet), random);
  const context = buildContext(place, slots, { a: story.role }, random);
  const title = headlineCase(expand(desk.wording(story.titles), random, context.resolve));
  const caption = expand(story.text, random, context.resolve);
  const credit = `(Foto ${int(random, 1, 4)} dari ${int(random, 4, 8)}/${outlet.name})`;
  return {
    outlet,
    publishedAt: publicationOn(random, day, now),
    title,
    otherTitles: [],
    body: `${caption} ${credit}`,
    dateline: regency.seat,
    format: 'photo',
    sources: 1,
    field: true,
    headlineTone: 'neutral',
    bodyTone: pick(random, ['neutral', 'neutral', 'positive']),
    usualTopics: story.topics,
    regency: regency.key,
    spokespersons: [],
    origin: { kind: 'own', story: 'photo' },
  };
}
