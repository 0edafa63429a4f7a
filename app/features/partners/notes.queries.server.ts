import type { Db } from '#db/connection.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import type { NoteKind } from './notes.ts';

export type Note = {
  id: number;
  partner: { kind: PartnerKind; id: number };
  kind: NoteKind;
  body: string;
  /** Instant within the day on which it happened. */
  happenedAt: string;
  authorId: number | null;
  /** Null when the account is gone. */
  author: string | null;
  version: number;
};

/** Notes with their authors, for a query to narrow. */
export function selectNotes(db: Db) {
  return db
    .selectFrom('partner_notes as n')
    .leftJoin('users as u', 'u.id', 'n.author_id')
    .select([
      'n.id',
      'n.outlet_id',
      'n.journalist_id',
      'n.kind',
      'n.body',
      'n.happened_at as happenedAt',
      'n.author_id as authorId',
      'u.name as author',
      'n.version',
    ]);
}

/** One note, or undefined. */
export async function findNote(db: Db, id: number): Promise<Note | undefined> {
  const row = await selectNotes(db).where('n.id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const { outlet_id, journalist_id, ...note } = row;
  const partner = outlet_id
    ? { kind: 'outlet' as const, id: outlet_id }
    : { kind: 'journalist' as const, id: journalist_id ?? 0 };
  return { ...note, partner };
}
