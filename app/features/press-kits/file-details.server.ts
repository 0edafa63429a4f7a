import { type Change, diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import type { Db } from '#db/connection.ts';
import { listAllKitFiles } from './files.queries.server.ts';

export type FileDetails = {
  id: number;
  alt: string;
  caption: string;
  credit: string;
  licence?: string;
  removed: boolean;
};

const words = ['alt', 'caption', 'credit', 'licence'] as const;

/**
 * Writes the words beside pictures and takes files out, in the caller's transaction and within one kit; numbers of
 * other kits are passed over. Records what changed.
 */
export async function writeFileDetails(
  ctx: Context<Db>,
  kit: { id: number; headline: string },
  details: readonly FileDetails[],
): Promise<void> {
  const { db } = ctx;
  const given = new Map(details.map(detail => [detail.id, detail]));
  const changes: Change[] = [];
  for (const before of await listAllKitFiles(db, kit.id)) {
    const after = given.get(before.id);
    if (!after) continue;
    if (after.removed) {
      await db.deleteFrom('press_kit_files').where('id', '=', before.id).execute();
      changes.push({ field: before.role, before: before.name, after: null });
      continue;
    }
    const clean = {
      alt: collapseSpaces(after.alt),
      caption: collapseSpaces(after.caption),
      credit: collapseSpaces(after.credit),
      licence: collapseSpaces(after.licence ?? ''),
    };
    const differences = diffFields(before, clean, [...words]);
    if (differences.length === 0) continue;
    await db.updateTable('press_kit_files').set(clean).where('id', '=', before.id).execute();
    changes.push(...differences.map(change => ({ ...change, field: `${change.field}:${before.name}` })));
  }
  if (changes.length === 0) return;
  const subject = { kind: 'kit', id: kit.id, label: kit.headline };
  await recordAudit(ctx, { action: 'kit.filesChanged', subject, changes });
}
