import { expect, it } from 'vitest';
import { keysApart } from '#db/migrations/0044-criterion-keys.ts';

it('leaves criteria whose keys differ as they are', () => {
  const criteria = [{ key: 'a' }, { key: 'b' }];
  expect(keysApart(criteria)).toEqual({ criteria, added: [] });
});

it('gives the second criterion of one key a key of its own, the same every time and none that is taken', () => {
  const kept = ['a', 'a', 'a-2', 'b', 'a'].map((key, i) => ({ key, name: `Kriteria ${i}` }));
  const { criteria, added } = keysApart(kept);
  expect(criteria.map(({ key }) => key)).toEqual(['a', 'a-3', 'a-2', 'b', 'a-4']);
  expect(criteria.map(({ name }) => name)).toEqual(kept.map(({ name }) => name));
  expect(added).toEqual([
    { key: 'a-3', from: 'a' },
    { key: 'a-4', from: 'a' },
  ]);
  expect(keysApart(kept)).toEqual({ criteria, added });
});
