import { type Change, diffFields } from '#app/features/audit/diff.ts';
import { recordAudits } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import { addLabels } from './label-rows.server.ts';
import { labelsOf, partnerColumn } from './labels.queries.server.ts';
import { labelKey, longestLabel, mostLabels, readLabels } from './labels.ts';
import { tableOf } from './merge-records.server.ts';
import { checkedOwner } from './owners.server.ts';

type Picked = { kind: PartnerKind; ids: readonly number[] };
type Changed = { id: number; name: string; changes: Change[] };

/** Marks rows as changed and writes one audit entry for each; those without a change are left alone. */
async function noteChanges(
  ctx: Context<Db>,
  kind: PartnerKind,
  action: string,
  rows: readonly Changed[],
): Promise<number> {
  const changed = rows.filter(row => row.changes.length > 0);
  for (const part of chunksOf(changed.map(row => row.id)))
    await ctx.db
      .updateTable(tableOf(kind))
      .set(eb => ({ updated_at: ctx.now, version: eb('version', '+', 1) }))
      .where('id', 'in', part)
      .execute();
  await recordAudits(
    ctx,
    changed.map(({ id, name, changes }) => ({ action, subject: { kind, id, label: name }, changes })),
  );
  return changed.length;
}

async function namesOf(db: Db, { kind, ids }: Picked) {
  const rows: { id: number; name: string; owner_id: number | null }[] = [];
  for (const part of chunksOf(ids))
    rows.push(
      ...(await db
        .selectFrom(tableOf(kind))
        .select(['id', 'name', 'owner_id'])
        .where('id', 'in', part)
        .orderBy('id')
        .execute()),
    );
  return rows;
}

/**
 * Puts tags on many partners, or takes them off; returns how many changed. A partner that bears 20 tags already is
 * left as it is. Throws {@link Invalid} on `tag` for none and for one that is too long.
 */
export async function tagPartners(
  ctx: Context<Db>,
  input: Picked & { tags: string; take: 'on' | 'off' },
): Promise<number> {
  authorise(ctx.actor, 'partners.write');
  const tags = readLabels([input.tags]);
  if (tags.length === 0) throw new Invalid({ tag: ['errors.required'] });
  if (tags.some(tag => tag.length > longestLabel)) throw new Invalid({ tag: ['errors.tooLong'] });
  const { kind } = input;
  return inTransaction(ctx.db, async db => {
    const rows = await namesOf(db, input);
    const ids = rows.map(row => row.id);
    const before = await labelsOf(db, kind, ids);
    for (const id of ids) {
      if (input.take === 'on') {
        const own = new Set(before.get(id)?.tags.map(labelKey));
        const added = tags.filter(tag => !own.has(labelKey(tag)));
        if (own.size + added.length <= mostLabels) await addLabels(db, { kind, id }, 'tag', added);
      } else
        await db
          .deleteFrom('partner_labels')
          .where(partnerColumn(kind), '=', id)
          .where('sort', '=', 'tag')
          .where('label_key', 'in', tags.map(labelKey))
          .execute();
    }
    const after = await labelsOf(db, kind, ids);
    const changed = rows.map(({ id, name }) => ({
      id,
      name,
      changes: diffFields(before.get(id) ?? {}, after.get(id) ?? {}, ['tags']),
    }));
    return noteChanges({ ...ctx, db }, kind, `${kind}.labelled`, changed);
  });
}

/** Gives many partners to an officer (null: to nobody); returns how many changed. Throws {@link Invalid} for a stranger. */
export async function entrustPartners(
  ctx: Context<Db>,
  input: Picked & { ownerId: number | null },
): Promise<number> {
  authorise(ctx.actor, 'partners.write');
  const { kind } = input;
  return inTransaction(ctx.db, async db => {
    const ownerId = await checkedOwner(db, input.ownerId);
    const rows = (await namesOf(db, input)).filter(row => row.owner_id !== ownerId);
    const ids = rows.map(row => row.id);
    const people = await db
      .selectFrom('users')
      .select(['id', 'name'])
      .where('id', 'in', [...new Set([ownerId ?? 0, ...rows.map(row => row.owner_id ?? 0)])])
      .execute();
    const nameOf = (id: number | null) => people.find(person => person.id === id)?.name ?? null;
    for (const part of chunksOf(ids))
      await db.updateTable(tableOf(kind)).set({ owner_id: ownerId }).where('id', 'in', part).execute();
    const changed = rows.map(({ id, name, owner_id }) => ({
      id,
      name,
      changes: [{ field: 'owner', before: nameOf(owner_id), after: nameOf(ownerId) }],
    }));
    return noteChanges({ ...ctx, db }, kind, `${kind}.entrusted`, changed);
  });
}
