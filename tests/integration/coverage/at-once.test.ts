import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { addFeed } from '#app/features/coverage/feeds/service.server.ts';
import { missSchema } from '#app/features/coverage/misses/schema.ts';
import { recordMiss } from '#app/features/coverage/misses/service.server.ts';
import { dismissArticle, restoreArticle } from '#app/features/coverage/review.service.server.ts';
import { rejectTopic } from '#app/features/coverage/topics.service.server.ts';
import { saveView } from '#app/features/settings/views.service.server.ts';
import { programmeIds } from '#tests/factories/awards.ts';
import { loggedArticle } from '#tests/factories/coverage.ts';
import { outletOf } from '#tests/factories/feeds.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

/** The same done four times at once: how many got through, and the refusals of the others. */
async function atOnce(act: (nth: number) => Promise<unknown>) {
  const outcomes = await Promise.allSettled([1, 2, 3, 4].map(act));
  const refusals = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason.code] : []));
  return { through: outcomes.length - refusals.length, refusals: [...new Set(refusals)] };
}

describeOnEngines('what several do at once', fresh => {
  it('happens once, and the others are told so', async () => {
    const ctx = await contextFor(await fresh());
    const topicIds = await programmeIds(ctx);
    const id = await loggedArticle(ctx, { topicIds });
    const once = { through: 1, refusals: ['conflict'] };
    expect(await atOnce(nth => dismissArticle(ctx, id, `alasan ${nth}`))).toEqual(once);
    const { status_reason } = (await findArticle(ctx.db, id))!.row;
    const history = await listAuditEntries(ctx.db, { subjectKind: 'article', subjectId: id });
    const dismissals = history.filter(entry => entry.action === 'article.dismissed');
    expect(dismissals.map(entry => entry.changes[0]?.after)).toEqual([status_reason]);
    expect(await atOnce(() => restoreArticle(ctx, id))).toEqual(once);
    expect(await atOnce(() => rejectTopic(ctx, id, topicIds[0]!))).toEqual(once);
    const miss = missSchema.parse({ foundThrough: 'whatsapp', note: '' });
    expect(await atOnce(() => recordMiss(ctx, id, miss))).toEqual(once);
    const view = { list: 'articles', name: 'Sawit', query: 'q=sawit', shared: false } as const;
    expect(await atOnce(() => saveView(ctx, view))).toEqual({ through: 1, refusals: ['invalid'] });
    const outletId = await outletOf(ctx, 'Kabar Uji', 'https://kabar-uji.example');
    const feed = { outletId, url: 'https://kabar-uji.example/feed' };
    expect(await atOnce(() => addFeed(ctx, feed))).toEqual({ through: 1, refusals: ['invalid'] });
  });
});
