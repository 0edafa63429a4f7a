import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { defaultTopics } from './default-topics.ts';
import { findTopic } from './queries.server.ts';
import type { TopicForm } from './schema.ts';

function columnsOf(input: TopicForm) {
  const { kind, code, name, active } = input;
  const words = { terms: JSON.stringify(input.terms), exclusions: JSON.stringify(input.exclusions) };
  return { kind, code, name, ...words, active: Number(active) };
}

async function refuseTakenCode(db: Db, code: string, exceptId = 0): Promise<void> {
  const taken = await db
    .selectFrom('topics')
    .select('id')
    .where('code', '=', code)
    .where('id', '<>', exceptId)
    .executeTakeFirst();
  if (taken) throw new Invalid({ code: ['programs.codeTaken'] });
}

/** Adds a topic at the end of the list. A code that is taken is refused, so a form sent twice makes one topic. */
export async function createTopic(ctx: Context<Db>, input: TopicForm): Promise<number> {
  authorise(ctx.actor, 'programs.write');
  return inTransaction(ctx.db, async db => {
    await refuseTakenCode(db, input.code);
    const { last } = await db
      .selectFrom('topics')
      .select(({ fn }) => fn.max('position').as('last'))
      .executeTakeFirstOrThrow();
    const { id } = await db
      .insertInto('topics')
      .values({ ...columnsOf(input), position: (last ?? 0) + 1 })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordAudit(
      { ...ctx, db },
      { action: 'topic.created', subject: { kind: 'topic', id, label: input.name } },
    );
    return id;
  });
}

/**
 * Changes a topic and its words. Articles that carry it keep it.
 * @returns whether its words are others now, so that older articles may be read again.
 */
export async function updateTopic(
  ctx: Context<Db>,
  input: TopicForm & { id: number },
): Promise<{ wordsChanged: boolean }> {
  authorise(ctx.actor, 'programs.write');
  return inTransaction(ctx.db, async db => {
    const before = await findTopic(db, input.id);
    if (!before) throw new NotFound();
    await refuseTakenCode(db, input.code, input.id);
    await db.updateTable('topics').set(columnsOf(input)).where('id', '=', input.id).execute();
    await recordAudit(
      { ...ctx, db },
      {
        action: 'topic.updated',
        subject: { kind: 'topic', id: input.id, label: input.name },
        changes: diffFields(before, input, ['kind', 'code', 'name', 'terms', 'exclusions', 'active']),
      },
    );
    return { wordsChanged: diffFields(before, input, ['terms', 'exclusions']).length > 0 };
  });
}

/**
 * Fills an installation that has no topics with the usual ones; does nothing when there are any, so it may be
 * called at every start.
 */
export async function ensureDefaultTopics(ctx: Context<Db>): Promise<void> {
  authorise(ctx.actor, 'programs.write');
  await inTransaction(ctx.db, async db => {
    const any = await db.selectFrom('topics').select('id').limit(1).executeTakeFirst();
    if (any) return;
    await db
      .insertInto('topics')
      .values(
        defaultTopics.map((topic, index) => ({
          ...columnsOf({ ...topic, terms: [...topic.terms], exclusions: [], active: true }),
          position: index + 1,
        })),
      )
      .onConflict(conflict => conflict.column('code').doNothing())
      .execute();
    await recordAudit(
      { ...ctx, db },
      { action: 'topic.defaultsAdded', subject: { kind: 'topic', id: null, label: '' } },
    );
  });
}
