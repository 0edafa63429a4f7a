import type { Db } from '#db/connection.ts';
import type { ReleaseDocument } from './document.ts';
import { storedDocument } from './reading-document.ts';

export type KitTemplate = { id: number; name: string; author: string | null; createdAt: string };

/** How many templates an office may have. */
export const mostTemplates = 50;

/** The office's own templates by name. */
export async function listTemplates(db: Db): Promise<KitTemplate[]> {
  return db
    .selectFrom('press_kit_templates')
    .leftJoin('users', 'users.id', 'press_kit_templates.created_by')
    .select(['press_kit_templates.id', 'press_kit_templates.name', 'users.name as author'])
    .select('press_kit_templates.created_at as createdAt')
    .orderBy('press_kit_templates.name')
    .limit(mostTemplates)
    .execute();
}

/** What a new kit takes over from a template. */
export async function findTemplate(
  db: Db,
  id: number,
): Promise<{ name: string; document: ReleaseDocument; keyMessages: string[] } | undefined> {
  const row = await db.selectFrom('press_kit_templates').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const keyMessages = JSON.parse(row.key_messages) as string[];
  return { name: row.name, document: storedDocument(row.body), keyMessages };
}
