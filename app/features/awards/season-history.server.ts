import { type AuditRow, listAuditEntries } from '#app/features/audit/queries.server.ts';
import type { auditWords } from '#app/i18n/audit-words.server.ts';
import type { Db } from '#db/connection.ts';

const mostShown = 30;

/** An entry of a season's history in words; what is made leaves `before` empty. */
export function historyEntry(entry: AuditRow, words: ReturnType<typeof auditWords>) {
  const { id, at, actorName, action, subjectLabel, changes } = entry;
  return {
    id,
    at,
    actor: actorName,
    done: `${words.action(action)} ${subjectLabel}`,
    changes: changes.map(({ field, before, after }) => ({
      label: words.field(field),
      before: before === null ? '' : words.value(field, before),
      after: words.value(field, after),
    })),
  };
}

export type HistoryEntry = ReturnType<typeof historyEntry>;

/** The latest that was done to a season, in words. */
export async function seasonHistory(
  db: Db,
  seasonId: number,
  words: ReturnType<typeof auditWords>,
): Promise<HistoryEntry[]> {
  const entries = await listAuditEntries(db, { subjectKind: 'season', subjectId: seasonId }, mostShown);
  return entries.map(entry => historyEntry(entry, words));
}
