import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { hasOpenJob } from '#app/features/jobs/queries.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid } from '#app/lib/errors.ts';
import { fold } from '#app/lib/text.ts';
import { isoDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { SeasonBoard } from './boards.ts';
import { hasStandingChanges } from './changes.queries.server.ts';
import { findCheck } from './completeness/checks.queries.server.ts';
import { countClaims } from './completeness/claims.queries.server.ts';
import { defaultRuleSet, type RuleSet } from './rule-set.ts';
import { seasonIn } from './rules.service.server.ts';
import type { SeasonForm } from './schema.ts';
import {
  findSeason,
  listSeasons,
  type Season,
  type SeasonStatus,
  writeSeasonRows,
} from './seasons.queries.server.ts';

/** Work whose outcome may still change a standing. */
const scoringWork = [
  'awards.recompute',
  'coverage.originality',
  'coverage.rederive',
  'coverage.bulk-edit',
  'coverage.bulk-undo',
];

async function refuseFaults(db: Db, input: SeasonForm, exceptId?: number): Promise<void> {
  const others = (await listSeasons(db)).filter(season => season.id !== exceptId);
  if (others.some(season => fold(season.name) === fold(input.name))) {
    throw new Invalid({ name: ['awards.nameTaken'] });
  }
  const known = new Set((await listTopics(db)).map(topic => topic.id));
  if (input.topicIds.some(id => !known.has(id))) throw new Invalid({ topicIds: ['errors.choice'] });
}

/**
 * Plans a season with rule set version 1, the specification's numbers. It is a draft until it is opened. A name that
 * is taken is refused, so a form sent twice plans one season.
 */
export async function createSeason(ctx: Context<Db>, input: SeasonForm): Promise<number> {
  authorise(ctx.actor, 'awards.write');
  return inTransaction(ctx.db, async db => {
    const id = await insertSeason({ ...ctx, db }, input, defaultRuleSet);
    await recordAudit(
      { ...ctx, db },
      { action: 'season.created', subject: { kind: 'season', id, label: input.name } },
    );
    return id;
  });
}

/** Writes a draft with these rules as its version 1, in the caller's transaction. */
export async function insertSeason(ctx: Context<Db>, input: SeasonForm, rules: RuleSet): Promise<number> {
  const { db, now } = ctx;
  await refuseFaults(db, input);
  const { id } = await db
    .insertInto('seasons')
    .values({
      name: input.name,
      starts_on: input.startsOn,
      ends_on: input.endsOn,
      boards: input.boards.join(','),
      status: 'draft',
      created_by: actorUserId(ctx.actor),
      created_at: now,
      updated_at: now,
      version: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeSeasonRows(db, id, input);
  await db
    .insertInto('rule_sets')
    .values({
      season_id: id,
      version: 1,
      rules: JSON.stringify(rules),
      reason: '',
      created_by: actorUserId(ctx.actor),
      created_at: now,
    })
    .execute();
  return id;
}

function audited(season: Season) {
  return {
    name: season.name,
    startsOn: season.startsOn,
    endsOn: season.endsOn,
    leagues: season.leagues
      .map(({ name, scope, channel }) => [name, scope, channel].filter(Boolean).join(' '))
      .join(', '),
    topics: season.topics.map(topic => topic.name).join(', '),
    boards: season.boards,
  };
}

/** Moves a season on, or only its facts; throws Conflict when somebody else did so first. */
async function updateSeasonRow(
  ctx: Context<Db>,
  season: Season,
  values: Partial<{ name: string; starts_on: string; ends_on: string; boards: string; status: SeasonStatus }>,
  version = season.version,
): Promise<void> {
  const changed = await ctx.db
    .updateTable('seasons')
    .set({ ...values, updated_at: ctx.now, version: version + 1 })
    .where('id', '=', season.id)
    .where('status', '=', season.status)
    .where('version', '=', version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Conflict('errors.conflict');
}

/** A board with a round of judging stays while the round is there. */
async function refuseBoardsInUse(db: Db, { id, boards }: { id: number; boards: readonly SeasonBoard[] }) {
  const rounds = await db.selectFrom('judging_rounds').select('board').where('season_id', '=', id).execute();
  if (rounds.some(({ board }) => !boards.includes(board))) {
    throw new Invalid({ boards: ['season.boards.inUse'] });
  }
}

/** Changes a draft; once opened, period, leagues and programmes are frozen and this throws Conflict. */
export async function updateSeason(ctx: Context<Db>, input: SeasonForm & { id: number }): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const before = await seasonIn(db, input.id, 'draft');
    await refuseFaults(db, input, input.id);
    const { name, startsOn: starts_on, endsOn: ends_on } = input;
    await refuseBoardsInUse(db, input);
    const values = { name, starts_on, ends_on, boards: input.boards.join(',') };
    await updateSeasonRow({ ...ctx, db }, before, values, input.version);
    await writeSeasonRows(db, input.id, input);
    const after = (await findSeason(db, input.id))!;
    await recordAudit(
      { ...ctx, db },
      {
        action: 'season.updated',
        subject: { kind: 'season', id: input.id, label: input.name },
        changes: diffFields<ReturnType<typeof audited>>(audited(before), audited(after), [
          'name',
          'startsOn',
          'endsOn',
          'leagues',
          'topics',
          'boards',
        ]),
      },
    );
  });
}

/** Has the whole standing of a season computed by the job runner. */
export async function enqueueRecompute(ctx: Context<Db>, seasonId: number): Promise<void> {
  await enqueueJob(ctx, {
    kind: 'awards.recompute',
    payload: { seasonId, whole: true },
    dedupeKey: `awards.recompute:${seasonId}:whole`,
  });
}

/** Opens a draft: freezes period, leagues, programmes and rules, and has the first standing computed. */
export async function openSeason(ctx: Context<Db>, id: number): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const season = await seasonIn(db, id, 'draft');
    await updateSeasonRow(inner, season, { status: 'open' });
    await enqueueRecompute(inner, id);
    await recordAudit(inner, {
      action: 'season.opened',
      subject: { kind: 'season', id, label: season.name },
    });
  });
}

/**
 * Closes an open season: its standing stays as it is from then on, whatever happens to the articles. Throws Conflict
 * before the day after its last day (Asia/Jakarta), and while anything that may change the standing is still at work.
 */
export async function finishSeason(ctx: Context<Db>, id: number): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const season = await seasonIn(db, id, 'open');
    if (isoDay(ctx.now, 'Asia/Jakarta') <= season.endsOn) throw new Conflict('awards.notOver');
    if (await promisedUntil(db, season, ctx.now)) throw new Conflict('awards.claimsPromised');
    if ((await countClaims(db, id)).open > 0) throw new Conflict('awards.claimsOpen');
    if (await isComputing(db, season)) throw new Conflict('awards.stillComputing');
    await updateSeasonRow(inner, season, { status: 'finished' });
    await recordAudit(inner, {
      action: 'season.finished',
      subject: { kind: 'season', id, label: season.name },
    });
  });
}

/** Until when candidates may still send missing articles to an open season, as they were told; null when that is over or was never said. */
export async function promisedUntil(
  db: Db,
  season: Pick<Season, 'id' | 'status'>,
  now: string,
): Promise<string | null> {
  const check = season.status === 'open' ? await findCheck(db, season.id) : undefined;
  return check && check.dueAt >= now ? check.dueAt : null;
}

/** Whether the standing on show does not yet speak of everything that was changed. */
export async function isComputing(db: Db, season: Season): Promise<boolean> {
  if (season.shown?.ruleSetId !== season.ruleSet.id || (await hasStandingChanges(db, season.id))) return true;
  return hasOpenJob(db, ...scoringWork);
}

/** Asks for the whole standing to be computed anew, should it ever be in doubt. */
export async function requestRecompute(ctx: Context<Db>, id: number): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const season = await seasonIn(db, id, 'open');
    await enqueueRecompute(inner, id);
    await recordAudit(inner, {
      action: 'season.recomputed',
      subject: { kind: 'season', id, label: season.name },
    });
  });
}
