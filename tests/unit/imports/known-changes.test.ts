import { expect, it } from 'vitest';
import {
  type KnownValues,
  knownChanges,
  permitted,
  takenBack,
  valuesOfRow,
  writtenBetween,
} from '#app/features/imports/known-changes.ts';
import type { OutletValues } from '#app/features/imports/row-values.ts';

it.each<[string, KnownValues, KnownValues, string[], string[]]>([
  ['an empty field', { rubric: null }, { rubric: 'Hal. 3' }, ['rubric'], ['rubric']],
  ['another value', { rubric: 'Hal. 1' }, { rubric: 'Hal. 3' }, [], ['rubric']],
  ['the same value', { rubric: 'Hal.  3' }, { rubric: 'Hal. 3' }, [], []],
  ['nothing in the file', { rubric: 'Hal. 3' }, { rubric: null }, [], []],
  ['a field that is not to be touched', {}, { email: ['a@b.example'] }, [], []],
  ['a day over a time on it', { published: '2025-03-18T14:53' }, { published: '2025-03-18T00:00' }, [], []],
  ['another time', { published: '2025-03-18T14:53' }, { published: '2025-03-18T08:00' }, [], ['published']],
  ['another day', { published: '2025-03-18T14:53' }, { published: '2025-03-19T00:00' }, [], ['published']],
  [
    'the same site otherwise written',
    { website: 'https://pos.example' },
    { website: 'https://www.pos.example/' },
    [],
    [],
  ],
  [
    'another address of the same text',
    { url: 'https://a.example/1' },
    { url: 'https://b.example/2' },
    [],
    [],
  ],
  ['a first address of a person', { email: [] }, { email: ['a@b.example'] }, ['email'], ['email']],
  ['one more address', { email: ['x@b.example'] }, { email: ['a@b.example'] }, [], ['email']],
  ['an outlet written otherwise', { outlets: ['Jambi Pos'] }, { outlets: ['JAMBI POS'] }, [], []],
  [
    'a status that differs, with its day',
    { pressCouncil: 'registered', pressCouncilCheckedOn: null },
    { pressCouncil: 'lost', pressCouncilCheckedOn: '2025-01-02' },
    [],
    ['pressCouncil', 'pressCouncilCheckedOn'],
  ],
])('of %s fills and updates what it should', (_, current, wanted, filled, updated) => {
  const changes = knownChanges(current, wanted);
  expect(permitted(changes, 'leave')).toEqual([]);
  expect(permitted(changes, 'fill').map(change => change.field)).toEqual(filled);
  expect(permitted(changes, 'update').map(change => change.field)).toEqual(updated);
});

it('takes nothing from cells that are empty, say none, or could not be read', () => {
  const entry: OutletValues = {
    name: 'Jambi Pos',
    website: null,
    channel: 'online',
    scope: 'regional',
    regency: null,
    network: null,
    pressCouncil: 'not_recorded',
    pressCouncilCheckedOn: null,
    associations: [],
    tags: [],
    active: true,
    notes: 'rajin',
  };
  const values = valuesOfRow(
    'outlets',
    {
      entry,
      cells: ['Jambi Pos', '', '-', 'entah', 'rajin'],
      problems: [{ field: 'regency', code: 'unknownWord', weight: 'note' }],
    },
    {
      mapping: ['name', 'channel', 'scope', 'regency', 'notes'],
      chosen: () => undefined,
      zone: 'Asia/Jakarta',
    },
  );
  expect(values).toEqual({ notes: 'rajin' });
});

it('puts back what still stands as it was left, and names the rest', () => {
  const before: KnownValues = { rubric: 'A', body: null, email: ['x@b.example'], ukw: null };
  const after: KnownValues = { rubric: 'B', body: 'isi', email: ['x@b.example', 'a@b.example'], ukw: null };
  const written = writtenBetween(before, after, ['rubric', 'body', 'email', 'ukw']);
  expect(written.map(change => change.field)).toEqual(['rubric', 'body', 'email']);
  expect(takenBack({ ...after, body: 'isi baru' }, written)).toEqual({
    set: { rubric: 'A' },
    remove: { email: ['a@b.example'] },
    left: ['body'],
  });
});
