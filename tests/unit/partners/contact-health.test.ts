import { describe, expect, it } from 'vitest';
import { contactHealth } from '#app/features/partners/contact-health.ts';

const on = (day: number) => `2025-03-${String(day).padStart(2, '0')}T03:00:00.000Z`;
const clean = { lastSentAt: null, fault: null, suppressions: [] };

describe('how mail fares at an address', () => {
  it.each([
    ['never tried', clean, { state: 'untried', at: null }],
    ['accepted', { ...clean, lastSentAt: on(3) }, { state: 'delivered', at: on(3) }],
    [
      'put off after a success',
      { ...clean, lastSentAt: on(3), fault: { at: on(5), reason: 'mailbox-full' } },
      { state: 'soft', at: on(5), reason: 'mailbox-full' },
    ],
    [
      'accepted after a refusal',
      { ...clean, lastSentAt: on(7), fault: { at: on(5), reason: 'no-such-mailbox' } },
      { state: 'delivered', at: on(7), reason: null },
    ],
    [
      'no such mailbox',
      { ...clean, fault: { at: on(5), reason: 'no-such-mailbox' } },
      { state: 'hard', at: on(5), reason: 'no-such-mailbox' },
    ],
    [
      'withheld for a bounce reported later by mail',
      { ...clean, lastSentAt: on(7), suppressions: [{ reason: 'hard_bounce', at: on(8) }] },
      { state: 'hard', at: on(8), reason: null },
    ],
    [
      'unsubscribed, though mail came through',
      { ...clean, lastSentAt: on(7), suppressions: [{ reason: 'unsubscribed', at: on(8) }] },
      { state: 'unsubscribed', at: on(8) },
    ],
    [
      'a complaint before all else',
      {
        lastSentAt: on(7),
        fault: { at: on(9), reason: 'no-such-mailbox' },
        suppressions: [
          { reason: 'hard_bounce', at: on(9) },
          { reason: 'complaint', at: on(8) },
        ],
      },
      { state: 'complained', at: on(8) },
    ],
    [
      'the wish not to be contacted is the person’s, not the address’s',
      { ...clean, suppressions: [{ reason: 'do_not_contact', at: on(8) }] },
      { state: 'untried' },
    ],
  ] as const)('%s', (_, evidence, health) => {
    expect(contactHealth(evidence)).toMatchObject(health);
  });
});
