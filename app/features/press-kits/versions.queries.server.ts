import type { Selectable } from 'kysely';
import type { Db } from '#db/connection.ts';
import type { PressKitVersionsTable } from '#db/schema/kit-writing.ts';
import type { FileWords, KitContent } from './content.ts';
import { storedDocument } from './reading-document.ts';

export type VersionKind = PressKitVersionsTable['kind'];

export type VersionRow = {
  version: number;
  kind: VersionKind;
  savedAt: string;
  savedById: number | null;
  savedBy: string | null;
};

const strings = (json: string): string[] => {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : [];
};

/** The columns that hold a content, without the files: those of a kit's row and of its versions alike. */
export function contentColumns(content: Omit<KitContent, 'files'>) {
  return {
    headline: content.headline,
    dateline: content.dateline,
    body: JSON.stringify(content.document),
    boilerplate: content.boilerplate,
    key_messages: JSON.stringify(content.keyMessages),
    contact_name: content.contactName,
    contact_phone: content.contactPhone,
    contact_email: content.contactEmail,
    embargo_until: content.embargoUntil,
  };
}

function toContent(row: Selectable<PressKitVersionsTable>): KitContent {
  return {
    headline: row.headline,
    dateline: row.dateline,
    document: storedDocument(row.body),
    boilerplate: row.boilerplate,
    keyMessages: strings(row.key_messages),
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
    contactEmail: row.contact_email,
    embargoUntil: row.embargo_until,
    files: JSON.parse(row.files) as FileWords[],
  };
}

/** Keeps what a kit says now as a version of it. */
export async function insertVersion(
  db: Db,
  version: {
    kitId: number;
    version: number;
    kind: VersionKind;
    content: KitContent;
    by: number | null;
    at: string;
  },
): Promise<void> {
  await db
    .insertInto('press_kit_versions')
    .values({
      ...contentColumns(version.content),
      kit_id: version.kitId,
      version: version.version,
      kind: version.kind,
      files: JSON.stringify(version.content.files),
      saved_by: version.by,
      saved_at: version.at,
    })
    .execute();
}

/** The newest version up to a number, the number itself when it was kept; undefined without any. */
export async function findVersion(
  db: Db,
  kitId: number,
  upTo: number,
): Promise<(VersionRow & { content: KitContent }) | undefined> {
  const row = await db
    .selectFrom('press_kit_versions')
    .leftJoin('users', 'users.id', 'press_kit_versions.saved_by')
    .selectAll('press_kit_versions')
    .select('users.name as savedBy')
    .where('kit_id', '=', kitId)
    .where('version', '<=', upTo)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ...{ version: row.version, kind: row.kind, savedAt: row.saved_at },
    ...{ savedById: row.saved_by, savedBy: row.savedBy, content: toContent(row) },
  };
}

/** The versions of a kit, newest first, without their texts. */
export async function listVersions(db: Db, kitId: number, limit = 300): Promise<VersionRow[]> {
  return db
    .selectFrom('press_kit_versions')
    .leftJoin('users', 'users.id', 'press_kit_versions.saved_by')
    .select(['version', 'kind', 'saved_at as savedAt', 'saved_by as savedById', 'users.name as savedBy'])
    .where('kit_id', '=', kitId)
    .orderBy('version', 'desc')
    .limit(limit)
    .execute();
}

/** The accounts that saved a version after a number (the last approved one), and their names. */
export async function listEditors(
  db: Db,
  kitId: number,
  after: number | null,
): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom('press_kit_versions')
    .innerJoin('users', 'users.id', 'press_kit_versions.saved_by')
    .select(['users.id', 'users.name'])
    .distinct()
    .where('kit_id', '=', kitId)
    .where('version', '>', after ?? 0)
    .orderBy('users.name')
    .orderBy('users.id')
    .execute();
}

/** Takes versions out that are no longer worth keeping. */
export async function deleteVersions(db: Db, kitId: number, versions: readonly number[]): Promise<void> {
  if (versions.length === 0) return;
  await db
    .deleteFrom('press_kit_versions')
    .where('kit_id', '=', kitId)
    .where('version', 'in', [...versions])
    .execute();
}
