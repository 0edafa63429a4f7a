import { erased } from '#app/lib/traces.ts';
import type { Db } from '#db/connection.ts';
import { contains } from '#db/like.ts';
import type { Change } from './diff.ts';

export type ErasedSubject = {
  /** Ids of the journalist's record and of those that were merged into it. */
  journalistIds: readonly number[];
  names: readonly string[];
  /** Keys of the person's mail addresses. */
  addresses: readonly string[];
};

/** The field of a change without what follows the colon, which may be part of a contact. */
const bareField = (field: string) => field.split(':')[0] ?? '';

/** Finds the names where they stand alone or as one of a list. */
function listedNames(names: Iterable<string>): RegExp {
  const longestFirst = [...names].sort((x, y) => y.length - x.length);
  const either = longestFirst.map(name => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  return new RegExp(`(?<=^|, )(?:${either})(?=$|, )`, 'gu');
}

function withoutNames(value: unknown, pattern: RegExp): unknown {
  if (typeof value === 'string') return value.replace(pattern, erased);
  if (Array.isArray(value)) return value.map(item => withoutNames(item, pattern));
  return value;
}

async function eraseOwnEntries(db: Db, { journalistIds }: ErasedSubject): Promise<number> {
  const rows = await db
    .selectFrom('audit_entries')
    .select(['id', 'changes'])
    .where('subject_kind', '=', 'journalist')
    .where('subject_id', 'in', [0, ...journalistIds])
    .execute();
  for (const { id, changes } of rows) {
    const bare = (JSON.parse(changes) as Change[]).map(({ field }) => ({
      field: bareField(field),
      before: null,
      after: null,
    }));
    await db
      .updateTable('audit_entries')
      .set({ subject_label: erased, changes: JSON.stringify(bare) })
      .where('id', '=', id)
      .execute();
  }
  return rows.length;
}

/** Guests who answered for themselves, notes about the person, and lists of guests. Articles keep the bylines they had. */
async function eraseNames(db: Db, { names }: ErasedSubject): Promise<number> {
  const known = new Set(names.filter(name => name !== erased));
  const pattern = listedNames(known);
  let count = 0;
  for (const name of known) {
    const guests = await db
      .updateTable('audit_entries')
      .set({ actor_name: erased })
      .where('actor_kind', '=', 'guest')
      .where('actor_name', '=', name)
      .executeTakeFirst();
    const labels = await db
      .updateTable('audit_entries')
      .set({ subject_label: erased })
      .where('subject_kind', '<>', 'article')
      .where('subject_label', '=', name)
      .executeTakeFirst();
    count += Number(guests.numUpdatedRows) + Number(labels.numUpdatedRows);
    const rows = await db
      .selectFrom('audit_entries')
      .select(['id', 'changes'])
      .where('subject_kind', '<>', 'article')
      .where(contains('changes', JSON.stringify(name).slice(1, -1)))
      .execute();
    for (const { id, changes } of rows) {
      const kept = (JSON.parse(changes) as Change[]).map(change => ({
        ...change,
        before: withoutNames(change.before, pattern),
        after: withoutNames(change.after, pattern),
      }));
      const text = JSON.stringify(kept);
      if (text === changes) continue;
      count += 1;
      await db.updateTable('audit_entries').set({ changes: text }).where('id', '=', id).execute();
    }
  }
  return count;
}

/**
 * Takes a person's data out of the audit log: who did what and when stays, with the names of the fields; what stood in
 * them does not. The one change that entries ever see. Returns how many entries changed.
 */
export async function eraseAudit(db: Db, subject: ErasedSubject): Promise<number> {
  const addresses = await db
    .updateTable('audit_entries')
    .set({ subject_label: erased })
    .where('subject_kind', '=', 'mail-address')
    .where(({ fn, eb }) =>
      eb(fn<string>('lower', ['subject_label']), 'in', ['', ...subject.addresses]).and(
        'subject_label',
        '<>',
        '',
      ),
    )
    .executeTakeFirst();
  return (
    Number(addresses.numUpdatedRows) + (await eraseOwnEntries(db, subject)) + (await eraseNames(db, subject))
  );
}
