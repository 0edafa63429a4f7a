import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { keepImages } from './document.ts';
import { updateKit } from './service.server.ts';
import { findVersion } from './versions.queries.server.ts';
import { workingAt } from './writing.server.ts';

/**
 * Brings an earlier version back as a new one, which waits for approval like any edit; nothing in between is lost. The
 * embargo stays as it is now; files taken out of the kit since do not come back, files added since stay.
 * @throws NotFound; Conflict when somebody saved since `version`.
 */
export async function restoreVersion(
  ctx: Context<Db>,
  input: { id: number; version: number; restored: number },
): Promise<number> {
  authorise(ctx.actor, 'kits.write');
  return inTransaction(ctx.db, async db => {
    const kit = await workingAt(db, input.id, input.version);
    const old = await findVersion(db, kit.id, input.restored);
    if (old?.version !== input.restored) throw new NotFound();
    const { embargoUntil: _, files, ...words } = old.content;
    const known = new Set(kit.files.map(file => file.id));
    const was = new Map(files.map(file => [file.id, file]));
    return updateKit(
      { ...ctx, db },
      {
        ...words,
        id: kit.id,
        version: kit.version,
        kind: 'restored',
        document: keepImages(words.document, known),
        files: kit.files.map(
          ({ id, alt, caption, credit, licence }) => was.get(id) ?? { id, alt, caption, credit, licence },
        ),
      },
    );
  });
}
