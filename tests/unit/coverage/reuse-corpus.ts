import type { ReuseLabel } from '#app/features/coverage/reuse.ts';
import { reword } from '#db/seed/data/articles/rewording.ts';
import { buildDemo } from '#db/seed/data/demo.ts';
import { chance, int, mulberry32, pick, type Random, shuffled } from '#db/seed/data/random.ts';
import { copiedParagraphs } from '#db/seed/data/tiptap.ts';

/** What was done to a release to make the article, and so what the label has to be. */
export const edits = {
  verbatim: 'verbatim',
  'a word here and there': 'verbatim',
  'cut short': 'verbatim',
  'sentences left out': 'verbatim',
  'paragraphs reordered': 'verbatim',
  'sentences swapped': 'verbatim',
  synonyms: 'adapted',
  'half copied, half own': 'adapted',
  'sentences rewritten': 'adapted',
  'quotes only': 'own',
  'one sentence taken': 'own',
  'own text': 'own',
  'own text on the same event': 'own',
} as const satisfies Record<string, ReuseLabel>;
export type Edit = keyof typeof edits;

export type Case = { edit: Edit; label: ReuseLabel; article: string; release: string };

const paragraphs = (text: string) => text.split(/\n+/).filter(Boolean);
const sentences = (paragraph: string) => paragraph.match(/[^.!?]+(?:[.!?]+["”]?|$)\s*/g) ?? [paragraph];
const isQuote = (text: string) => /["“”]/.test(text);

/** Replaces a share of the words outside quotations by others of about the same length. */
function replaceWords(text: string, random: Random, share: number, words: readonly string[]): string {
  return paragraphs(text)
    .map(line =>
      isQuote(line)
        ? line
        : line.replace(/\p{L}{4,}/gu, word => (chance(random, share) ? pick(random, words) : word)),
    )
    .join('\n\n');
}

function takeFirst(list: readonly string[], share: number): string[] {
  return list.slice(0, Math.max(2, Math.round(list.length * share)));
}

type Stock = { release: string; own: string[]; words: readonly string[] };

const makers: Record<Edit, (stock: Stock, random: Random) => string> = {
  verbatim: ({ release }) => release,
  'a word here and there': ({ release, words }, random) => replaceWords(release, random, 0.03, words),
  'cut short': ({ release }, random) => takeFirst(paragraphs(release), 0.4 + random() * 0.3).join('\n\n'),
  'sentences left out': ({ release }, random) =>
    paragraphs(release)
      .map(line =>
        isQuote(line)
          ? line
          : sentences(line)
              .filter(() => chance(random, 0.7))
              .join(''),
      )
      .filter(Boolean)
      .join('\n\n'),
  'paragraphs reordered': ({ release }, random) => {
    const [lead, ...rest] = paragraphs(release);
    return [lead, ...shuffled(random, rest)].join('\n\n');
  },
  'sentences swapped': ({ release }, random) =>
    paragraphs(release)
      .map(line =>
        isQuote(line)
          ? line
          : shuffled(
              random,
              sentences(line).map(s => s.trim()),
            ).join(' '),
      )
      .join('\n\n'),
  synonyms: ({ release, words }, random) => replaceWords(reword(release, random, 0.7), random, 0.08, words),
  'half copied, half own': ({ release, own }, random) => {
    const taken = takeFirst(paragraphs(release), 0.6);
    const mine = paragraphs(own[0]!).slice(0, taken.length);
    return shuffled(random, [...taken, ...mine]).join('\n\n');
  },
  'sentences rewritten': ({ release, own }, random) => {
    const mine = own
      .flatMap(paragraphs)
      .filter(line => !isQuote(line))
      .flatMap(sentences);
    let turn = int(random, 0, 4);
    // Two sentences of every five.
    const rewritten = () => {
      turn = (turn + 1) % 5;
      return turn < 2;
    };
    return paragraphs(release)
      .map(line =>
        isQuote(line)
          ? line
          : sentences(line)
              .map(s => (rewritten() ? pick(random, mine) : s))
              .join(' '),
      )
      .join('\n\n');
  },
  'quotes only': ({ release, own }) => {
    const quotes = paragraphs(release)
      .filter(isQuote)
      .flatMap(line => line.match(/"[^"]+"/g) ?? []);
    const [lead, ...rest] = paragraphs(own[0]!);
    return [lead, ...quotes.map(quote => `${quote} katanya.`), ...rest].join('\n\n');
  },
  'one sentence taken': ({ release, own }, random) => {
    const taken = paragraphs(release)
      .filter(line => !isQuote(line))
      .flatMap(sentences);
    const mine = paragraphs(own[0]!);
    return [...mine.slice(0, 2), pick(random, taken), ...mine.slice(2)].join('\n\n');
  },
  'own text': ({ own }, random) => pick(random, own),
  'own text on the same event': ({ release, own }) => {
    const lead = paragraphs(release)[0]!.split(/\s+/).slice(0, 18).join(' ');
    return [`${lead}.`, ...paragraphs(own[0]!)].join('\n\n');
  },
};

/** Articles made from the demo's releases by known edits: `each` of every kind, the same for the same seed. */
export function reuseCorpus(seed: number, each: number): Case[] {
  const demo = buildDemo('2026-06-01T02:00:00.000Z');
  const releases = [...demo.releases, ...demo.archive].map(release =>
    copiedParagraphs(release.doc).join('\n\n'),
  );
  const own = demo.articles.filter(article => article.origin.kind === 'own' && article.body.length > 1200);
  const random = mulberry32(seed);
  const words = [...new Set(own.slice(0, 40).flatMap(article => article.body.match(/\p{L}{4,12}/gu) ?? []))];
  return (Object.keys(edits) as Edit[]).flatMap(edit =>
    Array.from({ length: each }, () => {
      const release = pick(random, releases);
      const stock = {
        release,
        words,
        own: Array.from({ length: 4 }, () => own[int(random, 0, own.length - 1)]!.body),
      };
      return { edit, label: edits[edit], article: makers[edit](stock, random), release };
    }),
  );
}
