import { fold } from '#app/lib/text.ts';
import type { Origin } from './article-reading.ts';
import { isNobody, personNames, readByline } from './bylines.ts';
import {
  allStated,
  distinctStated,
  type Labelled,
  plainLine,
  type Stated,
  shortTexts,
} from './html-stated.ts';
import type { LinkedArticle } from './json-ld.ts';

const bylineClass = /author|penulis|reporter|byline|editor|credit|wartawan|meta|autor|auteur|firma|\binfo\b/;
/** Chinese and Japanese pages name their writer behind date and source, on one line. */
const laterLabel = /(?:记者|記者|作者)\s{0,2}[:：].*$/u;
const nameClasses = [/author-?_?name|byline-?_*name|article__author/, /byline/, /author/];
const mostTexts = 200;
const outletMetas = ['content_author', 'dtk:author', 'content_reporter', 'reporter', 'penulis'];
const authorMetas = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'cxenseparse:author',
];
const longestByline = 120;

export interface People {
  authors: Stated[];
  editors: Stated[];
}

/**
 * Who wrote and who edited: what is labelled so on the page, then the outlet's own metas, JSON-LD, general metas, and
 * elements named for authors. In JSON-LD the author is often the editor, so whoever is known as such is no author.
 */
export function readPeople(
  labelled: readonly Labelled[],
  metas: ReadonlyMap<string, string>,
  linked: LinkedArticle | undefined,
  siteName: string,
): People {
  const places = labelled
    .filter(item => isAuthor(item) || bylineClass.test(item.classes))
    .slice(0, mostTexts);
  const bylines = shortTexts(places.map(item => item.element)).flatMap(
    text => readByline(laterLabel.exec(text)?.[0] ?? text) ?? [],
  );
  const printedEditors = bylines.flatMap(byline => byline.editors);
  const editors = distinctStated(
    printedEditors.length > 0
      ? allStated(printedEditors, 'visible')
      : allStated(
          [...(linked?.editors ?? []), metas.get('content_editor') ?? '', metas.get('dtk:editor') ?? ''],
          'json-ld',
        ),
  );
  const known = new Set([...printedEditors, ...(linked?.editors ?? [])].map(fold));
  const values = (names: readonly string[]) => names.map(name => metas.get(name) ?? '');
  const sources: [() => readonly string[], Origin][] = [
    [() => bylines.flatMap(byline => byline.authors), 'visible'],
    [() => values(outletMetas), 'meta'],
    [() => linked?.authors ?? [], 'json-ld'],
    [() => values(authorMetas), 'meta'],
    [() => classedName(labelled), 'visible'],
  ];
  for (const [texts, origin] of sources) {
    const names = texts()
      .flatMap(text => personNames(plainLine(text)) ?? [])
      .filter(name => !isNobody(name, siteName) && !known.has(fold(name)));
    const found = distinctStated(allStated(names, origin));
    if (found.length > 0) return { authors: found, editors };
  }
  return { authors: [], editors };
}

function isAuthor(item: Labelled): boolean {
  return item.itemprop === 'author' || /\bauthor\b/.test(item.rel);
}

/** The first short text of an element named for authors that reads like names, the most telling elements first. */
function classedName(labelled: readonly Labelled[]): string[] {
  const named = [
    ...labelled.filter(isAuthor),
    ...nameClasses.flatMap(pattern => labelled.filter(item => pattern.test(item.classes))),
  ].slice(0, 30);
  for (const { element } of named) {
    const text = plainLine(element.getAttribute('content') ?? element.textContent);
    if (text.length > longestByline || text === '') continue;
    const names = personNames(text);
    if (names && names.length > 0) return [text];
  }
  return [];
}
