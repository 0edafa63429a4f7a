import { expect, it } from 'vitest';
import {
  countWords,
  markedWords,
  mostFrequent,
  type WordList,
  witnessOf,
  wordsOf,
} from '#app/features/coverage/bulk/topic-words.ts';

const list = (terms: string[], exclusions: string[] = []): WordList => ({ terms, exclusions });
const known = [
  { id: 1, name: 'CSR', terms: ['csr', 'donor darah'], exclusions: [] },
  { id: 2, name: 'Kantong', terms: ['kantong darah palsu'], exclusions: [] },
];

function marks(text: string, now: WordList, former: WordList | null) {
  return wordsOf(text, markedWords(text, 1, known, { now, former })).map(({ text: word, mark }) => [
    word,
    mark,
  ]);
}

it.each<[string, string, WordList, WordList | null, [string, string][]]>([
  [
    'a new word',
    'Aksi donor  Darah.',
    list(['csr', 'donor darah']),
    list(['csr']),
    [['donor darah', 'fresh']],
  ],
  ['a word as before', 'Dana CSR dan CSR.', list(['csr']), list(['csr', 'amal']), [['csr', 'kept']]],
  ['a word that was taken off', 'Dana amal.', list(['csr']), list(['csr', 'amal']), [['amal', 'gone']]],
  [
    'an exclusion that is new',
    'CSR pengadilan.',
    list(['csr'], ['pengadilan']),
    list(['csr']),
    [['csr', 'gone']],
  ],
  ['a longer entry of another topic covers', 'Kantong darah palsu.', list(['kantong darah']), list([]), []],
  ['a list that never changed', 'Dana CSR.', list(['csr']), null, [['csr', 'kept']]],
  ['no word', 'Hujan.', list(['csr']), list(['amal']), []],
])('marks %s', (_, text, now, former, expected) => {
  expect(marks(text, now, former)).toEqual(expected);
});

it('shows the sentence of the word that makes the difference, cut to a length that can be read', () => {
  const text = `CSR disebut dulu. ${'Panjang sekali kalimat ini '.repeat(20)}lalu donor darah digelar ${'dan seterusnya '.repeat(30)}. Tamat.`;
  const marked = markedWords(text, 1, known, { now: list(['csr', 'donor darah']), former: list(['csr']) });
  const { pieces } = witnessOf(text, marked)!;
  const shown = pieces.map(piece => piece.text).join('');
  expect(pieces.filter(piece => piece.mark)).toEqual([{ text: 'donor darah', mark: 'fresh' }]);
  expect(shown).toMatch(/^… \S.*lalu donor darah digelar.* …$/);
  expect(shown.length).toBeLessThan(300);
  expect(witnessOf('Hujan.', [])).toBeUndefined();
  const short = 'Dana CSR cair. Lain.';
  expect(witnessOf(short, markedWords(short, 1, known, { now: list(['csr']), former: null }))).toEqual({
    pieces: [
      { text: 'Dana ', mark: null },
      { text: 'CSR', mark: 'kept' },
      { text: ' cair.', mark: null },
    ],
  });
});

it('counts in how many articles each word fired, the most frequent first', () => {
  const counted = new Map();
  countWords(counted, [{ text: 'csr', mark: 'kept' }]);
  countWords(counted, [
    { text: 'amal', mark: 'fresh' },
    { text: 'csr', mark: 'kept' },
  ]);
  expect(mostFrequent(counted)).toEqual([
    { text: 'csr', mark: 'kept', articles: 2 },
    { text: 'amal', mark: 'fresh', articles: 1 },
  ]);
});
