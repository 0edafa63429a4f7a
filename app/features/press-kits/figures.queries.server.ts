import { readOffice } from '#app/features/settings/queries.server.ts';
import { isoDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import type { ReleaseDocument } from './document.ts';
import type { Publicity } from './embargo.ts';
import { type FigureChange, type FigureUse, figureChanges } from './figure-changes.ts';
import { figuresIn } from './figures-in-document.ts';

/** Which of the given figures are in Program. */
export async function knownFigures(db: Db, ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('official_figures')
    .select('id')
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Set(rows.map(row => row.id));
}

/** Keeps which figures a kit shows, in the caller's transaction. */
export async function writeKitFigures(db: Db, kitId: number, document: ReleaseDocument): Promise<void> {
  await db.deleteFrom('press_kit_figures').where('kit_id', '=', kitId).execute();
  const rows = new Map(
    figuresIn(document).map(({ figureId, shown }) => [
      `${figureId} ${shown}`,
      { kit_id: kitId, figure_id: figureId, shown },
    ]),
  );
  if (rows.size > 0)
    await db
      .insertInto('press_kit_figures')
      .values([...rows.values()])
      .execute();
}

async function listUses(db: Db, kitIds: readonly number[]): Promise<Map<number, FigureUse[]>> {
  const rows = await db
    .selectFrom('press_kit_figures')
    .innerJoin('official_figures as own', 'own.id', 'press_kit_figures.figure_id')
    .innerJoin('official_figures as any', join =>
      join.onRef('any.code', '=', 'own.code').onRef('any.segment', '=', 'own.segment'),
    )
    .where('press_kit_figures.kit_id', 'in', [...kitIds])
    .select([
      'press_kit_figures.kit_id',
      'press_kit_figures.figure_id',
      'press_kit_figures.shown',
      'own.label',
    ])
    .select(['any.id', 'any.value', 'any.unit'])
    .select(['any.effective_from_on as effectiveFromOn', 'any.effective_to_on as effectiveToOn'])
    .orderBy('press_kit_figures.kit_id')
    .orderBy('own.label')
    .orderBy('press_kit_figures.shown')
    .orderBy('any.effective_from_on', 'desc')
    .execute();
  const byKit = new Map<number, FigureUse[]>();
  for (const { kit_id, figure_id: figureId, shown, label, ...value } of rows) {
    const uses = byKit.get(kit_id) ?? [];
    byKit.set(kit_id, uses);
    const last = uses.at(-1);
    if (last?.figureId === figureId && last.shown === shown) last.values = [...last.values, value];
    else uses.push({ figureId, label, shown, values: [value] });
  }
  return byKit;
}

/** Where kits and Program differ (see {@link figureChanges}), by kit; kits that differ nowhere are absent. */
export async function listFigureChanges(
  db: Db,
  kits: readonly (Publicity & { id: number })[],
  now: string,
): Promise<Map<number, FigureChange[]>> {
  if (kits.length === 0) return new Map();
  const { zone } = await readOffice(db);
  const uses = await listUses(
    db,
    kits.map(kit => kit.id),
  );
  const changes = kits.map(kit => {
    const told = kit.status === 'published' && kit.publishedAt !== null ? kit.publishedAt : now;
    return [kit.id, figureChanges(uses.get(kit.id) ?? [], isoDay(told, zone))] as const;
  });
  return new Map(changes.filter(([, found]) => found.length > 0));
}
