import { afterEach, beforeEach, expect, it } from 'vitest';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { runFeeds } from '#app/features/coverage/feeds/polling.service.server.ts';
import { listArticles } from '#app/features/coverage/list.queries.server.ts';
import { findLoggedByKeys } from '#app/features/coverage/logging/batches.queries.server.ts';
import { findMiss } from '#app/features/coverage/misses/queries.server.ts';
import { mendByWords, proposeMending, recordMiss } from '#app/features/coverage/misses/service.server.ts';
import { proposeTargets, readSurges } from '#app/features/coverage/suggestions/inbox.server.ts';
import { runSuggestionPages } from '#app/features/coverage/suggestions/pages.service.server.ts';
import {
  countSuggestions,
  findEvidence,
  listSuggestions,
} from '#app/features/coverage/suggestions/queries.server.ts';
import {
  approveSuggestions,
  assignSuggestions,
  dismissSuggestions,
  mergeSuggestion,
  undoDecisions,
} from '#app/features/coverage/suggestions/review.service.server.ts';
import { findRule } from '#app/features/coverage/suggestions/rules.queries.server.ts';
import { previewRule } from '#app/features/coverage/suggestions/rules.service.server.ts';
import { ruleSchema } from '#app/features/coverage/suggestions/schema.ts';
import { listSeenMatches, suggestSeen } from '#app/features/coverage/suggestions/seen.service.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { brokenInvariants } from '#db/invariants.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { type FeedStory, feedAt, rssOf, ruleOn } from '#tests/factories/feeds.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { type FeedServer, sends, startFeedServer } from '#tests/support/feed-server.ts';
import { runJobs } from '#tests/support/jobs.ts';

let server: FeedServer;
beforeEach(async () => {
  server = await startFeedServer();
});
afterEach(async () => server.close());

const minutes = (count: number) => new Date(Date.parse(testNow) + count * 60_000).toISOString();

function run(db: Db, payload: unknown = null, now = testNow): JobRun {
  return { db, payload, now: () => now, progress: async () => undefined, cancelled: async () => false };
}

/** Reads one feed of the given stories; returns the suggested articles, oldest first. */
async function suggested(
  ctx: Context<Db>,
  stories: FeedStory[],
  name = 'Kabar Uji',
  network?: string,
  now = testNow,
) {
  const path = `/feed-${name.replaceAll(' ', '-')}`;
  server.answers[path] = sends(rssOf(server.base, stories));
  await feedAt(ctx, `${server.base}${path}`, name, network);
  await runFeeds(run(ctx.db, null, now), { fetching: server.fetching, random: () => 0 });
  const rows = await ctx.db
    .selectFrom('articles')
    .select('id')
    .where('status', '=', 'suggested')
    .orderBy('id')
    .execute();
  return rows.map(row => row.id);
}

const story = (id: string, title: string, summary = ''): FeedStory => ({
  id,
  path: `/berita/${id}`,
  title,
  summary,
  at: minutes(-30),
});
const inbox = async (db: Db) => (await listSuggestions(db, {}, {}, 20)).rows;

describeOnEngines('the inbox', fresh => {
  it('an approved suggestion is logged: listed, searchable, scored; undo puts it back', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    await ruleOn(ctx, ['sawit']);
    const [id] = await suggested(ctx, [story('a', 'Petani sawit terlindungi')]);
    expect(await countSuggestions(db)).toBe(1);
    expect(await approveSuggestions(ctx, [id!])).toEqual({
      done: [{ id, title: 'Petani sawit terlindungi' }],
      taken: [],
    });
    expect((await listArticles(db, { search: 'sawit' })).rows.map(row => row.id)).toEqual([id]);
    expect(
      await db.selectFrom('jobs').select('id').where('kind', '=', 'coverage.originality').execute(),
    ).toHaveLength(1);
    // The tests' people have no password; everything else must hold.
    const broken = (await brokenInvariants(db)).filter(({ name }) => !name.includes('password'));
    expect(broken).toEqual([]);
    expect(await undoDecisions(ctx, [id!])).toBe(1);
    expect((await findArticle(db, id!))?.row).toMatchObject({ status: 'suggested', search_id: null });
    expect((await listArticles(db, { search: 'sawit' })).rows).toEqual([]);
    expect((await inbox(db)).map(row => row.id)).toEqual([id]);
  });

  it('the second of two officers is told who was first, and cannot undo it', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const other = await contextFor(db, 'admin');
    await ruleOn(ctx, ['sawit']);
    const [id] = await suggested(ctx, [story('a', 'Petani sawit terlindungi')]);
    const both = await Promise.all([approveSuggestions(ctx, [id!]), approveSuggestions(other, [id!])]);
    expect(both.flatMap(each => each.done)).toHaveLength(1);
    const [taken] = both.flatMap(each => each.taken);
    const first = both[0]!.done.length === 1 ? ctx : other;
    const second = first === ctx ? other : ctx;
    expect(taken).toMatchObject({ id, by: first.actor.name, status: 'approved' });
    expect((await dismissSuggestions(second, [id!], 'Di luar topik')).taken).toHaveLength(1);
    expect(await undoDecisions(second, [id!])).toBe(0);
    expect((await findArticle(db, id!))?.row.status).toBe('approved');
  });

  it('a dismissed address is not suggested again; a reason is needed', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    await ruleOn(ctx, ['sawit']);
    const [id] = await suggested(ctx, [story('a', 'Harga sawit naik')]);
    await expect(dismissSuggestions(ctx, [id!], ' ')).rejects.toMatchObject({
      fields: { reason: ['errors.required'] },
    });
    await dismissSuggestions(ctx, [id!], 'Di luar topik');
    expect(
      await suggested(ctx, [story('a', 'Harga sawit naik')], 'Kabar Dua', undefined, minutes(1)),
    ).toEqual([]);
  });

  it('copies are folded under the first; deciding it gives them the next', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    await ruleOn(ctx, ['sawit']);
    const text = `Petani sawit. ${storyText(3, 60)}`;
    await suggested(ctx, [story('a', 'Petani sawit terlindungi', text)], 'Kabar Satu', 'Grup');
    await suggested(ctx, [story('b', 'Petani sawit terlindungi', '')], 'Kabar Dua', 'Grup', minutes(1));
    const ids = await suggested(
      ctx,
      [story('c', 'Lain judul', `${text} lagi`), story('d', 'Sawit lain', storyText(4, 60))],
      'Kabar Tiga',
      undefined,
      minutes(2),
    );
    const rows = await inbox(db);
    expect(rows.map(row => row.folded.map(member => member.foldReason))).toEqual([
      [],
      ['same-network', 'alike'],
    ]);
    await approveSuggestions(ctx, [ids[0]!]);
    const left = await inbox(db);
    expect(left.find(row => row.id === ids[1])?.folded.map(member => member.title)).toEqual(['Lain judul']);
  });

  it('says of an address that waits here that it waits, to whoever logs it', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    await ruleOn(ctx, ['sawit']);
    const [id] = await suggested(ctx, [story('a', 'Petani sawit terlindungi')]);
    const { url, canonical_url } = (await findArticle(db, id!))!.row;
    await expect(loggedArticle(ctx, { url })).rejects.toMatchObject({
      fields: { '': ['coverage.waitsInInbox'] },
      article: { id, status: 'suggested' },
    });
    expect((await findLoggedByKeys(db, [canonical_url!])).get(canonical_url!)).toMatchObject({
      id,
      status: 'suggested',
    });
    await approveSuggestions(ctx, [id!]);
    await expect(loggedArticle(ctx, { url })).rejects.toMatchObject({
      fields: { '': ['coverage.alreadyLogged'] },
    });
  });

  it('is merged into a logged article only', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    await ruleOn(ctx, ['sawit']);
    const logged = await loggedArticle(ctx, {
      title: 'Petani sawit Jambi terlindungi',
      publishedLocal: '2025-03-20T09:00',
    });
    const [id, second] = await suggested(ctx, [
      story('b', 'Sawit lain sekali'),
      story('a', 'Petani sawit terlindungi di Jambi'),
    ]);
    const article = (await findArticle(db, id!))!;
    const target = {
      title: article.title,
      body: article.row.body,
      publishedAt: article.row.published_at,
      outletName: 'Kabar Uji',
    };
    expect((await proposeTargets(db, target)).map(each => each.id)).toEqual([logged]);
    await expect(mergeSuggestion(ctx, id!, second!)).rejects.toThrow('inbox.mergeOnlyLogged');
    await mergeSuggestion(ctx, id!, logged);
    expect(await findEvidence(db, id!)).toMatchObject({
      duplicate: { id: logged },
      decidedName: ctx.actor.name,
    });
    await expect(mergeSuggestion(ctx, second!, id!)).rejects.toThrow('inbox.mergeOnlyLogged');
  });

  it('proposes the article of the same text first, whatever was logged since', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const text = `Petani sawit di Bungo terlindungi sejak awal bulan. ${storyText(3)}`;
    const first = await loggedArticle(ctx, {
      title: 'Kebun dan jaminan',
      body: text,
      publishedLocal: '2025-03-01T09:00',
    });
    await runJobs(db);
    for (let i = 0; i < 160; i += 1)
      await loggedArticle(ctx, {
        title: `Berita lain ${i}`,
        body: storyText(100 + i),
        publishedLocal: '2025-03-18T14:53',
      });
    const proposed = await proposeTargets(db, {
      title: 'Judul yang sama sekali berbeda',
      body: text.slice(0, 900),
      publishedAt: '2025-03-18T03:00:00.000Z',
      outletName: 'Kabar Uji',
    });
    expect(proposed[0]).toMatchObject({ id: first, title: 'Kebun dan jaminan' });
  });

  it('is given to a colleague who may work on it', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const leader = await contextFor(db, 'leader');
    await ruleOn(ctx, ['sawit']);
    const [id] = await suggested(ctx, [story('a', 'Petani sawit')]);
    const userId = (actor: Context<Db>) => (actor.actor as { userId: number }).userId;
    await expect(assignSuggestions(ctx, [id!], userId(leader))).rejects.toMatchObject({
      fields: { userId: ['errors.choice'] },
    });
    expect(await assignSuggestions(ctx, [id!], userId(ctx))).toBe(1);
    expect(await countSuggestions(db, { assignedTo: userId(ctx) })).toBe(1);
    expect((await inbox(db))[0]?.assignedTo).toBe(ctx.actor.name);
    await expect(approveSuggestions(leader, [id!])).rejects.toThrow();
  });

  it('pages are read politely; one that forbids it leaves title and summary', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    await ruleOn(ctx, ['sawit']);
    const paragraphs = [5, 6, 7, 8].map(seed => `<p>Petani sawit. ${storyText(seed, 70)}.</p>`).join('');
    server.answers['/berita/a'] = sends(
      `<!doctype html><html><head><title>Petani sawit</title><meta property="article:published_time" content="2025-03-20T08:15:00+07:00"><meta name="author" content="Rina Marlina"></head><body><article><h1>Petani sawit</h1>${paragraphs}</article></body></html>`,
      'text/html; charset=utf-8',
    );
    server.answers['/robots.txt'] = sends('User-agent: *\nDisallow: /berita/b', 'text/plain');
    const ids = await suggested(ctx, [story('b', 'Sawit kedua'), story('a', 'Petani sawit')]);
    const waited: number[] = [];
    const options = { fetching: server.fetching, wait: async (ms: number) => void waited.push(ms) };
    expect(await runSuggestionPages(run(db, { articleIds: ids }), options)).toEqual({ read: 1, unread: 1 });
    expect(waited.length).toBeGreaterThan(0);
    const [first, second] = await Promise.all(ids.map(id => findArticle(db, id)));
    expect(first?.row).toMatchObject({
      byline: 'Rina Marlina',
      published_at: '2025-03-20T01:15:00.000Z',
      status: 'suggested',
    });
    expect(first!.row.words).toBeGreaterThan(200);
    expect(second?.row.body).toBe('Sawit kedua');
    expect(await findEvidence(db, ids[1]!)).toMatchObject({ pageState: 'unread', pageProblem: 'robots' });
    expect(server.paths()).not.toContain('/berita/b');
  });

  it('tells of a topic that is written of unusually much today', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { topicId } = await ruleOn(ctx, ['sawit']);
    const titles = ['Petani', 'Nelayan', 'Sopir', 'Buruh', 'Guru', 'Kader'];
    const ids = await suggested(
      ctx,
      titles.map((who, i) => story(`s${i}`, `${who} dan sawit ${storyText(i + 20, 6)}`)),
    );
    expect(await readSurges(db, testNow)).toMatchObject([{ topicId, today: 6, waiting: 6, mean: 0 }]);
    await approveSuggestions(ctx, ids.slice(0, 2));
    await dismissSuggestions(ctx, ids.slice(2, 3), 'Di luar topik');
    expect(await readSurges(db, testNow)).toMatchObject([{ topicId, today: 5, waiting: 3, mean: 0 }]);
    expect(await readSurges(db, minutes(24 * 60))).toEqual([]);
  });

  it('offers what was seen before a rule took it, and suggests it once', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    await ruleOn(ctx, ['sawit']);
    await suggested(ctx, [
      story('a', 'Petani sawit terlindungi'),
      story('b', 'Nelayan Nipah Panjang didaftarkan'),
    ]);
    const { ruleId } = await ruleOn(ctx, ['nelayan']);
    const offered = await listSeenMatches(ctx, ruleId);
    expect(offered.map(item => item.title)).toEqual(['Nelayan Nipah Panjang didaftarkan']);
    const all = await db.selectFrom('feed_items').select('id').execute();
    const ids = all.map(item => item.id);
    // What the rule does not take stays where it is, whoever asks.
    expect(await suggestSeen(ctx, ruleId, ids)).toBe(1);
    expect(await suggestSeen(ctx, ruleId, ids)).toBe(0);
    expect(await listSeenMatches(ctx, ruleId)).toEqual([]);
    expect((await inbox(db)).map(row => row.title).sort()).toEqual([
      'Nelayan Nipah Panjang didaftarkan',
      'Petani sawit terlindungi',
    ]);
    await expect(suggestSeen(await contextFor(db, 'leader'), ruleId, ids)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('tries a rule on the items seen', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { topicId } = await ruleOn(ctx, ['sawit']);
    await suggested(ctx, [
      story('a', 'Petani sawit Jambi'),
      story('b', 'Karet Bungo'),
      story('c', 'Sawit Riau'),
    ]);
    const form = (values: object) => ruleSchema.parse({ topicId, name: 'Uji', active: true, ...values });
    expect(await previewRule(ctx, form({ must: 'Jambi' }))).toMatchObject({ tried: 3, taken: 1 });
    expect(await previewRule(ctx, form({ words: 'karet', mustNot: 'Riau' }))).toMatchObject({
      tried: 3,
      taken: 2,
    });
  });
});

describeOnEngines('missed articles', fresh => {
  it('says that the outlet has no feed', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await loggedArticle(ctx);
    expect(await recordMiss(ctx, id, { foundThrough: 'leader', note: '' })).toBe('no-feed');
    expect((await findArticle(db, id))?.row.found_by).toBe('missed');
    await expect(recordMiss(ctx, id, { foundThrough: 'leader', note: '' })).rejects.toThrow(
      'found.missKnown',
    );
  });

  it('proposes words where no rule took the story, and adds them', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { ruleId } = await ruleOn(ctx, ['sawit']);
    const title = 'Penyadap karet Merangin terlindungi';
    await suggested(ctx, [story('a', title)], 'Kabar Uji');
    const id = await loggedArticle(ctx, {
      title,
      outletName: 'Kabar Uji',
      url: `${server.base}/berita/a`,
      body: `Penyadap karet di Merangin. Penyadap karet didaftarkan. ${storyText(9)}`,
    });
    expect(await recordMiss(ctx, id, { foundThrough: 'whatsapp', note: 'Grup wartawan' })).toBe('rule');
    const { words, feeds } = await proposeMending(db, (await findArticle(db, id))!);
    expect(words).toContain('penyadap karet');
    expect(feeds).toHaveLength(1);
    await mendByWords(ctx, id, { ruleId, words: ['penyadap karet'] });
    expect((await findRule(db, ruleId))?.ownWords).toEqual(['penyadap karet']);
    expect((await findMiss(db, id))?.mendedAt).toBe(testNow);
    expect((await proposeMending(db, (await findArticle(db, id))!)).words).toEqual([]);
  });
});
