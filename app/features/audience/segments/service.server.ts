import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findSegment, listPickedIds, mostSegments } from './queries.server.ts';
import type { Rule } from './rule.ts';

export type SegmentInput = { name: string; rule: Rule };

async function refuseTaken(db: Db, name: string, exceptId = 0): Promise<string> {
  const key = name.toLowerCase();
  const taken = await db
    .selectFrom('segments')
    .select('id')
    .where('name_key', '=', key)
    .where('id', '<>', exceptId)
    .executeTakeFirst();
  if (taken) throw new Invalid({ name: ['segments.nameTaken'] });
  return key;
}

/** Keeps a segment under a name. A name that is taken is refused, so a form sent twice makes one. Returns its id. */
export async function createSegment(ctx: Context<Db>, { name, rule }: SegmentInput): Promise<number> {
  authorise(ctx.actor, 'kits.send');
  return inTransaction(ctx.db, async db => {
    const name_key = await refuseTaken(db, name);
    const { count } = await db
      .selectFrom('segments')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (Number(count) >= mostSegments) throw new Conflict('segments.tooMany');
    const { id } = await db
      .insertInto('segments')
      .values({
        name,
        name_key,
        rule: JSON.stringify(rule),
        created_by: actorUserId(ctx.actor),
        created_at: ctx.now,
        updated_at: ctx.now,
        version: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const subject = { kind: 'segment', id, label: name };
    await recordAudit({ ...ctx, db }, { action: 'segment.created', subject });
    return id;
  });
}

/** Changes a segment. @throws Conflict when somebody was faster. */
export async function updateSegment(
  ctx: Context<Db>,
  input: SegmentInput & { id: number; version: number },
): Promise<void> {
  authorise(ctx.actor, 'kits.send');
  await inTransaction(ctx.db, async db => {
    const before = await findSegment(db, input.id);
    if (!before) throw new NotFound();
    const name_key = await refuseTaken(db, input.name, input.id);
    const { numUpdatedRows } = await db
      .updateTable('segments')
      .set({
        name: input.name,
        name_key,
        rule: JSON.stringify(input.rule),
        updated_at: ctx.now,
        version: input.version + 1,
      })
      .where('id', '=', input.id)
      .where('version', '=', input.version)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Conflict('errors.conflict');
    const ruleChanged = JSON.stringify(before.rule) !== JSON.stringify(input.rule);
    await recordAudit(
      { ...ctx, db },
      {
        action: ruleChanged ? 'segment.ruleChanged' : 'segment.renamed',
        subject: { kind: 'segment', id: input.id, label: input.name },
        changes:
          before.name === input.name ? [] : [{ field: 'name', before: before.name, after: input.name }],
      },
    );
  });
}

/** Makes the people picked by hand exactly these; who is not on record (any more) is left out. */
export async function pickPeople(
  ctx: Context<Db>,
  { id, journalistIds }: { id: number; journalistIds: readonly number[] },
): Promise<number> {
  authorise(ctx.actor, 'kits.send');
  return inTransaction(ctx.db, async db => {
    const segment = await findSegment(db, id);
    if (!segment) throw new NotFound();
    const before = await listPickedIds(db, id);
    const wanted: number[] = [];
    for (const ids of chunksOf([...new Set(journalistIds)])) {
      const known = await db
        .selectFrom('journalists')
        .select('id')
        .where('id', 'in', ids)
        .where('forgotten_at', 'is', null)
        .execute();
      wanted.push(...known.map(row => row.id));
    }
    await db.deleteFrom('segment_people').where('segment_id', '=', id).execute();
    for (const ids of chunksOf(wanted))
      await db
        .insertInto('segment_people')
        .values(ids.map(journalist_id => ({ segment_id: id, journalist_id })))
        .execute();
    await recordAudit(
      { ...ctx, db },
      {
        action: 'segment.picked',
        subject: { kind: 'segment', id, label: segment.name },
        changes: [{ field: 'recipients', before: before.length, after: wanted.length }],
      },
    );
    return wanted.length;
  });
}

/** Removes a segment; mailings keep who they went to. */
export async function removeSegment(ctx: Context<Db>, { id }: { id: number }): Promise<void> {
  authorise(ctx.actor, 'kits.send');
  await inTransaction(ctx.db, async db => {
    const segment = await findSegment(db, id);
    if (!segment) throw new NotFound();
    await db.deleteFrom('segments').where('id', '=', id).execute();
    await recordAudit(
      { ...ctx, db },
      { action: 'segment.removed', subject: { kind: 'segment', id, label: segment.name } },
    );
  });
}
