import { describe, expect, it } from 'vitest';
import { missCause } from '#app/features/coverage/misses/diagnosis.ts';
import type { MissCauseFacts } from '#app/features/coverage/misses/facts.ts';
import { proposedWords } from '#app/features/coverage/misses/proposed-words.ts';

const facts: MissCauseFacts = { suggested: false, seen: false, ruleTakesItem: false, feeds: [] };
const fine = { status: 'active', problem: null } as const;
const failing = { status: 'active', problem: 'timeout' } as const;
const paused = { status: 'paused', problem: null } as const;

describe('why an article was missed', () => {
  it.each<[string, Partial<MissCauseFacts>]>([
    ['no-feed', {}],
    ['feed-paused', { feeds: [paused] }],
    ['feed-failing', { feeds: [failing, paused] }],
    ['not-in-feed', { feeds: [fine, failing] }],
    ['rule', { feeds: [fine], seen: true }],
    ['other', { feeds: [fine], seen: true, ruleTakesItem: true }],
    ['overlooked', { feeds: [fine], seen: true, suggested: true }],
  ])('%s', (cause, values) => expect(missCause({ ...facts, ...values })).toBe(cause));
});

describe('words for a rule', () => {
  const item = {
    title: 'Ribuan penyadap karet Merangin terlindungi',
    summary: 'Pemkab Merangin mendaftarkan penyadap karet.',
    body: 'Penyadap karet di Merangin kini tenang. Penyadap karet itu didaftarkan pemkab. Penyadap karet bersyukur.',
  };
  it('are telling phrases of the story that other items do not hold', () => {
    const words = proposedWords(
      item,
      ['Harga karet naik di Merangin', 'Festival Merangin', 'Merangin banjir'],
      [],
    );
    expect(words[0]).toBe('penyadap karet');
    expect(words).not.toContain('merangin');
    expect(words).not.toContain('karet');
  });
  it('are none that a rule has', () => {
    expect(proposedWords(item, [], ['Penyadap karet'])).not.toContain('penyadap karet');
    expect(proposedWords({ title: '', summary: '', body: '' }, [], [])).toEqual([]);
  });
});
