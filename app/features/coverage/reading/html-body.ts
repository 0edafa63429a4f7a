import { Readability } from '@mozilla/readability';
import { textBlocks } from './html-blocks.ts';
import type { LinkedArticle } from './json-ld.ts';
import { endsSentence } from './junk-lines.ts';

const shortStory = 400;
const mostElements = 60_000;

/** Removed before the story is looked for. Headers stay: on many pages they hold the lead. */
const furniture =
  'script, style, noscript, template, iframe, object, svg, nav, footer, form, button, select, figcaption, ' +
  '[role="navigation"], [role="complementary"], [role="contentinfo"], [role="dialog"], [role="search"], ' +
  '[hidden], [aria-hidden="true"], [style*="display:none" i], [style*="display: none" i]';
/** Parts of a story's container that are not the story, by a word of their class or id. */
const junkClass =
  /(?:^|[\s_-])(?:related|terkait|newsletter|subscribe|share|sharing|social|sosmed|promo|iklan|advert\w*|ads?|tags?|baca-?juga|bacajuga|read-?also|readmore|recommend\w*|rekomendasi|popular|populer|trending|terkini|comments?|komentar|breadcrumbs?|author-?box|byline|caption|pagination|paging|multi-?page|video-?player|inject|widget|sidebar|banner)(?:$|[\s_-])/i;
const containers = [
  ...[
    '[itemprop="articleBody"]',
    '.detail__body-text',
    '.read__content',
    '.txt-article',
    '.side-article',
    '.detail-text',
  ],
  ...[
    '.detail-content',
    '.content-article',
    '.article-content',
    '.article__content',
    '.entry-content',
    '.post-content',
  ],
  ...[
    '.td-post-content',
    '.single-content',
    '.news-content',
    '.isi-berita',
    '#isi',
    '#article-body',
    '.post-body',
    'article',
  ],
];

/**
 * The story's paragraphs, in order, found by Readability and freed of captions, share bars and lists of links;
 * where that leaves little, from the containers outlets use, the page's JSON-LD, or its paragraphs. Changes `document`.
 */
export function readBodyBlocks(document: Document, linked: LinkedArticle | undefined): string[] {
  for (const element of document.querySelectorAll(furniture)) element.remove();
  const fallback = containerBlocks(document);
  const paragraphs = [...document.querySelectorAll('p')].slice(0, 2_000).flatMap(p => textBlocks(p));
  const main = readable(document);
  if (size(main) >= shortStory) return main;
  const body = linked?.articleBody ? linked.articleBody.split(/\s*[\r\n]+\s*/).filter(Boolean) : [];
  const choices = [
    main,
    fallback,
    body.length > 0 ? body : [],
    paragraphs.filter(text => text.split(' ').length >= 8),
  ];
  return (
    choices.find(blocks => size(blocks) >= shortStory) ?? choices.sort((a, b) => size(b) - size(a))[0] ?? []
  );
}

function readable(document: Document): string[] {
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
    const best = found.sort((a, b) => size(b) - size(a))[0];
    if (best && size(best) >= shortStory) return best;
  }
  return [];
}

function cleanedBlocks(root: Element): string[] {
  const whole = textBlocks(root);
  for (const element of [...root.querySelectorAll('[class], [id]')]) {
    const words = `${element.getAttribute('class') ?? ''} ${element.id ?? ''}`;
    if (words.length < 500 && junkClass.test(words)) element.remove();
  }
  for (const element of [...root.querySelectorAll('ul, ol, div, p, table, aside')]) {
    if (isLinkList(element)) element.remove();
  }
  const cleaned = textBlocks(root);
  // Cleaning that takes more than half took the story along.
  return size(cleaned) >= 0.45 * size(whole) ? cleaned : whole;
}

/** Mostly links, and no sentence among them. */
function isLinkList(element: Element): boolean {
  const links = [...element.getElementsByTagName('a')];
  if (links.length === 0) return false;
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (text.length > 1_500 || endsSentence(text)) return false;
  const linked = links.reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0);
  return linked > 0.6 * text.length;
}

function size(blocks: readonly string[]): number {
  return blocks.reduce((sum, block) => sum + block.length, 0);
}
