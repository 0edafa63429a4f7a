import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid, NotFound } from '#app/lib/errors.ts';
import { fold } from '#app/lib/text.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findTargetById, listTargets } from './queries.server.ts';
import type { TargetForm } from './schema.ts';

function columnsOf({ measuredOn, ...same }: TargetForm) {
  return { ...same, measured_on: measuredOn };
}

/** Refuses a second target of the same year and label. */
async function refuseDouble(db: Db, input: TargetForm, exceptId = 0): Promise<void> {
  const same = (await listTargets(db)).some(
    other => other.id !== exceptId && other.year === input.year && fold(other.label) === fold(input.label),
  );
  if (same) throw new Invalid({ label: ['programs.targetTwice'] });
}

/** Records a target of a year: from `baseline` to `goal`, in `unit`, with the last value measured. */
export async function createTarget(ctx: Context<Db>, input: TargetForm): Promise<number> {
  authorise(ctx.actor, 'programs.write');
  return inTransaction(ctx.db, async db => {
    await refuseDouble(db, input);
    const { id } = await db
      .insertInto('targets')
      .values(columnsOf(input))
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordAudit(
      { ...ctx, db },
      { action: 'target.created', subject: { kind: 'target', id, label: input.label } },
    );
    return id;
  });
}

/** Changes a target, most often its last measured value. */
export async function updateTarget(ctx: Context<Db>, input: TargetForm & { id: number }): Promise<void> {
  authorise(ctx.actor, 'programs.write');
  await inTransaction(ctx.db, async db => {
    const { id, ...target } = input;
    const before = await findTargetById(db, id);
    if (!before) throw new NotFound();
    await refuseDouble(db, target, id);
    await db.updateTable('targets').set(columnsOf(target)).where('id', '=', id).execute();
    await recordAudit(
      { ...ctx, db },
      {
        action: 'target.updated',
        subject: { kind: 'target', id, label: input.label },
        changes: diffFields(before, target, Object.keys(target) as (keyof TargetForm)[]),
      },
    );
  });
}
