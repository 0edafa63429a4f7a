import { recordAudit } from '#app/features/audit/service.server.ts';
import { issueLink, linkUrl, openLink, tokenOf, withdrawLinks } from '#app/features/outbox/links.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Gone, Invalid, NotFound } from '#app/lib/errors.ts';
import { messageWith } from '#app/lib/message-data.ts';
import { isoDay, startOfDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { isPublic } from './embargo.ts';
import { type KitFile, listKitFiles } from './files.queries.server.ts';
import { previewPaths } from './paths.ts';
import { findPreview, listPreviews, type PreviewLink } from './previews.queries.server.ts';
import { mostPreviewDays, mostPreviews, previewState } from './previews.ts';
import { findKit, type Kit } from './queries.server.ts';

const dayMs = 86_400_000;
const linkOf = (id: number) => ({ purpose: 'kit-preview', rowId: id, generation: 0 });

/** The address of a personal link; it can be shown again, though only the hash of its token is stored. */
export function previewUrl(id: number): string {
  return linkUrl(tokenOf(linkOf(id)), previewPaths.show(':token'));
}

async function endOf(ctx: Context<Db>, lastOn: string): Promise<string> {
  const { zone } = await readOffice(ctx.db);
  const dayAt = (ms: number) => isoDay(new Date(ms).toISOString(), zone);
  if (lastOn < isoDay(ctx.now, zone)) throw new Invalid({ lastOn: ['pressroom.dayPassed'] });
  if (lastOn > dayAt(Date.parse(ctx.now) + mostPreviewDays * dayMs))
    throw new Invalid({ lastOn: [messageWith('pressroom.dayTooFar', { count: mostPreviewDays })] });
  return new Date(Date.parse(startOfDay(lastOn, zone)!) + dayMs).toISOString();
}

/**
 * Makes a link by which one person reads a kit before it is public, until the end of a day where the office is.
 * @returns its id
 * @throws Invalid for a day that has passed or is over 60 days ahead, Conflict when the kit is public or has too many
 */
export async function makePreview(
  ctx: Context<Db>,
  kitId: number,
  form: { name: string; lastOn: string },
): Promise<number> {
  authorise(ctx.actor, 'kits.send');
  const expiresAt = await endOf(ctx, form.lastOn);
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const kit = await findKit(db, kitId);
    if (!kit) throw new NotFound();
    if (isPublic(kit, ctx.now)) throw new Conflict('pressroom.isPublic');
    if ((await listPreviews(db, kitId)).length >= mostPreviews) throw new Conflict('pressroom.tooMany');
    const { id } = await db
      .insertInto('press_previews')
      .values({
        ...{ kit_id: kitId, name: form.name, expires_at: expiresAt, created_by: actorUserId(ctx.actor) },
        ...{ created_at: ctx.now, withdrawn_at: null, opened: 0, opened_at: null },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await issueLink(inside, linkOf(id));
    await recordAudit(inside, {
      action: 'kit.previewMade',
      subject: { kind: 'kit', id: kitId, label: kit.headline },
      changes: [
        { field: 'name', before: null, after: form.name },
        { field: 'validUntil', before: null, after: expiresAt },
      ],
    });
    return id;
  });
}

/** Withdraws a personal link: page and files behind it open no more. @throws Conflict when that was done */
export async function withdrawPreview(ctx: Context<Db>, kitId: number, id: number): Promise<void> {
  authorise(ctx.actor, 'kits.send');
  await inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const kit = await findKit(db, kitId);
    const link = await findPreview(db, id);
    if (!kit || link?.kitId !== kitId) throw new NotFound();
    if (link.withdrawnAt !== null) throw new Conflict('errors.alreadyDone');
    await db.updateTable('press_previews').set({ withdrawn_at: ctx.now }).where('id', '=', id).execute();
    await withdrawLinks(inside, linkOf(id));
    await recordAudit(inside, {
      action: 'kit.previewWithdrawn',
      subject: { kind: 'kit', id: kitId, label: kit.headline },
      changes: [{ field: 'name', before: link.name, after: null }],
    });
  });
}

export type OpenedPreview = { link: PreviewLink; kit: Kit; files: KitFile[] };

/**
 * What a personal link opens: the kit as it is now, and whose link it is.
 * @throws NotFound for a token that was never issued; Gone for a link that was withdrawn or has ended, and for a kit that was
 * withdrawn
 */
export async function openPreview({ db, now }: Context<Db>, token: string): Promise<OpenedPreview> {
  const link = await findPreview(db, await openLink(db, 'kit-preview', token));
  const kit = link && (await findKit(db, link.kitId));
  if (!link || !kit) throw new NotFound();
  if (previewState(link, now) !== 'open' || kit.status === 'withdrawn') throw new Gone();
  return { link, kit, files: await listKitFiles(db, kit.id) };
}

/** Notes that the page behind a link was opened. */
export async function countOpening({ db, now }: Context<Db>, { id }: PreviewLink): Promise<void> {
  await db
    .updateTable('press_previews')
    .set(eb => ({ opened: eb('opened', '+', 1), opened_at: now }))
    .where('id', '=', id)
    .execute();
}
