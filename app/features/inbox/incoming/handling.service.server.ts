import { findUser } from '#app/features/accounts/queries.server.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { undoBounce } from '#app/features/outbox/bounces.service.server.ts';
import { unsuppress } from '#app/features/outbox/suppression.service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { mayDo } from '#app/lib/permissions.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { sourceOf } from './effects.server.ts';
import { findIncoming, type Incoming, updateIncoming } from './queries.server.ts';

const subjectOf = (mail: Incoming) => ({
  kind: 'incoming-mail' as const,
  id: mail.id,
  label: mail.subject || mail.sender,
});

/** Whether a mail was decided on by rule, so that a person may take it back. */
export function isReversible(mail: Pick<Incoming, 'kind' | 'reversedAt'>): boolean {
  return (
    mail.reversedAt === null && mail.kind !== 'human' && mail.kind !== 'refused' && mail.kind !== 'calendar'
  );
}

async function undoEffect(ctx: Context<Db>, mail: Incoming): Promise<void> {
  if (mail.bounceId !== null) await undoBounce(ctx, mail.bounceId);
  const reason =
    mail.effect === 'unsubscribed' ? 'unsubscribed' : mail.kind === 'complaint' ? 'complaint' : 'hard_bounce';
  if (mail.effect !== 'suppressed' && mail.effect !== 'unsubscribed') return;
  await unsuppress(ctx, { address: mail.recipient, reason, source: sourceOf(mail.id) });
}

/**
 * Takes an automatic decision back: what it withheld flows again, unless something else withholds it, it counts no more, and
 * the mail waits for a person as an answer does. @throws Conflict when it was taken back before
 */
export async function reverseDecision(ctx: Context<Db>, id: number): Promise<void> {
  authorise(ctx.actor, 'mail.control');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const mail = await findIncoming(db, id);
    if (!mail) throw new NotFound();
    if (!isReversible(mail)) throw new Conflict('errors.alreadyDone');
    await undoEffect(inner, mail);
    await updateIncoming(db, id, {
      ...{ reversed_at: ctx.now, reversed_by: actorUserId(ctx.actor), state: 'open' },
    });
    await recordAudit(inner, {
      action: 'incoming-mail.reversed',
      subject: subjectOf(mail),
      changes: [{ field: 'incomingEffect', before: mail.effect, after: 'none' }],
    });
  });
}

/** Gives a mail to a colleague, or to nobody, and says whether it is answered. */
export async function handleIncoming(
  ctx: Context<Db>,
  id: number,
  input: { assigneeId: number | null; state: 'open' | 'answered' },
): Promise<void> {
  authorise(ctx.actor, 'mail.control');
  await inTransaction(ctx.db, async db => {
    const mail = await findIncoming(db, id);
    if (!mail) throw new NotFound();
    const user = input.assigneeId === null ? undefined : await findUser(db, input.assigneeId);
    const may = user?.status === 'active' && mayDo(user.role, 'mail.control');
    if (input.assigneeId !== null && !may) throw new Invalid({ assigneeId: ['errors.choice'] });
    const assignee = user?.name ?? null;
    if (mail.assigneeId === input.assigneeId && mail.state === input.state) return;
    await updateIncoming(db, id, { assignee_id: input.assigneeId, state: input.state });
    await recordAudit(
      { ...ctx, db },
      {
        action:
          input.state === 'answered' && mail.state !== 'answered'
            ? 'incoming-mail.answered'
            : 'incoming-mail.assigned',
        subject: subjectOf(mail),
        changes: [{ field: 'assignedTo', before: mail.assignee, after: assignee }],
      },
    );
  });
}
