import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { filterFrom } from '#app/features/coverage/filter.ts';
import { countArticles } from '#app/features/coverage/filtered.queries.server.ts';
import { dismissArticle } from '#app/features/coverage/review.service.server.ts';
import { fileRows, sampleFile } from '#app/features/imports/reading/sheet-file.server.ts';
import { openZip } from '#app/features/imports/reading/zip-parts.server.ts';
import { ensureDefaultTopics } from '#app/features/programs/topics.service.server.ts';
import { countOf } from '#app/features/reports/counts.ts';
import { readMonth } from '#app/features/reports/dashboard.queries.server.ts';
import { readRecap } from '#app/features/reports/recap/recap.server.ts';
import { recapWorkbook } from '#app/features/reports/recap/workbook.server.ts';
import { formats } from '#app/i18n/format.ts';
import { translator } from '#app/i18n/server.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { makePublishedKit, releaseOf } from '#tests/factories/press-kits.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

const tones = ['positive', 'neutral', 'negative', undefined] as const;
const places = ['kota-jambi', 'bungo', undefined] as const;
const words = { t: translator('id'), format: formats.id };

/** Stories of three months by four outlets; those of March 2025 up to the 20th, which is today. */
async function fill(ctx: Context<Db>): Promise<void> {
  await ensureDefaultTopics(ctx);
  const topics = await ctx.db.selectFrom('topics').select('id').orderBy('id').limit(3).execute();
  const release = storyText(900, 120);
  const published = { ...ctx, now: '2025-03-01T01:00:00.000Z' };
  await makePublishedKit(published, { headline: 'Siaran perlindungan', document: releaseOf(release) });
  const months = ['2025-03', '2025-02', '2024-03'];
  for (const [of, month] of months.entries())
    for (let i = 0; i < 9 - 3 * of; i += 1)
      await loggedArticle(ctx, {
        title: `Cerita ${month} ${i}`,
        outletName: `Media ${i % 4}`,
        outletChannel: i % 4 === 3 ? 'print' : 'online',
        publishedLocal: `${month}-${String(2 * i + 1).padStart(2, '0')}T00:30`,
        headlineTone: tones[i % 4],
        bodyTone: tones[(i + 1) % 4],
        regency: places[i % 3],
        topicIds: topics.slice(0, i % 4).map(topic => topic.id),
        body: i === 1 && of === 0 ? release : storyText(of * 20 + i + 1),
      });
  // Beyond today, of another month, dismissed: none of them counts.
  const later = { ...ctx, now: '2025-04-02T01:00:00.000Z' };
  await loggedArticle(later, { title: 'Lusa', publishedLocal: '2025-03-22T08:00', body: storyText(70) });
  await loggedArticle(later, { title: 'April', publishedLocal: '2025-04-01T00:10', body: storyText(71) });
  const out = await loggedArticle(ctx, {
    title: 'Salah',
    publishedLocal: '2025-03-05T08:00',
    body: storyText(72),
  });
  await dismissArticle(ctx, out, 'bukan tentang kami');
  await runJobs(ctx.db);
}

describeOnEngines(
  'the monthly recap',
  fresh => {
    it('agrees with the list behind each figure, and with the dashboard', async () => {
      const ctx = await contextFor(await fresh());
      await fill(ctx);
      const { current, previous, lastYear, running } = await readRecap(ctx, '2025-03');
      expect(running).toBe(true);
      expect([current.articles, previous.articles, lastYear.articles]).toEqual([9, 6, 3]);
      const { fromOn, toOn } = current.days;
      const listed = (more: Record<string, string>) =>
        countArticles(ctx.db, filterFrom(new URLSearchParams({ dari: fromOn, sampai: toOn, ...more })));
      expect(await listed({})).toBe(current.articles);
      for (const outlet of current.outlets)
        expect([outlet.name, await listed({ media: String(outlet.id) })]).toEqual([
          outlet.name,
          outlet.articles,
        ]);
      for (const topic of current.topics)
        expect([topic.name, await listed({ topik: String(topic.id) })]).toEqual([topic.name, topic.count]);
      const tables = {
        kanal: current.channels,
        nada: current.headlineTones,
        nadaIsi: current.bodyTones,
        asal: current.pickUps,
        wilayah: current.regencies.filter(({ key }) => key !== 'none'),
      };
      for (const [parameter, counts] of Object.entries(tables))
        for (const { key, count } of counts)
          expect([parameter, key, await listed({ [parameter]: key })]).toEqual([parameter, key, count]);
      expect(countOf(current.pickUps, 'verbatim')).toBe(1);

      const month = await readMonth(ctx.db, current.days);
      expect(month.total).toBe(current.articles);
      expect(month.outlets).toBe(current.outlets.length);
      for (const [mine, theirs] of [
        [current.channels, month.channels],
        [current.headlineTones, month.headlineTones],
        [current.bodyTones, month.bodyTones],
      ] as const)
        expect(new Map(theirs.map(entry => [entry.key, entry.count]))).toEqual(
          new Map(mine.map(entry => [entry.key, entry.count])),
        );
      expect(current.topics.slice(0, 8)).toEqual(month.topics);
    });

    it('says which releases were used, and by how many', async () => {
      const ctx = await contextFor(await fresh());
      await fill(ctx);
      const { releases } = await readRecap(ctx, '2025-03');
      expect(releases).toEqual([expect.objectContaining({ headline: 'Siaran perlindungan', verbatim: 1 })]);
      expect((await readRecap(ctx, '2025-02')).releases).toEqual([]);
    });

    it('writes a workbook whose sheets add up, and in which nothing runs', async () => {
      const ctx = await contextFor(await fresh());
      await fill(ctx);
      await loggedArticle(ctx, {
        title: '=HYPERLINK("http://jahat.example";"klik")',
        publishedLocal: '2025-03-19T09:00',
        outletName: '+Media; [aneh]',
        body: `Sebanyak 782 ribu pekerja terlindungi, 44 persen dari seluruhnya. ${storyText(80)}`,
      });
      const bytes = await buffer(await recapWorkbook(ctx, '2025-03', words));
      const { sheets } = await sampleFile(bytes);
      expect(sheets.map(sheet => sheet.name)).toEqual([
        'Ringkasan',
        'Per media',
        'Per topik',
        'Per nada',
        'Semua berita',
      ]);
      const table = async (sheet: number) => {
        const rows: string[][] = [];
        for await (const some of fileRows(bytes, sheet)) rows.push(...some.map(({ cells }) => cells));
        expect(rows[0]![0]).toBe('REKAP PEMBERITAAN MARET 2025');
        return rows.slice(rows.findIndex(cells => cells.length > 3));
      };
      const zip = await openZip(bytes);
      const sheetXml = (number: number) =>
        text(Readable.from(zip.chunks(`xl/worksheets/sheet${number}.xml`)));
      // Tables below each other are not to be ordered together; a share is a number that reads as per cent.
      expect(await sheetXml(1)).not.toContain('<autoFilter');
      expect(await sheetXml(2)).toContain('<autoFilter');
      expect(await sheetXml(4)).toMatch(/<c r="C6" s="5"><v>0\.\d+<\/v>/);
      const [, , ...summary] = await table(0);
      expect(summary[0]).toEqual(['Berita', '10', '6', '4', '3', '7']);
      const sum = (rows: string[][], column: number) =>
        rows.reduce((total, cells) => total + Number(cells[column] || 0), 0);
      const [outletHead, ...outlets] = await table(1);
      expect(sum(outlets, outletHead!.indexOf('Berita'))).toBe(10);
      expect(sum(outlets, outletHead!.indexOf('Negatif'))).toBe(2);
      const [toneHead, ...tonesOf] = await table(3);
      expect(toneHead!.filter(label => label === 'Persen')).toHaveLength(2);
      expect(tonesOf.slice(0, 4).reduce((total, cells) => total + Number(cells[2]), 0)).toBeCloseTo(1);
      const [head, ...articles] = await table(4);
      expect(articles).toHaveLength(10);
      const hostile = articles.at(-1)!;
      expect(hostile[head!.indexOf('Judul')]).toBe('=HYPERLINK("http://jahat.example";"klik")');
      expect(hostile[head!.indexOf('Angka dikutip')]).toBe('782 ribu pekerja; 44 persen');
      expect(bytes.includes('<f>')).toBe(false);
      const [entry] = await listAuditEntries(ctx.db, { subjectKind: 'export' });
      expect(entry).toMatchObject({ action: 'export.made', subjectLabel: 'Rekap pemberitaan Maret 2025' });
    });

    it('stands on an empty month, and refuses those who may not read it', async () => {
      const db = await fresh();
      const ctx = await contextFor(db);
      expect((await readRecap(ctx, '1999-01')).current.articles).toBe(0);
      expect((await buffer(await recapWorkbook(ctx, '1999-01', words))).length).toBeGreaterThan(1000);
      await expect(recapWorkbook(await contextFor(db, 'juror'), '2025-03', words)).rejects.toMatchObject({
        code: 'forbidden',
      });
    });
  },
  { pglite: true },
);
