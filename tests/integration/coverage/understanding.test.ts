import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { updateArticle } from '#app/features/coverage/articles.service.server.ts';
import { judgeFinding } from '#app/features/coverage/findings.service.server.ts';
import { listArticles } from '#app/features/coverage/list.queries.server.ts';
import { listArticleMessages } from '#app/features/coverage/messages.queries.server.ts';
import { judgeMessage } from '#app/features/coverage/messages.service.server.ts';
import { coverageChanged } from '#app/features/coverage/ports.server.ts';
import { readPullThrough } from '#app/features/coverage/pull-through.server.ts';
import { previewTopic } from '#app/features/coverage/topic-preview.server.ts';
import { readTopicsAgain, rejectTopic, takeBackTopic } from '#app/features/coverage/topics.service.server.ts';
import { readUnderstanding } from '#app/features/coverage/understanding-view.server.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { publishKit } from '#app/features/press-kits/service.server.ts';
import { findTopic } from '#app/features/programs/queries.server.ts';
import { updateTopic } from '#app/features/programs/topics.service.server.ts';
import { messageWith } from '#app/lib/message-data.ts';
import { wire } from '#app/wiring.server.ts';
import { articleForm, loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { changePublishedKit, makeKit } from '#tests/factories/press-kits.ts';
import { makeFigure, makeTopic } from '#tests/factories/programs.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

wire();
const touched: number[] = [];
coverageChanged.connect(async (_, change) => void touched.push(change.articleId));

const labels = { figure: 'angka', mixUp: 'nama', message: 'pesan' };
const message = 'Iuran pekerja rentan dapat dibiayai APBD, Dana Desa, dan dana bagi hasil sawit.';
const saying =
  'Menurut dia, pemerintah daerah bisa membiayai iuran para pekerja rentan dari APBD, Dana Desa, maupun dana bagi hasil sawit.';

describeOnEngines(
  'what is understood of an article',
  fresh => {
    it('keeps a rejected topic away when the text is read or saved again, until a person puts it back', async () => {
      const ctx = await contextFor(await fresh());
      const care = await makeTopic(ctx, { name: 'Perlindungan', terms: ['lindung'] });
      const claim = await makeTopic(ctx, { name: 'Klaim', terms: ['klaim'] });
      const body = `Pekerja terlindungi. Klaim dibayar. ${storyText(3)}`;
      const id = await loggedArticle(ctx, { body, topicIds: [care, claim] });
      const topics = async () => (await findArticle(ctx.db, id))!.topics.map(topic => topic.id);
      touched.length = 0;
      await rejectTopic(ctx, id, claim);
      expect(await topics()).toEqual([care]);
      expect(touched).toEqual([id]);
      expect(await readTopicsAgain(ctx, id)).toBe(false);
      await updateTopic(ctx, { ...(await findTopic(ctx.db, care))!, terms: ['sesuatu yang lain'] });
      expect(await readTopicsAgain(ctx, id)).toBe(true);
      expect(await topics()).toEqual([]);
      await expect(rejectTopic(ctx, id, claim)).rejects.toMatchObject({ code: 'conflict' });
      await takeBackTopic(ctx, id, claim);
      expect(await readTopicsAgain(ctx, id)).toBe(false);
      expect(await topics()).toEqual([claim]);
      const { version } = (await findArticle(ctx.db, id))!.row;
      await updateArticle(ctx, id, articleForm({ body, topicIds: [], version }));
      expect(await readTopicsAgain(ctx, id)).toBe(false);
      const history = await listAuditEntries(ctx.db, { subjectKind: 'article', subjectId: id });
      expect(history.map(entry => entry.action)).toEqual([
        'article.updated',
        'article.topic-taken-back',
        'article.topics-read',
        'article.topic-rejected',
        'article.logged',
      ]);
      expect(history[3]!.changes).toEqual([
        { field: 'topics', before: 'Perlindungan, Klaim', after: 'Perlindungan' },
      ]);
    });

    it('reads topics again in caption and rubric too: one that stands only there stays, and one is found there', async () => {
      const ctx = await contextFor(await fresh());
      const oil = await makeTopic(ctx, { name: 'Sawit', terms: ['sawit'] });
      const village = await makeTopic(ctx, { name: 'Dana desa', terms: ['dana desa'] });
      const captioned = { leadImageCaption: 'Petani sawit menerima kartu.', rubric: 'Dana Desa' };
      const id = await loggedArticle(ctx, { body: storyText(11), topicIds: [oil], ...captioned });
      // As the machine had found it.
      await ctx.db.updateTable('article_topics').set({ source: 'machine' }).execute();
      expect(await readTopicsAgain(ctx, id)).toBe(true);
      const { topics } = (await findArticle(ctx.db, id))!;
      expect(topics.map(topic => [topic.id, topic.source]).sort()).toEqual([
        [oil, 'machine'],
        [village, 'machine'],
      ]);
      expect(await readTopicsAgain(ctx, id)).toBe(false);
      const view = await readUnderstanding(ctx.db, (await findArticle(ctx.db, id))!, labels);
      expect(view.topics.map(topic => [topic.id, topic.inCaption, topic.inRubric])).toEqual([
        [oil, true, false],
        [village, false, true],
      ]);
    });

    it('counts as rejected what was offered from a read text and left out', async () => {
      const ctx = await contextFor(await fresh());
      const claim = await makeTopic(ctx, { name: 'Klaim', terms: ['klaim'] });
      const body = `Klaim dibayar. ${storyText(4)}`;
      const read = await loggedArticle(ctx, { body, source: body });
      const byHand = await loggedArticle(ctx, { body: `${body} lagi` });
      expect(await readTopicsAgain(ctx, read)).toBe(false);
      expect(await readTopicsAgain(ctx, byHand)).toBe(true);
      expect((await findArticle(ctx.db, byHand))!.topics).toMatchObject([{ id: claim, source: 'machine' }]);
    });

    it('shows each topic with its words, and shows before saving what a list would catch', async () => {
      const ctx = await contextFor(await fresh());
      const topic = await makeTopic(ctx, { terms: ['lindung', 'klaim'], exclusions: ['klaim kemenangan'] });
      const id = await loggedArticle(ctx, {
        title: 'Melindungi pekerja',
        body: 'Perlindungan pekerja. Klaim kemenangan ditolak. Terlindungi, perlindungan.',
        topicIds: [topic],
      });
      const view = await readUnderstanding(ctx.db, (await findArticle(ctx.db, id))!, labels);
      expect(view.topics).toMatchObject([
        {
          id: topic,
          inTitle: true,
          words: [
            { text: 'Perlindungan', count: 2, anchor: 'teks-0' },
            { text: 'Terlindungi', count: 1 },
          ],
        },
      ]);
      const preview = await previewTopic(ctx, { terms: ['klaim'], exclusions: [], topicId: topic });
      expect(preview).toMatchObject({ read: 1, caught: 1, words: [{ text: 'klaim', articles: 1 }] });
      expect(preview.examples).toMatchObject([{ id, carries: true, match: 'Klaim' }]);
      expect(await previewTopic(ctx, { terms: ['klaim'], exclusions: ['klaim kemenangan'] })).toMatchObject({
        caught: 0,
        examples: [],
      });
      await expect(
        previewTopic(await contextFor(ctx.db, 'leader'), { terms: [], exclusions: [] }),
      ).rejects.toMatchObject({ code: 'forbidden' });
    });

    it('finds the messages of releases of the 60 days before, and lets people have the last word', async () => {
      const db = await fresh();
      const ctx = await contextFor(db);
      const old = await contextFor(db, 'officer', '2025-01-01T00:00:00.000Z');
      const kit = await makeKit(ctx, { keyMessages: [message, 'Peserta memeriksa hak lewat aplikasi JMO.'] });
      const early = await makeKit(old, { keyMessages: [message] });
      await publishKit(await contextFor(db, 'officer', '2025-03-10T00:00:00.000Z'), { id: kit });
      await publishKit(old, { id: early });
      const id = await loggedArticle(ctx, { body: `${storyText(5)}.\n${saying}\n${storyText(6)}` });
      const other = await loggedArticle(ctx, { body: storyText(8) });
      await runJobs(db);
      const carried = await listArticleMessages(db, id);
      expect(carried).toMatchObject([{ kitId: kit, message, carried: true, verdict: null }]);
      const { body } = (await findArticle(db, id))!.row;
      expect(body.slice(carried[0]!.start, carried[0]!.end)).toBe(saying);
      const pull = () => findKit(db, kit).then(found => readPullThrough(db, found!));
      expect(await pull()).toMatchObject({ articles: 1, messages: [{ articles: 1 }, { articles: 0 }] });
      const { key } = carried[0]!;
      const ids = async () =>
        (await listArticles(db, { kitId: kit, messageKey: key })).rows.map(row => row.id);
      expect(await ids()).toEqual([id]);

      await judgeMessage(ctx, { articleId: id, kitId: kit, key, verdict: 'rejected' });
      expect(await pull()).toMatchObject({ articles: 0 });
      const { version } = (await findArticle(db, id))!.row;
      await updateArticle(ctx, id, articleForm({ body: `Baru. ${saying}`, version }));
      await runJobs(db);
      expect(await listArticleMessages(db, id)).toMatchObject([{ verdict: 'rejected', carried: false }]);
      await judgeMessage(ctx, { articleId: id, kitId: kit, key, verdict: null });
      expect(await ids()).toEqual([id]);
      await expect(
        judgeMessage(ctx, { articleId: other, kitId: kit, key, verdict: 'confirmed' }),
      ).rejects.toMatchObject({ code: 'not-found' });
      await expect(
        judgeMessage(await contextFor(db, 'leader'), { articleId: id, kitId: kit, key, verdict: null }),
      ).rejects.toMatchObject({ code: 'forbidden' });
    });

    it('looks again when a release gets other messages, and forgets nobody’s verdict on another', async () => {
      const db = await fresh();
      const before = await contextFor(db, 'officer', '2025-03-10T00:00:00.000Z');
      const ctx = await contextFor(db);
      const kit = await makeKit(before, { keyMessages: ['Layanan malam dibuka di enam kantor.'] });
      await publishKit(before, { id: kit });
      const id = await loggedArticle(ctx, { body: `${saying} ${storyText(7)}` });
      await runJobs(db);
      expect(await listArticleMessages(db, id)).toEqual([]);
      await changePublishedKit(ctx, { id: kit, keyMessages: [message] });
      await runJobs(db);
      expect(await listArticleMessages(db, id)).toMatchObject([{ kitId: kit, carried: true }]);
    });

    it('holds figures against each other and against the official ones, and remembers verdicts', async () => {
      const ctx = await contextFor(await fresh());
      await makeFigure(ctx, { label: 'Santunan Jaminan Kematian', value: 42_000_000, unit: 'rupiah' });
      const id = await loggedArticle(ctx, {
        body: 'Dari 1,3 juta pekerja, 782 ribu pekerja atau 55 persen terdaftar. Santunan jaminan kematian Rp 36 juta. BPJS Kesehatan membayar JHT.',
      });
      const findings = async () =>
        (await readUnderstanding(ctx.db, (await findArticle(ctx.db, id))!, labels)).findings;
      expect((await findings()).map(({ finding, weight }) => [finding.kind, weight])).toEqual([
        ['share', 'look'],
        ['official', 'look'],
        ['agencyCalledHealth', 'look'],
      ]);
      const { key } = (await findings())[0]!.finding;
      await judgeFinding(ctx, { articleId: id, key, verdict: 'right', note: ' Angka BPS ', seen: '' });
      // A page that was opened before does not overwrite it, and tells whose verdict it is.
      const { name } = await ctx.db.selectFrom('users').select('name').executeTakeFirstOrThrow();
      await expect(
        judgeFinding(ctx, { articleId: id, key, verdict: 'ignored', note: '', seen: '' }),
      ).rejects.toMatchObject({ messageKey: messageWith('understanding.judgedMeanwhile.right', { name }) });
      const { verdict, judgedAt } = (await findings())[0]!.state;
      expect(verdict).toBe('right');
      await judgeFinding(ctx, { articleId: id, key, verdict: 'ignored', note: '', seen: judgedAt });
      expect((await findings())[0]!.state).toMatchObject({ verdict: 'ignored', note: '', request: null });
      await judgeFinding(ctx, { articleId: id, key, verdict: null, note: '', seen: judgedAt });
      expect((await findings())[0]!.state.verdict).toBeNull();
      await expect(
        judgeFinding(ctx, { articleId: id, key: 'share|1|2|3', verdict: 'right', note: '', seen: '' }),
      ).rejects.toMatchObject({ code: 'not-found' });
      await expect(
        judgeFinding(await contextFor(ctx.db, 'leader'), {
          articleId: id,
          key,
          verdict: null,
          note: '',
          seen: '',
        }),
      ).rejects.toMatchObject({ code: 'forbidden' });
      await expect(
        judgeFinding(ctx, { articleId: id, key, verdict: 'right', note: 'x'.repeat(501), seen: '' }),
      ).rejects.toMatchObject({ fields: { note: ['errors.tooLong'] } });
    });
  },
  { pglite: true },
);
