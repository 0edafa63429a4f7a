import { describe, expect, it } from 'vitest';
import { assignJurors } from '#app/features/awards/assignment/assign-jurors.ts';
import { PanelRefused, type PanelRequest } from '#app/features/awards/assignment/panel-request.ts';

type Request = PanelRequest<number, number>;
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const outsiders = (n: number) => upTo(n).map(id => ({ id, staff: false }));
const request = (changes: Partial<Request>): Request => ({
  jurors: outsiders(5),
  entries: upTo(10),
  perEntry: 3,
  conflicts: [],
  fixed: [],
  ...changes,
});
const panelOf = (seats: readonly { juror: number; entry: number }[], entry: number) =>
  seats.filter(seat => seat.entry === entry).map(({ juror }) => juror);

describe('jurors for every entry', () => {
  it('gives each entry its jurors and each juror the same load', () => {
    const { seats, loads, shortages, bottleneck } = assignJurors(request({}));
    for (const entry of upTo(10)) expect(new Set(panelOf(seats, entry)).size).toBe(3);
    expect(loads).toEqual([6, 6, 6, 6, 6]);
    expect({ shortages, bottleneck }).toEqual({ shortages: [], bottleneck: null });
  });

  it('keeps seats given by hand and evens out around them', () => {
    const fixed = upTo(8).map(entry => ({ juror: 1, entry }));
    const { seats, loads } = assignJurors(request({ fixed }));
    expect(seats).toEqual(expect.arrayContaining(fixed));
    // Juror 1 has more than a fair share already and gets nothing else.
    expect(loads[0]).toBe(8);
    expect(loads.slice(1).sort()).toEqual([5, 5, 6, 6]);
  });

  it('keeps more seats than asked for', () => {
    const fixed = upTo(5).map(juror => ({ juror, entry: 1 }));
    const { seats } = assignJurors(request({ fixed }));
    expect(panelOf(seats, 1)).toHaveLength(5);
    expect(panelOf(seats, 2)).toHaveLength(3);
  });

  it('drops a seat given by hand that a conflict forbids, and says so', () => {
    const pair = { juror: 2, entry: 4 };
    const { seats, withdrawn } = assignJurors(request({ fixed: [pair], conflicts: [pair] }));
    expect(withdrawn).toEqual([pair]);
    expect(panelOf(seats, 4)).not.toContain(2);
    expect(panelOf(seats, 4)).toHaveLength(3);
  });

  it('keeps staff a minority, also where staff was seated by hand', () => {
    const jurors = [...outsiders(4), { id: 5, staff: true }, { id: 6, staff: true }];
    const fixed = [5, 6].map(juror => ({ juror, entry: 1 }));
    const { seats, shortages } = assignJurors(request({ jurors, fixed }));
    const staffOn = (entry: number) => panelOf(seats, entry).filter(juror => juror > 4).length;
    expect(shortages).toEqual([]);
    // Two of staff need three others to be a minority.
    expect(panelOf(seats, 1)).toHaveLength(5);
    for (const entry of upTo(10).slice(1)) expect(staffOn(entry)).toBeLessThanOrEqual(1);
  });

  it('one juror an entry is never staff', () => {
    const jurors = [
      { id: 1, staff: true },
      { id: 2, staff: false },
    ];
    expect(assignJurors(request({ jurors, perEntry: 1 })).loads).toEqual([0, 10]);
  });
});

describe('requests that cannot be met', () => {
  it('all jurors recused from one entry: says which, why, and fills the rest', () => {
    const conflicts = upTo(5).map(juror => ({ juror, entry: 7 }));
    const { seats, shortages, bottleneck } = assignJurors(request({ conflicts }));
    expect(shortages).toEqual([
      {
        entry: 7,
        open: 3,
        possible: 0,
        missing: 3,
        conflicted: 5,
        full: 0,
        staffBeyondLimit: 0,
        causes: ['conflicts'],
      },
    ]);
    expect(bottleneck).toBeNull();
    expect(seats).toHaveLength(27);
  });

  it('staff that may not be a majority', () => {
    const jurors = upTo(5).map(id => ({ id, staff: id > 1 }));
    const { shortages } = assignJurors(request({ jurors, entries: [1] }));
    expect(shortages).toMatchObject([
      { entry: 1, possible: 2, missing: 1, staffBeyondLimit: 3, causes: ['staff-limit'] },
    ]);
  });

  it('conflicts and staff limit together', () => {
    const jurors = upTo(5).map(id => ({ id, staff: id > 3 }));
    const conflicts = [1, 2].map(juror => ({ juror, entry: 1 }));
    const { shortages } = assignJurors(request({ jurors, entries: [1, 2], conflicts }));
    expect(shortages).toMatchObject([
      {
        entry: 1,
        possible: 2,
        missing: 1,
        conflicted: 2,
        staffBeyondLimit: 1,
        causes: ['conflicts', 'staff-limit'],
      },
    ]);
  });

  it('too few jurors, or none', () => {
    const { shortages } = assignJurors(request({ jurors: outsiders(2), entries: [1] }));
    expect(shortages).toMatchObject([{ missing: 1, causes: ['panel'] }]);
    const empty = assignJurors(request({ jurors: [], entries: [1] }));
    expect(empty).toMatchObject({ seats: [], loads: [], shortages: [{ missing: 3, causes: ['panel'] }] });
  });

  it('jurors whose seats by hand are all they may take', () => {
    const fixed = [2, 3].map(entry => ({ juror: 1, entry }));
    const { shortages } = assignJurors(
      request({ jurors: outsiders(3), entries: [1, 2, 3], mostPerJuror: 2, fixed }),
    );
    expect(shortages).toMatchObject([{ entry: 1, missing: 1, full: 1, causes: ['capacity'] }]);
  });

  it('entries that compete for jurors with too little room', () => {
    const { seats, loads, shortages, bottleneck } = assignJurors(request({ mostPerJuror: 5 }));
    expect(shortages).toEqual([]);
    expect(bottleneck).toEqual({ entries: upTo(10), jurors: upTo(5), open: 30, filled: 25, missing: 5 });
    expect(loads).toEqual([5, 5, 5, 5, 5]);
    expect(seats).toHaveLength(25);
  });

  it('names only the entries and jurors of the bottleneck', () => {
    // Entries 1 to 3 can only be judged by jurors 1 to 3, who may take two each; the others have room.
    const conflicts = [4, 5, 6].flatMap(juror => [1, 2, 3].map(entry => ({ juror, entry })));
    const { bottleneck } = assignJurors(
      request({ jurors: outsiders(6), entries: [1, 2, 3, 4], conflicts, mostPerJuror: 2 }),
    );
    expect(bottleneck).toEqual({ entries: [1, 2, 3], jurors: [1, 2, 3], open: 9, filled: 6, missing: 3 });
  });

  it('no entries: nothing to do', () => {
    expect(assignJurors(request({ entries: [] }))).toMatchObject({ seats: [], loads: [0, 0, 0, 0, 0] });
  });

  it('refuses what it cannot read', () => {
    const fault = (changes: Partial<Request>) => {
      try {
        assignJurors(request(changes));
      } catch (error) {
        if (error instanceof PanelRefused) return error.fault;
        throw error;
      }
      return null;
    };
    expect(fault({ jurors: [...outsiders(2), { id: 1, staff: true }] })).toBe('juror-twice');
    expect(fault({ entries: [1, 1] })).toBe('entry-twice');
    for (const perEntry of [0, -1, 2.5, Number.NaN]) expect(fault({ perEntry })).toBe('per-entry');
    for (const mostPerJuror of [-1, 0.5]) expect(fault({ mostPerJuror })).toBe('most-per-juror');
    expect(fault({ fixed: [{ juror: 99, entry: 1 }] })).toBe('fixed-unknown');
    expect(fault({ fixed: [{ juror: 1, entry: 99 }] })).toBe('fixed-unknown');
    expect(fault({ conflicts: [{ juror: 99, entry: 99 }] })).toBeNull();
  });
});
