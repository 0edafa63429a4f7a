import { toneHints } from '#app/features/coverage/tone/tone-hint.ts';
import type { Db } from '#db/connection.ts';

/** Leaves the tone of one recent story open, one whose words suggest a tone: an officer has not got round to it yet. */
export async function leaveToneOpen(db: Db): Promise<void> {
  const recent = await db
    .selectFrom('articles')
    .select(['id', 'title', 'body'])
    .where('status', '=', 'approved')
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(300)
    .execute();
  const open =
    recent.find(article => toneHints(article).body) ?? recent.find(article => toneHints(article).headline);
  if (!open) return;
  const unjudged = { headline_tone: null, body_tone: null };
  await db.updateTable('articles').set(unjudged).where('id', '=', open.id).execute();
}
