import { parseHTML } from 'linkedom';
import { fold } from '#app/lib/text.ts';
import { quotations } from '../quotations.ts';
import {
  type ArticleReading,
  type DateField,
  type Evidence,
  type Field,
  type Initials,
  maxSourceLength,
  type ReadingOptions,
  type ReadingProblemCode,
  refusedReading,
} from './article-reading.ts';
import { readByline } from './bylines.ts';
import { findDateline } from './dateline.ts';
import { type FurtherPages, furtherPages, noFurtherPages } from './further-pages.ts';
import { readBodyBlocks } from './html-body.ts';
import { isBeyondBounds } from './html-bounds.ts';
import { readModified, readPageDate } from './html-date.ts';
import type { LeadImage } from './html-image.ts';
import { type PageMetadata, readMetadata } from './html-metadata.ts';
import { isStub, pageSigns, refusalOf } from './html-page-kind.ts';
import type { Stated } from './html-stated.ts';
import { findInitials } from './initials.ts';
import { languageOf } from './language.ts';
import { readMatter } from './matter.ts';
import { lineOf, type PasteLine, proseWords } from './paste-lines.ts';
import { dateLinesOf } from './printed-date.ts';
import { SourceBuilder } from './source-builder.ts';
import { sourceText } from './source-text.ts';
import { storyLines } from './story-lines.ts';
import { canonicalUrl } from './urls.ts';

/** A page read as an article. Evidence points into `source`: title, date, bylines and story as they were found. */
export interface PageReading extends ArticleReading {
  /** The compare key of the page, by its own rel=canonical where that can be trusted. */
  canonicalUrl: string | null;
  siteName: string;
  leadImage: LeadImage | null;
  /** Where the story goes on; empty when `more` pages were given. */
  furtherPages: FurtherPages;
}

const fewestWords = 50;
/** With a date and no list for an address. Teasers are gone by then, so that front pages hold fewer. */
const articleWords = 60;

/**
 * Reads the article of a page, and of the further pages of the same story given as `more`. Never throws, but deep or huge
 * markup costs time and memory beyond bounds: run it through the worker of `html-reader.server.ts`, never in a request.
 */
export function readHtmlArticle(
  html: string,
  url: string,
  options: ReadingOptions,
  more: readonly string[] = [],
): PageReading {
  try {
    return readPage(html, url, options, more);
  } catch {
    // Markup that overflows the parser's stack.
    return refusedPage('not-an-article');
  }
}

function refusedPage(code: ReadingProblemCode): PageReading {
  return {
    ...refusedReading(code),
    ...{ canonicalUrl: null, siteName: '', leadImage: null, furtherPages: noFurtherPages },
  };
}

function parse(html: string): Document {
  return (parseHTML(wrapped(html)) as unknown as { document: Document }).document;
}

function readPage(html: string, url: string, options: ReadingOptions, more: readonly string[]): PageReading {
  if (html.trim() === '') return refusedPage('empty');
  if (isBeyondBounds(html) || more.some(isBeyondBounds)) return refusedPage('page-heavy');
  const document = parse(html);
  const metadata = readMetadata(document, url);
  const signs = pageSigns(document, metadata, url);
  const rest = more.length > 0 ? noFurtherPages : furtherPages(linksOf(document), url);
  const first = readBodyBlocks(document, metadata.linked, () => parse(html));
  const blocks = joined(first, more);
  const found = story(blocks, metadata, options);
  const words = found.reduce((sum, line) => sum + proseWords(line), 0);
  const refusal = refusalOf(signs, words);
  if (refusal) return refusedPage(refusal);
  const date = readPageDate(metadata, url, options);
  const isArticle =
    metadata.linked !== undefined || (date.field !== null && words >= articleWords && !signs.isList);
  if (words === 0 && !isArticle) return refusedPage('not-an-article');

  const page = new SourceBuilder();
  const title = metadata.title && page.field(metadata.title);
  const publishedAt: DateField | null = date.field && {
    ...date.field,
    evidence: [page.add(date.printed)],
  };
  const modified = readModified(metadata, publishedAt, url, options);
  const people = peopleOf(metadata, blocks);
  const authors = people.authors.map(author => page.field(author));
  const editors = people.editors.map(editor => page.field(editor));
  const lines = found.map(text => {
    const { start, end } = page.add(text);
    return lineOf(text, { start: 0, end: text.length }, { start, end });
  });
  const modifiedAt: DateField | null = modified
    ? { ...modified.field, evidence: [page.add(modified.printed)] }
    : null;
  const section = metadata.section ? page.field(metadata.section) : null;
  const initials = initialsOf(blocks, page);
  const source = page.text();
  if (source.length > maxSourceLength) return refusedPage('too-long');
  const evidence = (start: number, end: number): Evidence => ({ start, end, text: source.slice(start, end) });
  const body = lines.map(line => line.text).join('\n\n');
  const problems: ReadingProblemCode[] = [
    ...(title ? [] : ['title-missing' as const]),
    ...date.problems,
    ...(isArticle ? [] : ['not-an-article' as const]),
    ...(isStub(signs, words) ? ['paywalled' as const] : []),
    ...(words === 0 ? ['body-missing' as const] : words < fewestWords ? ['body-short' as const] : []),
  ];
  return {
    refused: false,
    source,
    title: title ?? null,
    publishedAt,
    modifiedAt,
    section,
    url: { value: url, confidence: 'high', origin: 'url', evidence: [] },
    canonicalUrl: metadata.canonicalUrl ?? canonicalUrl(url) ?? null,
    siteName: metadata.siteName,
    leadImage: metadata.leadImage ?? null,
    furtherPages: isArticle ? rest : noFurtherPages,
    dateline: datelineOf(lines[0], evidence),
    body:
      body === ''
        ? null
        : {
            ...visible(
              body,
              lines.map(line => evidence(line.start, line.end)),
            ),
            confidence: words < fewestWords ? 'low' : 'high',
          },
    words,
    language: languageOf(body) ?? null,
    initials,
    authors,
    editors,
    ...readMatter(source, title?.evidence ?? [], lines, quotations(source), evidence, options),
    problems: problems.map(code => ({ code, evidence: [] })),
  };
}

/** linkedom wants a document; fragments and bare text get one. */
function wrapped(html: string): string {
  return /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
}

function linksOf(document: Document): string[] {
  return [...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href') ?? '');
}

/** The story of several pages as one; what every page repeats is read once. */
function joined(first: readonly string[], more: readonly string[]): string[] {
  const seen = new Set(first);
  const further = more.flatMap(html => {
    const document = parse(html);
    return readBodyBlocks(document, undefined, () => parse(html)).filter(
      block => !seen.has(block) && seen.add(block),
    );
  });
  return [...first, ...further];
}

/** The story among the blocks: the same rules as for a paste. */
function story(blocks: readonly string[], metadata: PageMetadata, options: ReadingOptions): string[] {
  const text = sourceText(blocks.join('\n')).text;
  const lines: PasteLine[] = [];
  let start = 0;
  for (const block of text.split('\n')) {
    if (block.trim() !== '') lines.push(lineOf(text, { start, end: start + block.length }));
    start += block.length + 1;
  }
  const kept = storyLines(lines, metadata.title?.text, dateLinesOf(text, lines, options)).map(line =>
    line.text.trim(),
  );
  const authors = metadata.authors.map(author => fold(author.text));
  return kept.filter((line, index) => index >= headLines || !isAuthorLine(fold(line), authors));
}

/** Lines at the head of a story among which its byline may stand. */
const headLines = 5;
const longestRole = 40;

/** A known author's name and at most a few words about them. */
function isAuthorLine(line: string, authors: readonly string[]): boolean {
  return authors.some(
    author => line.includes(author) && line.length <= author.length + longestRole && !/[.!?]$/.test(line),
  );
}

/** Authors and editors as the page states them, else as printed within the story. */
function peopleOf(
  metadata: PageMetadata,
  blocks: readonly string[],
): { authors: Stated[]; editors: Stated[] } {
  const bylines = blocks.flatMap(block => readByline(block) ?? []);
  const printed = (names: readonly string[]) =>
    [...new Set(names)].map(text => ({ text, origin: 'visible' as const }));
  const { authors, editors } = metadata;
  return {
    authors: authors.length > 0 ? authors : printed(bylines.flatMap(line => line.authors)),
    editors: editors.length > 0 ? editors : printed(bylines.flatMap(line => line.editors)),
  };
}

function initialsOf(blocks: readonly string[], page: SourceBuilder): Initials | null {
  const found = findInitials(blocks);
  return found ? { writer: found.writer, editor: found.editor, evidence: [page.add(found.printed)] } : null;
}

function datelineOf(
  line: PasteLine | undefined,
  evidence: (start: number, end: number) => Evidence,
): Field<string> | null {
  const place = line && findDateline(line.text);
  if (!line || !place) return null;
  const mark = evidence(line.start + place.start, line.start + place.end);
  return visible(mark.text, [mark]);
}

function visible(value: string, evidence: Evidence[]): Field<string> {
  return { value, confidence: 'high', origin: 'visible', evidence };
}
