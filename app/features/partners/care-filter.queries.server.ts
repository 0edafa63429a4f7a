import { type RawBuilder, sql } from 'kysely';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import { partnerColumn } from './labels.queries.server.ts';
import type { LabelSort } from './labels.ts';

/** What the lists of both kinds of partner can be asked for. */
export type CareFilter = {
  /** Keys of labels. */
  association?: string | null;
  tag?: string | null;
  /** The officer in charge, or those without one. */
  owner?: number | 'none' | null;
};

const tables = { outlet: 'outlets', journalist: 'journalists' } as const;

/** The filter in SQL, for a query over the table of the kind. */
export function careConditions(kind: PartnerKind, filter: CareFilter): RawBuilder<boolean>[] {
  const column = (name: string) => sql.ref(`${tables[kind]}.${name}`);
  const labelled = (sort: LabelSort, key: string) =>
    sql<boolean>`exists (select 1 from partner_labels l where ${sql.ref(`l.${partnerColumn(kind)}`)} = ${column('id')}
      and l.sort = ${sort} and l.label_key = ${key})`;
  const wanted: RawBuilder<boolean>[] = [];
  if (filter.association) wanted.push(labelled('association', filter.association));
  if (filter.tag) wanted.push(labelled('tag', filter.tag));
  if (filter.owner === 'none') wanted.push(sql<boolean>`${column('owner_id')} is null`);
  else if (filter.owner) wanted.push(sql<boolean>`${column('owner_id')} = ${filter.owner}`);
  return wanted;
}
