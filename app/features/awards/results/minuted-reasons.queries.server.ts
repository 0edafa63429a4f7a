import type { Change } from '#app/features/audit/diff.ts';
import type { Db } from '#db/connection.ts';
import { type MinutedAct, type MinutedReason, minutedActs } from './minuted-reasons.ts';

/** Everything of a kind is read: a season has no more decisions than this. */
const most = 5000;

/**
 * The reasons that people gave while a season was run and judged, in the order in which they gave them. They are read from
 * the log, which alone keeps what was taken back.
 * @param season its days bound the articles whose rulings count
 */
export async function listMinutedReasons(
  db: Db,
  season: { id: number; startsOn: string; endsOn: string },
): Promise<MinutedReason[]> {
  const log = db.selectFrom('audit_entries as l').select(['l.id', 'l.at', 'l.action', 'l.changes']);
  const acts = minutedActs as readonly string[];
  const own = await log
    .select('l.subject_label as label')
    .where('l.subject_kind', '=', 'season')
    .where('l.subject_id', '=', season.id)
    .where('l.action', 'in', acts)
    .orderBy('l.id')
    .limit(most)
    .execute();
  const rounds = await log
    .innerJoin('judging_rounds as r', 'r.id', 'l.subject_id')
    .select('r.name as label')
    .where('l.subject_kind', '=', 'judging-round')
    .where('r.season_id', '=', season.id)
    .where('l.action', 'in', acts)
    .orderBy('l.id')
    .limit(most)
    .execute();
  const articles = await log
    .innerJoin('articles as a', 'a.id', 'l.subject_id')
    .select('a.title as label')
    .where('l.subject_kind', '=', 'article')
    .where('l.action', 'in', acts)
    .where('a.published_on', '>=', season.startsOn)
    .where('a.published_on', '<=', season.endsOn)
    .orderBy('l.id')
    .limit(most)
    .execute();
  return [...own, ...rounds, ...articles]
    .sort((a, b) => a.id - b.id)
    .flatMap(({ at, action, label, changes }) => {
      const told = new Map((JSON.parse(changes) as Change[]).map(({ field, after }) => [field, after]));
      const reason = told.get('reason');
      if (typeof reason !== 'string' || reason === '') return [];
      const about = ['article', 'candidate', 'juror', 'entry'].flatMap(field => {
        const name = told.get(field);
        return typeof name === 'string' ? [name] : [];
      });
      return [{ at, act: action as MinutedAct, about: about.join(' – ') || label, reason }];
    });
}
