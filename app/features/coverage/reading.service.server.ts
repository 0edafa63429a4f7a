import { listKnownJournalists } from '#app/features/partners/known-journalists.queries.server.ts';
import { findOutletByHost } from '#app/features/partners/outlets.queries.server.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { listKnownSpokespersons } from './articles.queries.server.ts';
import type { FetchOptions, FetchProblem } from './fetch.server.ts';
import { readPageAt } from './page-reading.server.ts';
import type { ArticleReading, ReadingOptions, ReadingProblemCode } from './reading/article-reading.ts';
import type { LeadImage } from './reading/html-image.ts';
import { type JournalistMatch, matchJournalists } from './reading/journalist-matches.ts';
import { readPastedArticle } from './reading/paste.ts';
import { parseWebUrl } from './reading/urls.ts';

/** Why a link gave nothing, in the words the coverage desk has for it. */
export type LinkProblem =
  | 'fetch-refused'
  | 'fetch-failed'
  | 'fetch-too-large'
  | 'fetch-not-html'
  | 'fetch-timeout';

interface Recognised {
  outletName: string | null;
  /** The host by which the outlet was known; null when it was not. */
  outletHost: string | null;
  journalists: JournalistMatch[];
}

export type SourceReading =
  | ({
      ok: true;
      reading: ArticleReading;
      url: string | null;
      leadImage: LeadImage | null;
      entryMethod: 'paste' | 'url';
    } & Recognised)
  | { ok: false; problem: ReadingProblemCode | LinkProblem };

function linkProblem(problem: FetchProblem | 'too-heavy' | 'busy' | 'failed'): LinkProblem | 'page-heavy' {
  switch (problem) {
    case 'timeout':
      return 'fetch-timeout';
    case 'too-large':
      return 'fetch-too-large';
    case 'not-html':
      return 'fetch-not-html';
    case 'too-heavy':
      return 'page-heavy';
    case 'busy':
    case 'failed':
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

/** A source that is one web address and nothing else. */
function isLink(source: string): boolean {
  return /^https?:\/\/\S+$/i.test(source.trim());
}

/** Who published at an address, as far as the partners list knows, and which of its journalists the bylines name. */
async function recognise(ctx: Context<Db>, reading: ArticleReading, url: string | null): Promise<Recognised> {
  const host = url ? parseWebUrl(url)?.hostname : undefined;
  const outlet = host ? await findOutletByHost(ctx.db, host) : undefined;
  const names = reading.authors.map(author => author.value);
  const known =
    names.length > 0 || reading.initials ? await listKnownJournalists(ctx.db, outlet?.id, names) : [];
  return {
    outletName: outlet?.name ?? null,
    outletHost: outlet && host ? host : null,
    journalists: matchJournalists(names, reading.initials?.writer, known),
  };
}

async function readLink(ctx: Context<Db>, link: string, fetching: FetchOptions): Promise<SourceReading> {
  const page = await readPageAt(link, fetching, await readingOptions(ctx));
  if (!page.ok) return { ok: false, problem: linkProblem(page.problem) };
  const { reading, finalUrl } = page;
  if (reading.refused) return { ok: false, problem: reading.problems[0]?.code ?? 'not-an-article' };
  const recognised = await recognise(ctx, reading, finalUrl);
  return {
    ok: true,
    reading,
    url: finalUrl,
    ...recognised,
    outletName: recognised.outletName ?? (reading.siteName || null),
    leadImage: reading.leadImage,
    entryMethod: 'url',
  };
}

/**
 * Reads what an officer put into the one box: a link is fetched (private addresses refused), anything else is read as
 * a pasted article. Changes nothing.
 */
export async function readSource(
  ctx: Context<Db>,
  source: string,
  fetching: FetchOptions = {},
): Promise<SourceReading> {
  authorise(ctx.actor, 'coverage.write');
  if (isLink(source)) return readLink(ctx, source.trim(), fetching);
  const reading = readPastedArticle(source, await readingOptions(ctx));
  if (reading.refused) return { ok: false, problem: reading.problems[0]?.code ?? 'empty' };
  const url = reading.url?.value ?? null;
  return {
    ok: true,
    reading,
    url,
    ...(await recognise(ctx, reading, url)),
    leadImage: null,
    entryMethod: 'paste',
  };
}

/** Reads a kept source again, so that a form sent back still shows its marks; null where nothing was kept. */
export async function rereadSource(ctx: Context<Db>, source: string): Promise<ArticleReading | null> {
  if (source === '') return null;
  const reading = readPastedArticle(source, await readingOptions(ctx));
  return reading.refused ? null : reading;
}
