import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import { fold } from '#app/lib/text.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { takeTurn } from '#db/dialect/turns.ts';
import type { ViewForm } from './view-schema.ts';
import { countViews, findView, hasView, type SavedView } from './views.queries.server.ts';
import { viewLists } from './views.ts';

/** Views of one list that a person may keep. */
const mostViews = 30;

function ownerOf(ctx: Context<Db>): number {
  const id = actorUserId(ctx.actor);
  if (id === null) throw new Forbidden();
  return id;
}

/** The view of an id when it belongs to the actor; others learn no more than that there is none of theirs. */
export async function ownView(ctx: Context<Db>, id: number): Promise<SavedView> {
  const view = await findView(ctx.db, id);
  if (!view || view.ownerId !== ownerOf(ctx)) throw new NotFound();
  authorise(ctx.actor, viewLists[view.list].can);
  return view;
}

/** Keeps a filtered list under a name, for oneself or for the office. */
export async function saveView(ctx: Context<Db>, form: ViewForm): Promise<number> {
  authorise(ctx.actor, viewLists[form.list].can);
  return inTransaction(ctx.db, async db => {
    const ownerId = ownerOf(ctx);
    await takeTurn(db, `views ${ownerId}`);
    const nameKey = fold(form.name);
    if (await hasView(db, { list: form.list, nameKey, ownerId }))
      throw new Invalid({ name: ['views.nameTaken'] });
    if ((await countViews(db, form.list, ownerId)) >= mostViews) throw new Invalid({ '': ['views.tooMany'] });
    const { id } = await db
      .insertInto('saved_views')
      .values({
        list: form.list,
        name: form.name,
        name_key: nameKey,
        query: form.query,
        shared: form.shared ? 1 : 0,
        owner_id: ownerId,
        created_at: ctx.now,
        updated_at: ctx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordAudit(
      { ...ctx, db },
      { action: 'view.saved', subject: { kind: 'view', id, label: form.name } },
    );
    return id;
  });
}

/** Renames one's own view, shares it or takes it back; its list stays. */
export async function updateView(ctx: Context<Db>, id: number, form: Omit<ViewForm, 'list'>): Promise<void> {
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const before = await ownView(inner, id);
    await takeTurn(db, `views ${before.ownerId}`);
    const nameKey = fold(form.name);
    const taken = await hasView(db, { list: before.list, nameKey, ownerId: before.ownerId }, id);
    if (taken) throw new Invalid({ name: ['views.nameTaken'] });
    await db
      .updateTable('saved_views')
      .set({
        name: form.name,
        name_key: nameKey,
        query: form.query,
        shared: form.shared ? 1 : 0,
        updated_at: ctx.now,
      })
      .where('id', '=', id)
      .execute();
    await recordAudit(inner, {
      action: 'view.updated',
      subject: { kind: 'view', id, label: form.name },
      changes: diffFields<Pick<ViewForm, 'name' | 'shared'>>(before, form, ['name', 'shared']),
    });
  });
}

/** Deletes one's own view. Returns it, so that the way back to its list is known. */
export async function deleteView(ctx: Context<Db>, id: number): Promise<SavedView> {
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const view = await ownView(inner, id);
    await db.deleteFrom('saved_views').where('id', '=', id).execute();
    await recordAudit(inner, {
      action: 'view.deleted',
      subject: { kind: 'view', id: null, label: view.name },
    });
    return view;
  });
}
