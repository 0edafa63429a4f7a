import { type Kysely, sql } from 'kysely';

type Criterion = { key: string };

/**
 * Criteria with keys that differ: the second of one key gets a key of its own. Also which new key came from which; empty
 * where all differed already.
 */
export function keysApart<C extends Criterion>(
  kept: readonly C[],
): { criteria: C[]; added: { key: string; from: string }[] } {
  const taken = new Set(kept.map(({ key }) => key));
  const seen = new Set<string>();
  const added: { key: string; from: string }[] = [];
  const criteria = kept.map(criterion => {
    let { key } = criterion;
    if (seen.has(key)) {
      for (let n = 2; taken.has(key); n += 1) key = `${criterion.key}-${n}`;
      taken.add(key);
      added.push({ key, from: criterion.key });
    }
    seen.add(key);
    return { ...criterion, key };
  });
  return { criteria, added };
}

/**
 * Rubrics from before keys were checked may hold one key twice. Their sheets kept one mark for both criteria, and J counted
 * it by both weights: each criterion gets a key of its own and that mark, so that sent sheets stay complete and J the same.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const rounds = await sql<{ id: number; rubric: string }>`select id, rubric from judging_rounds`.execute(db);
  for (const { id, rubric } of rounds.rows) {
    const kept = JSON.parse(rubric) as { criteria: Criterion[] };
    const { criteria, added } = keysApart(kept.criteria);
    if (added.length === 0) continue;
    await sql`update judging_rounds set rubric = ${JSON.stringify({ ...kept, criteria })} where id = ${id}`.execute(
      db,
    );
    for (const { key, from } of added) {
      await sql`insert into marks (seat_id, criterion, mark, comment, saved_at, version)
        select m.seat_id, ${key}, m.mark, m.comment, m.saved_at, m.version
        from marks m join seats s on s.id = m.seat_id
        where s.round_id = ${id} and m.criterion = ${from}
          and not exists (select 1 from marks o where o.seat_id = m.seat_id and o.criterion = ${key})`.execute(
        db,
      );
    }
  }
}
