import type { RegencyKey } from '#app/lib/regencies.ts';
import type { ArticleFormat } from '#db/schema/coverage.ts';
import { addDays, nearIdulFitri, wibSeconds } from '../days.ts';
import { chance, int, pick, pickWeighted, type Random } from '../random.ts';
import { type Regency, regencies, regencyOf } from '../regencies.ts';
import type { DemoOutlet, Habit } from '../types.ts';
import { compose } from './compose.ts';
import type { Desk } from './desk.ts';
import type { Draft } from './draft.ts';
import { houseStyle } from './house.ts';
import { type Place, placeIn } from './offices.ts';
import { publicationOn, restedDays } from './schedule.ts';
import { stories } from './stock.ts';
import type { Story } from './story.ts';

/** Share of an outlet's pieces that are its own work. */
const ownShare: Record<Habit, number> = { copyist: 0.35, mixed: 1, reporter: 1.5, feature: 1.6 };

function allowed(story: Story, key: RegencyKey): boolean {
  if (story.places === undefined) return true;
  return story.places === 'rural' ? key !== 'kota-jambi' : story.places.includes(key);
}

function inSeason(story: Story, day: string): boolean {
  const date = day.slice(5);
  if (story.season && (date < story.season[0] || date > story.season[1])) return false;
  return !story.ramadan || nearIdulFitri(day, 28);
}

/** Weight of a story while its season lasts; several outlets tell it then. */
const seasonalWeight = 12_000;

/** The longest rested stories come first; none is told twice within 20 days, save in its season. */
function chooseStory(desk: Desk, day: string): Story {
  return pickWeighted(desk.random, stories, story => {
    if (!inSeason(story, day)) return 0;
    const rested = restedDays(desk.lastTold.get(story.id), day);
    const weight = story.weight ?? 1;
    if (story.season || story.ramadan) return rested >= 2 ? weight * seasonalWeight : 0;
    return rested >= (story.format ? 45 : 20) ? weight * rested ** 2 : 0;
  });
}

function choosePlace(random: Random, story: Story, outlet: DemoOutlet): Place {
  const home = outlet.regency;
  const atHome =
    home !== null && allowed(story, home) && chance(random, outlet.scope === 'community' ? 0.95 : 0.6);
  const regency: Regency = atHome
    ? regencyOf(home)
    : pickWeighted(random, regencies, item => (allowed(story, item.key) ? item.weight : 0));
  return placeIn(regency, random, story.coastal);
}

function chooseOutlet(random: Random, story: Story, outlets: readonly DemoOutlet[]): DemoOutlet {
  return pickWeighted(random, outlets, outlet => {
    if (outlet.channel === 'photo') return 0;
    const local = outlet.scope === 'community' && outlet.regency !== null;
    if (local && !allowed(story, outlet.regency as RegencyKey)) return 0;
    const essay = story.format !== undefined;
    if (essay && (outlet.channel === 'television' || outlet.channel === 'radio')) return 0;
    const taste = essay && outlet.habit === 'copyist' ? 0.2 : 1;
    return outlet.output * ownShare[outlet.habit] * taste;
  });
}

const lengths: Record<Habit, readonly number[]> = {
  // Weights of: brief, short, medium, long, very long.
  copyist: [20, 42, 34, 4, 0],
  mixed: [7, 22, 45, 20, 6],
  reporter: [4, 12, 40, 30, 14],
  feature: [3, 8, 30, 36, 23],
};
const spans = [
  [85, 130],
  [165, 240],
  [250, 410],
  [440, 600],
  [640, 1200],
] as const;

function chooseLength(random: Random, outlet: DemoOutlet, story: Story): number {
  if (outlet.channel === 'television') return int(random, 110, 260);
  if (outlet.channel === 'radio') return int(random, 80, 190);
  if (story.format === 'feature') return int(random, 360, 620);
  if (story.format !== undefined) return 900;
  const weights = lengths[outlet.habit];
  const [from, to] = pickWeighted(random, spans, span => weights[spans.indexOf(span)] as number);
  return int(random, from, to);
}

/** Words from which on a piece is a report with sidebars. */
const reportFrom = 620;

/** Other stories of the same place for a long report, those on related topics that rested longest. */
function chooseSidebars(desk: Desk, main: Story, place: Place, day: string, room: number): Story[] {
  if (main.format !== undefined || room < reportFrom) return [];
  const chosen: Story[] = [];
  const wanted = room > 1020 ? 3 : room > 800 ? 2 : 1;
  const [first, second] = main.topics;
  for (let i = 0; i < wanted; i += 1) {
    const related = stories.filter(story => {
      const told = story === main || chosen.includes(story) || (story.format ?? 'feature') !== 'feature';
      const near = story.topics.some(topic => topic === first || topic === second);
      const coast = story.coastal === true && !main.coastal;
      return !told && near && !coast && !story.season && !story.ramadan && allowed(story, place.regency.key);
    });
    if (related.length === 0) break;
    const rest = (story: Story) => restedDays(desk.lastTold.get(story.id), day) ** 2 + 1;
    const story = pickWeighted(desk.random, related, rest);
    desk.lastTold.set(story.id, day);
    chosen.push(story);
  }
  return chosen;
}

/** One piece of own reporting for a day. */
export function writeOwn(desk: Desk, outlets: readonly DemoOutlet[], day: string, now: string): Draft {
  const { random } = desk;
  const story = chooseStory(desk, day);
  desk.lastTold.set(story.id, day);
  const outlet = chooseOutlet(random, story, outlets);
  const place = choosePlace(random, story, outlet);
  const style = houseStyle(outlet);
  const room = chooseLength(random, outlet, story);
  const publishedAt = publicationOn(random, day, now);
  // What appears in the morning happened the day before at the latest.
  const eventOn = addDays(
    day,
    wibSeconds(publishedAt) < 11 * 3600 ? -pick(random, [1, 1, 1, 2]) : -pick(random, [0, 0, 0, 1]),
  );
  const sidebars = chooseSidebars(desk, story, place, day, room);
  const composed = compose(desk, [story, ...sidebars], { place, when: { day, eventOn }, style }, room);
  const brief: ArticleFormat =
    room <= 130 && outlet.channel !== 'television' && outlet.channel !== 'radio' ? 'brief' : 'hard_news';
  const fieldChance =
    (story.field ?? 0.35) * (outlet.habit === 'copyist' ? 0.4 : outlet.habit === 'mixed' ? 0.8 : 1);
  return {
    outlet,
    publishedAt,
    title: composed.title,
    otherTitles: composed.otherTitles,
    body: style.signature ? `${composed.body} ${style.signature}` : composed.body,
    dateline: place.regency.seat,
    format: story.format ?? brief,
    sources: composed.sources,
    field: chance(random, fieldChance),
    headlineTone: composed.headlineTone,
    bodyTone: story.tone[1],
    usualTopics: story.topics,
    regency: place.regency.key,
    spokespersons: composed.spokespersons,
    origin: { kind: 'own', story: story.id },
  };
}
