import { expect, it } from 'vitest';
import { dismissArticle } from '#app/features/coverage/review.service.server.ts';
import { createJobRunner } from '#app/features/jobs/runner.server.ts';
import { klipingChat } from '#app/features/reports/kliping-chat.server.ts';
import { readKliping } from '#app/features/reports/kliping-day.server.ts';
import { isKlipingDue, runKliping } from '#app/features/reports/kliping-job.server.ts';
import { klipingPdf } from '#app/features/reports/kliping-pdf.server.ts';
import { sendKlipingNow, updateSchedule } from '#app/features/reports/kliping-sending.service.server.ts';
import { listLate } from '#app/features/reports/late.queries.server.ts';
import { findSend, listReceivers } from '#app/features/reports/schedule.queries.server.ts';
import { scheduleSchema } from '#app/features/reports/schema.ts';
import {
  openShare,
  shareKliping,
  shareUrl,
  withdrawShare,
} from '#app/features/reports/shares.service.server.ts';
import { formats } from '#app/i18n/format.ts';
import { translator } from '#app/i18n/server.server.ts';
import type { Context } from '#app/lib/context.ts';
import { createLogger } from '#app/log.server.ts';
import { wire } from '#app/wiring.server.ts';
import type { Db } from '#db/connection.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const on = '2025-03-19';
/** 07.31 WIB of that day. */
const morning = '2025-03-19T00:31:00.000Z';
const words = { t: translator('id'), format: formats.id };
wire();

async function reader(db: Db, role: 'leader' | 'juror' | 'admin', now = morning): Promise<number> {
  const { actor } = await contextFor(db, role, now);
  return actor.kind === 'user' ? actor.userId : 0;
}

async function schedule(ctx: Context<Db>, recipientIds: number[], sendAt = '07:30') {
  await updateSchedule(ctx, scheduleSchema.parse({ active: true, sendAt, recipientIds }));
}

const runnerAt = (db: Db, now: string) =>
  createJobRunner({ db, logger: createLogger('silent'), clock: () => new Date(now) });

/** One machine looks for what is due at `now` and works it off. */
async function machine(db: Db, now = morning): Promise<void> {
  const runner = runnerAt(db, now);
  await runner.queueScheduled();
  await runner.runDue();
}

const mails = (db: Db) =>
  db
    .selectFrom('mail_messages')
    .select(['address', 'status', 'act_id'])
    .where('kind', '=', 'daily-kliping')
    .execute();

let seed = 0;
const story = (ctx: Context<Db>, publishedLocal: string, values: Record<string, unknown> = {}) => {
  seed += 1;
  const title = `Berita ${seed}`;
  return loggedArticle(ctx, { title, publishedLocal, body: storyText(seed), ...values });
};

describeOnEngines(
  'the daily kliping',
  fresh => {
    it('holds what was published in the 24 hours up to its hour, and only that', async () => {
      const ctx = await contextFor(await fresh(), 'officer', morning);
      await story(ctx, '2025-03-18T07:29');
      const first = await story(ctx, '2025-03-18T07:30');
      const last = await story(ctx, '2025-03-19T07:29:59', { headlineTone: 'negative' });
      await story(ctx, '2025-03-19T07:30');
      const gone = await story(ctx, '2025-03-18T12:00');
      await dismissArticle(ctx, gone, 'Di luar topik');
      const kliping = await readKliping(ctx, on);
      expect(kliping.articles.map(article => article.id)).toEqual([last, first]);
      expect(kliping.articles.every(article => article.excerpt.length <= 241)).toBe(true);
      expect(JSON.stringify(kliping)).not.toContain(storyText(seed));
    });

    it('mails each chosen reader once a day, from two machines, after a restart, and beside a hand that sends', async () => {
      const ctx = await contextFor(await fresh(), 'officer', morning);
      const leader = await reader(ctx.db, 'leader');
      const admin = await reader(ctx.db, 'admin');
      await story(ctx, '2025-03-18T09:00');
      await schedule(ctx, [leader]);
      expect(await isKlipingDue(ctx.db, morning)).toBe(true);
      await Promise.all([machine(ctx.db), machine(ctx.db)]);
      await machine(ctx.db);
      expect(await mails(ctx.db)).toMatchObject([{ address: 'leader@gema.test', status: 'queued' }]);
      expect(await findSend(ctx.db, on)).toMatchObject({ outcome: 'sent', articles: 1, mails: 1 });
      await expect(sendKlipingNow(ctx, on)).rejects.toMatchObject({ messageKey: 'reports.allHaveIt' });
      await schedule(ctx, [leader, admin]);
      expect(await sendKlipingNow(ctx, on)).toBe(1);
      expect((await mails(ctx.db)).map(mail => mail.address).sort()).toEqual([
        'admin@gema.test',
        'leader@gema.test',
      ]);
      const job = {
        db: ctx.db,
        payload: null,
        now: () => morning,
        progress: async () => {},
        cancelled: async () => false,
      };
      expect(await runKliping(job)).toEqual({ outcome: 'none' });
      const next = '2025-03-20T00:30:00.000Z';
      await story({ ...ctx, now: next }, '2025-03-19T15:00');
      await machine(ctx.db, next);
      expect(await mails(ctx.db)).toHaveLength(4);
    });

    it('sends what has changed since to everybody once more, and says that it went out before', async () => {
      const ctx = await contextFor(await fresh(), 'officer', morning);
      const leader = await reader(ctx.db, 'leader');
      const admin = await reader(ctx.db, 'admin');
      await story(ctx, '2025-03-18T09:00', { title: 'Berita pagi' });
      await schedule(ctx, [leader]);
      await machine(ctx.db);
      const sent = (await findSend(ctx.db, on))!;
      expect(await listReceivers(ctx.db, sent.id)).toEqual([{ id: leader, name: 'Si leader', at: morning }]);
      const noon = { ...ctx, now: '2025-03-19T05:00:00.000Z' };
      await story(noon, '2025-03-19T06:00', { title: 'Berita yang tertinggal' });
      await schedule(noon, [leader, admin]);
      expect(await sendKlipingNow(noon, on)).toBe(2);
      await expect(sendKlipingNow(noon, on)).rejects.toMatchObject({ messageKey: 'reports.allHaveIt' });
      const texts = await ctx.db
        .selectFrom('mail_contents')
        .select(['version', 'text'])
        .where('kind', '=', 'daily-kliping')
        .orderBy('version')
        .execute();
      expect(texts.map(({ version }) => version)).toEqual([1, 2]);
      expect(texts[0]!.text).not.toContain('Kiriman ulang');
      expect(texts[1]!.text).toContain('Berita yang tertinggal');
      expect(texts[1]!.text).toMatch(/Kiriman ulang: kliping hari ini sudah dikirim .*07[.:]31/);
      expect((await listReceivers(ctx.db, sent.id)).map(({ id, at }) => [id, at])).toEqual([
        [admin, noon.now],
        [leader, noon.now],
      ]);
    });

    it('carries what was logged after its kliping went out in the next mail, once, and whole on the day of publication', async () => {
      const ctx = await contextFor(await fresh(), 'officer', morning);
      const leader = await reader(ctx.db, 'leader');
      await story(ctx, '2025-03-10T09:00', { title: 'Sebelum kliping pertama' });
      await story(ctx, '2025-03-18T09:00', { title: 'Berita pagi' });
      await schedule(ctx, [leader]);
      await machine(ctx.db);
      const noon = { ...ctx, now: '2025-03-19T05:00:00.000Z' };
      const late = await story(noon, '2025-03-19T06:45', { title: 'Dicatat siang' });
      const gone = await story(noon, '2025-03-19T06:50', { title: 'Dibuang' });
      await dismissArticle(noon, gone, 'Di luar topik');
      await story(noon, '2025-03-02T06:45', { title: 'Berita lama' });
      await machine(ctx.db, '2025-03-20T00:30:00.000Z');
      expect(await findSend(ctx.db, '2025-03-20')).toMatchObject({ outcome: 'sent', articles: 1, mails: 1 });
      const after = { ...ctx, now: '2025-03-20T05:00:00.000Z' };
      await story(after, '2025-03-20T05:00', { title: 'Dicatat sehari kemudian' });
      await story(after, '2025-03-20T09:00', { title: 'Berita esok' });
      await machine(ctx.db, '2025-03-21T00:30:00.000Z');
      await machine(ctx.db, '2025-03-22T00:30:00.000Z');
      const texts = (
        await ctx.db
          .selectFrom('mail_contents')
          .select('text')
          .where('kind', '=', 'daily-kliping')
          .orderBy('act_id')
          .execute()
      ).map(({ text }) => text);
      expect(texts).toHaveLength(3);
      expect(texts[0]).not.toMatch(/menyusul/i);
      expect(texts[1]).toMatch(/Menyusul \(1\)[\s\S]*Dicatat siang/i);
      expect(texts[1]).not.toMatch(/Berita lama|Dibuang|Berita pagi|Sebelum kliping/);
      expect(texts[2]).toMatch(/Berita esok[\s\S]*Menyusul \(1\)[\s\S]*Dicatat sehari kemudian/i);
      expect(texts[2]).not.toContain('Dicatat siang');
      // Too old for any mail: counted there, and named on the page.
      expect(texts[1]).toMatch(/2 berita yang terbit lebih dari 7 hari/);
      expect(texts[2]).not.toMatch(/lebih dari 7 hari/);
      const { older } = await listLate(ctx.db, '2025-03-20', { sendAt: '07:30', zone: 'Asia/Jakarta' });
      expect(older.map(({ title }) => title)).toEqual(['Berita lama', 'Sebelum kliping pertama']);
      expect((await readKliping(ctx, on)).articles.map(({ id }) => id)).toContain(late);
      expect((await readKliping(ctx, '2025-03-20')).articles.map(({ id }) => id)).not.toContain(late);
    });

    it('leaves to the next mail what a second text of the day did not bring to everybody', async () => {
      const early = '2025-03-19T00:00:00.000Z';
      const ctx = await contextFor(await fresh(), 'officer', early);
      const leader = await reader(ctx.db, 'leader', early);
      await story(ctx, '2025-03-18T09:00', { title: 'Berita pagi' });
      await schedule(ctx, [leader]);
      await sendKlipingNow(ctx, on);
      await story(ctx, '2025-03-19T06:30', { title: 'Berita terakhir' });
      await machine(ctx.db);
      await machine(ctx.db, '2025-03-20T00:30:00.000Z');
      const { text } = await ctx.db
        .selectFrom('mail_contents')
        .select('text')
        .where('kind', '=', 'daily-kliping')
        .orderBy('act_id', 'desc')
        .executeTakeFirstOrThrow();
      expect(text).toMatch(/Menyusul \(1\)[\s\S]*Berita terakhir/i);
    });

    it('writes to nobody twice by schedule, though a hand sent an earlier text of the day', async () => {
      const early = '2025-03-19T00:00:00.000Z';
      const ctx = await contextFor(await fresh(), 'officer', early);
      const leader = await reader(ctx.db, 'leader', early);
      const admin = await reader(ctx.db, 'admin', early);
      await story(ctx, '2025-03-18T09:00', { title: 'Berita pagi' });
      await schedule(ctx, [leader]);
      expect(await sendKlipingNow(ctx, on)).toBe(1);
      await story(ctx, '2025-03-19T06:30', { title: 'Berita terakhir' });
      await schedule(ctx, [leader, admin]);
      await machine(ctx.db);
      expect((await mails(ctx.db)).map(mail => mail.address)).toEqual([
        'leader@gema.test',
        'admin@gema.test',
      ]);
    });

    it('sends nothing before its hour, nothing when switched off, and nothing half a day late', async () => {
      const ctx = await contextFor(await fresh(), 'officer', morning);
      const leader = await reader(ctx.db, 'leader');
      await story(ctx, '2025-03-18T09:00');
      await machine(ctx.db);
      await schedule(ctx, [leader], '08:00');
      await machine(ctx.db, '2025-03-19T00:59:59.000Z');
      expect(await mails(ctx.db)).toEqual([]);
      await machine(ctx.db, '2025-03-19T13:00:01.000Z');
      expect(await mails(ctx.db)).toEqual([]);
      expect(await findSend(ctx.db, on)).toMatchObject({ outcome: 'late', mails: 0 });
    });

    it('skips a day without stories with a note, and sends it by hand once there are some', async () => {
      const ctx = await contextFor(await fresh(), 'officer', morning);
      await schedule(ctx, [await reader(ctx.db, 'leader')]);
      await machine(ctx.db);
      expect(await findSend(ctx.db, on)).toMatchObject({
        outcome: 'empty',
        articles: 0,
        mails: 0,
        scheduledAt: morning,
      });
      expect(await mails(ctx.db)).toEqual([]);
      await expect(sendKlipingNow(ctx, on)).rejects.toMatchObject({ messageKey: 'reports.nothingToSend' });
      await story(ctx, '2025-03-18T09:00');
      expect(await sendKlipingNow(ctx, on)).toBe(1);
      expect(await findSend(ctx.db, on)).toMatchObject({ outcome: 'sent', mails: 1 });
    });

    it('mails only open accounts that may read reports, and lets only the desk decide', async () => {
      const ctx = await contextFor(await fresh(), 'officer', morning);
      const leader = await reader(ctx.db, 'leader');
      const juror = await reader(ctx.db, 'juror');
      const nobody = scheduleSchema.parse({ active: true, sendAt: '07:30', recipientIds: [juror, 999] });
      await expect(updateSchedule(ctx, nobody)).rejects.toMatchObject({
        fields: { recipientIds: ['reports.recipientsNeeded'] },
      });
      await schedule(ctx, [leader, juror]);
      await ctx.db.updateTable('users').set({ status: 'disabled' }).where('id', '=', leader).execute();
      await story(ctx, '2025-03-18T09:00');
      await machine(ctx.db);
      expect(await mails(ctx.db)).toEqual([]);
      expect(await findSend(ctx.db, on)).toMatchObject({ outcome: 'nobody' });
      const asLeader = await contextFor(ctx.db, 'leader', morning);
      await expect(sendKlipingNow(asLeader, on)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(shareKliping(asLeader, on, 3)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(updateSchedule(asLeader, nobody)).rejects.toMatchObject({ code: 'forbidden' });
    });

    it('opens a link until its end or until it is withdrawn, and stores no token', async () => {
      const ctx = await contextFor(await fresh(), 'officer', morning);
      const id = await shareKliping(ctx, on, 3);
      const token = shareUrl(id).split('/k/')[1]!;
      expect(token).toMatch(/^[\w-]{22}$/);
      expect(await openShare(ctx, token)).toMatchObject({ id, on });
      const stored = await ctx.db.selectFrom('link_tokens').selectAll().execute();
      expect(JSON.stringify(stored)).not.toContain(token);
      await expect(openShare({ ...ctx, now: '2025-03-22T00:31:00.000Z' }, token)).rejects.toMatchObject({
        code: 'gone',
      });
      for (const wrong of [
        '',
        'x',
        token.slice(1),
        `${token.slice(0, -1)}~`,
        shareUrl(id + 1).split('/k/')[1]!,
      ])
        await expect(openShare(ctx, wrong)).rejects.toMatchObject({ code: 'not-found' });
      await expect(withdrawShare(ctx, '2025-03-20', id)).rejects.toMatchObject({ code: 'not-found' });
      await withdrawShare(ctx, on, id);
      await expect(openShare(ctx, token)).rejects.toMatchObject({ code: 'gone' });
      await expect(withdrawShare(ctx, on, id)).rejects.toMatchObject({ code: 'conflict' });
    });

    it('writes a WhatsApp text that counts what it leaves out, and a PDF of many pages', async () => {
      const ctx = await contextFor(await fresh(), 'officer', morning);
      for (let i = 0; i < 30; i += 1) {
        await story(ctx, `2025-03-18T${String(10 + (i % 10)).padStart(2, '0')}:00`, {
          title: `Santunan *${i}* 😀 untuk _ahli waris_`,
          url: `https://kabar.example/berita/${i}`,
          headlineTone: i === 3 ? 'negative' : 'positive',
        });
      }
      const kliping = await readKliping(ctx, on);
      const whole = klipingChat(kliping, words, { longest: 50_000, pageUrl: 'https://gema.example/k/x' });
      expect(whole).toContain('*Kliping 19 Mar 2025*');
      expect(whole).toContain(
        '*Negatif (1)*\n1. Santunan 3 😀 untuk ahli waris (Kabar Batanghari)\nhttps://kabar.example/berita/3',
      );
      expect(whole.endsWith('Selengkapnya: https://gema.example/k/x')).toBe(true);
      const short = klipingChat(kliping, words, { longest: 1800 });
      expect(short.length).toBeLessThanOrEqual(1800);
      const shown = short.match(/^\d+\. /gm)!.length;
      expect(short).toContain(`dan ${30 - shown} berita lain`);
      const pdf = await klipingPdf(kliping, 'tone', words);
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(2);
    });
  },
  { pglite: true },
);
