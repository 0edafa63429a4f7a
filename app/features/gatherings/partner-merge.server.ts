import type { Selectable } from 'kysely';
import { type RedirectedLink, redirectLinks, restoreLinks } from '#app/features/outbox/links.server.ts';
import { presentId } from '#app/features/partners/merges.queries.server.ts';
import type { MergeExtent, MergePair, MovedRows, Unmerge } from '#app/features/partners/ports.server.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import type { InvitationAnswersTable, InvitationsTable } from '#db/schema/gatherings.ts';
import { countSeats } from './invitations.queries.server.ts';
import { answerLink } from './links.server.ts';
import { standingInvitation } from './merged-invitations.ts';
import { lockGathering } from './queries.server.ts';

type InvitationRow = Selectable<InvitationsTable>;
/** An invitation that gave way to the other one of the same gathering, with its answers and its links. */
type Dropped = {
  invitation: InvitationRow;
  answers: Selectable<InvitationAnswersTable>[];
  links: RedirectedLink[];
};
type Moves = { invitations: number[]; dropped: Dropped[] };

const part = 'gatherings';

async function invitationsOf(db: Db, journalistId: number): Promise<InvitationRow[]> {
  return db
    .selectFrom('invitations')
    .selectAll()
    .where('journalist_id', '=', journalistId)
    .orderBy('gathering_id')
    .execute();
}

/** How many invitations a merge would move, and how many gatherings invited both. */
export async function countMergedInvitations({ db }: Context<Db>, pair: MergePair): Promise<MergeExtent> {
  if (pair.kind === 'outlet') {
    const { n } = await db
      .selectFrom('invitations')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('outlet_id', '=', pair.goneId)
      .executeTakeFirstOrThrow();
    return { invitations: n };
  }
  const [kept, gone] = [await invitationsOf(db, pair.keptId), await invitationsOf(db, pair.goneId)];
  const own = new Set(kept.map(row => row.gathering_id));
  const both = gone.filter(row => own.has(row.gathering_id)).length;
  return { invitations: gone.length - both, invitationsBoth: both };
}

async function drop(ctx: Context<Db>, invitation: InvitationRow, heir: InvitationRow): Promise<Dropped> {
  const answers = await ctx.db
    .selectFrom('invitation_answers')
    .selectAll()
    .where('invitation_id', '=', invitation.id)
    .orderBy('id')
    .execute();
  const { purpose } = answerLink({ id: invitation.id, tokenGeneration: invitation.token_generation });
  const links = await redirectLinks(ctx, { purpose, rowId: invitation.id, toRowId: heir.id });
  await ctx.db.deleteFrom('invitations').where('id', '=', invitation.id).execute();
  return { invitation, answers, links };
}

async function moveGuest(ctx: Context<Db>, { keptId, goneId }: MergePair): Promise<Moves> {
  const [kept, gone] = [await invitationsOf(ctx.db, keptId), await invitationsOf(ctx.db, goneId)];
  for (const row of gone) await lockGathering(ctx.db, row.gathering_id);
  const dropped: Dropped[] = [];
  const lost = new Set<number>();
  for (const row of gone) {
    const own = kept.find(other => other.gathering_id === row.gathering_id);
    if (!own) continue;
    const heir = standingInvitation(own, row);
    const loser = heir === own ? row : own;
    dropped.push(await drop(ctx, loser, heir));
    lost.add(loser.id);
  }
  const invitations = gone.filter(row => !lost.has(row.id)).map(row => row.id);
  for (const ids of chunksOf(invitations))
    await ctx.db.updateTable('invitations').set({ journalist_id: keptId }).where('id', 'in', ids).execute();
  return { invitations, dropped };
}

/**
 * Two outlets or journalists become one: their invitations move. Of two to one gathering one stays, and the links of the
 * other open it from now on.
 */
export async function moveMergedInvitations(ctx: Context<Db>, pair: MergePair): Promise<MovedRows> {
  if (pair.kind === 'journalist') return { part, rows: await moveGuest(ctx, pair) };
  const rows = await ctx.db
    .updateTable('invitations')
    .set({ outlet_id: pair.keptId })
    .where('outlet_id', '=', pair.goneId)
    .returning('id')
    .execute();
  const moves: Moves = { invitations: rows.map(row => row.id), dropped: [] };
  return { part, rows: moves };
}

async function putBack(ctx: Context<Db>, { invitation, answers, links }: Dropped): Promise<void> {
  const { db } = ctx;
  const gathering = await lockGathering(db, invitation.gathering_id);
  if (!gathering) return;
  const outletId = invitation.outlet_id && (await presentId(db, 'outlet', invitation.outlet_id));
  await db
    .insertInto('invitations')
    .values({ ...invitation, outlet_id: outletId })
    .execute();
  for (const answer of answers) await db.insertInto('invitation_answers').values(answer).execute();
  await restoreLinks(ctx, links, invitation.id);
  const scheduled = gathering.status === 'scheduled' && gathering.capacity !== null;
  if (scheduled && (await countSeats(db, gathering.id)) > gathering.capacity!)
    throw new Conflict('merging.undoSeats');
}

/**
 * Gives back what {@link moveMergedInvitations} moved. Throws {@link Conflict} when the seats of an invitation that gave
 * way are taken by others by now.
 */
export async function moveInvitationsBack(ctx: Context<Db>, { moved, ...pair }: Unmerge): Promise<void> {
  const { invitations, dropped } = moved[part] as Moves;
  const column = pair.kind === 'outlet' ? ('outlet_id' as const) : ('journalist_id' as const);
  for (const ids of chunksOf(invitations)) {
    await ctx.db
      .updateTable('invitations')
      .set({ [column]: pair.goneId })
      .where('id', 'in', ids)
      .where(column, '=', pair.keptId)
      .execute();
  }
  for (const one of dropped) await putBack(ctx, one);
}
