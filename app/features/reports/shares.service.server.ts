import { recordAudit } from '#app/features/audit/service.server.ts';
import { findLink, issueLink, linkUrl, tokenOf, withdrawLinks } from '#app/features/outbox/links.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Gone, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { reportPaths } from './paths.ts';
import { findShare, type KlipingShare } from './shares.queries.server.ts';

export const sharePurpose = 'kliping';
const dayMs = 86_400_000;

/** Adds the row of a link that opens for `days` days; the caller issues its token. */
export async function insertShare(
  ctx: Context<Db>,
  on: string,
  days: number,
): Promise<{ id: number; expiresAt: string }> {
  const expiresAt = new Date(Date.parse(ctx.now) + days * dayMs).toISOString();
  const { id } = await ctx.db
    .insertInto('kliping_shares')
    .values({
      on_day: on,
      expires_at: expiresAt,
      created_by: actorUserId(ctx.actor),
      created_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, expiresAt };
}

/** The address of a link; it can be shown again, though only the hash of its token is stored. */
export function shareUrl(id: number): string {
  return linkUrl(tokenOf({ purpose: sharePurpose, rowId: id, generation: 0 }), reportPaths.shared(':token'));
}

/** Makes a link by which anybody who holds it reads the kliping of a day, for `days` days. */
export async function shareKliping(ctx: Context<Db>, on: string, days: number): Promise<number> {
  authorise(ctx.actor, 'reports.share');
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const { id, expiresAt } = await insertShare(inner, on, days);
    await issueLink(inner, { purpose: sharePurpose, rowId: id, generation: 0 });
    await recordAudit(inner, {
      action: 'kliping.shared',
      subject: { kind: 'kliping', id: null, label: on },
      changes: [{ field: 'validUntil', before: null, after: expiresAt }],
    });
    return id;
  });
}

/** Withdraws a link: it says so to whoever opens it. */
export async function withdrawShare(ctx: Context<Db>, on: string, id: number): Promise<void> {
  authorise(ctx.actor, 'reports.share');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const share = await findShare(db, id);
    if (!share || share.on !== on) throw new NotFound();
    if (share.withdrawnAt) throw new Conflict('errors.alreadyDone');
    await db.updateTable('kliping_shares').set({ withdrawn_at: ctx.now }).where('id', '=', id).execute();
    await withdrawLinks(inner, { purpose: sharePurpose, rowId: id });
    await recordAudit(inner, {
      action: 'kliping.linkWithdrawn',
      subject: { kind: 'kliping', id: null, label: on },
    });
  });
}

/**
 * The link behind a token.
 * @throws NotFound when there is none, Gone when it was withdrawn or its time is over.
 */
export async function openShare(
  { db, now }: Pick<Context<Db>, 'db' | 'now'>,
  token: string,
): Promise<KlipingShare> {
  const link = await findLink(db, sharePurpose, token);
  const share = link && (await findShare(db, link.rowId));
  if (!share) throw new NotFound();
  if (link.withdrawn || share.withdrawnAt || share.expiresAt <= now) throw new Gone();
  return share;
}
