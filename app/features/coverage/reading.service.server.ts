import { findOutletDoubles } from '#app/features/partners/doubles.queries.server.ts';
import { listKnownJournalists } from '#app/features/partners/known-journalists.queries.server.ts';
import { findOutlet, findOutletByHost } from '#app/features/partners/outlets.queries.server.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { countWords } from '#app/lib/text.ts';
import type { Db } from '#db/connection.ts';
import type { FetchOptions, FetchProblem } from './fetch-terms.ts';
import { planSource } from './logging/source-plan.ts';
import { pageReader } from './page-reader.server.ts';
import { readPageAt } from './page-reading.server.ts';
import type { ArticleReading, ReadingOptions, ReadingProblemCode } from './reading/article-reading.ts';
import type { PageReading } from './reading/html.ts';
import type { LeadImage } from './reading/html-image.ts';
import { type JournalistMatch, matchJournalists } from './reading/journalist-matches.ts';
import { readPastedArticle } from './reading/paste.ts';
import { parseWebUrl } from './reading/urls.ts';
import { listKnownSpokespersons } from './spokespersons.queries.server.ts';

/** Why a link gave nothing, in the words the coverage desk has for it. */
export type LinkProblem =
  | 'fetch-refused'
  | 'fetch-failed'
  /** No way to the site: its name is unknown, or there is no network. */
  | 'fetch-unreachable'
  | 'fetch-too-large'
  | 'fetch-not-html'
  | 'fetch-timeout';

interface Recognised {
  outletName: string | null;
  /** The host by which the outlet was known; null when it was not. */
  outletHost: string | null;
  /** Whether the outlet is in the list, by whatever it was known. */
  outletListed: boolean;
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
    case 'host-not-found':
    case 'connection-failed':
      return 'fetch-unreachable';
    case 'busy':
    case 'failed':
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
    /<link[^<>]{0,500}rel=["']?canonical\b[^<>]{0,2000}>/i.exec(head)?.[0] ??
    /<meta[^<>]{0,500}property=["']og:url["'][^<>]{0,2000}>/i.exec(head)?.[0];
  const value = tag && /(?:href|content)=["']([^"']{1,2000})["']/i.exec(tag)?.[1];
  return value && parseWebUrl(value)?.href;
}

/** The listed outlet of one of these names, in any spelling; undefined where none is. */
async function findOutletNamed(db: Db, names: readonly string[]) {
  for (const name of names) {
    const [double] = await findOutletDoubles(db, { name, host: null });
    if (double) return findOutlet(db, double.id);
  }
  return undefined;
}

/** A newspaper's page carries its name in one of the first lines, which holds little else. */
function namesAtTop(text: string): string[] {
  return text
    .slice(0, 2_000)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && countWords(line) <= 5 && line.length <= 80)
    .slice(0, 5);
}

/** Who published at an address, or under one of these names, as far as the partners list knows, and which of its journalists the bylines name. */
async function recognise(
  ctx: Context<Db>,
  reading: ArticleReading,
  url: string | null,
  outletNames: readonly string[],
): Promise<Recognised> {
  const host = url ? parseWebUrl(url)?.hostname : undefined;
  const byHost = host ? await findOutletByHost(ctx.db, host) : undefined;
  const outlet = byHost ?? (await findOutletNamed(ctx.db, outletNames));
  const names = reading.authors.map(author => author.value);
  const known =
    names.length > 0 || reading.initials ? await listKnownJournalists(ctx.db, outlet?.id, names) : [];
  return {
    outletName: outlet?.name ?? null,
    outletHost: byHost && host ? host : null,
    outletListed: outlet !== undefined,
    journalists: matchJournalists(names, reading.initials?.writer, known),
  };
}

/** Reads the story at an address that is known to be one (private addresses refused). Changes nothing. */
export async function readLink(
  ctx: Context<Db>,
  link: string,
  fetching: FetchOptions = {},
): Promise<SourceReading> {
  authorise(ctx.actor, 'coverage.write');
  const page = await readPageAt(link, fetching, await readingOptions(ctx));
  if (!page.ok) return { ok: false, problem: linkProblem(page.problem) };
  return ofPage(ctx, page.reading, page.finalUrl);
}

/** Stands in where nobody knows the address of markup; it leads nowhere. */
const nowhere = 'https://tanpa-alamat.invalid/';

/** Reads markup that was handed over. Of a story of several pages only this one is there. */
async function readMarkup(ctx: Context<Db>, html: string): Promise<SourceReading> {
  const address = statedAddress(html);
  const outcome = await pageReader().read(html, address ?? nowhere, await readingOptions(ctx));
  if (!outcome.ok) return { ok: false, problem: linkProblem(outcome.problem) };
  const { reading } = outcome;
  const problems =
    reading.furtherPages.numbered.length > 0
      ? [...reading.problems, { code: 'pages-missing' as const, evidence: [] }]
      : reading.problems;
  return ofPage(ctx, { ...reading, problems }, address ?? null);
}

/** What a read page says of its story; `address` is where it stands, when that is known. */
async function ofPage(
  ctx: Context<Db>,
  reading: PageReading,
  address: string | null,
): Promise<SourceReading> {
  if (reading.refused) return { ok: false, problem: reading.problems[0]?.code ?? 'not-an-article' };
  const recognised = await recognise(ctx, reading, address, reading.siteName ? [reading.siteName] : []);
  return {
    ok: true,
    reading,
    url: address,
    ...recognised,
    outletName: recognised.outletName ?? (reading.siteName || null),
    leadImage: reading.leadImage,
    entryMethod: 'url',
  };
}

export type ReadSourceOptions = {
  fetching?: FetchOptions;
  as?: 'article' | 'links';
  /** The text of a newspaper's page. */
  print?: boolean;
};

/**
 * Reads one story that an officer put into the box: a link is fetched (private addresses refused), markup is read as
 * a page, anything else as a pasted article. Changes nothing.
 */
export async function readSource(
  ctx: Context<Db>,
  source: string,
  { fetching = {}, as, print }: ReadSourceOptions = {},
): Promise<SourceReading> {
  authorise(ctx.actor, 'coverage.write');
  const plan = planSource(source, as);
  if (plan.kind === 'link') return readLink(ctx, plan.link.url, fetching);
  if (plan.kind === 'html') return readMarkup(ctx, source.slice(0, longestHtml));
  const reading = readPastedArticle(source, { ...(await readingOptions(ctx)), print });
  if (reading.refused) return { ok: false, problem: reading.problems[0]?.code ?? 'empty' };
  const url = reading.url?.value ?? null;
  return {
    ok: true,
    reading,
    url,
    ...(await recognise(ctx, reading, url, namesAtTop(source))),
    leadImage: null,
    entryMethod: 'paste',
  };
}

/** Reads a kept source again, so that a form sent back still shows its marks; null where nothing was kept. */
export async function rereadSource(ctx: Context<Db>, source: string): Promise<ArticleReading | null> {
  if (source === '') return null;
  if (planSource(source).kind === 'html') return null;
  const reading = readPastedArticle(source, await readingOptions(ctx));
  return reading.refused ? null : reading;
}
