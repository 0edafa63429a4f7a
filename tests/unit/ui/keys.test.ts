import { describe, expect, it } from 'vitest';
import { keyCommand } from '#app/ui/keys.ts';
import { groupEntries, wrapIndex } from '#app/ui/palette-entries.ts';

describe('keyCommand', () => {
  it('reads the keys of lists and leaves the browser its own', () => {
    expect(keyCommand({ key: 'j' })).toEqual({ do: 'next' });
    expect(keyCommand({ key: 'k' })).toEqual({ do: 'previous' });
    expect(keyCommand({ key: '?' })).toEqual({ do: 'help' });
    expect(keyCommand({ key: 'e' })).toEqual({ do: 'press', key: 'e' });
    expect(keyCommand({ key: '2' })).toEqual({ do: 'press', key: '2' });
    expect(keyCommand({ key: 'k', ctrlKey: true })).toBeUndefined();
    expect(keyCommand({ key: 'Enter' })).toBeUndefined();
  });
});

describe('palette', () => {
  it('numbers options as they stand on screen, group by group', () => {
    const entry = (group: string, label: string) => ({ group, label, href: `/${label}` });
    const groups = groupEntries([entry('Media', 'a'), entry('Aksi', 'b'), entry('Media', 'c')]);
    expect(
      groups.map(group => group.entries.map(({ entry: { label }, index }) => `${label}${index}`)),
    ).toEqual([['a0', 'c1'], ['b2']]);
  });

  it('goes round at both ends', () => {
    expect([wrapIndex(-1, 3), wrapIndex(3, 3), wrapIndex(1, 0)]).toEqual([2, 0, 0]);
  });
});
