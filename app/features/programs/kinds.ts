import type { TopicKind } from '#db/schema/programs.ts';

/** Kinds of topic in the order people read them. */
export const topicKinds = [
  'programme',
  'segment',
  'funding',
  'issue',
] as const satisfies readonly TopicKind[];
