import type { Change } from '#app/features/audit/diff.ts';
import { cutPage, type Page, type PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import { keysetPage } from '#db/keyset.ts';

export type AuditEntryRow = {
  id: number;
  at: string;
  actorName: string;
  action: string;
  subjectKind: string;
  subjectId: number | null;
  subjectLabel: string;
  changes: Change[];
};

export type AuditPageFilter = {
  subjectKind?: string;
  actorUserId?: number;
  /** Instants: entries from the first on and before the second. */
  from?: string;
  until?: string;
};

/** By time, not by id: what is brought in later may have happened before. */
const newestFirst = [
  { column: 'at', holds: 'text', direction: 'desc' },
  { column: 'id', holds: 'integer', direction: 'desc' },
] as const;

/** A page of the audit log, newest first. */
export async function listAuditPage(
  db: Db,
  filter: AuditPageFilter,
  page: PageRequest,
  limit = 50,
): Promise<Page<AuditEntryRow>> {
  let query = db.selectFrom('audit_entries').selectAll();
  if (filter.subjectKind) query = query.where('subject_kind', '=', filter.subjectKind);
  if (filter.actorUserId) query = query.where('actor_user_id', '=', filter.actorUserId);
  if (filter.from) query = query.where('at', '>=', filter.from);
  if (filter.until) query = query.where('at', '<', filter.until);
  const rows = await keysetPage(query, [...newestFirst], page, limit).execute();
  const entries = rows.map(row => ({
    id: row.id,
    at: row.at,
    actorName: row.actor_name,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    subjectLabel: row.subject_label,
    changes: JSON.parse(row.changes) as Change[],
  }));
  return cutPage(entries, limit, page, entry => [entry.at, entry.id]);
}
