import { countWords } from '#app/lib/text.ts';
import { quotations } from '../quotations.ts';
import {
  type ArticleReading,
  type Evidence,
  type Field,
  type Initials,
  maxSourceLength,
  type ReadingOptions,
  type ReadingProblem,
  refusedReading,
} from './article-reading.ts';
import { readByline } from './bylines.ts';
import { findDateline } from './dateline.ts';
import { findInitials } from './initials.ts';
import { junkKind } from './junk-lines.ts';
import { languageOf } from './language.ts';
import { readMatter } from './matter.ts';
import { isParagraph, type PasteLine, pasteLines } from './paste-lines.ts';
import { findTitle } from './paste-title.ts';
import { isPrintPlace, readPrintPlace } from './print-place.ts';
import { dateLinesOf, readPublication } from './printed-date.ts';
import { sourceText } from './source-text.ts';
import { storyLines } from './story-lines.ts';

const fewestWords = 50;

/**
 * Reads an article as staff paste it from a page, a mail or a messenger. Never throws and takes linear time;
 * empty and over-long pastes are refused. All evidence points into `original`.
 */
export function readPastedArticle(original: string, options: ReadingOptions): ArticleReading {
  if (original.length > maxSourceLength) return refusedReading('too-long');
  const source = sourceText(original);
  const { text, evidence } = source;
  const printed = pasteLines(text);
  if (printed.length === 0) return refusedReading('empty');
  const printPlace = options.print ? readPrintPlace(printed) : null;
  const lines = printPlace ? printed.filter(line => !isPrintPlace(line.text)) : printed;

  const firstParagraph = lines.findIndex(isParagraph);
  const storyStart = firstParagraph < 0 ? lines.length : firstParagraph;
  const head = lines.slice(0, storyStart);
  const dateLines = dateLinesOf(text, lines, options);
  const title = findTitle(head, dateLines);
  if (title) dateLines.delete(title.line);
  const dated = readPublication(
    text,
    { head, story: lines.slice(storyStart), title: title?.line },
    options,
    evidence,
  );
  const story = storyLines(
    lines.slice(bodyStart(lines, storyStart, title?.line)),
    title?.line.text,
    dateLines,
  );
  const body = story.map(line => line.text).join('\n\n');
  const words = countWords(body);
  const problems: ReadingProblem[] = [...dated.problems];
  if (!title) problems.push({ code: 'title-missing', evidence: [] });
  if (words === 0) problems.push({ code: 'body-missing', evidence: [] });
  else if (words < fewestWords) problems.push({ code: 'body-short', evidence: [] });

  const field = (value: string, line: { start: number; end: number }): Field<string> => ({
    value,
    confidence: 'high',
    origin: 'text',
    evidence: [evidence(line.start, line.end)],
  });
  const first = story[0];
  const place = first && findDateline(text.slice(first.start, first.end));
  const bylines = lines.map(line => ({ line, byline: readByline(line.text) }));
  const link = lines.find(line => junkKind(line.text) === 'link' && /^https?:/i.test(line.text));
  return {
    refused: false,
    source: original,
    title: title ? { ...field(title.line.text, title.line), confidence: title.confidence } : null,
    publishedAt: dated.publishedAt,
    modifiedAt: null,
    section: printPlace && field(printPlace.value, printPlace.line),
    language: languageOf(body) ?? null,
    initials: initialsOf(story.length > 0 ? lines.slice(0, lines.indexOf(story.at(-1)!) + 2) : [], evidence),
    url: link ? field(link.text, link) : null,
    dateline:
      first && place
        ? field(text.slice(first.start + place.start, first.start + place.end), {
            start: first.start + place.start,
            end: first.start + place.end,
          })
        : null,
    body:
      story.length > 0
        ? {
            value: body,
            confidence: words < fewestWords ? 'low' : 'high',
            origin: 'text',
            evidence: story.map(line => evidence(line.start, line.end)),
          }
        : null,
    words,
    authors: bylines.flatMap(({ line, byline }) => (byline?.authors ?? []).map(name => field(name, line))),
    editors: bylines.flatMap(({ line, byline }) => (byline?.editors ?? []).map(name => field(name, line))),
    ...readMatter(text, title ? [title.line] : [], story, quotations(text), evidence, options),
    problems,
  };
}

/** Initials stand at the story's end or on the line below it. */
function initialsOf(
  lines: readonly PasteLine[],
  evidence: (start: number, end: number) => Evidence,
): Initials | null {
  const found = findInitials(lines.map(line => line.text));
  const line = found && lines[found.line];
  if (!found || !line) return null;
  const { writer, editor, printed } = found;
  return { writer, editor, evidence: [evidence(line.end - printed.length, line.end)] };
}

/** Where the body begins: at the first full sentence behind the headline, so that a short lead is kept. */
function bodyStart(lines: readonly PasteLine[], storyStart: number, title: PasteLine | undefined): number {
  const afterTitle = title ? lines.indexOf(title) + 1 : 0;
  if (storyStart >= lines.length) return afterTitle;
  const lead = lines
    .slice(afterTitle, storyStart)
    .findIndex(line => line.words >= 8 && /[.!?]["”]?$/.test(line.text) && !junkKind(line.text));
  return lead < 0 ? storyStart : afterTitle + lead;
}
