import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldable, foldUnder, sameStory } from '#app/features/coverage/suggestions/folding.ts';
import { type InboxRule, matchRule } from '#app/features/coverage/suggestions/rules.ts';
import { ruleSchema } from '#app/features/coverage/suggestions/schema.ts';
import { surges } from '#app/features/coverage/suggestions/surge.ts';
import { storyText } from '#tests/factories/coverage.ts';

const rule = (values: Partial<InboxRule> = {}): InboxRule => ({
  id: 1,
  topicId: 1,
  topicName: 'JKK',
  name: 'JKK',
  words: ['JKK', 'kecelakaan kerja'],
  must: [],
  mustNot: [],
  ...values,
});

describe('a rule', () => {
  it.each<[string, Partial<InboxRule>, string[] | undefined]>([
    ['Kecelakaan kerja di kebun sawit', {}, ['Kecelakaan kerja']],
    ['Kecelakaan di jalan', {}, undefined],
    ['JKK dan kecelakaan kerja, JKK', {}, ['JKK', 'kecelakaan kerja']],
    ['Kecelakaan kerja di Jambi', { must: ['Jambi, Bungo'] }, ['Kecelakaan kerja', 'Jambi']],
    ['Kecelakaan kerja di Bungo', { must: ['Jambi, Bungo'] }, ['Kecelakaan kerja', 'Bungo']],
    ['Kecelakaan kerja di Padang', { must: ['Jambi, Bungo'] }, undefined],
    ['Kecelakaan kerja di Jambi', { must: ['Jambi', 'sawit'] }, undefined],
    ['Kecelakaan kerja, lowongan kerja', { mustNot: ['lowongan kerja'] }, undefined],
    ['Santunan JKK di Jambore', { must: ['Jambi'] }, undefined],
    ['Santunan JKK di Jambian', { must: ['"Jambi"'] }, undefined],
    ['Apa saja', { words: [] }, undefined],
    ['', {}, undefined],
  ])('%s', (text, values, words) => {
    expect(matchRule(text, rule(values))?.words).toEqual(words);
  });

  it('takes less, never more, with each must and must-not', () => {
    const word = fc.constantFrom('jkk', 'jambi', 'sawit', 'lowongan', 'kecelakaan kerja', 'padang');
    fc.assert(
      fc.property(
        fc.array(word),
        fc.array(word, { maxLength: 2 }),
        fc.array(word, { maxLength: 2 }),
        (text, must, mustNot) => {
          const strict = matchRule(text.join('. '), rule({ must, mustNot }));
          return strict === undefined || matchRule(text.join('. '), rule()) !== undefined;
        },
      ),
    );
  });

  it('reads its boxes line by line, and words by commas too', () => {
    expect(
      ruleSchema.parse({
        topicId: '1',
        name: 'A',
        words: 'sawit, karet\nSawit',
        must: 'Jambi, Bungo\n\n',
        mustNot: '',
      }),
    ).toMatchObject({ words: ['sawit', 'karet'], must: ['Jambi, Bungo'], mustNot: [] });
  });
});

describe('folding', () => {
  const one = (id: number, values: Partial<Parameters<typeof foldable>[0]> = {}) =>
    foldable({
      id,
      outletId: id,
      networkId: null,
      url: null,
      urlKey: null,
      title: `Judul ${id}`,
      text: storyText(id, 60),
      ...values,
    });
  it.each([
    [
      'the same address',
      { urlKey: 'https://a.example/1' },
      { urlKey: 'https://a.example/1' },
      'same-address',
    ],
    [
      'the same title in one outlet',
      { outletId: 9, title: 'Santunan diserahkan' },
      { outletId: 9, title: 'SANTUNAN diserahkan!' },
      'same-title',
    ],
    [
      'a short title in two outlets',
      { title: 'Santunan diserahkan' },
      { title: 'Santunan diserahkan' },
      undefined,
    ],
    [
      'a network copy by title',
      { networkId: 4, title: 'Santunan diserahkan' },
      { networkId: 4, title: 'Santunan diserahkan' },
      'same-network',
    ],
    [
      'a network copy by number',
      { networkId: 4, url: 'https://a.example/read/123456789/x' },
      { networkId: 4, url: 'https://b.example/read/123456789/y' },
      'same-network',
    ],
    ['nearly the same text', { text: storyText(1, 60) }, { text: `${storyText(1, 60)} tambahan` }, 'alike'],
    ['other stories', {}, {}, undefined],
  ] as const)('%s: %s', (_, a, b, expected) => {
    expect(sameStory(one(1, a), one(2, b))).toBe(expected);
    expect(sameStory(one(2, b), one(1, a))).toBe(expected);
  });
  it('goes under the first that fits, never under itself', () => {
    const copy = one(5, { text: storyText(2, 60) });
    expect(foldUnder(copy, [one(1), one(2), copy])).toEqual({ id: 2, reason: 'alike' });
    expect(foldUnder(copy, [copy])).toBeUndefined();
  });
});

describe('a surge', () => {
  const day = (on: string, count: number, topicId = 1) => ({
    ...{ topicId, topicName: `T${topicId}`, on, count, waiting: 1 },
  });
  it.each([
    ['five today and none before', [day('2025-03-20', 5)], 5],
    ['four today and none before', [day('2025-03-20', 4)], undefined],
    ['twice the mean', [day('2025-03-20', 6), day('2025-03-19', 21)], 6],
    ['less than twice the mean', [day('2025-03-20', 5), day('2025-03-19', 21)], undefined],
    ['older days do not count', [day('2025-03-20', 5), day('2025-03-12', 100)], 5],
    ['nor do days to come', [day('2025-03-20', 5), day('2025-03-21', 100)], 5],
  ])('%s', (_, counts, today) => {
    expect(surges(counts, '2025-03-20')[0]?.today).toBe(today);
  });
  it('puts the largest first', () => {
    expect(
      surges([day('2025-03-20', 5), day('2025-03-20', 9, 2)], '2025-03-20').map(each => each.topicId),
    ).toEqual([2, 1]);
  });
});
