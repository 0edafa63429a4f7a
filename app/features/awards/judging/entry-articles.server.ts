import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { findSeason } from '../seasons.queries.server.ts';
import type { Round, RoundEntry } from './rounds.queries.server.ts';

/** Articles a juror reads of an entry: those that earned it the most points, best first. */
const most = 5;

async function bestArticles(db: Db, ruleSetId: number, board: 'outlets' | 'journalists', entrantId: number) {
  const rows = await db
    .selectFrom('standing_points as p')
    .innerJoin('standings as s', 's.id', 'p.standing_id')
    .select('p.article_id as id')
    .where('s.rule_set_id', '=', ruleSetId)
    .where('s.board', '=', board)
    .where('s.entrant_id', '=', entrantId)
    .where('p.points', '>', 0)
    .orderBy('p.u', 'desc')
    .orderBy('p.points', 'desc')
    .orderBy('p.article_id')
    .limit(most)
    .execute();
  return rows.map(row => row.id);
}

/** Keeps with each entry the articles jurors read, as the standing on show has them. Works show themselves. */
export async function freezeArticles(
  { db }: Context<Db>,
  round: Round,
  entries: readonly RoundEntry[],
): Promise<void> {
  const { board } = round;
  if (board === 'works') return;
  const shown = (await findSeason(db, round.seasonId))?.shown;
  if (!shown) return;
  for (const entry of entries) {
    const entrantId = board === 'outlets' ? entry.outletId : entry.journalistId;
    const ids = await bestArticles(db, shown.ruleSetId, board, entrantId!);
    await db
      .updateTable('round_entries')
      .set({ article_ids: JSON.stringify(ids) })
      .where('id', '=', entry.id)
      .execute();
  }
}
