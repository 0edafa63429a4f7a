import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { changesSchema } from '#app/features/coverage/bulk/schema.ts';
import { carryOut, chooseChanges, pickArticles } from '#app/features/coverage/bulk/service.server.ts';
import { answerSchema, correctionSchema } from '#app/features/coverage/correction-schema.ts';
import { answerCorrection, requestCorrection } from '#app/features/coverage/corrections.service.server.ts';
import { filterFrom } from '#app/features/coverage/filter.ts';
import { readFindings } from '#app/features/coverage/findings.queries.server.ts';
import { judgeFinding } from '#app/features/coverage/findings.service.server.ts';
import { listArticles } from '#app/features/coverage/list.queries.server.ts';
import { countOpenFindings, listOpenFindings } from '#app/features/coverage/open-findings/queries.server.ts';
import { settleFindings } from '#app/features/coverage/open-findings/service.server.ts';
import { dismissArticle } from '#app/features/coverage/review.service.server.ts';
import { recordLook } from '#app/features/coverage/snapshots/service.server.ts';
import { judgeTone, withdrawTone } from '#app/features/coverage/tone.service.server.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { wire } from '#app/wiring.server.ts';
import type { Db } from '#db/connection.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { makeFigure, makeTopic } from '#tests/factories/programs.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

wire();

const wrong =
  'Dari 1,3 juta pekerja, 782 ribu pekerja atau 55 persen terdaftar. BPJS Kesehatan membayar JHT. Santunan jaminan kematian Rp 36 juta.';
const whole = { journalistNames: 'Rina', headlineTone: 'neutral', bodyTone: 'neutral' };

async function openOf(db: Db, articleId: number): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('open_findings')
    .select(['kind', 'count'])
    .where('article_id', '=', articleId)
    .execute();
  return Object.fromEntries(rows.map(row => [row.kind, row.count]));
}

describeOnEngines(
  'articles about which something waits',
  (fresh, engine) => {
    it('come with what is found in their text, until a person or an outlet answers', async () => {
      const db = await fresh();
      const ctx = await contextFor(db);
      const topic = await makeTopic(ctx, {});
      const id = await loggedArticle(ctx, { ...whole, body: wrong, topicIds: [topic] });
      await runJobs(db);
      expect(await openOf(db, id)).toEqual({ figures: 1, mixUp: 1 });
      await makeFigure(ctx, { label: 'Santunan Jaminan Kematian', value: 42_000_000, unit: 'rupiah' });
      await runJobs(db);
      expect(await openOf(db, id)).toEqual({ figures: 2, mixUp: 1 });

      const findings = await readFindings(db, (await findArticle(db, id))!.row);
      const key = (kind: string) => findings.find(finding => finding.kind === kind)!.key;
      await judgeFinding(ctx, { articleId: id, key: key('share'), verdict: 'right', note: '', seen: '' });
      expect(await openOf(db, id)).toEqual({ figures: 1, mixUp: 1 });
      const letter = { recipient: 'none', subject: 'Koreksi', body: 'Mohon diperbaiki.' };
      const request = await requestCorrection(
        ctx,
        id,
        correctionSchema.parse({ ...letter, findingKey: key('agencyCalledHealth') }),
      );
      expect(await openOf(db, id)).toEqual({ figures: 1, unanswered: 1 });
      const { rows } = await listOpenFindings(db, { kind: 'unanswered' }, {});
      expect(rows).toMatchObject([{ id, request: { id: request, requestedAt: ctx.now } }]);
      await answerCorrection(
        ctx,
        request,
        answerSchema.parse({ status: 'corrected', answeredOn: '2025-03-20', version: 1 }),
      );
      expect(await openOf(db, id)).toEqual({ figures: 1 });
      await dismissArticle(ctx, id, 'Salah catat');
      await runJobs(db);
      expect(await openOf(db, id)).toEqual({});
    });

    it('come with a page that died or changed, and with what is missing; a person may call that settled', async () => {
      const db = await fresh();
      const ctx = await contextFor(db);
      const url = 'https://kabar.example/satu';
      const id = await loggedArticle(ctx, { body: storyText(1), url });
      await runJobs(db);
      const dead = { kind: 'dead' as const, problem: 'gone' as const, status: 404 };
      await recordLook(ctx, { articleId: id, url, verdict: dead });
      expect(await openOf(db, id)).toEqual({ dead: 1, noJournalist: 1, noTone: 1, noTopic: 1 });
      const settle = (kind: 'dead' | 'noJournalist', settled = true) =>
        settleFindings(ctx, { articleIds: [id], kind, settled });
      await settle('dead');
      await settle('noJournalist');
      await settle('noJournalist');
      expect(await openOf(db, id)).toEqual({ noTone: 1, noTopic: 1 });
      await settle('dead', false);
      expect(await openOf(db, id)).toEqual({ dead: 1, noTone: 1, noTopic: 1 });
      const leader = await contextFor(db, 'leader');
      await expect(
        settleFindings(leader, { articleIds: [id], kind: 'dead', settled: true }),
      ).rejects.toMatchObject({ code: 'forbidden' });
      await expect(
        settleFindings(ctx, { articleIds: [999], kind: 'dead', settled: true }),
      ).rejects.toMatchObject({ code: 'not-found' });

      // What waits can be worked off by the change of many.
      const filter = filterFrom(new URLSearchParams('temuan=noTone'));
      expect((await listArticles(db, filter)).rows.map(row => row.id)).toEqual([id]);
      const batch = await pickArticles(ctx, { filter });
      await chooseChanges(ctx, batch, changesSchema.parse({ headlineTone: 'neutral', bodyTone: 'positive' }));
      await carryOut(ctx, batch);
      await runJobs(db);
      expect(await openOf(db, id)).toEqual({ dead: 1, noTopic: 1 });
      expect((await listArticles(db, filter)).rows).toEqual([]);
    });

    it('come by weight: what leaves the house first, however old; paging stays right while rows are settled', async () => {
      const db = await fresh();
      const ctx = await contextFor(db);
      const topic = await makeTopic(ctx, {});
      const on = (day: number) => ({ topicIds: [topic], publishedLocal: `2025-03-${day}T10:00` });
      const unnamed = await loggedArticle(ctx, {
        ...whole,
        ...on(19),
        body: storyText(1),
        journalistNames: '',
      });
      const toneless = await loggedArticle(ctx, { ...on(10), body: storyText(2), journalistNames: 'Rina' });
      const mixedUp = await loggedArticle(ctx, { ...on(11), body: wrong, title: 'Peserta Keluhkan Klaim' });
      const alsoUnnamed = await loggedArticle(ctx, {
        ...whole,
        ...on(18),
        body: storyText(4),
        journalistNames: '',
      });
      await runJobs(db);
      const page = (after?: string | null) =>
        listOpenFindings(db, {}, after ? pageRequest(new URLSearchParams({ after })) : {}, 2);
      const first = await page();
      expect(first.rows.map(row => row.id)).toEqual([mixedUp, toneless]);
      expect(first.rows[0]).toMatchObject({
        open: [{ kind: 'mixUp' }, { kind: 'figures' }, { kind: 'noTone' }, { kind: 'noJournalist' }],
        tones: { headline: null, body: null, hints: { headline: { tone: 'negative' } } },
      });
      expect((await page(first.next)).rows.map(row => row.id)).toEqual([unnamed, alsoUnnamed]);
      // One less before the key, and one that is lighter now and comes again further down.
      await judgeTone(ctx, toneless, 'headline', 'neutral');
      await judgeTone(ctx, toneless, 'body', 'neutral');
      const findings = await readFindings(db, (await findArticle(db, mixedUp))!.row);
      for (const { key } of findings)
        await judgeFinding(ctx, { articleId: mixedUp, key, verdict: 'ignored', note: '', seen: '' });
      await runJobs(db);
      expect((await page(first.next)).rows.map(row => row.id)).toEqual([unnamed, alsoUnnamed]);
      expect((await page()).rows.map(row => row.id)).toEqual([mixedUp, unnamed]);
      await withdrawTone(ctx, toneless, 'headline', 'neutral');
      await expect(withdrawTone(ctx, toneless, 'headline', 'neutral')).rejects.toMatchObject({
        code: 'conflict',
      });
      await runJobs(db);
      expect(await openOf(db, toneless)).toEqual({ noTone: 1 });

      // Many at once, each in the log; said twice it counts once.
      const settle = (settled: boolean) =>
        settleFindings(ctx, { articleIds: [unnamed, alsoUnnamed, 999], kind: 'noJournalist', settled });
      expect(await settle(true)).toBe(2);
      expect(await settle(true)).toBe(0);
      expect(await openOf(db, unnamed)).toEqual({});
      expect(
        (await listAuditEntries(db, { subjectKind: 'article', subjectId: alsoUnnamed }, 1))[0],
      ).toMatchObject({ action: 'article.finding-settled' });
      expect(await settle(false)).toBe(2);
      expect(await openOf(db, unnamed)).toEqual({ noJournalist: 1 });
    });

    it('are paged by key in both directions, one line per article, along an index', async () => {
      const db = await fresh();
      const ctx = await contextFor(db);
      for (let seed = 1; seed <= 7; seed += 1)
        await loggedArticle(ctx, {
          body: storyText(seed),
          publishedLocal: `2025-03-${seed < 4 ? 10 : 10 + seed}T10:00`,
        });
      await runJobs(db);
      expect(await countOpenFindings(db)).toMatchObject({ noTone: 7, noTopic: 7, figures: 0 });
      for (const kind of [undefined, 'noTone' as const]) {
        const seen: number[] = [];
        let page = await listOpenFindings(db, { kind }, {}, 3);
        for (;;) {
          seen.push(...page.rows.map(row => row.id));
          if (page.next === null) break;
          page = await listOpenFindings(
            db,
            { kind },
            pageRequest(new URLSearchParams({ after: page.next })),
            3,
          );
        }
        expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1]);
        const back = await listOpenFindings(
          db,
          { kind },
          pageRequest(new URLSearchParams({ before: page.previous! })),
          3,
        );
        expect(back.rows.map(row => row.id)).toEqual([4, 3, 2]);
      }
      if (engine !== 'sqlite') return;
      const planOf = async (where: string) => {
        const text = `explain query plan select article_id, published_at, weight from open_findings ${where}
          published_at desc, article_id desc limit 51`;
        const { rows } = await sql.raw<{ detail: string }>(text).execute(db);
        return rows.map(row => row.detail).join('\n');
      };
      for (const where of [
        'where weight > 0 order by weight desc,',
        "where kind = 'noTone' order by",
        "where weight > 0 and (weight, published_at, article_id) < (3, '2025', 4) order by weight desc,",
      ]) {
        expect(await planOf(where)).toMatch(/USING (COVERING )?INDEX/);
        expect(await planOf(where)).not.toMatch(/TEMP B-TREE/);
      }
    });
  },
  { pglite: true },
);
