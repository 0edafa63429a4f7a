import type { Contactable } from '#app/features/partners/contactable.queries.server.ts';
import { actorUserId } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { Dispatch } from './dispatch.server.ts';
import { embargoAt, mailedText } from './mailed-text.ts';
import type { FrozenReason } from './plan.ts';

/** Rows per statement, below the parameter limit of both engines. */
const chunk = 200;

/** Writes a mailing and freezes everybody who was looked at, with name, address and reason as they are now. */
export async function insertMailing(ctx: Context<Db>, mailing: Dispatch): Promise<number> {
  const { kit, holdUntil, plan, wanted } = mailing;
  const { id } = await ctx.db
    .insertInto('mailings')
    .values({
      kit_id: kit.id,
      kit_version: kit.version,
      status: 'held',
      filter: JSON.stringify({ ...(mailing.filter as object), note: mailing.note }),
      hold_until: holdUntil,
      purpose: mailing.purpose,
      scheduled_at: mailing.scheduledAt,
      text: mailedText(kit),
      embargo_until: embargoAt(kit, holdUntil),
      created_by: actorUserId(ctx.actor),
      created_at: ctx.now,
      updated_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const row = (person: Contactable, reason: FrozenReason | null) => ({
    mailing_id: id,
    journalist_id: person.journalistId,
    name: person.name,
    address: person.email,
    included: reason === null ? 1 : 0,
    reason,
  });
  const rows = [
    ...plan.included.map(({ person }) => row(person, wanted.has(person.journalistId) ? null : 'left_out')),
    ...plan.excluded.map(({ person, reason }) => row(person, reason)),
  ];
  for (let from = 0; from < rows.length; from += chunk) {
    await ctx.db
      .insertInto('mailing_recipients')
      .values(rows.slice(from, from + chunk))
      .execute();
  }
  return id;
}
