/** A topic of an article, and whether the machine found it or a person chose it. */
export type ArticleTopic = { topicId: number; source: 'machine' | 'person' };

/** What reading an article again does to one of its topics; undefined when it leaves it as it is. */
export function changeOfTopic(
  topicId: number,
  current: readonly ArticleTopic[],
  found: boolean,
  rejected: ReadonlySet<number>,
): 'added' | 'removed' | undefined {
  const carried = current.filter(topic => topic.topicId === topicId);
  const after = topicsAfterReading(carried, found ? [topicId] : [], rejected);
  if (after.length === carried.length) return undefined;
  return after.length > carried.length ? 'added' : 'removed';
}

/**
 * The topics of an article after its text was read again: what a person chose stays, what only the machine had found
 * stays while it is still found, what is found now joins; a rejected topic stays away. Order: those kept, then new ones.
 */
export function topicsAfterReading(
  current: readonly ArticleTopic[],
  found: readonly number[],
  rejected: ReadonlySet<number>,
): ArticleTopic[] {
  const now = new Set(found);
  const kept = current.filter(
    topic => !rejected.has(topic.topicId) && (topic.source === 'person' || now.has(topic.topicId)),
  );
  const has = new Set(kept.map(topic => topic.topicId));
  const joining = [...now].filter(id => !has.has(id) && !rejected.has(id));
  return [...kept, ...joining.map(topicId => ({ topicId, source: 'machine' as const }))];
}
