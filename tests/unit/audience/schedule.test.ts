import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embargoAt, isOutdated, isWrong, mailedText } from '#app/features/audience/mailed-text.ts';
import { mailingState } from '#app/features/audience/mailing-state.ts';
import { readSchedule } from '#app/features/audience/schedule.ts';
import { localInputFromInstant, zoneNames } from '#app/lib/zones.ts';

const now = '2025-03-20T03:00:00.000Z';

describe('the moment of a sending', () => {
  it.each([
    [undefined, { at: null }],
    ['', { at: null }],
    ['2025-03-20T10:01', { at: '2025-03-20T03:01:00.000Z' }],
    ['2025-03-20T10:00', { fault: 'past' }],
    ['2025-03-19T23:00', { fault: 'past' }],
    ['2025-03-21T24:30', { fault: 'impossible' }],
    ['2025-02-30T09:00', { fault: 'impossible' }],
    ['besok pagi', { fault: 'impossible' }],
    ['2026-04-20T10:00', { fault: 'far' }],
  ])('%j in Jambi', (local, expected) => expect(readSchedule(local, 'Asia/Jakarta', now)).toEqual(expected));

  it('is the same hour on the wall two hours earlier in Jayapura', () => {
    expect(readSchedule('2025-03-21T08:00', 'Asia/Jayapura', now)).toEqual({
      at: '2025-03-20T23:00:00.000Z',
    });
  });

  it('reads back what it shows, in every zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), fc.constantFrom(...zoneNames), (minutes, zone) => {
        const at = new Date(Date.parse(now) + minutes * 60_000).toISOString();
        expect(readSchedule(localInputFromInstant(at, zone), zone, now)).toEqual({ at });
      }),
    );
  });
});

describe('the state of a sending that waits', () => {
  const counts = { queued: 2, claimed: 0, transmitting: 0, deferred: 0, total: 2 };
  const mailing = { status: 'held' as const, holdUntil: '2025-03-21T00:00:00.000Z', paused: false };

  it('is told apart by why it waits', () => {
    expect(mailingState({ ...mailing, scheduledAt: null }, counts, now)).toBe('held');
    expect(mailingState({ ...mailing, scheduledAt: mailing.holdUntil }, counts, now)).toBe('scheduled');
    expect(mailingState({ ...mailing, scheduledAt: null, paused: true }, counts, now)).toBe('paused');
    const gone = { ...counts, queued: 0 };
    const later = '2025-03-22T00:00:00.000Z';
    expect(mailingState({ ...mailing, scheduledAt: null, paused: true }, gone, later)).toBe('done');
  });
});

describe('what a mail says beside its release', () => {
  const kit = {
    headline: 'Judul',
    dateline: '',
    bodyText: 'Isi.',
    boilerplate: '',
    contactName: 'Rina',
    contactPhone: '',
    contactEmail: '',
    keyMessages: ['782 ribu pekerja'],
    embargoUntil: null as string | null,
  };
  const mailed = { text: mailedText(kit), embargoUntil: null, holdUntil: now };

  it('carries all its words', () => {
    expect(mailed.text).toBe('Judul\n\nIsi.\n\nRina\n\n• 782 ribu pekerja');
  });

  it('is outdated by any word, and by an embargo it does not name', () => {
    expect(isOutdated(mailed, kit)).toBe(false);
    expect(isOutdated(mailed, { ...kit, keyMessages: ['728 ribu pekerja'] })).toBe(true);
    expect(isOutdated(mailed, { ...kit, embargoUntil: '2025-03-20T02:59:59.000Z' })).toBe(false);
    expect(isOutdated(mailed, { ...kit, embargoUntil: '2025-03-20T04:00:00.000Z' })).toBe(true);
    expect(isOutdated({ ...mailed, text: '' }, { ...kit, headline: 'Lain' })).toBe(false);
  });

  it('is not wrong for an embargo that is over, but for one that was moved', () => {
    const embargo = '2025-03-20T05:00:00.000Z';
    const had = { text: mailed.text, embargoUntil: embargoAt({ embargoUntil: embargo }, now) };
    expect(had.embargoUntil).toBe(embargo);
    expect(isWrong(had, { ...kit, embargoUntil: embargo }, embargo)).toBe(false);
    expect(isWrong(had, { ...kit, embargoUntil: '2025-03-20T06:00:00.000Z' }, now)).toBe(true);
    expect(isWrong(had, { ...kit, embargoUntil: null }, now)).toBe(false);
    expect(isWrong(had, { ...kit, bodyText: 'Isi lain.' }, embargo)).toBe(true);
  });
});
