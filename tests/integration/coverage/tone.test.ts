import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { readArticleView } from '#app/features/coverage/article-view.server.ts';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { judgeTone } from '#app/features/coverage/tone.service.server.ts';
import { Conflict, Forbidden } from '#app/lib/errors.ts';
import { loggedArticle } from '#tests/factories/coverage.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const labels = { quote: '', copy: '', figure: '', mixUp: '', message: '' };

describeOnEngines('the tone of an article', fresh => {
  it('a hint is shown, not stored; one click makes it the person’s own judgement, once', async () => {
    const ctx = await contextFor(await fresh());
    const id = await loggedArticle(ctx, { title: 'Ahli Waris Keluhkan Klaim yang Berputar-putar' });
    const view = async () => (await readArticleView(ctx.db, id, labels))!;
    expect((await view()).toneHints?.headline).toEqual({
      tone: 'negative',
      words: ['Keluhkan', 'Berputar-putar'],
    });
    expect((await findArticle(ctx.db, id))!.row).toMatchObject({
      headline_tone: null,
      body_tone: null,
      version: 1,
    });
    await judgeTone(ctx, id, 'headline', 'negative');
    await judgeTone(ctx, id, 'body', 'neutral');
    const { row } = (await findArticle(ctx.db, id))!;
    expect(row).toMatchObject({ headline_tone: 'negative', body_tone: 'neutral', version: 3 });
    expect((await view()).toneHints).toBeNull();
    await expect(judgeTone(ctx, id, 'headline', 'positive')).rejects.toThrow(Conflict);
    const entries = await listAuditEntries(ctx.db, { subjectKind: 'article', subjectId: id }, 5);
    expect(entries[1]).toMatchObject({ action: 'article.updated', actorName: 'Si officer' });
    expect(JSON.stringify(entries[1])).toContain('headline_tone');
  });

  it('a leader reads the hint’s article and may not judge', async () => {
    const db = await fresh();
    const id = await loggedArticle(await contextFor(db), { title: 'Peserta Mengeluh' });
    await expect(judgeTone(await contextFor(db, 'leader'), id, 'headline', 'negative')).rejects.toThrow(
      Forbidden,
    );
  });
});
