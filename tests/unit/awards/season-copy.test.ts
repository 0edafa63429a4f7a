import { describe, expect, it } from 'vitest';
import { rankedBoards, readBoards } from '#app/features/awards/boards.ts';
import { seasonForNextYear, yearLater } from '#app/features/awards/season-copy.ts';

const season = {
  name: 'Anugerah Jurnalistik 2025',
  startsOn: '2025-01-01',
  endsOn: '2025-12-31',
  boards: readBoards('outlets,works'),
  leagues: [{ id: 4, name: '', scope: 'regional' as const, channel: null }],
};

describe('a season for the year after', () => {
  it('moves its days by a year and keeps the last day of a month the last', () => {
    expect(yearLater('2025-01-01')).toBe('2026-01-01');
    expect(yearLater('2024-02-29')).toBe('2025-02-28');
    expect(yearLater('2023-02-28')).toBe('2024-02-29');
    expect(yearLater('2024-02-28')).toBe('2025-02-28');
    expect(yearLater('2025-12-31')).toBe('2026-12-31');
  });

  it('moves the years in its name, of a season across two of them both', () => {
    expect(seasonForNextYear(season)).toEqual({
      ...{ name: 'Anugerah Jurnalistik 2026', startsOn: '2026-01-01', endsOn: '2026-12-31' },
      boards: ['outlets', 'works'],
      leagues: [{ name: '', scope: 'regional', channel: null }],
    });
    const across = { ...season, name: 'Lomba 2025/2026', startsOn: '2025-07-01', endsOn: '2026-06-30' };
    expect(seasonForNextYear(across)).toMatchObject({
      ...{ name: 'Lomba 2026/2027', startsOn: '2026-07-01', endsOn: '2027-06-30' },
    });
    expect(seasonForNextYear({ ...season, name: 'Piala Jambi' }).name).toBe('Piala Jambi 2026');
    // A name that is taken is not proposed.
    const taken = ['anugerah jurnalistik  2026', 'Anugerah Jurnalistik 2026 (2)'];
    expect(seasonForNextYear(season, taken).name).toBe('Anugerah Jurnalistik 2026 (3)');
    expect(seasonForNextYear({ ...season, name: 'Piala 1945' }).name).toBe('Piala 1945 2026');
  });

  it('reads boards in their order and ranks all but works', () => {
    expect(readBoards('works,outlets')).toEqual(['outlets', 'works']);
    expect(readBoards('planets')).toEqual([]);
    expect(rankedBoards(['outlets', 'journalists', 'works'])).toEqual(['outlets', 'journalists']);
  });
});
