import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { knownTopics, listKitTopics } from './topics.queries.server.ts';

/** What a kit is about, as the press room is filtered by and followers choose; unknown topics are passed over. */
export async function writeKitTopics(
  ctx: Context<Db>,
  kit: { id: number; headline: string },
  topicIds: readonly number[],
): Promise<void> {
  authorise(ctx.actor, 'kits.write');
  await inTransaction(ctx.db, async db => {
    const before = await listKitTopics(db, kit.id);
    const wanted = await knownTopics(db, topicIds);
    if (before.length === wanted.length && before.every(({ id }) => wanted.includes(id))) return;
    await db.deleteFrom('press_kit_topics').where('kit_id', '=', kit.id).execute();
    if (wanted.length > 0)
      await db
        .insertInto('press_kit_topics')
        .values(wanted.map(topic_id => ({ kit_id: kit.id, topic_id })))
        .execute();
    const names = (topics: { name: string }[]) => topics.map(({ name }) => name).join(', ');
    const after = await listKitTopics(db, kit.id);
    await recordAudit(
      { ...ctx, db },
      {
        action: 'kit.topicsChanged',
        subject: { kind: 'kit', id: kit.id, label: kit.headline },
        changes: [{ field: 'topics', before: names(before), after: names(after) }],
      },
    );
  });
}
