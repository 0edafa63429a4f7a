import { type Selectable, sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import type { PressKitsTable } from '#db/schema/press-kits.ts';
import type { ReleaseDocument } from './document.ts';
import type { Publicity } from './embargo.ts';
import type { Approval } from './policy.ts';
import { storedDocument } from './reading-document.ts';

export type Kit = Publicity & {
  id: number;
  slug: string;
  headline: string;
  dateline: string;
  document: ReleaseDocument;
  /** The body as plain text. */
  bodyText: string;
  boilerplate: string;
  keyMessages: string[];
  contactName: string;
  contactPhone: string;
  contactEmail: string;
  createdAt: string;
  updatedAt: string;
  version: number;
  /** Of the version that is written on; see working.queries.server.ts. */
  approval: Approval;
  approvedVersion: number | null;
  /** The version in which a published kit is written on, or null. */
  draftVersion: number | null;
  language: 'id' | 'en';
  /** The kit that this one says in another language. */
  translationOf: number | null;
  withdrawnAt: string | null;
  zipDownloads: number;
};

function readKeyMessages(json: string): string[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value)
    ? value.filter((message): message is string => typeof message === 'string')
    : [];
}

/** A row of press_kits as the rest of the product sees it; the body is checked on every reading. */
export function toKit(row: Selectable<PressKitsTable>): Kit {
  return {
    id: row.id,
    slug: row.slug,
    headline: row.headline,
    dateline: row.dateline,
    document: storedDocument(row.body),
    bodyText: row.body_text,
    boilerplate: row.boilerplate,
    keyMessages: readKeyMessages(row.key_messages),
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
    contactEmail: row.contact_email,
    status: row.status,
    publishedAt: row.published_at,
    embargoUntil: row.embargo_until,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
    approval: row.approval,
    approvedVersion: row.approved_version,
    draftVersion: row.draft_version,
    language: row.language,
    translationOf: row.translation_of,
    withdrawnAt: row.withdrawn_at,
    zipDownloads: row.zip_downloads,
  };
}

/** One kit, whatever its state, or undefined. For the office; the world reads through newsroom.queries.server.ts. */
export async function findKit(db: Db, id: number): Promise<Kit | undefined> {
  const row = await db.selectFrom('press_kits').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toKit(row);
}

/** The English version of a kit, whatever its state. */
export async function findTranslation(
  db: Db,
  kitId: number,
): Promise<{ id: number; headline: string } | undefined> {
  return db
    .selectFrom('press_kits')
    .select(['id', 'headline'])
    .where('translation_of', '=', kitId)
    .executeTakeFirst();
}

/** The same release in the other language, whatever its state. */
export async function findOtherVersion(
  db: Db,
  kit: Pick<Kit, 'id' | 'translationOf'>,
): Promise<{ id: number; headline: string } | null> {
  if (kit.translationOf === null) return (await findTranslation(db, kit.id)) ?? null;
  const original = await findKit(db, kit.translationOf);
  return original ? { id: original.id, headline: original.headline } : null;
}

/** The addresses in use that begin with a slug, but for one kit's own. */
export async function listSlugs(db: Db, slug: string, exceptId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('press_kits')
    .select('slug')
    .where('id', '!=', exceptId)
    .where(eb => eb.or([eb('slug', '=', slug), eb('slug', 'like', `${slug}-%`)]))
    .execute();
  return rows.map(row => row.slug);
}

/** The draft a double click would make again: same headline, same author, not touched since it was made. */
export async function findFreshDouble(
  db: Db,
  draft: { headline: string; createdBy: number | null; since: string },
): Promise<number | undefined> {
  const row = await db
    .selectFrom('press_kits')
    .select('id')
    .where('headline', '=', draft.headline)
    .where('created_by', draft.createdBy === null ? 'is' : '=', draft.createdBy)
    .where('status', '=', 'draft')
    .where('version', '=', 1)
    .where('created_at', '>=', draft.since)
    .orderBy('id')
    .executeTakeFirst();
  return row?.id;
}

/**
 * Reads a kit and holds its row until the transaction ends: two sendings of one kit wait for each other, on both
 * engines.
 */
export async function lockKit(db: Db, id: number): Promise<Kit | undefined> {
  const row = await db
    .updateTable('press_kits')
    .set({ version: sql<number>`version` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row && toKit(row);
}
