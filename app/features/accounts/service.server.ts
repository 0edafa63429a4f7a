import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';

/** Keeps a user's language and appearance with the account. */
export async function updatePreferences(
  ctx: Context<Db>,
  preferences: { locale?: 'id' | 'en'; theme?: 'auto' | 'light' | 'dark' },
): Promise<void> {
  authorise(ctx.actor, 'account.own');
  if (ctx.actor.kind !== 'user' || (!preferences.locale && !preferences.theme)) return;
  await ctx.db
    .updateTable('users')
    .set({ ...preferences, updated_at: ctx.now })
    .where('id', '=', ctx.actor.userId)
    .execute();
}
