import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { listGuests } from './invitations.queries.server.ts';
import { phaseOf } from './phase.ts';
import { attendanceChanged } from './ports.server.ts';
import { lockGathering } from './queries.server.ts';

/**
 * Marks who came and who did not (null takes a mark back); possible once the gathering has begun. Invitations of other
 * gatherings and withdrawn ones are left alone. Returns how many marks changed.
 */
export async function markAttendance(
  ctx: Context<Db>,
  input: { gatheringId: number; invitationIds: readonly number[]; attended: boolean | null },
): Promise<number> {
  authorise(ctx.actor, 'gatherings.write');
  return inTransaction(ctx.db, async db => {
    const gathering = await lockGathering(db, input.gatheringId);
    if (!gathering) throw new NotFound();
    const phase = phaseOf(gathering, ctx.now);
    if (phase !== 'running' && phase !== 'past') throw new Conflict('gatherings.attendanceTooEarly');
    const wanted = new Set(input.invitationIds);
    const guests = (await listGuests(db, gathering.id)).filter(
      guest => wanted.has(guest.id) && guest.attended !== input.attended,
    );
    if (guests.length === 0) return 0;
    await db
      .updateTable('invitations')
      .set(eb => ({
        attended: input.attended === null ? null : Number(input.attended),
        version: eb('version', '+', 1),
      }))
      .where(
        'id',
        'in',
        guests.map(guest => guest.id),
      )
      .execute();
    await attendanceChanged.call({ ...ctx, db }, { startsAt: gathering.startsAt });
    await recordAudit(
      { ...ctx, db },
      {
        action: 'gathering.attendanceMarked',
        subject: { kind: 'gathering', id: gathering.id, label: gathering.title },
        changes: guests.map(guest => ({
          field: `attended:${guest.name}`,
          before: guest.attended,
          after: input.attended,
        })),
      },
    );
    return guests.length;
  });
}
