import { fold } from '#app/lib/text.ts';
import type { Origin } from './article-reading.ts';

/** A value as written on the page, one line, and where it was found. */
export interface Stated {
  text: string;
  origin: Origin;
}

const longestValue = 500;
const entities: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', nbsp: ' ' };

/** Runs of white space become one space; entities that were written twice are read once more. */
export function plainLine(text: string | null | undefined): string {
  return (text ?? '')
    .slice(0, 4 * longestValue)
    .replace(/&(amp|quot|#0?39|apos|lt|gt|nbsp);/g, (_, name: string) => entities[name] ?? "'")
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, longestValue);
}

/** The value as one line with its origin; undefined for nothing but space. */
export function stated(text: string | null | undefined, origin: Origin): Stated | undefined {
  const value = plainLine(text);
  return value === '' ? undefined : { text: value, origin };
}

export function allStated(texts: readonly string[], origin: Origin): Stated[] {
  return texts.flatMap(text => stated(text, origin) ?? []);
}

/** Each value once, whatever its case and accents; at most ten. */
export function distinctStated(list: readonly Stated[]): Stated[] {
  return [...new Map([...list].reverse().map(item => [fold(item.text), item])).values()]
    .reverse()
    .slice(0, 10);
}

/** An element and what it calls itself. */
export interface Labelled {
  element: Element;
  /** Class attribute, lower case. */
  classes: string;
  itemprop: string;
  rel: string;
}

/**
 * The elements of a page that say what they are, in order: looked through once, since selectors on parts of class names take
 * longer than parsing.
 */
export function labelledElements(document: Document): Labelled[] {
  const labelled: Labelled[] = [];
  for (const element of document.querySelectorAll('[class], [itemprop], [rel], h1, time, figcaption')) {
    const classes = element.getAttribute('class') ?? '';
    const itemprop = element.getAttribute('itemprop') ?? '';
    const rel = element.getAttribute('rel') ?? '';
    labelled.push({ element, classes: classes.toLowerCase(), itemprop, rel });
  }
  return labelled;
}

/** The text of each element that holds one short line. */
export function shortTexts(elements: readonly Element[]): string[] {
  const texts: string[] = [];
  for (const element of elements) {
    if (/^(?:html|body|main|article|script|style|meta|link|input|h1)$/i.test(element.tagName)) continue;
    if (element.getElementsByTagName('*').length > 30) continue;
    const text = plainLine(element.textContent);
    if (text !== '' && text.length <= 200) texts.push(text);
  }
  return texts;
}
