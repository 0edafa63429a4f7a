import type { Db } from '#db/connection.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import { type LabelSort, labelKey, usualAssociations } from './labels.ts';

/** The column that names the partner in tables that hold both kinds. */
export const partnerColumn = (kind: PartnerKind) =>
  kind === 'outlet' ? ('outlet_id' as const) : ('journalist_id' as const);

export type PartnerLabels = { associations: string[]; tags: string[] };

/** Memberships and tags of partners, each list by name. */
export async function labelsOf(
  db: Db,
  kind: PartnerKind,
  ids: readonly number[],
): Promise<Map<number, PartnerLabels>> {
  const found = new Map(ids.map(id => [id, { associations: [], tags: [] } as PartnerLabels]));
  if (ids.length === 0) return found;
  const column = partnerColumn(kind);
  const rows = await db
    .selectFrom('partner_labels')
    .select([`${column} as id`, 'sort', 'label'])
    .where(column, 'in', [...ids])
    .orderBy('label_key')
    .execute();
  for (const { id, sort, label } of rows)
    found.get(id ?? 0)?.[sort === 'tag' ? 'tags' : 'associations'].push(label);
  return found;
}

/**
 * Labels in use on a kind of partner, by name, at most 200; tags of both kinds are one vocabulary, so that an outlet's tag
 * is offered for its journalists. Associations begin with the usual ones of the kind.
 */
export async function knownLabels(db: Db, kind: PartnerKind, sort: LabelSort): Promise<string[]> {
  let query = db
    .selectFrom('partner_labels')
    .select(({ fn }) => ['label_key', fn.min('label').as('label')])
    .where('sort', '=', sort)
    .groupBy('label_key')
    .orderBy('label_key')
    .limit(200);
  if (sort === 'association') query = query.where(partnerColumn(kind), 'is not', null);
  const used = (await query.execute()).map(row => row.label);
  if (sort === 'tag') return used;
  const keys = new Set(used.map(labelKey));
  return [...used, ...usualAssociations[kind].filter(label => !keys.has(labelKey(label)))].sort();
}
