import type { Selectable } from 'kysely';
import { cutPage, type Page, type PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import { keysetPage } from '#db/keyset.ts';
import type { CorrectionRequestsTable, CorrectionStatus } from '#db/schema/understanding.ts';
import type { CorrectionKind } from './correction-terms.ts';

export type CorrectionRow = {
  id: number;
  articleId: number;
  title: string;
  outletName: string;
  kind: CorrectionKind;
  passage: string;
  recipientName: string;
  status: CorrectionStatus;
  requestedAt: string;
  answeredOn: string | null;
};

export type CorrectionFilter = { status?: CorrectionStatus; kind?: CorrectionKind };

function filtered(db: Db, filter: CorrectionFilter) {
  let query = db.selectFrom('correction_requests');
  if (filter.status) query = query.where('correction_requests.status', '=', filter.status);
  if (filter.kind) query = query.where('finding_kind', '=', filter.kind);
  return query;
}

/** A page of requests for correction, the newest first. */
export async function listCorrections(
  db: Db,
  filter: CorrectionFilter,
  request: PageRequest,
  limit = 50,
): Promise<Page<CorrectionRow>> {
  const query = filtered(db, filter)
    .innerJoin('articles', 'articles.id', 'correction_requests.article_id')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select(['correction_requests.id', 'article_id as articleId', 'title', 'outlets.name as outletName'])
    .select(['finding_kind as kind', 'passage', 'recipient_name as recipientName'])
    .select(['correction_requests.status', 'requested_at as requestedAt', 'answered_on as answeredOn']);
  const order = [
    {
      column: 'correction_requests.requested_at' as const,
      direction: 'desc' as const,
      holds: 'text' as const,
    },
    { column: 'correction_requests.id' as const, direction: 'desc' as const, holds: 'integer' as const },
  ];
  const rows = (await keysetPage(query, order, request, limit).execute()) as CorrectionRow[];
  return cutPage(rows, limit, request, row => [row.requestedAt, row.id]);
}

/** How many requests stand in each state. */
export async function countCorrections(db: Db): Promise<Record<CorrectionStatus, number>> {
  const rows = await db
    .selectFrom('correction_requests')
    .select(['status', eb => eb.fn.countAll<number>().as('n')])
    .groupBy('status')
    .execute();
  const counts = { requested: 0, corrected: 0, refused: 0, no_answer: 0 };
  for (const row of rows) counts[row.status] = Number(row.n);
  return counts;
}

export type Correction = Selectable<CorrectionRequestsTable>;

export async function findCorrection(db: Db, id: number): Promise<Correction | undefined> {
  return db.selectFrom('correction_requests').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Inserts a request; undefined when the finding already has one. */
export async function insertCorrection(db: Db, values: Omit<Correction, 'id'>): Promise<number | undefined> {
  const row = await db
    .insertInto('correction_requests')
    .values(values)
    .onConflict(conflict => conflict.columns(['article_id', 'finding_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Writes an answer; returns false when somebody saved since `version` was read. */
export async function updateAnswer(
  db: Db,
  id: number,
  version: number,
  values: Pick<Correction, 'status' | 'answered_on' | 'answer_note' | 'updated_at'>,
): Promise<boolean> {
  const updated = await db
    .updateTable('correction_requests')
    .set(eb => ({ ...values, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(updated.numUpdatedRows) > 0;
}
