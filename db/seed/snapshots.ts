import { type Article, findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { keepPicture } from '#app/features/coverage/pictures/keeping.server.ts';
import { readHtmlArticle } from '#app/features/coverage/reading/html.ts';
import { recordLook } from '#app/features/coverage/snapshots/service.server.ts';
import { type Asked, judge } from '#app/features/coverage/snapshots/verdict.ts';
import { hoursFrom, type SeedClock } from './context.ts';
import { leadPicture, storyScreenshot } from './data/story-pictures.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A page as an outlet would have served it. */
function pageOf(article: Article, title: string, body: string): string {
  const linked = { '@type': 'NewsArticle', headline: title, datePublished: article.row.published_at };
  const paragraphs = body.split('\n\n').map(text => `<p>${escaped(text)}</p>`);
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<script type="application/ld+json">${JSON.stringify(linked).replaceAll('<', '\\u003c')}</script></head>
<body><header>${escaped(article.outlet.name)}</header><article><h1>${escaped(title)}</h1>
${paragraphs.join('\n')}</article></body></html>`;
}

async function look(clock: SeedClock, article: Article, at: string, html: string | undefined): Promise<void> {
  const url = article.row.url!;
  const contentType = 'text/html; charset=utf-8';
  const asked: Asked = html
    ? { ok: true, finalUrl: url, reading: readHtmlArticle(html, url, { now: at, zone: 'Asia/Jakarta' }) }
    : { ok: false, problem: 'http-status', status: 404 };
  const page = html ? { bytes: Buffer.from(html), contentType, finalUrl: url } : undefined;
  await recordLook(clock.at(at), { articleId: article.id, url, verdict: judge(url, asked), page });
}

/** The text as it first stood: one sentence milder, before the outlet mended it. */
function asFirstPublished(body: string): string {
  const paragraphs = body.split('\n\n');
  paragraphs[1] = `Data jumlah peserta masih menunggu keterangan resmi. ${paragraphs[1] ?? ''}`.trim();
  return paragraphs.join('\n\n');
}

/** Its lead image and its page as a browser showed it. */
async function seedPictures(clock: SeedClock, article: Article, at: string): Promise<void> {
  const url = article.row.url!;
  const caption = 'Perahu nelayan di tepi sungai, menjelang malam. Foto: redaksi';
  const image = new URL('/gambar/perahu.png', url).href;
  const ctx = clock.at(at);
  const { id: articleId } = article;
  await keepPicture(ctx, { articleId, kind: 'lead', url: image, caption, found: leadPicture() });
  await keepPicture(ctx, { articleId, kind: 'screenshot', url, caption: '', found: storyScreenshot() });
}

/**
 * Keeps the pages of two of the newest articles with two looks each: one got another title and sentence after
 * publication, one is gone. Nothing is fetched: no other page of the demo is watched.
 */
export async function seedSnapshots(clock: SeedClock, now: string): Promise<void> {
  const newest = await clock.db
    .selectFrom('article_watches')
    .innerJoin('articles', 'articles.id', 'article_watches.article_id')
    .select('articles.id')
    .where('articles.status', '=', 'approved')
    .where('articles.words', '>', 150)
    .where('published_at', '<', hoursFrom(now, -48))
    .orderBy('published_at', 'desc')
    .limit(2)
    .execute();
  const [changed, gone] = await Promise.all(newest.map(({ id }) => findArticle(clock.db, id)));
  if (!changed || !gone) return;
  const first = (article: Article) => hoursFrom(article.row.published_at, 3.1);
  const next = (article: Article) => hoursFrom(article.row.published_at, 27.1);
  const { body } = changed.row;
  const early = pageOf(changed, `${changed.title}, Kata Petugas`, asFirstPublished(body));
  await look(clock, changed, first(changed), early);
  await seedPictures(clock, changed, first(changed));
  await look(clock, changed, next(changed), pageOf(changed, changed.title, body));
  await look(clock, gone, first(gone), pageOf(gone, gone.title, gone.row.body));
  await look(clock, gone, next(gone), undefined);
  await clock.db.deleteFrom('article_watches').where('state', '=', 'waiting').execute();
  await clock.db.updateTable('article_watches').set({ next_look_at: null }).execute();
}
