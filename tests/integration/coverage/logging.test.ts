import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { logArticle } from '#app/features/coverage/articles.service.server.ts';
import {
  findBatch,
  findLine,
  listLines,
  listOpenBatches,
} from '#app/features/coverage/logging/batches.queries.server.ts';
import { readAgain, skipLine, takeHandOver } from '#app/features/coverage/logging/batches.service.server.ts';
import { draftOfLine, parseLineReading } from '#app/features/coverage/logging/line-reading.ts';
import { readBatchJob } from '#app/features/coverage/logging/read-batch.server.ts';
import { pageReader } from '#app/features/coverage/page-reader.server.ts';
import { articleSchema } from '#app/features/coverage/schema.ts';
import { registerJob } from '#app/features/jobs/registry.server.ts';
import { cancelJob } from '#app/features/jobs/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { articleForm, loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

const page = (
  title: string,
) => `<!doctype html><html lang="id"><head><meta property="og:title" content="${title}">
<meta property="og:type" content="article"><meta property="article:published_time" content="2025-03-12T09:30:00+07:00">
</head><body><h1>${title}</h1><article><p>${storyText(3, 120)}.</p><p>${storyText(4, 120)}.</p></article></body></html>`;
const asked: string[] = [];
const bomb = gzipSync(Buffer.alloc(60_000_000, 65));

const server = createServer((request, response) => {
  const path = request.url ?? '';
  asked.push(path);
  if (path.startsWith('/putar')) {
    response.writeHead(302, { Location: path === '/putar/a' ? '/putar/b' : '/putar/a' }).end();
  } else if (path === '/pendek') response.writeHead(302, { Location: '/berita/1?utm_source=pendek' }).end();
  else if (path === '/bom') {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }).end(bomb);
  } else if (path === '/hilang') response.writeHead(404).end('tidak ada');
  else response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page(`Berita ${path}`));
});
let site = '';
let fetching = {};

beforeAll(async () => {
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  site = `http://127.0.0.1:${port}`;
  fetching = { loopbackPorts: [port] };
  registerJob('coverage.read-batch', readBatchJob(fetching));
});
afterAll(async () => {
  registerJob('coverage.read-batch', readBatchJob());
  await pageReader().close();
  await new Promise(resolve => server.close(resolve));
});

const states = async (ctx: Context<Db>, batchId: number) =>
  (await listLines(ctx.db, batchId)).map(line => line.state);
const message = (paths: readonly string[]) => paths.map(path => `Berita hari ini ${site}${path}`).join('\n');

describeOnEngines(
  'handing over to the coverage desk',
  fresh => {
    it('reads ten links of a message in the background, each to its own end, and logs none by itself', async () => {
      const ctx = await contextFor(await fresh());
      const known = await loggedArticle(ctx, { url: `${site}/berita/1` });
      const paths = [
        '/berita/1',
        '/berita/2',
        '/berita/2?fbclid=9',
        '/pendek',
        '/hilang',
        '/putar/a',
        '/bom',
        '/berita/3',
      ];
      const text = `${message(paths)}\nhttp://169.254.169.254/latest/meta-data\nhttp://127.0.0.1:1/x`;
      const { id, lines } = await takeHandOver(ctx, { text, files: [], origin: 'paste' });
      expect(lines).toBe(9);
      expect((await states(ctx, id)).filter(state => state === 'waiting')).toHaveLength(8);
      expect(await runJobs(ctx.db)).toBeGreaterThan(0);
      const found = await listLines(ctx.db, id);
      expect(found.map(line => [line.state, line.problem])).toEqual([
        ['known', null],
        ['read', null],
        ['known', null],
        ['failed', 'fetch-failed'],
        ['failed', 'fetch-failed'],
        ['failed', 'fetch-too-large'],
        ['read', null],
        ['failed', 'fetch-refused'],
        ['failed', 'fetch-refused'],
      ]);
      expect(found[0]).toMatchObject({ articleId: known });
      expect(found[1]!.title).toBe('Berita /berita/2');
      const job = (await findBatch(ctx.db, id))!.job!;
      expect(job).toMatchObject({ status: 'done', progressDone: 9, progressTotal: 9 });
      expect(job.summary).toEqual({ known: 2, read: 2, failed: 5 });
      expect((await ctx.db.selectFrom('articles').select('id').execute()).length).toBe(1);
    });

    it('says of a saved page that names its address that it is logged already', async () => {
      const ctx = await contextFor(await fresh());
      const address = 'https://kabarbatanghari.example/2025/03/12/santunan';
      const known = await loggedArticle(ctx, { url: `${address}?utm_source=wa` });
      const saved = page('Santunan').replace('</head>', `<link rel="canonical" href="${address}"></head>`);
      const file = { name: 'santunan.htm', bytes: new TextEncoder().encode(saved) };
      const { id } = await takeHandOver(ctx, { text: '', files: [file], origin: 'files' });
      await runJobs(ctx.db);
      expect(await listLines(ctx.db, id)).toMatchObject([{ state: 'known', articleId: known }]);
    });

    it('keeps the shared headline for the form of a link that cannot be read', async () => {
      const ctx = await contextFor(await fresh());
      const text = `Nelayan Tebo\n${site}/hilang`;
      const { id } = await takeHandOver(ctx, { text, files: [], origin: 'share' });
      await runJobs(ctx.db);
      const [shown] = await listLines(ctx.db, id);
      const line = (await findLine(ctx.db, id, shown!.id))!;
      const { draft } = draftOfLine(line, parseLineReading(line.reading), 'Asia/Jakarta');
      expect([shown!.title, line.state, draft.title]).toEqual(['Nelayan Tebo', 'failed', 'Nelayan Tebo']);
    });

    it('ends each line in an officer’s check, for both officers alike', async () => {
      const ctx = await contextFor(await fresh());
      const text = message(['/berita/11', '/berita/12']);
      const { id } = await takeHandOver(ctx, { text, files: [], origin: 'paste' });
      const other = { ...(await contextFor(ctx.db, 'admin')), now: testNow };
      const again = await takeHandOver(other, { text, files: [], origin: 'paste' });
      expect(again.id).not.toBe(id);
      await runJobs(ctx.db);
      const [first, second] = await listLines(ctx.db, id);
      const line = (await findLine(ctx.db, id, first!.id))!;
      const { draft } = draftOfLine(line, parseLineReading(line.reading), 'Asia/Jakarta');
      expect(draft).toMatchObject({ title: 'Berita /berita/11', publishedLocal: '2025-03-12T09:30' });
      const form = articleSchema.parse({ ...draft, outletName: 'Kabar Uji' });
      const articleId = await logArticle(ctx, form);
      await expect(logArticle(other, form)).rejects.toMatchObject({ article: { id: articleId } });
      expect(await states(ctx, id)).toEqual(['logged', 'read']);
      expect(await states(ctx, again.id)).toEqual(['known', 'read']);
      await skipLine(ctx, id, second!.id);
      await expect(skipLine(other, id, second!.id)).rejects.toMatchObject({ code: 'conflict' });
      expect((await listOpenBatches(ctx.db)).map(batch => [batch.id, batch.open])).toEqual([[again.id, 1]]);
      await readAgain(ctx, id, second!.id);
      expect(await states(ctx, id)).toEqual(['logged', 'waiting']);
    });

    it('goes on where a killed server stopped, and reads no line twice', async () => {
      const ctx = await contextFor(await fresh());
      const { id } = await takeHandOver(ctx, {
        text: message(['/berita/21', '/berita/22', '/berita/23']),
        files: [],
        origin: 'paste',
      });
      const [first] = await listLines(ctx.db, id);
      // Killed behind the first line: the job still runs by the table, its lease has run out.
      await ctx.db.updateTable('log_lines').set({ state: 'read' }).where('id', '=', first!.id).execute();
      await ctx.db
        .updateTable('jobs')
        .set({ status: 'running', attempts: 1, lease_token: 'gone', lease_until: '2025-03-20T02:00:00.000Z' })
        .where('kind', '=', 'coverage.read-batch')
        .execute();
      asked.length = 0;
      await runJobs(ctx.db);
      expect(asked.sort()).toEqual(['/berita/22', '/berita/23']);
      expect(await states(ctx, id)).toEqual(['read', 'read', 'read']);
    });

    it('stops when asked, and reads the rest later', async () => {
      const ctx = await contextFor(await fresh());
      const { id } = await takeHandOver(ctx, {
        text: message(['/berita/31', '/berita/32']),
        files: [],
        origin: 'paste',
      });
      await cancelJob(ctx, (await findBatch(ctx.db, id))!.job!.id);
      await runJobs(ctx.db);
      expect(await states(ctx, id)).toEqual(['waiting', 'waiting']);
      await readAgain(ctx, id);
      await runJobs(ctx.db);
      expect(await states(ctx, id)).toEqual(['read', 'read']);
    });

    it('makes one batch of a share that is replayed five times, at once or one after the other', async () => {
      const ctx = await contextFor(await fresh());
      const share = { text: `${site}/berita/41`, files: [], origin: 'share' as const, key: 'a'.repeat(64) };
      const sent = await Promise.all(Array.from({ length: 5 }, () => takeHandOver(ctx, share)));
      sent.push(await takeHandOver(ctx, share));
      expect(new Set(sent.map(batch => batch.id)).size).toBe(1);
      expect(await states(ctx, sent[0]!.id)).toEqual(['waiting']);
      await runJobs(ctx.db);
      expect(asked.filter(path => path === '/berita/41')).toHaveLength(1);
      const other = await contextFor(ctx.db, 'admin');
      expect((await takeHandOver(other, share)).id).not.toBe(sent[0]!.id);
    });

    it('refuses nothing, too much, and people who may not', async () => {
      const ctx = await contextFor(await fresh());
      const many = Array.from({ length: 51 }, (_, index) => `/berita/${index}`);
      const take = (text: string, who = ctx) => takeHandOver(who, { text, files: [], origin: 'paste' });
      await expect(take('  ')).rejects.toMatchObject({ fields: { source: ['coverage.problems.empty'] } });
      await expect(take(message(many))).rejects.toMatchObject({
        fields: { source: ['logging.tooManyLinks'] },
      });
      await expect(take(site, await contextFor(ctx.db, 'leader'))).rejects.toMatchObject({
        code: 'forbidden',
      });
      await expect(logArticle(ctx, articleForm({ body: '' }))).rejects.toMatchObject({
        fields: { body: ['coverage.textNeeded'] },
      });
      await expect(logArticle(ctx, articleForm({ lineId: 99 }))).rejects.toMatchObject({ code: 'not-found' });
      expect(await findArticle(ctx.db, 1)).toBeUndefined();
    });
  },
  { pglite: true },
);
