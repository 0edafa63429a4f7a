import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { figureChanged } from './ports.server.ts';
import { findFigure } from './queries.server.ts';
import type { FigureForm } from './schema.ts';

function columnsOf(input: FigureForm) {
  const { legalBasis, effectiveFromOn, effectiveToOn, ...same } = input;
  return {
    ...same,
    legal_basis: legalBasis,
    effective_from_on: effectiveFromOn,
    effective_to_on: effectiveToOn,
  };
}

/** Refuses two values of one code for one segment that hold on the same day. */
async function refuseOverlap(db: Db, input: FigureForm, exceptId = 0): Promise<void> {
  const other = await db
    .selectFrom('official_figures')
    .select('id')
    .where('code', '=', input.code)
    .where('segment', '=', input.segment)
    .where('id', '<>', exceptId)
    .where('effective_from_on', '<=', input.effectiveToOn ?? '9999-12-31')
    .where(eb =>
      eb.or([eb('effective_to_on', 'is', null), eb('effective_to_on', '>=', input.effectiveFromOn)]),
    )
    .executeTakeFirst();
  if (other) throw new Invalid({ effectiveFromOn: ['programs.figureOverlaps'] });
}

/** Records an official figure. One of the same code and segment that still holds must be ended first. */
export async function createFigure(ctx: Context<Db>, input: FigureForm): Promise<number> {
  authorise(ctx.actor, 'programs.write');
  return inTransaction(ctx.db, async db => {
    await refuseOverlap(db, input);
    const { id } = await db
      .insertInto('official_figures')
      .values(columnsOf(input))
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordAudit(
      { ...ctx, db },
      { action: 'figure.created', subject: { kind: 'figure', id, label: input.label } },
    );
    await figureChanged.call({ ...ctx, db }, { id });
    return id;
  });
}

/** Corrects an official figure or ends its effect. */
export async function updateFigure(ctx: Context<Db>, input: FigureForm & { id: number }): Promise<void> {
  authorise(ctx.actor, 'programs.write');
  await inTransaction(ctx.db, async db => {
    const { id, ...figure } = input;
    const before = await findFigure(db, id);
    if (!before) throw new NotFound();
    await refuseOverlap(db, figure, id);
    await db.updateTable('official_figures').set(columnsOf(figure)).where('id', '=', id).execute();
    await recordAudit(
      { ...ctx, db },
      {
        action: 'figure.updated',
        subject: { kind: 'figure', id, label: input.label },
        changes: diffFields(before, figure, Object.keys(figure) as (keyof FigureForm)[]),
      },
    );
    await figureChanged.call({ ...ctx, db }, { id });
  });
}
