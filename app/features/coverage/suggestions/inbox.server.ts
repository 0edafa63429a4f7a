import { readOffice } from '#app/features/settings/queries.server.ts';
import { isoDay, startOfDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { likeness } from '../originality.ts';
import { shingles } from '../shingles.ts';
import { titleKey } from './folding.ts';
import { countSuggestedByDay, listTargetsAround, type Target } from './queries.server.ts';
import { type Surge, surgeDays, surges } from './surge.ts';

const dayMs = 86_400_000;

/** Topics that are written of unusually much today, by the office's day. */
export async function readSurges(db: Db, now: string): Promise<Surge[]> {
  const { zone } = await readOffice(db);
  const today = isoDay(now, zone);
  const first = isoDay(new Date(Date.parse(now) - surgeDays * dayMs).toISOString(), zone);
  return surges(await countSuggestedByDay(db, startOfDay(first, zone)!), today).slice(0, 3);
}

const aroundMs = 5 * dayMs;

/** Logged articles that a suggestion may be a double of, the likest first: by shared passages and words of the title. */
export async function proposeTargets(
  db: Db,
  article: { title: string; body: string; publishedAt: string; outletName: string },
  limit = 8,
): Promise<Omit<Target, 'text'>[]> {
  const at = Date.parse(article.publishedAt);
  const targets = await listTargetsAround(db, {
    from: new Date(at - aroundMs).toISOString(),
    to: new Date(at + aroundMs).toISOString(),
  });
  const own = shingles(article.body);
  const title = new Set(titleKey(article.title).split(' '));
  const score = (target: Target) => {
    const words = titleKey(target.title).split(' ');
    const shared = words.filter(word => title.has(word)).length / Math.max(words.length, title.size, 1);
    const passages = likeness(own, shingles(target.text)).containment;
    return shared + passages + (target.outletName === article.outletName ? 0.1 : 0);
  };
  return targets
    .map(target => ({ target, score: score(target) }))
    .filter(entry => entry.score > 0.25)
    .sort((a, b) => b.score - a.score || b.target.id - a.target.id)
    .slice(0, limit)
    .map(({ target: { text: _, ...target } }) => target);
}
