import { nameKey } from '#app/features/partners/names.ts';
import { bulkInsert } from '#db/bulk-insert.ts';
import type { Db } from '#db/connection.ts';
import type { ImportNamesTable } from '#db/schema/imports.ts';
import { outletFinder, personFinder } from './known-names.server.ts';
import { bareName, bestSpelling, outletRoot, type Spelling, spellingKey } from './spellings.ts';

/** Counts the spellings of names while a file is read. */
export class NameCounts {
  readonly outlets = new Map<string, Spelling>();
  readonly journalists = new Map<string, Spelling>();

  add(names: 'outlet' | 'journalist', value: string): void {
    const map = names === 'outlet' ? this.outlets : this.journalists;
    const key = spellingKey(value);
    if (key === '') return;
    const known = map.get(key);
    if (known) known.count += 1;
    else map.set(key, { value: value.trim().slice(0, 200), count: 1 });
  }
}

type Row = Pick<ImportNamesTable, 'names' | 'key' | 'value' | 'rows' | 'chosen' | 'found' | 'target_id'>;

/** Spellings with the same root, in groups. */
function grouped(spellings: ReadonlyMap<string, Spelling>, rootOf: (value: string) => string) {
  const groups = new Map<string, [string, Spelling][]>();
  for (const entry of spellings) {
    const root = rootOf(entry[1].value) || entry[0];
    groups.set(root, [...(groups.get(root) ?? []), entry]);
  }
  return [...groups.values()];
}

/**
 * A first decision for every spelling: the recorded outlet or person of that name, else a new one under the best
 * spelling of its group. People change them on the names page.
 */
export async function decideAll(db: Db, batchId: number, counts: NameCounts): Promise<void> {
  const outletOf = await outletFinder(db);
  const personOf = await personFinder(db);
  const rows: Row[] = [];
  const decide = (
    names: Row['names'],
    groups: [string, Spelling][][],
    find: (value: string) => ReturnType<typeof outletOf> | ReturnType<typeof personOf>,
    best: (values: Spelling[]) => string,
  ) => {
    for (const group of groups) {
      const found = group.map(([, spelling]) => find(spelling.value));
      const known = found.find(entry => entry.match)?.match;
      const chosen = known?.name ?? best(group.map(([, spelling]) => spelling));
      for (const [index, [key, { value, count }]] of group.entries()) {
        const own = found[index]!;
        const how = own.match ? own.how : known || group.length > 1 ? 'similar' : own.how;
        const target = own.match ?? known;
        rows.push({
          names,
          key,
          value,
          rows: count,
          chosen: target?.name ?? chosen,
          found: how,
          target_id: target?.id ?? null,
        });
      }
    }
  };
  decide('outlet', grouped(counts.outlets, outletRoot), outletOf, bestSpelling);
  decide(
    'journalist',
    grouped(counts.journalists, value => nameKey(bareName(value))),
    personOf,
    bestSpelling,
  );
  await bulkInsert(
    db,
    'import_names',
    ['batch_id', 'names', 'key', 'value', 'rows', 'chosen', 'found', 'target_id', 'created'],
    rows.map(row => [
      batchId,
      row.names,
      row.key,
      row.value,
      row.rows,
      row.chosen,
      row.found,
      row.target_id,
      0,
    ]),
  );
}

/** What a spelling stands for: a recorded row, one that the commit makes under a name, or nothing. */
export type Decision = { id: number; targetId: number | null; chosen: string };

/** The same thing has the same identity, whatever the spelling; undefined: left out. */
export function identityOf(decision: Decision | undefined): string | undefined {
  if (!decision || decision.chosen === '') return undefined;
  return decision.targetId === null ? `new ${nameKey(decision.chosen)}` : String(decision.targetId);
}
