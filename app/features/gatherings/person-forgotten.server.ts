import type { ForgottenCount, PersonForgotten } from '#app/features/partners/ports.server.ts';
import type { Context } from '#app/lib/context.ts';
import { erased } from '#app/lib/traces.ts';
import type { Db } from '#db/connection.ts';
import { answerLink } from './links.server.ts';

/**
 * Invitations keep the answer and whether a guest came, for the counts; name, address and remarks go, the links to them
 * open no more, and what is still ahead is withdrawn.
 */
export async function eraseGuest(
  { db, now }: Context<Db>,
  { journalistIds }: PersonForgotten,
): Promise<ForgottenCount> {
  const rows = await db
    .updateTable('invitations')
    .set(eb => ({ name: erased, address: null, note: '', version: eb('version', '+', 1) }))
    .where('journalist_id', 'in', [0, ...journalistIds])
    .returning('id')
    .execute();
  const ids = [0, ...rows.map(row => row.id)];
  await db
    .updateTable('invitations')
    .set({ status: 'withdrawn' })
    .where('id', 'in', ids)
    .where('gathering_id', 'in', db.selectFrom('gatherings').select('id').where('starts_at', '>', now))
    .execute();
  await db.updateTable('invitation_answers').set({ note: '' }).where('invitation_id', 'in', ids).execute();
  await db
    .updateTable('link_tokens')
    .set({ withdrawn_at: now })
    .where('purpose', '=', answerLink({ id: 0, tokenGeneration: 0 }).purpose)
    .where('row_id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .execute();
  return { thing: 'invitations', count: rows.length };
}
