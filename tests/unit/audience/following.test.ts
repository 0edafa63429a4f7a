import { describe, expect, it } from 'vitest';
import { isConfirmable, nextAsk, wantsTopics } from '#app/features/audience/following/asking.ts';

const now = '2025-03-20T12:00:00.000Z';
const ago = (ms: number) => new Date(Date.parse(now) - ms).toISOString();
const hour = 3_600_000;

describe('mailing a confirmation', () => {
  it.each([
    ['a first one', undefined, { asksToday: 1 }],
    ['a form sent twice', { askedAt: ago(59_000), asksToday: 1 }, undefined],
    ['a second one later', { askedAt: ago(61_000), asksToday: 1 }, { asksToday: 2 }],
    ['a fourth one of a day', { askedAt: ago(hour), asksToday: 3 }, undefined],
    ['one a day after the third', { askedAt: ago(24 * hour), asksToday: 3 }, { asksToday: 1 }],
  ])('%s', (_, earlier, expected) => expect(nextAsk(earlier, now)).toEqual(expected));

  it('gives seven days', () => {
    expect(isConfirmable(ago(7 * 24 * hour), now)).toBe(true);
    expect(isConfirmable(ago(7 * 24 * hour + 1), now)).toBe(false);
  });
});

describe('topics of interest', () => {
  it.each([
    [[], [], true],
    [[], [3], true],
    [[3, 4], [4], true],
    [[3], [4], false],
    [[3], [], false],
  ])('%j and a release about %j: %j', (chosen, topics, wanted) =>
    expect(wantsTopics(chosen, topics)).toBe(wanted),
  );
});
