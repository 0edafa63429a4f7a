import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { listRounds, type Round } from './judging/rounds.queries.server.ts';
import type { SeasonForm } from './schema.ts';
import { findSeason, type Season } from './seasons.queries.server.ts';
import { insertSeason } from './service.server.ts';

/** What a season took from an earlier one; rounds of a board or a league it does not have are left out. */
export type Copied = {
  id: number;
  from: string;
  rulesVersion: number;
  rounds: number;
  roundsLeftOut: number;
};

/**
 * Plans a season by an earlier one: its newest rules and its rounds of judging with their rubrics, mode and numbers, to be
 * set up anew; period, leagues, boards and programmes as the form says. Neither candidates nor jurors, works, rulings,
 * decisions or results come along.
 * @throws Invalid as for any season, and when the earlier one is not there
 */
export async function createSeasonLike(
  ctx: Context<Db>,
  sourceId: number,
  input: SeasonForm,
): Promise<Copied> {
  authorise(ctx.actor, 'awards.write');
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const source = await findSeason(db, sourceId);
    if (!source) throw new Invalid({ '': ['season.copy.gone'] });
    const id = await insertSeason(inner, input, source.ruleSet.rules);
    const rounds = await listRounds(db, sourceId);
    const season = (await findSeason(db, id))!;
    const copied = rounds.flatMap(round => copiedRound(inner, round, source, season) ?? []);
    for (const values of copied) await db.insertInto('judging_rounds').values(values).execute();
    const told = { from: source.name, rulesVersion: source.ruleSet.version, rounds: copied.length };
    await recordAudit(inner, {
      action: 'season.created',
      subject: { kind: 'season', id, label: input.name },
      changes: Object.entries(told).map(([field, after]) => ({
        field: field === 'from' ? 'copiedFrom' : field,
        before: null,
        after,
      })),
    });
    return { id, ...told, roundsLeftOut: rounds.length - copied.length };
  });
}

/** The row of a round in another season; null when that has not its board, or no league of the same scope and channel. */
function copiedRound(ctx: Context<Db>, round: Round, from: Season, to: Season) {
  if (!to.boards.includes(round.board)) return null;
  const old = from.leagues.find(({ id }) => id === round.leagueId);
  const league = to.leagues.find(({ scope, channel }) => scope === old?.scope && channel === old.channel);
  if (round.board !== 'works' && !league) return null;
  return {
    season_id: to.id,
    name: round.name,
    board: round.board,
    league_id: league?.id ?? null,
    mode: round.mode,
    rubric: JSON.stringify(round.rubric),
    blind: round.blind ? 1 : 0,
    shortlist: round.shortlist,
    jurors_per_entry: round.jurorsPerEntry,
    index_weight: round.indexWeight,
    winners: round.winners,
    due_at: null,
    status: 'setup' as const,
    created_by: actorUserId(ctx.actor),
    created_at: ctx.now,
    updated_at: ctx.now,
    version: 1,
  };
}
