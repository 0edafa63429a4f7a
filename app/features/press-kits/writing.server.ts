import { actorUserId } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { contentOf, type KitContent } from './content.ts';
import { listDecisions } from './decisions.queries.server.ts';
import { isPublic, publicFrom } from './embargo.ts';
import { knownFigures } from './figures.queries.server.ts';
import { figuresIn, keepFigures } from './figures-in-document.ts';
import { writeFileDetails } from './file-details.server.ts';
import type { KitInput } from './kit-rows.server.ts';
import { findKit, type Kit, listSlugs } from './queries.server.ts';
import { freeSlug, slugOf } from './slug.ts';
import { spentVersions } from './version-keeping.ts';
import { deleteVersions, insertVersion, listVersions, type VersionKind } from './versions.queries.server.ts';
import { findWorkingKit, type WorkingKit } from './working.queries.server.ts';

/** An address for a headline that no other kit has. */
export async function slugFor(db: Db, headline: string, id = 0): Promise<string> {
  const slug = slugOf(headline);
  return freeSlug(slug, await listSlugs(db, slug, id));
}

/**
 * The kit as it is written on.
 * @throws NotFound; Conflict when it is not at `version` any more.
 */
export async function workingAt(db: Db, id: number, version: number | undefined): Promise<WorkingKit> {
  const kit = await findWorkingKit(db, id);
  if (!kit) throw new NotFound();
  if (version !== undefined && version !== kit.version) throw new Conflict('errors.conflict');
  return kit;
}

/** Writes columns of the row that was read; somebody else's write in between is a conflict. */
export async function writeRow(
  ctx: Context<Db>,
  kit: WorkingKit,
  columns: Record<string, unknown>,
): Promise<Kit> {
  const row = await ctx.db
    .updateTable('press_kits')
    .set(columns)
    .where('id', '=', kit.id)
    .where('version', '=', kit.liveVersion)
    .where('draft_version', kit.draftVersion === null ? 'is' : '=', kit.draftVersion)
    .executeTakeFirst();
  if (row.numUpdatedRows === 0n) throw new Conflict('errors.conflict');
  return (await findKit(ctx.db, kit.id))!;
}

/** Keeps a version, and lets go of autosaves that nobody will want back. */
export async function keepVersion(
  ctx: Context<Db>,
  kit: { id: number; approvedVersion: number | null },
  version: { number: number; kind: VersionKind; content: KitContent },
): Promise<void> {
  const { db, now } = ctx;
  await insertVersion(db, {
    ...{ kitId: kit.id, version: version.number, kind: version.kind, content: version.content },
    ...{ by: actorUserId(ctx.actor), at: now },
  });
  if (version.kind !== 'auto') return;
  const decided = (await listDecisions(db, kit.id)).map(decision => decision.version);
  const always = new Set([...decided, kit.approvedVersion ?? 0]);
  await deleteVersions(db, kit.id, spentVersions(await listVersions(db, kit.id), always, now));
}

/** Where a published kit stands in time after its embargo was set; what is public cannot be called back. */
export function embargoColumns(
  live: Pick<Kit, 'status' | 'publishedAt' | 'embargoUntil'>,
  embargoUntil: string | null | undefined,
  now: string,
) {
  if (live.status !== 'published' || embargoUntil === undefined) return {};
  if (embargoUntil === live.embargoUntil) return {};
  if (!isPublic(live, now)) return { published_at: publicFrom(embargoUntil, now) };
  if (embargoUntil !== null && embargoUntil > now)
    throw new Invalid({ embargoUntil: ['kits.embargoTooLate'] });
  return {};
}

/** Brings the files of a kit to what a content says: words beside them, files out, waiting ones in. */
export async function applyFiles(
  ctx: Context<Db>,
  kit: WorkingKit,
  files: KitContent['files'],
): Promise<void> {
  const wanted = new Map(files.map(file => [file.id, file]));
  const details = kit.files.map(({ id, alt, caption, credit, licence }) => ({
    ...(wanted.get(id) ?? { id, alt, caption, credit, licence }),
    removed: !wanted.has(id),
  }));
  await writeFileDetails(ctx, { id: kit.id, headline: kit.headline }, details);
}

/** After a file came to a kit outside of its form: what was handed in, approved or published is a draft again. */
export async function noteNewFile(
  ctx: Context<Db>,
  before: WorkingKit,
  file: KitContent['files'][number],
): Promise<void> {
  const published = before.status === 'published';
  if (!published && before.approval === 'draft') return;
  if (before.files.some(known => known.id === file.id)) return;
  const number = before.version + 1;
  const columns = published ? { draft_version: number } : { version: number, updated_at: ctx.now };
  await writeRow(ctx, before, { ...columns, approval: 'draft' });
  const content = contentOf({ ...before, files: [...before.files, file] });
  await keepVersion(ctx, before, { number, kind: 'saved', content });
}

/** Makes the files of the version that waited those of the published kit. */
export async function publishFiles(ctx: Context<Db>, kit: WorkingKit): Promise<void> {
  await applyFiles(ctx, kit, contentOf(kit).files);
  await ctx.db.updateTable('press_kit_files').set({ pending: 0 }).where('kit_id', '=', kit.id).execute();
}

/** What was written, with references to figures that Program does not have as plain words. */
export async function soundFigures<I extends KitInput>(db: Db, input: I): Promise<I> {
  if (!input.document) return input;
  const ids = figuresIn(input.document).map(figure => figure.figureId);
  if (ids.length === 0) return input;
  return { ...input, document: keepFigures(input.document, await knownFigures(db, ids)) };
}
