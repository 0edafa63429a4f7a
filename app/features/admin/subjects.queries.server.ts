import type { Db } from '#db/connection.ts';
import type { Database } from '#db/schema/database.ts';

/** Where the things of the log are kept that have a page of their own. */
const tables = {
  article: 'articles',
  clipBook: 'clip_books',
  figure: 'official_figures',
  gathering: 'gatherings',
  journalist: 'journalists',
  'judging-round': 'judging_rounds',
  kit: 'press_kits',
  mail: 'mail_messages',
  outlet: 'outlets',
  season: 'seasons',
  target: 'targets',
  topic: 'topics',
  user: 'users',
} as const satisfies Record<string, keyof Database>;

type Subject = { subjectKind: string; subjectId: number | null };

/**
 * Tells of things in the log whether they are still there; of kinds without a table of their own it says yes. One query for
 * each kind that occurs.
 */
export async function presentSubjects(
  db: Db,
  subjects: readonly Subject[],
): Promise<(subject: Subject) => boolean> {
  const present = new Map<string, Set<number>>();
  for (const [kind, table] of Object.entries(tables)) {
    const ids = subjects.flatMap(({ subjectKind, subjectId }) =>
      subjectKind === kind && subjectId !== null ? [subjectId] : [],
    );
    if (ids.length === 0) continue;
    const rows = await db
      .selectFrom(table)
      .select('id')
      .where('id', 'in', [...new Set(ids)])
      .execute();
    present.set(kind, new Set(rows.map(row => row.id)));
  }
  return ({ subjectKind, subjectId }) =>
    subjectId === null || (present.get(subjectKind)?.has(subjectId) ?? true);
}
