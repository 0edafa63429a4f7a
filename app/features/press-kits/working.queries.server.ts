import type { Db } from '#db/connection.ts';
import type { KitContent } from './content.ts';
import { documentText } from './document-text.ts';
import { type KitFile, listAllKitFiles } from './files.queries.server.ts';
import { findKit, type Kit } from './queries.server.ts';
import { findVersion } from './versions.queries.server.ts';

/**
 * A kit as it is written on: the kit itself, or of a published one the version that waits for its approval.
 * `version` is the working version, `liveVersion` that of the row which mail and press room use.
 */
export type WorkingKit = Kit & { liveVersion: number; files: KitFile[] };

/** A kit as it is written on, with its files; undefined when there is none. */
export async function findWorkingKit(db: Db, id: number): Promise<WorkingKit | undefined> {
  const kit = await findKit(db, id);
  if (!kit) return undefined;
  const all = await listAllKitFiles(db, id);
  const draft = kit.draftVersion === null ? undefined : await findVersion(db, id, kit.draftVersion);
  if (!draft) return { ...kit, liveVersion: kit.version, files: all };
  const { files, ...words } = draft.content;
  return {
    ...kit,
    ...words,
    bodyText: documentText(words.document),
    version: kit.draftVersion!,
    liveVersion: kit.version,
    files: withWords(all, files),
  };
}

/** The files that a content names, with its words beside them. */
function withWords(all: readonly KitFile[], words: KitContent['files']): KitFile[] {
  return words.flatMap(word => {
    const file = all.find(({ id }) => id === word.id);
    return file
      ? [{ ...file, alt: word.alt, caption: word.caption, credit: word.credit, licence: word.licence ?? '' }]
      : [];
  });
}
