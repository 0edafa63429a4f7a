import { expect, it } from 'vitest';
import { figureSchema, targetSchema, topicSchema } from '#app/features/programs/schema.ts';

const topic = { kind: 'issue', code: 'media gathering', name: 'Media gathering', active: true };
const figure = {
  code: 'iuran-bpu',
  label: 'Iuran BPU',
  value: 16_800,
  unit: 'rupiah',
  source: 'Lembar fakta',
  effectiveFromOn: '2025-01-01',
};

it('reads the words of a topic once each, one a line or parted by commas', () => {
  const read = topicSchema.parse({
    ...topic,
    terms: 'temu media\n  Temu   Media ,\n\n temu wartawan; jumpa pers',
  });
  expect(read.terms).toEqual(['temu media', 'temu wartawan', 'jumpa pers']);
  expect(read.code).toBe('MEDIA-GATHERING');
});

it('refuses odd codes, endless words, impossible days and ends before starts', () => {
  expect(topicSchema.safeParse({ ...topic, code: 'A/B' }).success).toBe(false);
  expect(topicSchema.safeParse({ ...topic, terms: 'x'.repeat(81) }).success).toBe(false);
  expect(figureSchema.safeParse({ ...figure, effectiveFromOn: '2025-02-31' }).success).toBe(false);
  expect(figureSchema.safeParse({ ...figure, effectiveToOn: '2024-12-31' }).success).toBe(false);
  expect(figureSchema.safeParse({ ...figure, value: Number.NaN }).success).toBe(false);
  expect(figureSchema.safeParse(figure).success).toBe(true);
  const target = { year: 25, label: 'Cakupan', unit: 'persen', baseline: 44, current: 44, goal: 55 };
  expect(targetSchema.safeParse({ ...target, measuredOn: '2025-02-28' }).success).toBe(false);
  expect(targetSchema.safeParse({ ...target, year: 2025, measuredOn: '2025-02-28' }).success).toBe(true);
});
