import type { Db } from '#db/connection.ts';
import type { Change } from './diff.ts';

export type AuditRow = {
  id: number;
  at: string;
  actorName: string;
  action: string;
  subjectKind: string;
  subjectId: number | null;
  subjectLabel: string;
  changes: Change[];
};

export type AuditFilter = {
  subjectKind?: string;
  subjectId?: number;
  actorUserId?: number;
  /** Keyset: entries older than this id. */
  beforeId?: number;
};

/** Audit entries, newest first, at most `limit`. */
export async function listAuditEntries(db: Db, filter: AuditFilter, limit = 50): Promise<AuditRow[]> {
  let query = db.selectFrom('audit_entries').selectAll().orderBy('id', 'desc').limit(limit);
  if (filter.subjectKind !== undefined) query = query.where('subject_kind', '=', filter.subjectKind);
  if (filter.subjectId !== undefined) query = query.where('subject_id', '=', filter.subjectId);
  if (filter.actorUserId !== undefined) query = query.where('actor_user_id', '=', filter.actorUserId);
  if (filter.beforeId !== undefined) query = query.where('id', '<', filter.beforeId);
  const rows = await query.execute();
  return rows.map(row => ({
    id: row.id,
    at: row.at,
    actorName: row.actor_name,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    subjectLabel: row.subject_label,
    changes: JSON.parse(row.changes) as Change[],
  }));
}
