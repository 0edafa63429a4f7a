import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { listFigureChanges } from './figures.queries.server.ts';
import { changeFigures } from './figures-in-document.ts';
import { findKit } from './queries.server.ts';
import { updateKit } from './service.server.ts';

/**
 * Puts the values of Program in the place of those a draft shows; all that differ, or only those of one figure. What no
 * longer holds and has no successor stays, since nothing can be put there.
 * @throws Conflict when somebody saved since `version`, when the kit is no draft, or when nothing differs any more.
 */
export async function takeFigures(
  ctx: Context<Db>,
  input: { id: number; version: number; figureId?: number },
): Promise<void> {
  authorise(ctx.actor, 'kits.write');
  await inTransaction(ctx.db, async db => {
    const kit = await findKit(db, input.id);
    if (!kit) throw new NotFound();
    if (kit.version !== input.version) throw new Conflict('errors.conflict');
    if (kit.status !== 'draft') throw new Conflict('errors.alreadyDone');
    const differing = (await listFigureChanges(db, [kit], ctx.now)).get(kit.id) ?? [];
    const changes = differing.filter(
      change => change.now && (input.figureId === undefined || change.figureId === input.figureId),
    );
    if (changes.length === 0) throw new Conflict('errors.alreadyDone');
    const document = changeFigures(kit.document, figure => {
      const { figureId, shown } = figure.attrs;
      const change = changes.find(other => other.figureId === figureId && other.shown === shown);
      return change?.now ? { ...figure, attrs: change.now } : figure;
    });
    const { id, version, headline } = kit;
    await updateKit({ ...ctx, db }, { id, version, headline, document });
  });
}
