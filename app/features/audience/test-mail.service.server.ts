import { findUser } from '#app/features/accounts/queries.server.ts';
import { enqueueMail } from '#app/features/outbox/service.server.ts';
import { kitLocale, renderKitMail } from '#app/features/press-kits/kit-mail.server.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Forbidden, NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { salutation } from '#emails/salutation.ts';

/**
 * Sends a kit to the officer alone, as newsrooms will get it, in any state of the kit. Every test is a mail of its
 * own; a double click within a second sends one. Pictures show once the kit is public.
 * @returns the address it goes to.
 */
export async function sendTestMail(
  ctx: Context<Db>,
  input: { kitId: number; note: string },
): Promise<string> {
  authorise(ctx.actor, 'kits.send');
  const kit = await findKit(ctx.db, input.kitId);
  if (!kit) throw new NotFound();
  const userId = actorUserId(ctx.actor);
  const user = userId === null ? undefined : await findUser(ctx.db, userId);
  if (!user) throw new Forbidden();
  const content = await renderKitMail(ctx.db, kit, { note: input.note });
  await enqueueMail(ctx, {
    act: { kind: 'kit-test', id: kit.id },
    kind: 'press-kit',
    // Seconds since 1970: fits a 32-bit column until 2038.
    version: Math.floor(Date.parse(ctx.now) / 1000),
    locale: kitLocale,
    content: { ...content, subject: `[Uji] ${content.subject}` },
    recipients: [
      {
        kind: 'user',
        id: user.id,
        name: user.name,
        address: user.email,
        fields: { salutation: salutation(kitLocale, { name: user.name }) },
      },
    ],
    bulk: false,
    priority: 'normal',
  });
  return user.email;
}
