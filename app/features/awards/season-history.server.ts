import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import type { auditWords } from '#app/i18n/audit-words.server.ts';
import type { Db } from '#db/connection.ts';

const mostShown = 30;

/** What somebody did to a season, in the words of the audit log; what is made leaves `before` empty. */
export type HistoryEntry = {
  id: number;
  at: string;
  what: string;
  changes: { label: string; before: string; after: string }[];
};

/** The latest that was done to a season, in words. */
export async function seasonHistory(
  db: Db,
  seasonId: number,
  words: ReturnType<typeof auditWords>,
): Promise<HistoryEntry[]> {
  const entries = await listAuditEntries(db, { subjectKind: 'season', subjectId: seasonId }, mostShown);
  return entries.map(({ id, at, actorName, action, changes }) => ({
    id,
    at,
    what: `${actorName} ${words.action(action)}`,
    changes: changes.map(({ field, before, after }) => ({
      label: words.field(field),
      before: before === null ? '' : words.value(field, before),
      after: words.value(field, after),
    })),
  }));
}
