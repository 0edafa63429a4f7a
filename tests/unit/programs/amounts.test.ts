import { expect, it } from 'vitest';
import { effectOn, isPercent, scaleEnd } from '#app/features/programs/amounts.ts';

it('knows per cent in both languages', () => {
  expect(['%', 'persen', ' Percent ', 'per cent'].every(isPercent)).toBe(true);
  expect(isPercent('orang')).toBe(false);
});

it('draws targets on a scale that holds every value', () => {
  const target = { baseline: 44, current: 44.6, goal: 55 };
  expect(scaleEnd({ ...target, unit: 'persen' })).toBe(100);
  expect(scaleEnd({ ...target, unit: 'orang' })).toBeCloseTo(60.5);
  expect(scaleEnd({ unit: 'orang', baseline: 0, current: 0, goal: 0 })).toBe(1);
});

it('places a figure in time, both days included', () => {
  const figure = { effectiveFromOn: '2025-01-01', effectiveToOn: '2025-12-31' };
  expect(effectOn(figure, '2024-12-31')).toBe('notYet');
  expect(effectOn(figure, '2025-01-01')).toBe('inForce');
  expect(effectOn(figure, '2025-12-31')).toBe('inForce');
  expect(effectOn(figure, '2026-01-01')).toBe('ended');
  expect(effectOn({ ...figure, effectiveToOn: null }, '2099-01-01')).toBe('inForce');
});
