import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  frequencies,
  joinWishes,
  noWishes,
  type ReleaseAhead,
  type Wishes,
  wishAgainst,
  wishesOn,
} from '#app/features/partners/preferences/wishes.ts';

const on = '2025-03-20';
const release = (over: Partial<ReleaseAhead> = {}): ReleaseAhead => ({
  on,
  topicIds: [],
  embargoed: false,
  lastOn: new Map(),
  ...over,
});
const wishing = (over: Partial<Wishes>) => ({ journalistId: 1, wishes: { ...noWishes, ...over } });
const lastly = (day: string) => ({ lastOn: new Map([[1, day]]) });

describe('what a wish keeps back', () => {
  it.each([
    ['no mail at all', { mail: false }, {}, 'no_mail_wanted'],
    ['a pause', { pausedUntilOn: '2025-03-21' }, {}, 'paused'],
    ['an embargo nobody accepted', {}, { embargoed: true }, 'embargo_not_accepted'],
    ['an embargo that was accepted', { embargo: true }, { embargoed: true }, undefined],
    ['other topics', { topicIds: [1, 2] }, { topicIds: [3] }, 'other_topics'],
    ['one of the topics', { topicIds: [1, 2] }, { topicIds: [2, 3] }, undefined],
    ['a release about nothing named', { topicIds: [1] }, { topicIds: [] }, undefined],
    ['no topics chosen', {}, { topicIds: [3] }, undefined],
    ['weekly, six days after', { frequency: 'weekly' }, lastly('2025-03-14'), 'too_often'],
    ['weekly, seven days after', { frequency: 'weekly' }, lastly('2025-03-13'), undefined],
    ['weekly, the first', { frequency: 'weekly' }, {}, undefined],
    ['monthly, 29 days after', { frequency: 'monthly' }, lastly('2025-02-19'), 'too_often'],
    ['monthly, 30 days after', { frequency: 'monthly' }, lastly('2025-02-18'), undefined],
    ['all, the same day', {}, lastly(on), undefined],
  ] as [string, Partial<Wishes>, Partial<ReleaseAhead>, string | undefined][])(
    '%s',
    (_, wishes, over, reason) => expect(wishAgainst(wishing(wishes), release(over))).toBe(reason),
  );

  it('concerns invitations only by way and pause', () => {
    expect(wishAgainst(wishing({ frequency: 'monthly', topicIds: [1] }))).toBeUndefined();
    expect(wishAgainst(wishing({ mail: false }))).toBe('no_mail_wanted');
    expect(wishAgainst(wishing({ pausedUntilOn: '2025-04-01' }))).toBe('paused');
  });

  it('is nothing without wishes, but for an embargo', () => {
    expect(wishAgainst({ journalistId: 1 }, release({ ...lastly(on), topicIds: [9] }))).toBeUndefined();
    expect(wishAgainst({ journalistId: 1, wishes: null }, release({ embargoed: true }))).toBe(
      'embargo_not_accepted',
    );
  });

  it('ends a pause on its day', () => {
    const paused = { ...noWishes, pausedUntilOn: on };
    expect(wishesOn(paused, '2025-03-19').pausedUntilOn).toBe(on);
    expect(wishesOn(paused, on).pausedUntilOn).toBeNull();
  });
});

describe('the wishes of two records that are one person', () => {
  const wishes = fc.record({
    mail: fc.boolean(),
    whatsapp: fc.boolean(),
    frequency: fc.constantFrom(...frequencies),
    embargo: fc.boolean(),
    pausedUntilOn: fc.constantFrom(null, '2025-04-01', '2025-05-01'),
    topicIds: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
  });
  const releases = fc.record({
    on: fc.constant(on),
    topicIds: fc.constant([] as number[]),
    embargoed: fc.boolean(),
    lastOn: fc.constantFrom('2025-03-01', '2025-03-18').map(day => new Map([[1, day]])),
  });

  it('keep back whatever either keeps back, topics apart', () => {
    fc.assert(
      fc.property(wishes, wishes, releases, (a, b, ahead) => {
        const kept = (one: Wishes) => wishAgainst({ journalistId: 1, wishes: one }, ahead) !== undefined;
        expect(kept(joinWishes(a, b))).toBe(kept(a) || kept(b));
      }),
    );
  });

  it('are the same in either order', () => {
    fc.assert(
      fc.property(wishes, wishes, (a, b) => {
        expect(joinWishes(a, b)).toEqual(joinWishes(b, a));
      }),
    );
  });

  it('take the topics of both, or all', () => {
    const topics = (...topicIds: number[]) => ({ ...noWishes, topicIds });
    expect(joinWishes(topics(3, 1), topics(2, 1)).topicIds).toEqual([1, 2, 3]);
    expect(joinWishes(topics(3), topics()).topicIds).toEqual([]);
  });
});
