import { expect, it } from 'vitest';
import { answerSchema as claimAnswer } from '#app/features/awards/completeness/schema.ts';
import { decisionSchema } from '#app/features/awards/deliberation/schema.ts';
import { objectionSchema } from '#app/features/awards/results/schema.ts';
import { rulesSchema } from '#app/features/awards/schema.ts';
import { readForm } from '#app/lib/form-values.server.ts';

function form(fields: [name: string, value: string][]): FormData {
  const sent = new FormData();
  for (const [name, value] of fields) sent.append(name, value);
  return sent;
}

it('keeps no controls that turn the direction of what stands beside an objection or an answer', () => {
  const { body } = objectionSchema.parse({ sender: 'Pemred', body: 'Dua \u202eartikel\u202c\nkami.' });
  expect(body).toBe('Dua artikel\nkami.');
  expect(claimAnswer.parse({ decision: 'refused', answer: '\u2066Iklan.\u2069' }).answer).toBe('Iklan.');
  expect(claimAnswer.safeParse({ decision: 'refused', answer: '\u202e' }).success).toBe(false);
});

it('says plainly that an attendance was sent twice', () => {
  const read = readForm(
    form([
      ['metOn', '2025-03-20'],
      ['version', '1'],
      ['attendance[0].jurorId', '1'],
      ['attendance[0].present', 'on'],
      ['attendance[0].present', 'on'],
    ]),
    decisionSchema,
  );
  expect(read.reply().error).toEqual({ 'attendance[0].present': ['deliberation.attendanceTwice'] });
});

it('reads numbers of the rules as people write them', () => {
  const read = readForm(
    form([
      ['minimumWords', '0x10'],
      ['volume', '1e1'],
      ['quality', '12,5'],
    ]),
    rulesSchema,
  );
  expect(read.reply().error).toMatchObject({ minimumWords: ['errors.number'], volume: ['errors.number'] });
  expect(read.reply().error).not.toHaveProperty('quality');
});
