import { findOutletByHost } from '#app/features/partners/outlets.queries.server.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { listKnownSpokespersons } from './articles.queries.server.ts';
import { type FetchOptions, type FetchProblem, fetchPage } from './fetch.server.ts';
import { planSource } from './logging/source-plan.ts';
import { pageReader } from './page-reader.server.ts';
import type { ArticleReading, ReadingOptions, ReadingProblemCode } from './reading/article-reading.ts';
import { readPastedArticle } from './reading/paste.ts';
import { parseWebUrl } from './reading/urls.ts';

/** Why a link gave nothing, in the words the coverage desk has for it. */
export type LinkProblem =
  | 'fetch-refused'
  | 'fetch-failed'
  | 'fetch-too-large'
  | 'fetch-not-html'
  | 'fetch-timeout';

export type SourceReading =
  | {
      ok: true;
      reading: ArticleReading;
      url: string | null;
      outletName: string | null;
      entryMethod: 'paste' | 'url';
    }
  | { ok: false; problem: ReadingProblemCode | LinkProblem };

function linkProblem(problem: FetchProblem): LinkProblem {
  switch (problem) {
    case 'timeout':
      return 'fetch-timeout';
    case 'too-large':
      return 'fetch-too-large';
    case 'not-html':
      return 'fetch-not-html';
    case 'host-not-found':
    case 'connection-failed':
    case 'too-many-redirects':
    case 'http-status':
      return 'fetch-failed';
    default:
      return 'fetch-refused';
  }
}

/** What reading needs to know of the office: topics with their words, people seen before, the zone. */
async function readingOptions(ctx: Context<Db>): Promise<ReadingOptions> {
  const topics = await listTopics(ctx.db, { active: true });
  const people = await listKnownSpokespersons(ctx.db);
  const { zone } = await readOffice(ctx.db);
  return { now: ctx.now, zone, topics, people: people.map((name, index) => ({ id: index + 1, name })) };
}

/** Markup beyond this is cut: the story stands before the comments. */
const longestHtml = 5 * 1024 * 1024;

/** The address that markup states of itself; undefined where it states none. */
function statedAddress(html: string): string | undefined {
  const head = html.slice(0, 200_000);
  const tag =
    /<link[^>]{0,500}rel=["']?canonical\b[^>]{0,2000}>/i.exec(head)?.[0] ??
    /<meta[^>]{0,500}property=["']og:url["'][^>]{0,2000}>/i.exec(head)?.[0];
  const value = tag && /(?:href|content)=["']([^"']{1,2000})["']/i.exec(tag)?.[1];
  return value && parseWebUrl(value)?.href;
}

async function readLink(ctx: Context<Db>, link: string, options: FetchOptions): Promise<SourceReading> {
  const page = await fetchPage(link, options);
  if (!page.ok) return { ok: false, problem: linkProblem(page.problem) };
  return readPage(ctx, page.html, page.finalUrl);
}

/** Reads markup, fetched or handed over; `address` is where it stands, when that is known. */
async function readPage(ctx: Context<Db>, html: string, address: string | undefined): Promise<SourceReading> {
  const outcome = await pageReader().read(
    html,
    address ?? 'https://tanpa-alamat.invalid/',
    await readingOptions(ctx),
  );
  if (!outcome.ok)
    return { ok: false, problem: outcome.problem === 'too-heavy' ? 'not-an-article' : 'fetch-failed' };
  const { reading } = outcome;
  if (reading.refused) return { ok: false, problem: reading.problems[0]?.code ?? 'not-an-article' };
  const host = address ? parseWebUrl(address)?.host : undefined;
  const known = host ? await findOutletByHost(ctx.db, host) : undefined;
  return {
    ok: true,
    reading,
    url: address ?? null,
    outletName: known?.name ?? (reading.siteName || null),
    entryMethod: 'url',
  };
}

export type ReadSourceOptions = { fetching?: FetchOptions; as?: 'article' | 'links' };

/**
 * Reads one story that an officer put into the box: a link is fetched (private addresses refused), markup is read as
 * a page, anything else as a pasted article. Changes nothing.
 */
export async function readSource(
  ctx: Context<Db>,
  source: string,
  { fetching = {}, as }: ReadSourceOptions = {},
): Promise<SourceReading> {
  authorise(ctx.actor, 'coverage.write');
  const plan = planSource(source, as);
  if (plan.kind === 'link') return readLink(ctx, plan.link.url, fetching);
  if (plan.kind === 'html') return readPage(ctx, source.slice(0, longestHtml), statedAddress(source));
  const reading = readPastedArticle(source, await readingOptions(ctx));
  if (reading.refused) return { ok: false, problem: reading.problems[0]?.code ?? 'empty' };
  const url = reading.url?.value ?? null;
  const host = url ? parseWebUrl(url)?.host : undefined;
  const known = host ? await findOutletByHost(ctx.db, host) : undefined;
  return { ok: true, reading, url, outletName: known?.name ?? null, entryMethod: 'paste' };
}

/** Reads a kept source again, so that a form sent back still shows its marks; null where nothing was kept. */
export async function rereadSource(ctx: Context<Db>, source: string): Promise<ArticleReading | null> {
  if (source === '') return null;
  if (planSource(source).kind === 'html') return null;
  const reading = readPastedArticle(source, await readingOptions(ctx));
  return reading.refused ? null : reading;
}
