import { describe, expect, it } from 'vitest';
import { standingInvitation } from '#app/features/gatherings/merged-invitations.ts';
import {
  decide,
  isAsked,
  joinContacts,
  joinNotes,
  preferredSide,
  repeatedAffiliations,
  undoUntil,
} from '#app/features/partners/merge-plan.ts';

describe('a merge', () => {
  it.each([
    ['Jambi Pos', 'JambiPos', 'kept'],
    ['', 'Ibu', 'gone'],
    ['none', 'madya', 'gone'],
    ['not_recorded', 'registered', 'gone'],
    [null, 'jambi', 'gone'],
    [null, '', 'kept'],
    [false, true, 'kept'],
  ] as const)('between %j and %j prefers the %3$s side', (kept, gone, side) => {
    expect(preferredSide(kept, gone)).toBe(side);
  });

  it('asks only where both say something, and never lets nothing win', () => {
    const differences = [
      { field: 'salutation', kept: '', gone: 'Ibu', preferred: 'gone' },
      { field: 'ukwNumber', kept: '123', gone: null, preferred: 'kept' },
      { field: 'name', kept: 'Rina', gone: 'Rina P', preferred: 'kept' },
    ] as const;
    expect(differences.filter(isAsked).map(({ field }) => field)).toEqual(['name']);
    const side = decide(differences, { salutation: 'kept', ukwNumber: 'gone', name: 'gone' });
    expect([side('salutation'), side('ukwNumber'), side('name')]).toEqual(['gone', 'kept', 'gone']);
  });

  it('joins notes, equal ones once, within the bound', () => {
    expect(joinNotes('satu', 'dua')).toBe('satu\n\ndua');
    expect(joinNotes(' satu ', 'satu')).toBe('satu');
    expect(joinNotes('', 'dua')).toBe('dua');
    expect(joinNotes('a'.repeat(4999), 'b'.repeat(4999))).toHaveLength(5000);
  });

  it('keeps of two equal contacts the one that says by what right it is used', () => {
    const own = { id: 1, kind: 'email', value_key: 'a@a.id', lawful_basis: 'none', source: '' };
    const other = { ...own, id: 2, lawful_basis: 'consent', source: 'Kartu nama' };
    expect(joinContacts([own], [other]).dropped).toEqual([own]);
    expect(joinContacts([other], [own]).dropped).toEqual([own]);
    expect(joinContacts([other], [{ ...other, id: 3 }]).stay).toEqual([other]);
  });

  it('drops an affiliation that says the same, and keeps an earlier stay', () => {
    const row = { id: 1, outlet_id: 5, journalist_id: 1, to_on: null };
    const past = { ...row, id: 2, to_on: '2024-01-01' };
    const open = { ...row, id: 3 };
    expect(repeatedAffiliations([row], [past, open], 'outlet_id')).toEqual([open]);
  });

  it('can be taken back for 30 days', () => {
    expect(undoUntil('2025-03-01T00:00:00.000Z')).toBe('2025-03-31T00:00:00.000Z');
  });
});

describe('of two invitations to one gathering', () => {
  const kept = { id: 1, journalist_id: 1, status: 'invited', answered_at: null, attended: null } as const;
  const gone = { ...kept, id: 2, journalist_id: 2 } as const;
  it.each([
    ['the own one stays when nothing parts them', kept, gone, 1],
    ['the answered one stays', kept, { ...gone, answered_at: '2025-03-01T00:00:00.000Z' }, 2],
    [
      'who came outweighs an answer',
      { ...kept, attended: 1 },
      { ...gone, answered_at: '2025-03-01T00:00:00.000Z' },
      1,
    ],
    ['a withdrawn one gives way', { ...kept, status: 'withdrawn' }, gone, 2],
  ] as const)('%s', (_, own, other, id) => {
    expect(standingInvitation<typeof own | typeof other>(own, other).id).toBe(id);
  });
});
