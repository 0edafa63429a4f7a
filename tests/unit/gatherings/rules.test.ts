import { describe, expect, it, test } from 'vitest';
import { isOpen, phaseOf } from '#app/features/gatherings/phase.ts';
import { readProgramme, withInstants } from '#app/features/gatherings/programme.ts';
import { roomFor, seatsOf } from '#app/features/gatherings/seats.ts';
import { mustTell, toldChanges } from '#app/features/gatherings/told-changes.ts';

describe('seats', () => {
  it('are taken by those who come and by nobody else', () => {
    expect(seatsOf('accepted', 2)).toBe(3);
    expect([seatsOf('tentative', 2), seatsOf('declined', 2), seatsOf(null, 2)]).toEqual([0, 0, 0]);
  });

  it.each([
    [10, 9, 'accepted', 0, 'fits'],
    [10, 9, 'accepted', 1, 'too_many'],
    [10, 10, 'accepted', 0, 'no_seat'],
    [10, 12, 'accepted', 0, 'no_seat'],
    [10, 10, 'tentative', 3, 'fits'],
    [10, 10, 'declined', 0, 'fits'],
    [null, 10_000, 'accepted', 5, 'fits'],
  ] as const)('of %s, %s taken: %s with %s', (capacity, taken, answer, companions, expected) => {
    expect(roomFor(capacity, taken, answer, companions)).toBe(expected);
  });
});

describe('phase', () => {
  const gathering = { startsAt: '2025-03-18T08:00:00.000Z', endsAt: '2025-03-18T11:00:00.000Z' };
  test.each([
    ['scheduled', '2025-03-18T07:59:59.999Z', 'upcoming'],
    ['scheduled', '2025-03-18T08:00:00.000Z', 'running'],
    ['scheduled', '2025-03-18T11:00:00.000Z', 'past'],
    ['cancelled', '2025-03-18T12:00:00.000Z', 'cancelled'],
    ['draft', '2025-03-18T12:00:00.000Z', 'draft'],
  ] as const)('%s at %s is %s', (status, now, phase) => {
    expect(phaseOf({ ...gathering, status }, now)).toBe(phase);
    expect(isOpen(phase)).toBe(phase === 'upcoming' || phase === 'running');
  });
});

describe('programme', () => {
  const line = (time: string) => ({ time, title: 'x', speaker: '' });

  it('reads times on the day and in the zone of the gathering', () => {
    const [first, none] = withInstants(
      [line('09:30'), line('')],
      '2025-03-18T02:00:00.000Z',
      'Asia/Jayapura',
    );
    expect(first?.startAt).toBe('2025-03-18T00:30:00.000Z');
    expect(none?.startAt).toBeUndefined();
  });

  it('goes on to the next day when the clock runs past midnight', () => {
    const items = ['22:00', '23:30', '00:15', '01:00'].map(line);
    const at = withInstants(items, '2025-03-18T15:00:00.000Z', 'Asia/Jakarta').map(item => item.startAt);
    expect(at).toEqual([
      '2025-03-18T15:00:00.000Z',
      '2025-03-18T16:30:00.000Z',
      '2025-03-18T17:15:00.000Z',
      '2025-03-18T18:00:00.000Z',
    ]);
  });

  it('allows a registration before the start', () => {
    const [registration] = withInstants([line('14:30')], '2025-03-18T08:00:00.000Z', 'Asia/Jakarta');
    expect(registration?.startAt).toBe('2025-03-18T07:30:00.000Z');
  });

  it('takes broken JSON for an empty one', () => {
    expect([readProgramme('{'), readProgramme('{}'), readProgramme('[]')]).toEqual([[], [], []]);
  });
});

describe('what guests must know', () => {
  const told = {
    title: 'Temu Media',
    startsAt: '2025-03-18T08:00:00.000Z',
    endsAt: '2025-03-18T11:00:00.000Z',
    zone: 'Asia/Jakarta',
    venueName: 'Aula',
    venueAddress: 'Jl. Contoh 1',
    mapUrl: '',
    programme: [],
  };

  it.each([
    [{}, [], false],
    [{ endsAt: '2025-03-18T12:00:00.000Z' }, ['time'], true],
    [{ zone: 'Asia/Makassar' }, ['time'], true],
    [{ venueAddress: 'Jl. Contoh 2' }, ['venue'], true],
    [{ mapUrl: 'https://maps.example' }, [], false],
    [{ title: 'Lain', programme: [{ time: '', title: 'x', speaker: '' }] }, ['title', 'programme'], false],
    [{ title: 'Lain', venueName: 'Balai' }, ['venue', 'title'], true],
  ] as const)('%j', (change, fields, tells) => {
    const changed = toldChanges(told, { ...told, ...change });
    expect(changed).toEqual(fields);
    expect(mustTell(changed)).toBe(tells);
  });
});
