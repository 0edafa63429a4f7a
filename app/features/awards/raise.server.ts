import { isoDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { activityIndex } from './activity-index.ts';
import type { SeasonFrame } from './season-frame.ts';
import { storiesBy } from './standing-history.ts';
import { listDatedStories } from './standing-stories.queries.server.ts';
import type { Standing } from './standings.queries.server.ts';
import { adviseRaise, type RaiseAdvice } from './what-raises.ts';

/** What one more article would add to a kept standing, or null when the season's last month is over. */
export async function readRaise(
  db: Db,
  standing: Pick<Standing, 'id'>,
  frame: SeasonFrame,
  now: string,
): Promise<RaiseAdvice | null> {
  const month = isoDay(now, 'Asia/Jakarta').slice(0, 7);
  const open = frame.months.flatMap((name, index) => (name >= month ? [index] : []));
  if (open.length === 0) return null;
  const dated = (await listDatedStories(db, [standing.id], frame)).get(standing.id) ?? [];
  const stories = storiesBy(dated, frame.lastDay);
  const shape = { months: frame.months.length, programmes: frame.programmes.length };
  return adviseRaise({
    stories,
    shape,
    rules: frame.rules,
    index: activityIndex(stories, shape, frame.rules),
    openMonths: open.map(index => ({ index, name: frame.months[index]! })),
    programmes: frame.programmes as readonly number[],
  });
}
