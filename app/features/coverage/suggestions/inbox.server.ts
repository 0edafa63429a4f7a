import { readOffice } from '#app/features/settings/queries.server.ts';
import { isoDay, startOfDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { knownBoilerplate } from '../derivation.server.ts';
import { listSharingMost } from '../fingerprints.queries.server.ts';
import { likeness } from '../originality.ts';
import { fingerprints, shingles } from '../shingles.ts';
import { titleKey } from './folding.ts';
import { countTopicsByDay, listTargets, listTitlesAround, type Target } from './queries.server.ts';
import { type Surge, surgeDays, surges } from './surge.ts';

const dayMs = 86_400_000;

/** Topics that are written of unusually much today, by the office's day. */
export async function readSurges(db: Db, now: string): Promise<Surge[]> {
  const { zone } = await readOffice(db);
  const today = isoDay(now, zone);
  const first = isoDay(new Date(Date.parse(now) - surgeDays * dayMs).toISOString(), zone);
  return surges(await countTopicsByDay(db, startOfDay(first, zone)!), today).slice(0, 3);
}

/** How far from a suggestion articles of its title are looked for, and articles of its text. */
const titleReachMs = 5 * dayMs;
const textReachMs = 30 * dayMs;
/** Articles that are compared in full, at most so many found by their text and by their title each. */
const comparedOfEach = 40;

const around = (instant: string, reach: number) => ({
  from: new Date(Date.parse(instant) - reach).toISOString(),
  to: new Date(Date.parse(instant) + reach).toISOString(),
});

/**
 * Logged articles that a suggestion may be a double of, the likest first: by shared passages and words of the title. The
 * index of fingerprints finds those that share passages among any number of articles; titles are compared around the day.
 */
export async function proposeTargets(
  db: Db,
  article: { title: string; body: string; publishedAt: string; outletName: string },
  limit = 8,
): Promise<Omit<Target, 'text'>[]> {
  const known = await knownBoilerplate(db);
  const title = new Set(titleKey(article.title).split(' '));
  const sharedWords = (other: { title: string; outletName: string }) => {
    const words = titleKey(other.title).split(' ');
    const shared = words.filter(word => title.has(word)).length / Math.max(words.length, title.size, 1);
    return shared + (other.outletName === article.outletName ? 0.1 : 0);
  };
  const byText = await listSharingMost(
    db,
    fingerprints(article.body, known),
    around(article.publishedAt, textReachMs),
    comparedOfEach,
  );
  const byTitle = (await listTitlesAround(db, around(article.publishedAt, titleReachMs)))
    .map(other => ({ id: other.id, shared: sharedWords(other) }))
    .sort((a, b) => b.shared - a.shared || b.id - a.id)
    .slice(0, comparedOfEach)
    .map(({ id }) => id);
  const own = shingles(article.body, known);
  return (await listTargets(db, [...new Set([...byText, ...byTitle])]))
    .map(target => ({
      target,
      score: sharedWords(target) + likeness(own, shingles(target.text, known)).containment,
    }))
    .filter(entry => entry.score > 0.25)
    .sort((a, b) => b.score - a.score || b.target.id - a.target.id)
    .slice(0, limit)
    .map(({ target: { text: _, ...target } }) => target);
}
