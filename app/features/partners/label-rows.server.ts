import type { Selectable } from 'kysely';
import { Invalid } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import type { PartnerLabelsTable } from '#db/schema/partner-care.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import { partnerColumn } from './labels.queries.server.ts';
import { type LabelSort, labelKey, longestLabel, mostLabels, readLabels } from './labels.ts';
import type { MergePair } from './ports.server.ts';

type LabelRow = Selectable<PartnerLabelsTable>;
type Partner = { kind: PartnerKind; id: number };

export type MovedLabels = { moved: number[]; dropped: LabelRow[] };

const fields = { association: 'newAssociations', tag: 'newTags' } as const;

async function rowsOf(db: Db, { kind, id }: Partner, sort?: LabelSort): Promise<LabelRow[]> {
  const query = db.selectFrom('partner_labels').selectAll().where(partnerColumn(kind), '=', id);
  return (sort ? query.where('sort', '=', sort) : query).orderBy('id').execute();
}

/** Puts labels on a partner beside those it has; a spelling in use elsewhere is taken over. */
export async function addLabels(
  db: Db,
  { kind, id }: Partner,
  sort: LabelSort,
  labels: readonly string[],
): Promise<void> {
  if (labels.length === 0) return;
  const known = await db
    .selectFrom('partner_labels')
    .select(({ fn }) => ['label_key', fn.min('label').as('label')])
    .where('sort', '=', sort)
    .where('label_key', 'in', labels.map(labelKey))
    .groupBy('label_key')
    .execute();
  const spellings = new Map(known.map(row => [row.label_key, row.label]));
  const both = { outlet_id: null, journalist_id: null };
  await db
    .insertInto('partner_labels')
    .values(
      labels.map(label => {
        const key = labelKey(label);
        return {
          ...both,
          [partnerColumn(kind)]: id,
          sort,
          label: spellings.get(key) ?? label,
          label_key: key,
        };
      }),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

/**
 * Makes the labels of one sort exactly these, in the caller's transaction. Throws {@link Invalid} on `newTags` or
 * `newAssociations` for one that is too long, and for too many.
 */
export async function writeLabels(
  db: Db,
  partner: Partner,
  sort: LabelSort,
  texts: readonly string[],
): Promise<void> {
  const labels = readLabels(texts);
  if (labels.some(label => label.length > longestLabel))
    throw new Invalid({ [fields[sort]]: ['errors.tooLong'] });
  if (labels.length > mostLabels) throw new Invalid({ [fields[sort]]: ['care.tooManyLabels'] });
  const wanted = new Set(labels.map(labelKey));
  const before = await rowsOf(db, partner, sort);
  const gone = before.filter(row => !wanted.has(row.label_key)).map(row => row.id);
  if (gone.length > 0) await db.deleteFrom('partner_labels').where('id', 'in', gone).execute();
  const had = new Set(before.map(row => row.label_key));
  await addLabels(
    db,
    partner,
    sort,
    labels.filter(label => !had.has(labelKey(label))),
  );
}

async function planLabels(db: Db, { kind, keptId, goneId }: MergePair): Promise<MovedLabels> {
  const own = new Set((await rowsOf(db, { kind, id: keptId })).map(row => `${row.sort} ${row.label_key}`));
  const gone = await rowsOf(db, { kind, id: goneId });
  const dropped = gone.filter(row => own.has(`${row.sort} ${row.label_key}`));
  return { moved: gone.filter(row => !dropped.includes(row)).map(row => row.id), dropped };
}

/** How many labels a merge would move, and how many both bear. */
export async function countLabels(db: Db, pair: MergePair): Promise<{ labels: number; labelsBoth: number }> {
  const { moved, dropped } = await planLabels(db, pair);
  return { labels: moved.length, labelsBoth: dropped.length };
}

/** Puts the double's labels on the record that stays; what both bear stays once. */
export async function moveLabels(db: Db, pair: MergePair): Promise<MovedLabels> {
  const { kind, keptId } = pair;
  const { moved, dropped } = await planLabels(db, pair);
  if (moved.length > 0)
    await db
      .updateTable('partner_labels')
      .set({ [partnerColumn(kind)]: keptId })
      .where('id', 'in', moved)
      .execute();
  // The dropped ones go with the record.
  return { moved, dropped };
}

/** Gives the labels back; nobody changed them since, as the caller has checked by the version. */
export async function moveLabelsBack(
  db: Db,
  { kind, goneId }: MergePair,
  { moved, dropped }: MovedLabels,
): Promise<void> {
  if (moved.length > 0)
    await db
      .updateTable('partner_labels')
      .set({ [partnerColumn(kind)]: goneId })
      .where('id', 'in', moved)
      .execute();
  for (const row of dropped) await db.insertInto('partner_labels').values(row).execute();
}
