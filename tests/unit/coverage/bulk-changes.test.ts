import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type BulkChanges,
  type BulkState,
  planArticle,
  shownChanges,
  topicSteps,
} from '#app/features/coverage/bulk/changes.ts';
import { undoUntil } from '#app/features/coverage/bulk/terms.ts';

const article: BulkState = {
  id: 7,
  version: 3,
  title: 'Nelayan terlindungi',
  status: 'approved',
  publishedOn: '2025-03-18',
  outlet: { id: 1, name: 'Kabar Batanghari' },
  journalists: [{ id: 4, name: 'Rina' }],
  topics: [
    { topicId: 1, source: 'machine' },
    { topicId: 2, source: 'person' },
  ],
  rejectedTopicIds: [5],
  headlineTone: null,
  bodyTone: 'neutral',
  rubric: 'Daerah',
  format: 'hard_news',
  regency: null,
};
const plan = (changes: BulkChanges, state: Partial<BulkState> = {}, version = 3) =>
  planArticle({ ...article, ...state }, changes, version);

it.each<[string, ReturnType<typeof plan>, unknown]>([
  ['changed since it was picked', plan({ rubric: 'Utama' }, {}, 2), { left: 'changed' }],
  ['out of the list', plan({ rubric: 'Utama' }, { status: 'dismissed' }), { left: 'notListed' }],
  ['a copy of another', plan({ status: { to: 'approved' } }, { status: 'duplicate' }), { left: 'notListed' }],
  [
    'still in the inbox',
    plan({ status: { to: 'approved' } }, { status: 'suggested' }),
    { left: 'undecided' },
  ],
  ['there already', plan({ status: { to: 'approved' } }), { same: true }],
  ['the same rubric', plan({ rubric: 'Daerah' }), { same: true }],
  ['a topic it carries', plan({ addTopicIds: [1] }), { same: true }],
  ['a topic it does not carry', plan({ removeTopicIds: [9] }), { same: true }],
])('leaves an article alone: %s', (_, found, expected) => expect(found).toEqual(expected));

it('lets the last word on topics with people', () => {
  expect(plan({ addTopicIds: [5], removeTopicIds: [1] })).toMatchObject({
    next: {
      topics: [
        { topicId: 2, source: 'person' },
        { topicId: 5, source: 'person' },
      ],
    },
    reject: [1],
    unreject: [5],
  });
  expect(plan({ addTopicIds: [5], removeTopicIds: [1, 2], topicsBy: 'machine' })).toMatchObject({
    next: { topics: [{ topicId: 2, source: 'person' }] },
    reject: [],
    unreject: [],
  });
});

it('shows what changes in the words of the log, and nothing else', () => {
  const found = plan({
    outlet: { id: 2, name: 'Suara Kerinci', channel: 'online' },
    headlineTone: 'positive',
    rubric: '',
    addTopicIds: [3],
  });
  if (!('next' in found)) throw new Error('nothing changes');
  expect(shownChanges(article, found.next)).toEqual([
    { field: 'outlet', before: 'Kabar Batanghari', after: 'Suara Kerinci' },
    { field: 'headline_tone', before: null, after: 'positive' },
    { field: 'rubric', before: 'Daerah', after: null },
  ]);
  expect(topicSteps(article, found.next)).toEqual({ added: [3], removed: [] });
});

it('has nothing left to do once it was done, and adds and removes what was asked', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 5 });
  fc.assert(
    fc.property(ids, ids, fc.constantFrom('person' as const, 'machine' as const), (add, remove, topicsBy) => {
      const removeTopicIds = remove.filter(id => !add.includes(id));
      const changes = { addTopicIds: add, removeTopicIds, topicsBy };
      const found = plan(changes);
      if (!('next' in found)) return;
      const rejectedTopicIds = [...article.rejectedTopicIds, ...found.reject].filter(
        id => !found.unreject.includes(id),
      );
      expect(planArticle({ ...found.next, rejectedTopicIds }, changes, 3)).toEqual({ same: true });
      const carried = found.next.topics.map(topic => topic.topicId);
      expect(new Set(carried).size).toBe(carried.length);
      if (topicsBy === 'machine') return;
      expect(carried).toEqual(expect.arrayContaining(add));
      expect(carried.filter(id => removeTopicIds.includes(id))).toEqual([]);
    }),
  );
});

it('may be taken back for 30 days', () => {
  expect(undoUntil('2025-03-20T03:00:00.000Z')).toBe('2025-04-19T03:00:00.000Z');
});
