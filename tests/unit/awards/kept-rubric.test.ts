import { expect, it } from 'vitest';
import { readRubric } from '#app/features/awards/judging/rubric.ts';
import { rubricTemplates } from '#app/features/awards/judging/rubric-templates.ts';

const usual = rubricTemplates.usual;

it('reads a rubric as it was kept', () => {
  expect(readRubric(JSON.stringify(usual))).toEqual(usual);
});

it('gives the second criterion of one key a key of its own, the same at every reading and none that is taken', () => {
  const keys = ['a', 'a', 'a-2', 'b', 'a'];
  const criteria = keys.map((key, i) => ({ key, name: `Kriteria ${i}`, about: '', weight: 20 }));
  const kept = JSON.stringify({ ...usual, criteria, ownReporting: 'a' });
  const read = readRubric(kept);
  expect(read.criteria.map(({ key }) => key)).toEqual(['a', 'a-3', 'a-2', 'b', 'a-4']);
  expect(read.criteria.map(({ name }) => name)).toEqual(criteria.map(({ name }) => name));
  expect(read.ownReporting).toBe('a');
  expect(readRubric(kept)).toEqual(read);
});
