import { sql } from 'kysely';
import type { Change } from '#app/features/audit/diff.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import { partnerColumn } from './labels.queries.server.ts';
import { selectNotes } from './notes.queries.server.ts';
import { mayChangeNote, mayRemoveNote } from './notes.ts';
import { recordPath } from './paths.ts';
import type { TimelineEvent } from './timeline.ts';
import { comesAfter, newestFirst, type TimelineRequest } from './timeline-page.queries.server.ts';

async function notes({ db, actor }: Context<Db>, request: TimelineRequest): Promise<TimelineEvent[]> {
  const [at, id] = [sql.ref('n.happened_at'), sql.ref('n.id')];
  const rows = await selectNotes(db)
    .where(`n.${partnerColumn(request.kind)}`, '=', request.id)
    .where(comesAfter(request, 'note', at, id))
    .orderBy(newestFirst(at, id))
    .limit(request.limit + 1)
    .execute();
  return rows.map(row => ({
    source: 'note',
    id: row.id,
    at: row.happenedAt,
    kind: row.kind,
    body: row.body,
    author: row.author,
    mayChange: mayChangeNote(actor, row),
    mayRemove: mayRemoveNote(actor, row),
  }));
}

/** People come and go by days; a day stands at noon of western Indonesia. */
async function moves({ db }: Context<Db>, request: TimelineRequest, source: 'joined' | 'left') {
  const day = sql.ref(source === 'joined' ? 'f.from_on' : 'f.to_on');
  const [at, id] = [sql<string>`(${day} || 'T05:00:00.000Z')`, sql.ref('f.id')];
  const other: PartnerKind = request.kind === 'outlet' ? 'journalist' : 'outlet';
  const rows = await db
    .selectFrom('affiliations as f')
    .innerJoin('outlets as o', 'o.id', 'f.outlet_id')
    .innerJoin('journalists as j', 'j.id', 'f.journalist_id')
    .select([
      'f.id',
      'f.role',
      'f.from_on',
      'f.to_on',
      'o.id as outletId',
      'o.name as outlet',
      'j.id as journalistId',
      'j.name as journalist',
      at.as('at'),
    ])
    .where(`f.${partnerColumn(request.kind)}`, '=', request.id)
    .where(sql<boolean>`${day} is not null`)
    .where(comesAfter(request, source, at, id))
    .orderBy(newestFirst(at, id))
    .limit(request.limit + 1)
    .execute();
  return rows.map(
    (row): TimelineEvent => ({
      source,
      id: row.id,
      at: row.at,
      role: row.role,
      on: (source === 'joined' ? row.from_on : row.to_on) ?? '',
      title: row[other],
      href: recordPath(other, row[`${other}Id`]),
    }),
  );
}

/** The record and all that were merged into it, and into those: their changes are its history. */
async function subjectsOf(db: Db, { kind, id }: TimelineRequest): Promise<number[]> {
  const ids = new Set([id]);
  let latest = [id];
  // Every round is a merge of its own; the bound only ends what cannot be.
  for (let round = 0; round < 20 && latest.length > 0; round += 1) {
    const rows = await db
      .selectFrom('partner_merges')
      .select('gone_id')
      .where('kind', '=', kind)
      .where('kept_id', 'in', latest)
      .where('undone_at', 'is', null)
      .limit(500)
      .execute();
    latest = rows.map(row => row.gone_id).filter(gone => !ids.has(gone));
    for (const gone of latest) ids.add(gone);
  }
  return [...ids];
}

async function changes({ db }: Context<Db>, request: TimelineRequest): Promise<TimelineEvent[]> {
  // Not the bare column: SQLite would walk the entries of all partners by time instead of this one's few.
  const [at, id] = [sql<string>`(e.at || '')`, sql.ref('e.id')];
  const rows = await db
    .selectFrom('audit_entries as e')
    .select(['e.id', 'e.at', 'e.action', 'e.actor_name as actorName', 'e.changes'])
    .select(['e.subject_id', 'e.subject_label'])
    .where('e.subject_kind', '=', request.kind)
    .where('e.subject_id', 'in', await subjectsOf(db, request))
    .where(comesAfter(request, 'change', at, id))
    .orderBy(newestFirst(at, id))
    .limit(request.limit + 1)
    .execute();
  return rows.map(({ subject_id, subject_label, ...row }) => ({
    ...row,
    source: 'change',
    of: subject_id === request.id ? null : subject_label,
    changes: JSON.parse(row.changes) as Change[],
  }));
}

/** The events that partners themselves know of, each source the newest first. */
export async function listOwnEvents(ctx: Context<Db>, request: TimelineRequest): Promise<TimelineEvent[][]> {
  const lists: TimelineEvent[][] = [];
  const wanted = new Set(request.sources);
  if (wanted.has('note')) lists.push(await notes(ctx, request));
  if (wanted.has('joined')) lists.push(await moves(ctx, request, 'joined'));
  if (wanted.has('left')) lists.push(await moves(ctx, request, 'left'));
  if (wanted.has('change')) lists.push(await changes(ctx, request));
  return lists;
}
