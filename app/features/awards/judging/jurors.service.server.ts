import {
  inviteJurorAccount,
  inviteJurorAgain,
  renderJurorInvitation,
  withdrawJurorInvitation,
} from '#app/features/accounts/invitations.service.server.ts';
import { findUser, findUserByEmail, updateUser } from '#app/features/accounts/queries.server.ts';
import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { recuseByRule } from './automatic-recusals.server.ts';
import { isOfTie } from './conflicts.ts';
import { findJuror, type Juror } from './jurors.queries.server.ts';
import { listPartiesNamed } from './parties.queries.server.ts';
import { partyNamed } from './party-choice.server.ts';
import { listSeats } from './rounds.queries.server.ts';
import type { InterestsForm, JurorForm, NewJuror } from './schema.ts';

/** The outlet or network on record of exactly this name; null where there is none, or more than one. */
async function onRecord(db: Db, kind: 'outlet' | 'network', name: string): Promise<number | null> {
  const [id, another] = name ? await listPartiesNamed(db, kind, name) : [];
  return another === undefined ? (id ?? null) : null;
}

/** An employer whose name alone was typed is found on record: a tie counts however it was told. */
async function factsOf(db: Db, input: Omit<JurorForm, 'version'>) {
  return {
    position: input.position,
    employer: input.employer,
    outlet_id: input.outlet
      ? await partyNamed(db, 'outlet', input.outlet, 'outlet')
      : await onRecord(db, 'outlet', input.employer),
    network_id: input.networkId ?? (await onRecord(db, 'network', input.employer)),
    agency_staff: input.agencyStaff ? 1 : 0,
  };
}

/**
 * Calls a person to a season's jury: whoever has no account yet is mailed the way to one, with the role of a juror. Others
 * keep their role.
 * @returns the juror's id.
 * @throws Invalid when the person is on the jury already, or a name is not on record.
 */
export async function inviteJuror(ctx: Context<Db>, seasonId: number, input: NewJuror): Promise<number> {
  authorise(ctx.actor, 'awards.write');
  const content = await renderJurorInvitation(ctx);
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const season = await findSeason(db, seasonId);
    if (!season) throw new NotFound();
    const facts = await factsOf(db, input);
    const known = await findUserByEmail(db, input.email);
    if (known?.status === 'disabled') throw new Invalid({ email: ['judging.accountClosed'] });
    const userId = known?.id ?? (await inviteJurorAccount(inner, input, content));
    if (known?.status === 'invited') await inviteJurorAgain(inner, known, content);
    const before = await db
      .selectFrom('jurors')
      .select(['id', 'status'])
      .where('season_id', '=', seasonId)
      .where('user_id', '=', userId)
      .executeTakeFirst();
    if (before && before.status !== 'withdrawn') throw new Invalid({ email: ['judging.jurorTwice'] });
    const values = {
      ...facts,
      status: known?.status === 'active' ? ('active' as const) : ('invited' as const),
      declared_at: null,
      invited_at: ctx.now,
      invited_by: actorUserId(ctx.actor),
    };
    const { id } = before
      ? await db
          .updateTable('jurors')
          .set(eb => ({ ...values, version: eb('version', '+', 1) }))
          .where('id', '=', before.id)
          .returning('id')
          .executeTakeFirstOrThrow()
      : await db
          .insertInto('jurors')
          .values({ ...values, season_id: seasonId, user_id: userId, version: 1 })
          .returning('id')
          .executeTakeFirstOrThrow();
    const juror = (await findJuror(db, id))!;
    await recuseByRule(inner, juror);
    await recordAudit(inner, {
      action: 'season.jurorInvited',
      subject: { kind: 'season', id: seasonId, label: season.name },
      changes: [{ field: 'juror', before: null, after: juror.name }],
    });
    return id;
  });
}

async function jurorIn(db: Db, id: number): Promise<Juror> {
  const juror = await findJuror(db, id);
  if (!juror) throw new NotFound();
  if (juror.status === 'withdrawn') throw new Conflict('judging.jurorWithdrawn');
  return juror;
}

async function auditJuror(
  ctx: Context<Db>,
  juror: Juror,
  action: string,
  changes: { field: string; before: string | null; after: string | null }[] = [],
) {
  const season = (await findSeason(ctx.db, juror.seasonId))!;
  await recordAudit(ctx, {
    action,
    subject: { kind: 'season', id: season.id, label: season.name },
    changes: [{ field: 'juror', before: null, after: juror.name }, ...changes],
  });
}

async function claim(ctx: Context<Db>, juror: Juror, version: number | undefined) {
  const changed = await ctx.db
    .updateTable('jurors')
    .set({ version: juror.version + 1 })
    .where('id', '=', juror.id)
    .where('version', '=', version ?? juror.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Conflict('errors.conflict');
}

const described = (juror: Juror) => ({
  position: juror.position,
  employer: juror.employer,
  agencyStaff: juror.agencyStaff ? 'yes' : 'no',
});

/** Changes what is known of a juror; a new employer may recuse them from entries at once. */
export async function updateJuror(ctx: Context<Db>, id: number, input: JurorForm): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const before = await jurorIn(db, id);
    await claim(inner, before, input.version);
    await db
      .updateTable('jurors')
      .set(await factsOf(db, input))
      .where('id', '=', id)
      .execute();
    await correctName(inner, before, input.name);
    const after = (await findJuror(db, id))!;
    await recuseByRule(inner, after);
    const changes = diffFields<ReturnType<typeof described>>(described(before), described(after), [
      'position',
      'employer',
      'agencyStaff',
    ]);
    await auditJuror(inner, after, 'season.jurorChanged', changes as never);
  });
}

/** Spells the name of a juror from outside otherwise; staff name themselves, and an empty one changes nothing. */
async function correctName(ctx: Context<Db>, juror: Juror, name: string): Promise<void> {
  const user = await findUser(ctx.db, juror.userId);
  if (name === '' || user?.role !== 'juror' || user.name === name) return;
  await updateUser(ctx.db, user.id, { name, updatedAt: ctx.now });
  await recordAudit(ctx, {
    action: 'user.updated',
    subject: { kind: 'user', id: user.id, label: name },
    changes: [{ field: 'name', before: user.name, after: name }],
  });
}

/** Seats of a juror in rounds that are not closed, which nobody has sent a sheet or a ranking for. */
async function listVacatedSeats(db: Db, jurorId: number): Promise<number[]> {
  const rounds = await db
    .selectFrom('seats as s')
    .innerJoin('judging_rounds as r', 'r.id', 's.round_id')
    .select('r.id')
    .distinct()
    .where('s.juror_id', '=', jurorId)
    .where('r.status', 'in', ['setup', 'judging'])
    .execute();
  const vacated: number[] = [];
  for (const round of rounds) {
    for (const seat of await listSeats(db, round.id)) {
      const own = seat.jurorId === jurorId && seat.status === 'seated';
      if (own && seat.submittedAt === null) vacated.push(seat.id);
    }
  }
  return vacated;
}

/** Closes the invitation of somebody who has not opened an account and is on no jury any more. */
async function closeInvitation(ctx: Context<Db>, juror: Juror): Promise<void> {
  const other = await ctx.db
    .selectFrom('jurors')
    .select('id')
    .where('user_id', '=', juror.userId)
    .where('status', '<>', 'withdrawn')
    .executeTakeFirst();
  if (!juror.joined && !other) await withdrawJurorInvitation(ctx, juror.userId);
}

/**
 * Takes a juror off the jury. Sheets and rankings they sent stay, and so does all of a round that is closed or decided;
 * their other seats fall vacant, and an invitation they did not use no longer opens an account.
 */
export async function withdrawJuror(ctx: Context<Db>, id: number): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const juror = await jurorIn(db, id);
    await db
      .updateTable('jurors')
      .set({ status: 'withdrawn', version: juror.version + 1 })
      .where('id', '=', id)
      .execute();
    for (const ids of chunksOf(await listVacatedSeats(db, id))) {
      await db.deleteFrom('seats').where('id', 'in', ids).execute();
    }
    await closeInvitation(inner, juror);
    await auditJuror(inner, juror, 'season.jurorWithdrawn');
  });
}

/**
 * Declares a juror's interests, or that there are none: by the juror, or by staff on their behalf. Each tie recuses them by
 * rule from the entries it reaches; a tie taken back lifts only what the rule had set.
 * @throws Forbidden for anybody else; Invalid beside the row whose name is not on record, and beside one without a note
 * that strikes a sheet sent before its marks could be read.
 */
export async function declareInterests(
  ctx: Context<Db>,
  jurorId: number,
  input: InterestsForm,
): Promise<void> {
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const juror = await jurorIn(db, jurorId);
    const own = actorUserId(ctx.actor) === juror.userId;
    if (own) authorise(ctx.actor, 'awards.judge');
    else if (ctx.actor.kind === 'guest') throw new Forbidden();
    else authorise(ctx.actor, 'awards.write');
    const rows = [];
    for (const [index, interest] of input.interests.entries()) {
      const id = await partyNamed(db, interest.party, interest.name, `interests[${index}].name`);
      rows.push({
        juror_id: jurorId,
        kind: interest.kind,
        outlet_id: interest.party === 'outlet' ? id : null,
        network_id: interest.party === 'network' ? id : null,
        journalist_id: interest.party === 'journalist' ? id : null,
        note: interest.note,
        until_on: interest.untilOn,
        declared_by: actorUserId(ctx.actor),
        declared_at: ctx.now,
      });
    }
    await claim(inner, juror, input.version);
    await db.deleteFrom('juror_interests').where('juror_id', '=', jurorId).execute();
    if (rows.length > 0) await db.insertInto('juror_interests').values(rows).execute();
    await db
      .updateTable('jurors')
      .set({ declared_at: ctx.now, ...(own ? { status: 'active' as const } : {}) })
      .where('id', '=', jurorId)
      .execute();
    const after = (await findJuror(db, jurorId))!;
    const struck = await recuseByRule(inner, after);
    const unexplained: Record<string, string[]> = {};
    for (const [index, row] of rows.entries()) {
      const { kind, outlet_id: outletId, network_id: networkId, journalist_id: journalistId } = row;
      const tie = { kind, outletId, networkId, journalistId };
      if (row.note === '' && struck.some(reason => isOfTie(reason, tie))) {
        unexplained[`interests[${index}].note`] = ['judging.strikeNeedsReason'];
      }
    }
    if (Object.keys(unexplained).length > 0) throw new Invalid(unexplained);
    await auditJuror(inner, after, 'season.interestsDeclared', [
      {
        field: 'interests',
        before: juror.interests.map(({ party }) => party).join(', ') || null,
        after: after.interests.map(({ party }) => party).join(', ') || null,
      },
    ]);
  });
}
