import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordFaults } from '#app/features/accounts/password-rules.ts';
import { linkTarget } from '#app/features/files/pdf-document.server.ts';
import {
  type Arrangeable,
  arrange,
  arrangements,
  chapters,
  keepOrder,
  placeInto,
  placesOf,
} from '#app/features/reports/books/arrangement.ts';
import { bookFigures, bookPeriod } from '#app/features/reports/books/figures.ts';
import { madeWord, wordRandoms } from '#app/features/reports/books/made-word.ts';
import { bookPaths } from '#app/features/reports/paths.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const article = (id: number, values: Partial<Arrangeable> = {}): Arrangeable => ({
  id,
  publishedAt: `2025-03-${String(id).padStart(2, '0')}T01:00:00.000Z`,
  outlet: 'Kabar',
  headlineTone: null,
  topics: [],
  ...values,
});
const three = [
  article(2, { outlet: 'Zona', topics: ['JKK'] }),
  article(1, { outlet: 'Antar', topics: ['JHT', 'JKK'] }),
  article(3, { outlet: 'Antar', topics: ['JKK'] }),
  article(4, { outlet: 'Éra' }),
];
const office = ['JKK', 'JKM', 'JHT', 'JP', 'JKP'];
const ids = (articles: readonly Arrangeable[]) => articles.map(({ id }) => id);

describe('the order of a book', () => {
  it.each([
    ['newest', [4, 3, 2, 1]],
    ['oldest', [1, 2, 3, 4]],
    ['outlet', [1, 3, 4, 2]],
    ['topic', [2, 3, 1, 4]],
    ['manual', [2, 1, 3, 4]],
  ] as const)('%s', (arrangement, expected) =>
    expect(ids(arrange(three, arrangement, office))).toEqual(expected),
  );

  it('has chapters by outlet and by topic only', () => {
    const names = (arrangement: (typeof arrangements)[number]) =>
      chapters(arrange(three, arrangement, office), arrangement).map(({ chapter }) => chapter);
    expect(names('outlet')).toEqual(['Antar', 'Éra', 'Zona']);
    expect(names('topic')).toEqual(['JKK', 'JHT', '']);
    expect(names('newest')).toEqual([null]);
    expect(chapters([], 'topic')).toEqual([]);
  });

  it('has its chapters as the office lists its topics, those it does not list next, none last', () => {
    const topics = ['', 'Nelayan', 'JKP', 'JHT', 'Apel', 'JHT', 'JKK'];
    const articles = topics.map((topic, i) => article(i + 1, { topics: topic ? [topic] : [] }));
    const groups = chapters(arrange(articles, 'topic', office), 'topic');
    expect(groups.map(({ chapter }) => chapter)).toEqual(['JKK', 'JHT', 'JKP', 'Apel', 'Nelayan', '']);
  });

  it('keeps what people moved within a chapter, and takes more in before what is later there', () => {
    const [a, b, c, d] = [1, 2, 3, 4].map(id => article(id, { topics: [id === 2 ? 'JHT' : 'JKK'] }));
    const moved = [d!, b!, a!];
    expect(ids(keepOrder(moved, 'topic', office))).toEqual([4, 1, 2]);
    expect(ids(placeInto([a!, d!, b!], [c!], 'topic', office))).toEqual([1, 3, 4, 2]);
    expect(ids(placeInto([d!, a!, b!], [c!], 'topic', office))).toEqual([3, 4, 1, 2]);
    expect(ids(placeInto([d!, a!], [c!], 'manual', office))).toEqual([4, 1, 3]);
    expect(ids(placeInto([d!, a!], [c!], 'newest', office))).toEqual([4, 3, 1]);
    expect(placesOf([a!, d!, b!], 'topic', 4)).toEqual({ from: 1, to: 2 });
    expect(placesOf([a!, d!, b!], 'topic', 2)).toEqual({ from: 3, to: 3 });
    expect(placesOf([a!, d!, b!], 'newest', 2)).toEqual({ from: 1, to: 3 });
    expect(placesOf([a!], 'topic', 9)).toBeUndefined();
  });

  const any = fc.uniqueArray(
    fc.record<Arrangeable>({
      id: fc.integer({ min: 1, max: 1000 }),
      publishedAt: fc.constantFrom('2025-03-01T00:00:00.000Z', '2025-03-02T00:00:00.000Z'),
      outlet: fc.constantFrom('A', 'B', 'b', ''),
      headlineTone: fc.constant(null),
      topics: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
    }),
    { selector: entry => entry.id, maxLength: 30 },
  );

  it('holds every article once, in one chapter each, whatever order they came in', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...arrangements), (articles, arrangement) => {
        const arranged = arrange(articles, arrangement, ['y']);
        expect(ids(arranged).sort()).toEqual(ids(articles).sort());
        expect(arrange(arranged, arrangement, ['y'])).toEqual(arranged);
        expect(keepOrder(arranged, arrangement, ['y'])).toEqual(arranged);
        const [first, ...others] = arranged;
        if (arrangement !== 'manual') {
          expect(arrange([...articles].reverse(), arrangement, ['y'])).toEqual(arranged);
          expect(placeInto(others, first ? [first] : [], arrangement, ['y'])).toEqual(arranged);
        }
        const groups = chapters(arranged, arrangement);
        expect(groups.flatMap(group => group.entries)).toEqual(arranged);
        if (arrangement === 'topic' || arrangement === 'outlet') {
          const names = groups.map(group => group.chapter);
          expect(new Set(names).size).toBe(names.length);
        }
      }),
      propertyRuns,
    );
  });
});

const facts = (publishedOn: string, values = {}) => ({
  ...{ title: '', outlet: 'Kabar', channel: 'online', rubric: '', writers: '', dateline: '', regency: null },
  ...{
    publishedAt: '',
    publishedOn,
    headlineTone: null,
    bodyTone: null,
    topics: ['JKK'],
    url: null,
    excerpt: '',
  },
  ...values,
});

it('draws months in the order of time, the rest most first', () => {
  const entries = [facts('2025-03-09'), facts('2024-12-31', { topics: ['JHT'] }), facts('2025-03-01')];
  const figures = bookFigures(entries);
  expect(figures.months.map(({ key }) => key)).toEqual(['2024-12', '2025-03']);
  expect(figures.topics[0]).toEqual({ key: 'JKK', count: 2 });
  expect(bookPeriod(entries)).toEqual({ fromOn: '2024-12-31', toOn: '2025-03-09' });
  expect(bookPeriod([])).toBeNull();
});

it.each([
  ['https://a.example/b c', 'https://a.example/b%20c'],
  ['https://a.example/b%20c', 'https://a.example/b%20c'],
  ['https://a.example/100%', 'https://a.example/100%25'],
  ['https://a.example/\ud800', 'https://a.example/'],
])('writes %j as the target of a link', (url, target) => expect(linkTarget(url)).toBe(target));

it('makes passwords that a link takes and a person can read aloud', () => {
  const [least, most] = [
    madeWord(Array(wordRandoms).fill(0)),
    madeWord(Array(wordRandoms).fill(2 ** 32 - 1)),
  ];
  expect(least).toBe('baba baba baba 0000');
  expect(most).not.toBe(least);
  for (const word of [least, most]) expect(passwordFaults(word, '')).toEqual([]);
});

it('takes the filters of a list along, not its page', () => {
  expect(bookPaths.newOf('/pemberitaan?topik=3&after=x&sort=-words&keadaan=dismissed')).toBe(
    '/laporan/buku/baru?topik=3',
  );
  expect(bookPaths.newOf('/pemberitaan')).toBe('/laporan/buku/baru');
});
