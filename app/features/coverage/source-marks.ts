import type { ArticleReading, Evidence } from './reading/article-reading.ts';

export type SourceMark = {
  start: number;
  end: number;
  kind: 'topic' | 'quote' | 'date' | 'name';
  label: string;
};

/** Where each value was read, as marks over the source; `names` are the labels in the reader's language. */
export function marksOf(reading: ArticleReading, names: Record<SourceMark['kind'], string>): SourceMark[] {
  const mark =
    (kind: SourceMark['kind'], label = names[kind]) =>
    ({ start, end }: Evidence) => ({ start, end, kind, label });
  return [
    ...reading.topics.flatMap(topic => topic.evidence.map(mark('topic', topic.name))),
    ...reading.quotes.flatMap(quote =>
      quote.evidence.slice(0, 1).map(mark('quote', quote.speaker ?? names.quote)),
    ),
    ...(reading.publishedAt?.evidence ?? []).map(mark('date')),
    ...reading.spokespersons.flatMap(person => person.evidence.slice(0, 1).map(mark('name', person.name))),
  ];
}
