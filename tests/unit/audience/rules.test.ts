import { describe, expect, it } from 'vitest';
import { audienceFilter } from '#app/features/audience/filter.ts';
import { mailingState, secondsLeft, waiting } from '#app/features/audience/mailing-state.ts';
import { planMailing } from '#app/features/audience/plan.ts';
import { mailboxKey } from '#app/lib/mail-address.ts';

const person = (journalistId: number, email: string | null = `w${journalistId}@media.example`) => ({
  journalistId,
  email,
  doNotContact: false,
  lawfulBasis: 'consent' as const,
  source: 'Kartu nama',
  suppressedAll: null,
  suppressedBulk: null,
});

describe('a plan', () => {
  const nobody = { already: new Set<number>(), taken: new Set<string>(), recent: new Map<number, number>() };

  it('warns from the second mail on, and still includes', () => {
    const recent = new Map([
      [1, 1],
      [2, 2],
      [3, 9],
    ]);
    const plan = planMailing([person(1), person(2), person(3)], { ...nobody, recent });
    expect(plan.included.map(({ crowded }) => crowded)).toEqual([false, true, true]);
    expect(plan.excluded).toEqual([]);
  });

  it('leaves out who has it, by person and by mailbox', () => {
    const known = { ...nobody, already: new Set([1]), taken: new Set([mailboxKey('W2@media.example')]) };
    const plan = planMailing([person(1), person(2), person(3)], known);
    expect(plan.included.map(entry => entry.person.journalistId)).toEqual([3]);
    expect(plan.excluded.map(({ reason }) => reason)).toEqual(['already_chosen', 'duplicate_address']);
  });
});

describe('the state of a mailing', () => {
  const none = { queued: 0, claimed: 0, transmitting: 0, deferred: 0, total: 3 };
  const holdUntil = '2025-03-20T03:01:00.000Z';
  const at = (now: string, counts = none, status: 'held' | 'cancelled' = 'held') =>
    mailingState({ status, holdUntil }, counts, now);

  it.each([
    ['2025-03-20T03:00:59.999Z', { ...none, queued: 3 }, 'held'],
    [holdUntil, { ...none, queued: 3 }, 'sending'],
    [holdUntil, { ...none, deferred: 1 }, 'sending'],
    [holdUntil, none, 'done'],
  ] as const)('%s', (now, counts, state) => expect(at(now, counts)).toBe(state));

  it('stays called off', () => {
    expect(at(holdUntil, { ...none, transmitting: 1 }, 'cancelled')).toBe('cancelled');
    expect(waiting({ ...none, transmitting: 1, queued: 2 })).toBe(3);
  });

  it('counts whole seconds', () => {
    expect(secondsLeft(holdUntil, '2025-03-20T03:00:00.000Z')).toBe(60);
    expect(secondsLeft(holdUntil, '2025-03-20T03:00:59.001Z')).toBe(1);
    expect(secondsLeft(holdUntil, '2025-03-20T03:02:00.000Z')).toBe(0);
  });
});

describe('the filter in the address', () => {
  it('reads what it knows and drops the rest', () => {
    const params = new URLSearchParams(
      'segmen=4&kanal=radio&kanal=fax&jangkauan=regional&wilayah=bungo&wilayah=mars&media=3&media=-1&media=x&q=%20Rah%20',
    );
    expect(audienceFilter(params)).toEqual({
      channels: ['radio'],
      scopes: ['regional'],
      regencies: ['bungo'],
      outletIds: [3],
      segmentId: 4,
      search: 'Rah',
    });
    expect(audienceFilter(new URLSearchParams('kanal=&media=&segmen=x&q='))).toEqual({
      channels: [],
      scopes: [],
      regencies: [],
      outletIds: [],
      segmentId: null,
      search: '',
    });
  });
});
