import { recordAudit } from '#app/features/audit/service.server.ts';
import { cancelMail } from '#app/features/outbox/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { trimmed } from '#app/lib/text.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { actOf, enqueueGuestMail, takeBackInvitations, withAddress } from './guest-mail.server.ts';
import { listGuests } from './invitations.queries.server.ts';
import { attendanceChanged } from './ports.server.ts';
import { type Gathering, lockGathering, updateGatheringRow } from './queries.server.ts';
import { renderCancellation } from './render.server.ts';
import { renderThenWrite } from './write.server.ts';

const subjectOf = (gathering: { id: number; title: string }) => ({
  kind: 'gathering',
  id: gathering.id,
  label: gathering.title,
});

/** Takes a draft into the calendar, so that people can be invited. Scheduling again changes nothing. */
export async function scheduleGathering(ctx: Context<Db>, id: number): Promise<void> {
  authorise(ctx.actor, 'gatherings.write');
  await inTransaction(ctx.db, async db => {
    const gathering = await lockGathering(db, id);
    if (!gathering) throw new NotFound();
    if (gathering.status === 'scheduled') return;
    if (gathering.status === 'cancelled') throw new Conflict('gatherings.alreadyCancelled');
    if (gathering.endsAt <= ctx.now) throw new Conflict('gatherings.alreadyOver');
    await updateGatheringRow(db, id, gathering.version, { status: 'scheduled', updated_at: ctx.now });
    await recordAudit(
      { ...ctx, db },
      {
        action: 'gathering.scheduled',
        subject: subjectOf(gathering),
        changes: [{ field: 'status', before: 'draft', after: 'scheduled' }],
      },
    );
  });
}

/**
 * Calls a gathering off: mail that waits is taken back, and who was told and has not declined gets a cancellation that
 * removes the calendar entry. Returns how many people are written to; calling it off again changes nothing.
 */
export async function cancelGathering(
  ctx: Context<Db>,
  input: { id: number; reason?: string },
): Promise<number> {
  authorise(ctx.actor, 'gatherings.write');
  const reason = trimmed(input.reason ?? '');
  const called = (before: Gathering): Gathering => ({
    ...before,
    status: 'cancelled',
    sequence: before.sequence + 1,
  });
  return renderThenWrite(
    ctx,
    input.id,
    before => renderCancellation(ctx.db, called(before), reason),
    async (inside, before, content) => {
      if (before.status === 'cancelled') return 0;
      if (before.status === 'scheduled' && before.endsAt <= ctx.now)
        throw new Conflict('gatherings.alreadyOver');
      const after = called(before);
      await updateGatheringRow(inside.db, input.id, before.version, {
        status: 'cancelled',
        sequence: after.sequence,
        updated_at: ctx.now,
      });
      await attendanceChanged.call(inside, { startsAt: before.startsAt });
      const untold = await takeBackInvitations(inside, input.id);
      await cancelMail(inside, actOf(input.id));
      const told = withAddress(await listGuests(inside.db, input.id)).filter(
        guest => guest.answer !== 'declined' && !untold.has(guest.journalistId),
      );
      await enqueueGuestMail(inside, after, told, {
        kind: 'gathering-cancellation',
        version: after.sequence,
        content,
      });
      await recordAudit(inside, {
        action: 'gathering.cancelled',
        subject: subjectOf(after),
        changes: [
          { field: 'status', before: before.status, after: 'cancelled' },
          ...(reason ? [{ field: 'reason', before: null, after: reason }] : []),
          ...(told.length > 0 ? [{ field: 'peopleTold', before: null, after: told.length }] : []),
        ],
      });
      return told.length;
    },
  );
}
