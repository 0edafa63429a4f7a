import { countWords } from '#app/lib/text.ts';
import { maxSourceLength } from '../reading/article-reading.ts';
import { canonicalUrl, parseWebUrl } from '../reading/urls.ts';

/** A web address in a message, and the key by which another spelling of it is the same story. */
export type FoundLink = {
  url: string;
  key: string /** The line above it, which mostly is the headline. */;
  title?: string;
};

export type SourcePlan =
  | { kind: 'link'; link: FoundLink }
  /** `repeated`: how many further links led to a story that is listed already. */
  | { kind: 'links'; links: FoundLink[]; repeated: number }
  | { kind: 'html' }
  | { kind: 'text' };

/** More links than an officer would check in one sitting; the rest can be pasted next. */
export const mostLinks = 50;

/** Around one link no more than a greeting; around several, a headline and a few words for each. */
const wordsAround = { one: 25, each: 60 };

/** Short links are passed on without their "https://". */
const address =
  /(?:https?:\/\/|(?<![\w.@/-])(?:www\.|(?:s\.id|bit\.ly|tinyurl\.com|goo\.gl)\/(?=\w)))[^\s<>"'`“”‘’]+/gi;
const ending = /[.,;:!?*_~…\])}]+$/;
const longestAddress = 2_100;
/** Doors to groups and chats: they stand under forwarded messages and are no stories. */
const chatHosts =
  /^(?:chat\.whatsapp\.com|wa\.me|api\.whatsapp\.com|whatsapp\.com|www\.whatsapp\.com|t\.me)$/;

/** A closing bracket belongs to the address when it was opened there. */
function trimmed(text: string): string {
  // Longer ones are no address; looking at their end again and again would take long.
  let url = text.slice(0, longestAddress);
  for (let match = ending.exec(url); match; match = ending.exec(url)) {
    if (match[0].startsWith(')') && url.split('(').length > url.split(')').length - 1) break;
    url = url.slice(0, -1);
  }
  return url;
}

const listMark = /^[\s*_]*(?:\d{1,2}[.)]|[-•])[\s*_]*/;

/** A line as a headline: without its place in a list; undefined for what reads as none, such as a question or a greeting. */
function asHeadline(line: string): string | undefined {
  const bare = line.replace(listMark, '').replace(/^[\s*_]+|[\s*_]+$/g, '');
  const words = countWords(bare);
  if (words < 2 || words > 30 || /[:,?!]$/.test(bare)) return undefined;
  return /https?:|www\.|\/\//i.test(bare) ? undefined : bare.slice(0, 200);
}

/**
 * The headline that forwarded lists and shares give with a link: on the line above one that begins its own, or before it in
 * the entry of a list ("1. Petani karet ikut JKK: https://…").
 */
function headlineOf(text: string, at: number): string | undefined {
  const [own = '', above = ''] = text
    .slice(Math.max(0, at - 300), at)
    .split('\n')
    .reverse();
  if (/^[\s*_]*$/.test(own)) return asHeadline(above);
  return listMark.test(own) ? asHeadline(own.replace(/[\s*_]*(?:[:(–—-]|->|→)?[\s*_]*$/, '')) : undefined;
}

/** The web addresses of a message in their order, each story once. Never throws; linear time. */
export function findLinks(text: string): { links: FoundLink[]; repeated: number } {
  const links = new Map<string, FoundLink>();
  let repeated = 0;
  for (const match of text.slice(0, maxSourceLength).matchAll(address)) {
    const url = parseWebUrl(trimmed(match[0]));
    const key = url && canonicalUrl(url.href);
    if (!url || !key || chatHosts.test(url.hostname)) continue;
    if (links.has(key)) repeated += 1;
    else {
      const title = headlineOf(text, match.index);
      links.set(key, { url: url.href, key, ...(title ? { title } : {}) });
    }
  }
  return { links: [...links.values()], repeated };
}

/** Markup as a browser shows it under "view source", or a piece of it. */
export function isHtmlSource(text: string): boolean {
  return (
    /^\s*(?:<!--[^>]*-->\s*)*<(?:!doctype|\?xml|html|head|body|article|main|section|div|meta|h1|p)[\s>]/i.test(
      text.slice(0, 2_000),
    ) && /<\/(?:html|head|body|article|main|section|div|h1|p)>/i.test(text)
  );
}

/**
 * What somebody put into the one box: a link, several links with chatter around them, markup, or an article as text
 * (which may hold links too). `as` is a person's own choice where the guess was wrong.
 */
export function planSource(text: string, as?: 'article' | 'links'): SourcePlan {
  if (isHtmlSource(text)) return { kind: 'html' };
  if (as === 'article' || text.length > maxSourceLength) return { kind: 'text' };
  const { links, repeated } = findLinks(text);
  const [first] = links;
  if (!first) return { kind: 'text' };
  const around = countWords(text.replace(address, ' '));
  if (links.length === 1)
    return as || around <= wordsAround.one ? { kind: 'link', link: first } : { kind: 'text' };
  if (!as && around > wordsAround.each * links.length) return { kind: 'text' };
  return { kind: 'links', links, repeated };
}
