import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { isEmptyDocument, keepImages } from './document.ts';
import { findKit } from './queries.server.ts';
import { readMarkdown } from './reading-markdown.ts';
import { createKit } from './service.server.ts';
import { type StartingText, startingTexts } from './starting-texts.ts';
import { findTemplate, listTemplates, mostTemplates } from './templates.queries.server.ts';

/**
 * Starts a kit from one of the product's texts or from a template of the office; boilerplate and contact come from the
 * settings, as they are today. Returns the kit's id.
 * @throws Invalid when the template is gone.
 */
export async function startKit(
  ctx: Context<Db>,
  input: { headline: string; dateline: string; from: StartingText | number },
): Promise<number> {
  authorise(ctx.actor, 'kits.write');
  const { from, ...words } = input;
  if (from === 'blank') return createKit(ctx, words);
  if (typeof from === 'string')
    return createKit(ctx, { ...words, document: readMarkdown(startingTexts[from]) });
  const template = await findTemplate(ctx.db, from);
  if (!template) throw new Invalid({ from: ['writing.templateGone'] });
  return createKit(ctx, { ...words, document: template.document, keyMessages: template.keyMessages });
}

/**
 * Keeps a kit's body and key messages as a template; pictures belong to the kit and stay behind.
 * @throws Invalid for a name in use, a kit without a body, or 50 templates already.
 */
export async function saveTemplate(ctx: Context<Db>, input: { kitId: number; name: string }): Promise<void> {
  authorise(ctx.actor, 'kits.write');
  await inTransaction(ctx.db, async db => {
    const kit = await findKit(db, input.kitId);
    if (!kit) throw new NotFound();
    const document = keepImages(kit.document, new Set());
    if (isEmptyDocument(document)) throw new Invalid({ name: ['writing.templateEmpty'] });
    const others = await listTemplates(db);
    const sameName = (name: string) => name.toLowerCase() === input.name.toLowerCase();
    if (others.some(other => sameName(other.name))) throw new Invalid({ name: ['writing.templateTaken'] });
    if (others.length >= mostTemplates) throw new Invalid({ name: ['writing.templatesFull'] });
    const { id } = await db
      .insertInto('press_kit_templates')
      .values({
        name: input.name,
        body: JSON.stringify(document),
        key_messages: JSON.stringify(kit.keyMessages),
        created_by: actorUserId(ctx.actor),
        created_at: ctx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const subject = { kind: 'kit-template', id, label: input.name };
    await recordAudit({ ...ctx, db }, { action: 'kit-template.created', subject });
  });
}

/** Deletes a template; kits made from it stay as they are. Returns its name. */
export async function deleteTemplate(ctx: Context<Db>, id: number): Promise<string> {
  authorise(ctx.actor, 'kits.write');
  return inTransaction(ctx.db, async db => {
    const template = await findTemplate(db, id);
    if (!template) throw new NotFound();
    await db.deleteFrom('press_kit_templates').where('id', '=', id).execute();
    const subject = { kind: 'kit-template', id, label: template.name };
    await recordAudit({ ...ctx, db }, { action: 'kit-template.deleted', subject });
    return template.name;
  });
}
