import { fold } from '#app/lib/text.ts';
import type { LinkedArticle } from './json-ld.ts';

type Json = unknown;

const longestScript = 3_000_000;
const mostNodes = 50_000;
const deepest = 40;
const shortStory = 400;

const titleKeys = ['headline', 'title', 'name'];
const bodyKeys = ['articleBody', 'content', 'body', 'contentHtml', 'html', 'text', 'paragraphs', 'blocks'];
const dateKeys = ['datePublished', 'publishedAt', 'published_at', 'publishDate', 'publish_date', 'published'];
const authorKeys = ['author', 'authors', 'writer', 'reporter', 'byline'];

/**
 * The story that a page carries in its scripts alone, as programs do that draw the page in the browser: the object under
 * the page's own title with the longest text. Undefined where none has that title and a text of some length. Bounded work.
 * @param scripts the texts of the page's scripts
 */
export function readScriptStory(scripts: readonly string[], title: string): LinkedArticle | undefined {
  const wanted = fold(title);
  if (wanted.length < 10) return undefined;
  let best: { node: Record<string, Json>; body: string } | undefined;
  for (const script of scripts) {
    for (const node of objectsOf(stateOf(script))) {
      const named = titleKeys.some(key => isTitle(node[key], wanted));
      const body = named ? bodyOf(node) : '';
      if (body.length >= shortStory && body.length > (best?.body.length ?? 0)) best = { node, body };
    }
  }
  if (!best) return undefined;
  const { node, body } = best;
  const published = dateKeys.map(key => node[key]).find(value => typeof value === 'string');
  return {
    headline: title,
    articleBody: body,
    ...(published ? { datePublished: String(published) } : {}),
    authors: authorKeys.flatMap(key => namesOf(node[key])).slice(0, 5),
    editors: [],
    breadcrumbs: [],
    paywalled: false,
  };
}

/** A page's title may carry its site's name behind the story's. */
function isTitle(value: Json, wanted: string): boolean {
  if (typeof value !== 'string' || value.length > 400) return false;
  const found = fold(value);
  return found.length >= 10 && (found === wanted || wanted.startsWith(`${found} `));
}

/** The object of a script that is JSON, or that is assigned to a name. */
function stateOf(script: string): Json {
  const text = script.trim();
  if (text.length < shortStory || text.length > longestScript) return undefined;
  const start = text.startsWith('{') ? 0 : (/^[\w.[\]'"$ ]{1,80}=\s*(?=\{)/.exec(text)?.[0].length ?? -1);
  if (start < 0) return undefined;
  try {
    return JSON.parse(text.slice(start, objectEnd(text, start)));
  } catch {
    return undefined;
  }
}

/** Behind the bracket that closes the object at `start`; brackets within strings do not count. */
function objectEnd(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

function objectsOf(root: Json): Record<string, Json>[] {
  const found: Record<string, Json>[] = [];
  const queue: { value: Json; depth: number }[] = [{ value: root, depth: 0 }];
  for (let index = 0; index < queue.length && index < mostNodes; index += 1) {
    const { value, depth } = queue[index]!;
    if (value === null || typeof value !== 'object' || depth > deepest) continue;
    if (!Array.isArray(value)) found.push(value as Record<string, Json>);
    for (const child of Object.values(value)) {
      if (queue.length >= mostNodes) break;
      queue.push({ value: child, depth: depth + 1 });
    }
  }
  return found;
}

/** The longest text under the keys that stories stand under; a list of blocks is one paragraph an item. */
function bodyOf(node: Record<string, Json>): string {
  const texts = bodyKeys.map(key => textOf(node[key], 0));
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

function textOf(value: Json, depth: number): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object' || depth > 4) return '';
  if (Array.isArray(value)) {
    return value
      .slice(0, 2_000)
      .map(item => textOf(item, depth + 1))
      .filter(text => text !== '')
      .join('\n');
  }
  return bodyOf(value as Record<string, Json>);
}

function namesOf(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.slice(0, 5).flatMap(namesOf);
  const name = (value as { name?: Json } | null | undefined)?.name;
  return typeof name === 'string' ? [name] : [];
}
