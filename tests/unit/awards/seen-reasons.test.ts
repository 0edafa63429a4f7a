import { expect, it } from 'vitest';
import { withdrawalSchema } from '#app/features/awards/certificates/schema.ts';
import { articleVerdictSchema, reasonSchema as deskReason } from '#app/features/awards/desk/schema.ts';
import { sheetGaps } from '#app/features/awards/judging/rubric.ts';
import { rubricTemplates } from '#app/features/awards/judging/rubric-templates.ts';
import { entrySchema, recusalSchema, reopeningSchema } from '#app/features/awards/judging/schema.ts';
import { gapsOf } from '#app/features/awards/marking/sheet-rules.ts';
import { answerSchema, lockSchema } from '#app/features/awards/results/schema.ts';
import { checkSchema } from '#app/features/awards/works/schema.ts';

const unseen = ' \u200b\u2060';

it.each([
  ['setting an article aside', articleVerdictSchema, { verdict: 'set_aside', reason: unseen }],
  ['a decision of the desk', deskReason, { reason: unseen }],
  ['a candidate beyond the shortlist', entrySchema, { name: 'Muaro Pos', reason: unseen }],
  ['a recusal', recusalSchema, { jurorId: 1, entryId: 1, reason: unseen }],
  ['opening a round again', reopeningSchema, { reason: unseen, dueOn: '' }],
  ['an answer to an objection', answerSchema, { outcome: 'refused', answer: unseen }],
  ['refusing a work', checkSchema, { decision: 'refused', remark: unseen, version: 1 }],
  ['withdrawing a certificate', withdrawalSchema, { reason: unseen }],
])('a reason that nobody can see is none: %s', (_, schema, value) => {
  expect(schema.safeParse(value).success).toBe(false);
});

it('a later lock and a mark that needs a reason ask for one that can be seen', () => {
  expect(lockSchema.parse({ reason: unseen })).toEqual({ reason: '' });
  const { usual } = rubricTemplates;
  const marks = new Map(usual.criteria.map(({ key }) => [key, { mark: 10, comment: unseen }]));
  expect(sheetGaps(usual, marks).uncommented).toHaveLength(usual.criteria.length);
  const no = { marks: new Map(), passed: false, comment: unseen };
  expect(gapsOf('screening', usual, no).verdict).toBe('unreasoned');
});
