import type { Change } from '#app/features/audit/diff.ts';
import type { Db } from '#db/connection.ts';

/** A sent sheet that a tie struck after its marks could be read. */
export interface StruckSheet {
  /** UTC, ISO 8601. */
  at: string;
  juror: string;
  entry: string;
  reason: string;
}

/**
 * The sent sheets of a round that ties struck after their marks could be read, in that order, without those whose recusal
 * was lifted since. Read from the log, which keeps the reason also when the tie is taken back; at most 1,000 of its entries.
 */
export async function listStruckSheets(db: Db, roundId: number): Promise<StruckSheet[]> {
  const rows = await db
    .selectFrom('audit_entries')
    .select(['at', 'action', 'changes'])
    .where('subject_kind', '=', 'judging-round')
    .where('subject_id', '=', roundId)
    .where('action', 'in', ['round.sentSheetStruck', 'round.recusalLifted'])
    .orderBy('id')
    .limit(1000)
    .execute();
  const struck = new Map<string, StruckSheet>();
  for (const { at, action, changes } of rows) {
    const told = new Map((JSON.parse(changes) as Change[]).map(({ field, after }) => [field, after]));
    const [juror, entry, reason] = ['juror', 'entry', 'reason'].map(field => String(told.get(field) ?? '–'));
    const pair = JSON.stringify([juror, entry]);
    if (action === 'round.recusalLifted') struck.delete(pair);
    else struck.set(pair, { at, juror: juror!, entry: entry!, reason: reason! });
  }
  return [...struck.values()];
}
