import { parseHTML } from 'linkedom';
import { countWords } from '#app/lib/text.ts';
import { quotations } from '../quotations.ts';
import {
  type ArticleReading,
  type Evidence,
  type Field,
  maxSourceLength,
  type ReadingOptions,
  type ReadingProblemCode,
  refusedReading,
} from './article-reading.ts';
import { readByline } from './bylines.ts';
import { findDateline } from './dateline.ts';
import { readBodyBlocks } from './html-body.ts';
import { readPageDate } from './html-date.ts';
import { type PageMetadata, readMetadata, type Stated } from './html-metadata.ts';
import { readMatter } from './matter.ts';
import { lineOf, type PasteLine } from './paste-lines.ts';
import { dateLinesOf } from './printed-date.ts';
import { sourceText } from './source-text.ts';
import { storyLines } from './story-lines.ts';
import { canonicalUrl } from './urls.ts';

/** A page read as an article. Evidence points into `source`: title, date, bylines and story as they were found. */
export interface PageReading extends ArticleReading {
  /** The compare key of the page, by its own rel=canonical where that can be trusted. */
  canonicalUrl: string | null;
  siteName: string;
}

const fewestWords = 50;
const articleWords = 150;

/**
 * Reads the article of a page. Never throws, but deep or huge markup costs time and memory beyond bounds: run it
 * through the worker of `html-reader.server.ts`, never in a request.
 */
export function readHtmlArticle(html: string, url: string, options: ReadingOptions): PageReading {
  try {
    return readPage(html, url, options);
  } catch {
    // Markup that overflows the parser's stack.
    return refusedPage('not-an-article');
  }
}

function refusedPage(code: ReadingProblemCode): PageReading {
  return { ...refusedReading(code), canonicalUrl: null, siteName: '' };
}

function readPage(html: string, url: string, options: ReadingOptions): PageReading {
  if (html.trim() === '') return refusedPage('empty');
  const { document } = parseHTML(wrapped(html)) as unknown as { document: Document };
  const metadata = readMetadata(document, url);
  const blocks = readBodyBlocks(document, metadata.linked);
  const found = story(blocks, metadata, options);
  const date = readPageDate(metadata, url, options);
  const bylines = blocks.flatMap(block => readByline(block) ?? []);
  const authors =
    metadata.authors.length > 0 ? metadata.authors : fromBlocks(bylines.flatMap(line => line.authors));
  const editors =
    metadata.editors.length > 0 ? metadata.editors : fromBlocks(bylines.flatMap(line => line.editors));

  const page = new SourceBuilder();
  const title = metadata.title && page.field(metadata.title);
  const dateMark = date.field && page.add(date.printed);
  const authorFields = authors.map(author => page.field(author));
  const editorFields = editors.map(editor => page.field(editor));
  const lines = found.map(text => {
    const { start, end } = page.add(text);
    return lineOf(text, { start: 0, end: text.length }, { start, end });
  });
  const source = page.text();
  if (source.length > maxSourceLength) return refusedPage('too-long');
  const evidence = (start: number, end: number): Evidence => ({ start, end, text: source.slice(start, end) });

  const body = lines.map(line => line.text).join('\n\n');
  const words = countWords(body);
  const isArticle = metadata.linked !== undefined || (date.field !== null && words >= articleWords);
  if (words === 0 && !isArticle) return refusedPage('not-an-article');
  const first = lines[0];
  const place = first && findDateline(first.text);
  return {
    refused: false,
    source,
    title: title ?? null,
    publishedAt: date.field && dateMark ? { ...date.field, evidence: [dateMark] } : null,
    url: { value: url, confidence: 'high', origin: 'url', evidence: [] },
    canonicalUrl: metadata.canonicalUrl ?? canonicalUrl(url) ?? null,
    siteName: metadata.siteName,
    dateline:
      first && place
        ? visible(source.slice(first.start + place.start, first.start + place.end), [
            evidence(first.start + place.start, first.start + place.end),
          ])
        : null,
    body:
      words > 0
        ? visible(
            body,
            lines.map(line => evidence(line.start, line.end)),
            words < fewestWords,
          )
        : null,
    words,
    authors: authorFields,
    editors: editorFields,
    ...readMatter(source, title?.evidence ?? [], lines, quotations(source), evidence, options),
    problems: [
      ...(title ? [] : ['title-missing' as const]),
      ...date.problems,
      ...(isArticle ? [] : ['not-an-article' as const]),
      ...(words === 0 ? ['body-missing' as const] : words < fewestWords ? ['body-short' as const] : []),
    ].map(code => ({ code, evidence: [] })),
  };
}

/** linkedom wants a document; fragments and bare text get one. */
function wrapped(html: string): string {
  return /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
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
  return storyLines(lines, metadata.title?.text, dateLinesOf(text, lines, options)).map(line =>
    line.text.trim(),
  );
}

function fromBlocks(names: readonly string[]): Stated[] {
  return [...new Set(names)].map(text => ({ text, origin: 'visible' as const }));
}

function visible(value: string, evidence: Evidence[], doubtful = false): Field<string> {
  return { value, confidence: doubtful ? 'low' : 'high', origin: 'visible', evidence };
}

/** Puts the parts of a page under each other and remembers where each stands. */
class SourceBuilder {
  private readonly parts: string[] = [];
  private length = 0;

  add(text: string): Evidence {
    const start = this.length;
    this.parts.push(text);
    this.length += text.length + 2;
    return { start, end: start + text.length, text };
  }

  field({ text, origin }: Stated): Field<string> {
    return { value: text, confidence: 'high', origin, evidence: [this.add(text)] };
  }

  text(): string {
    return this.parts.join('\n\n');
  }
}
