import { Readability } from '@mozilla/readability';
import { textBlocks } from './html-blocks.ts';
import { removeFurniture, removeInsets } from './html-furniture.ts';
import { measure } from './html-measure.ts';
import type { LinkedArticle } from './json-ld.ts';

const shortStory = 400;
const mostElements = 60_000;
/** Readability's time grows with the cube of the depth; real pages have some 30 levels. */
const deepest = 120;

/** Containers that outlets use for the story, the most telling first. */
const containers = [
  ...['[itemprop="articleBody"]', '.detail__body-text', '.read__content', '.txt-article', '.side-article'],
  ...['.detail-text', '.detail-content', '.content-article', '.article-content', '.article__content'],
  ...[
    '.article-body',
    '.article__body',
    '.story-body',
    '.entry-content',
    '.post-content',
    '.td-post-content',
  ],
  ...[
    '.single-content',
    '.news-content',
    '.isi-berita',
    '#isi',
    '#article-body',
    '.post-body',
    'article',
    'main',
  ],
];

/**
 * The story's paragraphs, in order: found by Readability in a page freed of its furniture, then freed of captions, share
 * bars and lists of links; where that leaves little, from the containers outlets use, the page's JSON-LD, or its paragraphs.
 * Changes `document`; `again` parses the page anew, for the pages where the first try fails.
 */
export function readBodyBlocks(
  document: Document,
  linked: LinkedArticle | undefined,
  again: () => Document,
): string[] {
  if (!document.body) return [];
  keepFirstStory(document);
  const whole = removeFurniture(document.body);
  const declared = declaredProse(document);
  const main = whole && whole.depth <= deepest ? readable(document) : [];
  if (size(main) >= shortStory && size(main) >= 0.6 * declared && agrees(main, linked)) return main;
  return best(main, again(), linked);
}

/** Pages that go on with the next story as they are read hold several, each under a headline of its own: the first counts. */
function keepFirstStory(document: Document): void {
  const stories = [...document.querySelectorAll('article')].filter(
    element => element.querySelector('h1') !== null && element.parentElement?.closest('article') == null,
  );
  for (const story of stories.slice(1)) story.remove();
}

/** The prose of the one element that declares itself the story; 0 when none or several do. */
function declaredProse(document: Document): number {
  const elements = [...document.querySelectorAll('[itemprop="articleBody"]')];
  const [only, second] = elements.length > 0 ? elements : [...document.querySelectorAll('article')];
  if (!only || second) return 0;
  return measure(only).get(only)?.prose ?? 0;
}

/** Whether the text found is that of the page's own articleBody, where it gives a long one. */
function agrees(blocks: readonly string[], linked: LinkedArticle | undefined): boolean {
  const body = linked?.articleBody ?? '';
  if (body.length < 2 * shortStory) return true;
  const found = squeezed(blocks.join(' '));
  const samples = samplesOf(squeezed(plainBody(body)));
  return samples.filter(sample => found.includes(sample)).length >= 0.4 * samples.length;
}

function samplesOf(text: string): string[] {
  const step = Math.max(60, Math.floor(text.length / 12));
  const samples: string[] = [];
  for (let at = 0; at + 30 <= text.length; at += step) samples.push(text.slice(at, at + 30));
  return samples;
}

/** Letters and digits alone, so that marks and spaces make no difference. */
function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

function best(main: string[], document: Document, linked: LinkedArticle | undefined): string[] {
  if (!document.body) return main;
  keepFirstStory(document);
  removeFurniture(document.body);
  const body = linkedBlocks(linked);
  const choices = [main, containerBlocks(document), body, paragraphBlocks(document)];
  const telling = choices.filter(blocks => agrees(blocks, linked));
  const longest = Math.max(...telling.map(size), 0);
  // The earliest that is not clearly shorter than another: later ones are cruder.
  const chosen = telling.find(blocks => size(blocks) >= shortStory && size(blocks) >= 0.6 * longest);
  return chosen ?? choices.sort((a, b) => size(b) - size(a))[0] ?? [];
}

/** The paragraphs of the page's own articleBody; some pages put markup or escaped markup there. */
function linkedBlocks(linked: LinkedArticle | undefined): string[] {
  return plainBody(linked?.articleBody ?? '')
    .split(/\s*\n+\s*/)
    .map(block => block.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

function plainBody(body: string): string {
  return body
    .replace(/\r\n?/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/<(?:\/p|br\s?\/?|\/div|\/li|\/h\d)>/gi, '\n')
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;|&apos;|&rsquo;/g, '’')
    .replace(/&amp;/g, '&');
}

/** Every paragraph of some length; in pages without paragraphs, every line. */
function paragraphBlocks(document: Document): string[] {
  const paragraphs = [...document.querySelectorAll('p')]
    .slice(0, 2_000)
    .flatMap(element => textBlocks(element));
  const blocks = size(paragraphs) >= shortStory ? paragraphs : textBlocks(document.body);
  return blocks.filter(text => text.length >= 40);
}

/** Readability makes paragraphs of double breaks, but not where a font begins behind them. */
function unwrapFonts(document: Document): void {
  for (const font of document.querySelectorAll('font')) font.replaceWith(...font.childNodes);
}

function readable(document: Document): string[] {
  unwrapFonts(document);
  try {
    const article = new Readability<Node>(document, {
      serializer: node => node,
      maxElemsToParse: mostElements,
      charThreshold: 250,
      keepClasses: true,
      disableJSONLD: true,
    }).parse();
    return article?.content ? cleanedBlocks(article.content as Element) : [];
  } catch {
    // Too many elements, or markup it does not survive; the containers are tried instead.
    return [];
  }
}

function containerBlocks(document: Document): string[] {
  for (const selector of containers) {
    const found = [...document.querySelectorAll(selector)]
      .slice(0, 20)
      .map(element => cleanedBlocks(element.cloneNode(true) as Element));
    const longest = found.sort((a, b) => size(b) - size(a))[0];
    if (longest && size(longest) >= shortStory) return longest;
  }
  return [];
}

function cleanedBlocks(root: Element): string[] {
  const whole = textBlocks(root);
  removeInsets(root);
  const cleaned = textBlocks(root);
  // Cleaning that takes more than half took the story along.
  return withoutRepeats(size(cleaned) >= 0.45 * size(whole) ? cleaned : whole);
}

const repeatLength = 60;

/** A paragraph that stands there twice (a lead for phones and one for desks) is read once. */
function withoutRepeats(blocks: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const block of blocks) times.set(block, (times.get(block) ?? 0) + 1);
  return blocks.filter((block, index) => {
    if (block.length < repeatLength || times.get(block) !== 2) return true;
    return !blocks.slice(Math.max(0, index - 3), index).includes(block);
  });
}

function size(blocks: readonly string[]): number {
  return blocks.reduce((sum, block) => sum + block.length, 0);
}
