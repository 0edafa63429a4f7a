/** By which what stands beside the topic form finds it. */
export const topicFormId = 'topic';

/** Values of the topic form as its inputs take them. */
export type TopicDraft = {
  kind: string;
  code: string;
  name: string;
  terms: string;
  exclusions: string;
  active: boolean;
};

export const blankTopic: TopicDraft = {
  kind: 'issue',
  code: '',
  name: '',
  terms: '',
  exclusions: '',
  active: true,
};

type WordLists = { terms: readonly string[]; exclusions: readonly string[] };

/** A topic as its form shows it, words one a line. */
export function draftOf(topic: Omit<TopicDraft, keyof WordLists> & WordLists): TopicDraft {
  const { kind, code, name, terms, exclusions, active } = topic;
  return { kind, code, name, active, terms: terms.join('\n'), exclusions: exclusions.join('\n') };
}

/** What was typed when the form was sent by GET to see what it catches; undefined for a plain address. */
export function draftInAddress(params: URLSearchParams): TopicDraft | undefined {
  if (!params.has('terms')) return undefined;
  const text = (name: string) => params.get(name)?.slice(0, 4000) ?? '';
  return {
    kind: text('kind'),
    code: text('code'),
    name: text('name'),
    terms: text('terms'),
    exclusions: text('exclusions'),
    active: params.has('active'),
  };
}
