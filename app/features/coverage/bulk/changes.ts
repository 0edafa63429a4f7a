import type { Change } from '#app/features/audit/diff.ts';
import type { ArticleFormat, Tone } from '#db/schema/coverage.ts';
import type { Channel } from '#db/schema/partners.ts';
import type { ArticleStatus } from '../terms.ts';
import type { ArticleTopic } from '../topic-reading.ts';
import type { Obstacle } from './terms.ts';

type Named = { id: number; name: string };

/** In place of the id of a journalist who is recorded only when the batch is carried out. */
export const unrecorded = 0;

/** What a batch changes in each of its articles; what is absent stays. Null and '' empty a field. */
export type BulkChanges = {
  /** Into the list or out of it, with the reason; nothing else changes with it. */
  status?: { to: 'dismissed'; reason: string } | { to: 'approved' };
  addTopicIds?: number[];
  removeTopicIds?: number[];
  /** Who says so: what a person takes off stays off, and what a person adds stays. */
  topicsBy?: ArticleTopic['source'];
  headlineTone?: Tone | null;
  bodyTone?: Tone | null;
  rubric?: string;
  format?: ArticleFormat;
  regency?: string | null;
  /** With its channel, which an article takes from its outlet. */
  outlet?: Named & { channel: Channel };
  /** In place of all that are named now. */
  journalists?: Named[];
};

/** What of an article a batch may change, and what it is judged by. */
export type BulkState = {
  id: number;
  version: number;
  title: string;
  status: ArticleStatus;
  publishedOn: string;
  outlet: Named;
  journalists: Named[];
  topics: ArticleTopic[];
  rejectedTopicIds: number[];
  headlineTone: Tone | null;
  bodyTone: Tone | null;
  rubric: string;
  format: ArticleFormat;
  regency: string | null;
};

const plain = ['headlineTone', 'bodyTone', 'rubric', 'format', 'regency'] as const;

/** The article as it will be, with the topics that will count as rejected and those that no longer do. */
export type Planned = { next: BulkState; reject: number[]; unreject: number[] };
export type Plan = { left: Obstacle } | { same: true } | Planned;

/**
 * What a batch makes of one article. It is left alone when it was changed since it was picked (`version`), or when it is
 * not where the change expects it. A person's rejections and choices outlive what the machine reads.
 */
export function planArticle(state: BulkState, changes: BulkChanges, version: number): Plan {
  if (state.version !== version) return { left: 'changed' };
  if (state.status === 'suggested') return { left: 'undecided' };
  const { status } = changes;
  if (status) {
    if (status.to === state.status) return { same: true };
    const from = status.to === 'dismissed' ? 'approved' : 'dismissed';
    if (state.status !== from) return { left: 'notListed' };
    return { next: { ...state, status: status.to }, reject: [], unreject: [] };
  }
  if (state.status !== 'approved') return { left: 'notListed' };
  const topics = plannedTopics(state, changes);
  const next: BulkState = {
    ...state,
    ...Object.fromEntries(
      plain.filter(field => changes[field] !== undefined).map(field => [field, changes[field]]),
    ),
    topics: topics.next,
    outlet: changes.outlet ?? state.outlet,
    journalists: changes.journalists ?? state.journalists,
  };
  return sameState(state, next) && topics.unreject.length === 0
    ? { same: true }
    : { next, reject: topics.reject, unreject: topics.unreject };
}

function plannedTopics(state: BulkState, changes: BulkChanges) {
  const { addTopicIds = [], removeTopicIds = [], topicsBy = 'person' } = changes;
  const byPerson = topicsBy === 'person';
  const going = (topic: ArticleTopic) =>
    removeTopicIds.includes(topic.topicId) && (byPerson || topic.source === 'machine');
  const kept = state.topics.filter(topic => !going(topic));
  const rejected = new Set(state.rejectedTopicIds);
  const carried = new Set(kept.map(topic => topic.topicId));
  const joining = addTopicIds.filter(id => !carried.has(id) && (byPerson || !rejected.has(id)));
  return {
    next: [...kept, ...joining.map(topicId => ({ topicId, source: topicsBy }))],
    reject: byPerson ? state.topics.filter(going).map(topic => topic.topicId) : [],
    unreject: byPerson ? addTopicIds.filter(id => rejected.has(id)) : [],
  };
}

function sameState(a: BulkState, b: BulkState): boolean {
  return plain.every(field => a[field] === b[field]) && keyOf(a) === keyOf(b);
}

function keyOf({ outlet, journalists, topics }: BulkState): string {
  const carried = topics.map(topic => `${topic.topicId}${topic.source}`).sort();
  return [outlet.id, journalists.map(person => person.id).join(), carried.join()].join(' ');
}

/** Whether whom the article counts for, or what it is held against, changes with it, beside its own facts. */
export function movesArticle(before: BulkState, after: BulkState): boolean {
  const people = (state: BulkState) => state.journalists.map(person => person.id).join();
  return before.outlet.id !== after.outlet.id || people(before) !== people(after);
}

/** Topics that come and topics that go; ids in their order. */
export function topicSteps(before: BulkState, after: BulkState): { added: number[]; removed: number[] } {
  const ids = (state: BulkState) => state.topics.map(topic => topic.topicId);
  const [was, is] = [ids(before), ids(after)];
  return { added: is.filter(id => !was.includes(id)), removed: was.filter(id => !is.includes(id)) };
}

/** The differences beside topics, for a preview; fields as the audit log names them. */
export function shownChanges(before: BulkState, after: BulkState): Change[] {
  const shown = (state: BulkState): Record<string, string | null> => ({
    status: state.status,
    outlet: state.outlet.name,
    journalists: state.journalists.map(person => person.name).join(', '),
    headline_tone: state.headlineTone,
    body_tone: state.bodyTone,
    rubric: state.rubric,
    format: state.format,
    regency: state.regency,
  });
  const [was, is] = [shown(before), shown(after)];
  return Object.keys(was)
    .map(field => ({ field, before: was[field] || null, after: is[field] || null }))
    .filter(change => change.before !== change.after);
}
