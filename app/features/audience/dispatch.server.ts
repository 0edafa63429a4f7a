import { recordAudit } from '#app/features/audit/service.server.ts';
import { enqueueMail } from '#app/features/outbox/service.server.ts';
import type { Contactable } from '#app/features/partners/contactable.queries.server.ts';
import { kitLocale } from '#app/features/press-kits/kit-mail.server.ts';
import type { Kit } from '#app/features/press-kits/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { salutation } from '#emails/salutation.ts';
import type { MailContent } from '#emails/types.ts';
import type { Purpose } from './mailing-state.ts';
import type { Plan } from './plan.ts';
import { actOf } from './queries.server.ts';
import { insertMailing } from './recipients.server.ts';

export type Dispatch = {
  kit: Kit;
  content: MailContent;
  plan: Plan<Contactable>;
  /** Of the people who can be written to: those to write to. */
  wanted: ReadonlySet<number>;
  purpose: Purpose;
  /** Instant before which nothing leaves. */
  holdUntil: string;
  /** The moment a person chose; null for at once. */
  scheduledAt: string | null;
  filter: unknown;
  note: string;
};

function recipientOf(person: Contactable) {
  const honorific = person.salutation || undefined;
  return {
    kind: 'journalist' as const,
    id: person.journalistId,
    name: person.name,
    address: person.email ?? '',
    fields: {
      salutation: salutation(kitLocale, { name: person.name, honorific, outlet: person.outlet ?? undefined }),
    },
  };
}

const actions = {
  release: 'mailing.sent',
  'follow-up': 'mailing.followedUp',
  correction: 'mailing.corrected',
} as const;

/**
 * Writes a mailing with everybody who was looked at and puts its mail into the outbox, in the caller's transaction.
 * The caller has checked the actor, the kit and that somebody is left to write to.
 * @returns the mailing's id.
 */
export async function dispatchMailing(ctx: Context<Db>, dispatch: Dispatch): Promise<number> {
  const { kit, content, plan, wanted, holdUntil, purpose } = dispatch;
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const id = await insertMailing(inside, dispatch);
    const chosen = plan.included.filter(({ person }) => wanted.has(person.journalistId));
    await enqueueMail(inside, {
      act: actOf(id),
      kind: 'press-kit',
      version: kit.version,
      locale: kitLocale,
      content,
      recipients: chosen.map(({ person }) => recipientOf(person)),
      bulk: true,
      priority: 'bulk',
      holdSeconds: (Date.parse(holdUntil) - Date.parse(ctx.now)) / 1000,
    });
    await recordAudit(inside, {
      action: actions[purpose],
      subject: { kind: 'kit', id: kit.id, label: kit.headline },
      changes: [{ field: 'recipients', before: null, after: chosen.length }],
    });
    return id;
  });
}
