import { expect, it } from 'vitest';
import { readArticleView } from '#app/features/coverage/article-view.server.ts';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { updateArticle } from '#app/features/coverage/articles.service.server.ts';
import { listArticles } from '#app/features/coverage/list.queries.server.ts';
import { standing } from '#app/features/coverage/originality.ts';
import {
  countPickUp,
  listPickUp,
  listReuse,
  listTellings,
} from '#app/features/coverage/reuse.queries.server.ts';
import { readComparison, readReuse } from '#app/features/coverage/reuse-view.server.ts';
import {
  correctOriginality,
  dismissArticle,
  pinOriginal,
} from '#app/features/coverage/review.service.server.ts';
import { withdrawKit } from '#app/features/press-kits/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { articleForm, loggedArticle } from '#tests/factories/coverage.ts';
import { makeOutlet } from '#tests/factories/partners.ts';
import { makePublishedKit, releaseOf } from '#tests/factories/press-kits.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

/** Words that occur in no other text of these tests. */
const own = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}${i}`).join(' ');

const hours = (count: number) => {
  const at = new Date(Date.parse(testNow) + (count + 7) * 3_600_000);
  return at.toISOString().slice(0, 16);
};

const told = (ctx: Context<Db>, outletName: string, body: string, after: number) =>
  loggedArticle(ctx, { outletName, body, publishedLocal: hours(after) });

const labels = { quote: '', copy: '', figure: '', mixUp: '', message: '' };

const storyId = async (ctx: Context<Db>, id: number) => (await findArticle(ctx.db, id))!.row.story_id;
const tellings = async (ctx: Context<Db>, id: number) =>
  listTellings(ctx.db, { id, storyId: await storyId(ctx, id) });
const reuse = (ctx: Context<Db>, id: number) => listReuse(ctx.db, id);

describeOnEngines('what articles took over', fresh => {
  it('is labelled beside the release, whether article or release comes first into the book', async () => {
    const ctx = await contextFor(await fresh());
    const release = own('siaran', 120);
    const kit = await makePublishedKit(ctx, { document: releaseOf(release) });
    const copy = await told(ctx, 'Penyalin', release, 1);
    const worked = await told(ctx, 'Pengolah', `${own('siaran', 60)} ${own('milik', 50)}`, 2);
    const free = await told(ctx, 'Mandiri', own('bebas', 120), 3);
    await runJobs(ctx.db);
    expect(await reuse(ctx, copy)).toMatchObject([
      { kind: 'release', id: kit, copied: 1, used: 1, longestRun: 120, label: 'verbatim', sameStory: true },
    ]);
    expect((await reuse(ctx, worked)).find(one => one.kind === 'release')).toMatchObject({
      label: 'adapted',
      used: 0.5,
      longestRun: 60,
    });
    expect(await reuse(ctx, free)).toEqual([]);
    expect(await countPickUp(ctx.db, kit)).toEqual({ verbatim: 1, adapted: 1, own: 0 });
    expect((await listPickUp(ctx.db, kit)).map(row => row.id)).toEqual([copy, worked]);
    await withdrawKit(ctx, { id: kit });
    await runJobs(ctx.db);
    expect(await countPickUp(ctx.db, kit)).toEqual({ verbatim: 0, adapted: 0, own: 0 });
    const late = await makePublishedKit(ctx, { document: releaseOf(release) });
    await runJobs(ctx.db);
    expect(await countPickUp(ctx.db, late)).toEqual({ verbatim: 1, adapted: 1, own: 0 });
  });

  it('never calls a copy out of its own house own reporting, in the list either', async () => {
    const ctx = await contextFor(await fresh());
    for (const name of ['Induk', 'Anak']) await makeOutlet(ctx, { name, network: 'Grup Uji' });
    const text = own('cerita', 100);
    const first = await told(ctx, 'Induk', text, 1);
    const second = await told(ctx, 'Anak', text, 2);
    const again = await told(ctx, 'Induk', `${text} ralat`, 3);
    await runJobs(ctx.db);
    const kin = async (id: number) => (await readArticleView(ctx.db, id, labels))!.kin;
    expect([await kin(first), await kin(second), await kin(again)]).toEqual([null, 'network', 'outlet']);
    const { rows } = await listArticles(ctx.db, {});
    expect(rows.map(row => standing(row.originality, row.kin, row.corrected))).toEqual([
      'repeated',
      'syndicated',
      'own',
    ]);
    await correctOriginality(ctx, second, { value: 0.3, reason: 'Diperiksa' });
    const corrected = (await listArticles(ctx.db, {})).rows.find(row => row.id === second)!;
    expect(standing(corrected.originality, corrected.kin, corrected.corrected)).toBe('adapted');
  });

  it('finds the release at the origin of a story that everybody copied from it', async () => {
    const ctx = await contextFor(await fresh());
    const text = own('siaran', 120);
    const kit = await makePublishedKit(ctx, { document: releaseOf(text) });
    const first = await told(ctx, 'Pertama', text, 1);
    await told(ctx, 'Kedua', text, 2);
    await runJobs(ctx.db);
    expect((await readArticleView(ctx.db, first, labels))!.release).toMatchObject({ id: kit });
    const other = own('lain', 120);
    const free = await told(ctx, 'Ketiga', other, 3);
    await told(ctx, 'Keempat', other, 4);
    await runJobs(ctx.db);
    expect((await readArticleView(ctx.db, free, labels))!.release).toBeNull();
  });

  it('takes a programme’s name for no text used', async () => {
    const ctx = await contextFor(await fresh());
    const name = 'jaminan kecelakaan kerja dan jaminan kematian';
    await told(ctx, 'Pertama', `${own('a', 20)} ${name} ${own('b', 20)}`, 1);
    const second = await told(ctx, 'Kedua', `${own('c', 15)} ${name} ${own('d', 15)}`, 2);
    await runJobs(ctx.db);
    expect(await reuse(ctx, second)).toEqual([]);
  });

  it('counts neither quotations nor the standing paragraph', async () => {
    const ctx = await contextFor(await fresh());
    const quote = `"${own('ucapan', 40)}"`;
    const about = own('tentang', 30);
    const kit = await makePublishedKit(ctx, {
      document: releaseOf(own('siaran', 60), quote, about),
      boilerplate: about,
    });
    const article = await told(ctx, 'Mandiri', `${own('bebas', 60)} ${quote} ${about}`, 1);
    await runJobs(ctx.db);
    expect(await reuse(ctx, article)).toEqual([]);
    expect(await countPickUp(ctx.db, kit)).toEqual({ verbatim: 0, adapted: 0, own: 0 });
  });

  it('makes one story of the same text, in networks and within an outlet too, founded by the earliest', async () => {
    const ctx = await contextFor(await fresh());
    const text = own('cerita', 100);
    const third = await told(ctx, 'Ketiga', `${text} ekor`, 5);
    const second = await told(ctx, 'Kedua', text, 3);
    const first = await told(ctx, 'Pertama', text, 1);
    const again = await told(ctx, 'Pertama', `${text} diperbarui`, 8);
    const part = await told(ctx, 'Kutipan', `${own('cerita', 30)} ${own('lain', 70)}`, 9);
    await runJobs(ctx.db);
    expect((await tellings(ctx, again)).map(one => one.id)).toEqual([first, second, third, again]);
    expect(await storyId(ctx, first)).toBeNull();
    expect(await storyId(ctx, part)).toBeNull();
    expect(await tellings(ctx, part)).toEqual([]);
    await dismissArticle(ctx, first, 'Salah catat');
    await runJobs(ctx.db);
    expect((await tellings(ctx, third)).map(one => one.id)).toEqual([second, third, again]);
    const { version } = (await findArticle(ctx.db, second))!.row;
    const rewritten = { outletName: 'Kedua', body: own('baru', 100), publishedLocal: hours(3), version };
    await updateArticle(ctx, second, articleForm(rewritten));
    await runJobs(ctx.db);
    expect((await tellings(ctx, again)).map(one => one.id)).toEqual([third, again]);
    expect(await tellings(ctx, second)).toEqual([]);
  });

  it('lets an officer name the original, once per story, and take it back', async () => {
    const ctx = await contextFor(await fresh());
    const text = own('cerita', 100);
    const first = await told(ctx, 'Pertama', text, 1);
    const second = await told(ctx, 'Kedua', text, 2);
    const third = await told(ctx, 'Ketiga', text, 3);
    await runJobs(ctx.db);
    const pinned = async () => (await tellings(ctx, first)).filter(one => one.pinned).map(one => one.id);
    await pinOriginal(ctx, second, true);
    await pinOriginal(ctx, second, true);
    await pinOriginal(ctx, third, true);
    expect(await pinned()).toEqual([third]);
    await pinOriginal(ctx, third, false);
    expect(await pinned()).toEqual([]);
    const audit = await ctx.db
      .selectFrom('audit_entries')
      .select('changes')
      .where('action', '=', 'article.original-pinned')
      .execute();
    expect(audit).toHaveLength(3);
    const alone = await told(ctx, 'Sendiri', own('sendiri', 60), 1);
    await expect(pinOriginal(ctx, alone, true)).rejects.toThrow();
  });

  it('is laid side by side, as it stands in either text', async () => {
    const ctx = await contextFor(await fresh());
    const kit = await makePublishedKit(ctx, {
      headline: 'Siaran asal',
      document: releaseOf(`${own('awal', 20)} ${own('siaran', 40)}`),
    });
    const article = await told(ctx, 'Penyalin', `${own('siaran', 40)} ${own('bebas', 20)}`, 1);
    await runJobs(ctx.db);
    const compared = (await readComparison(ctx.db, article, 'release', kit))!;
    expect(compared).toMatchObject({ longestRun: 40, source: { title: 'Siaran asal', outletName: null } });
    const [passage] = compared.passages;
    expect(compared.article.text.slice(passage!.article.start, passage!.article.end)).toBe(own('siaran', 40));
    expect(compared.source.text.slice(passage!.reference.start, passage!.reference.end)).toBe(
      own('siaran', 40),
    );
    expect(await readComparison(ctx.db, article, 'article', 999)).toBeUndefined();
    expect(
      await readReuse(ctx.db, { id: article, storyId: null, outlet: { id: 0, networkId: null } }),
    ).toMatchObject({
      sources: [{ title: 'Siaran asal', label: 'adapted' }],
      tellings: [],
    });
  });

  it('keeps the story of several together when its first turns out to be a later one', async () => {
    const ctx = await contextFor(await fresh());
    const text = own('kisah', 120);
    const first = await told(ctx, 'Perintis', text, 1);
    const second = await told(ctx, 'Penyalin', text, 2);
    const third = await told(ctx, 'Pengulang', text, 4);
    await runJobs(ctx.db);
    expect(await storyId(ctx, second)).toBe(first);
    const { version } = (await findArticle(ctx.db, first))!.row;
    const moved = { outletName: 'Perintis', body: text, publishedLocal: hours(3), version };
    await updateArticle(ctx, first, articleForm(moved));
    await runJobs(ctx.db);
    expect((await tellings(ctx, first)).map(telling => telling.id)).toEqual([second, first, third]);
    expect(await storyId(ctx, second)).toBe(null);
  });
});
