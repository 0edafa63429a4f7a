import type { TextRange } from '#app/lib/text-range.ts';
import type { Db } from '#db/connection.ts';
import type { MessageVerdict } from '#db/schema/understanding.ts';
import { listTopicsFor } from './article-topics.server.ts';
import type { Article } from './articles.queries.server.ts';
import { listFindingStates, readFindings } from './findings.queries.server.ts';
import { type Finding, type FindingState, placesOf, type Weight, weightOf } from './findings.ts';
import { listArticleMessages } from './messages.queries.server.ts';
import { findTopics, type TopicMatch } from './reading/topics.ts';
import { listRejectedTopics } from './topics.queries.server.ts';

export type ShownWord = { text: string; count: number; anchor: string };
export type ShownTopic = Article['topics'][number] & { words: ShownWord[] } & Record<
    'inTitle' | 'inCaption' | 'inRubric',
    boolean
  >;
export type ShownMessage = {
  kitId: number;
  headline: string;
  key: string;
  message: string;
  share: number;
  carried: boolean;
  verdict: MessageVerdict | null;
  sentence: string;
  anchor: string;
};
export type ShownFinding = { finding: Finding; weight: Weight; state: FindingState; anchor: string };

export type UnderstandingMark = TextRange & {
  kind: 'topic' | 'figure' | 'mixup' | 'message';
  label: string;
  id: string;
};

/** The anchor of a place in the text; marks that start there share it. */
const anchorOf = (range: TextRange) => `teks-${range.start}`;

function wordsOf(body: string, match: TopicMatch | undefined): ShownWord[] {
  const words = new Map<string, ShownWord>();
  for (const range of match?.ranges ?? []) {
    const text = body.slice(range.start, range.end).replace(/\s+/g, ' ');
    const known = words.get(text.toLowerCase());
    if (known) known.count += 1;
    else words.set(text.toLowerCase(), { text, count: 1, anchor: anchorOf(range) });
  }
  return [...words.values()];
}

const open: FindingState = { verdict: null, judgedAt: '', note: '', request: null };

/**
 * What was understood of an article, each with its evidence: topics with the words that fired, key messages with the
 * sentence, findings with their arithmetic and what people said; and the marks of all that over the text.
 */
export async function readUnderstanding(
  db: Db,
  article: Article,
  labels: { figure: string; mixUp: string; message: string },
) {
  const { body } = article.row;
  const known = await listTopicsFor(
    db,
    article.topics.map(topic => topic.id),
  );
  const inBody = new Map(findTopics(body, known).map(match => [match.topicId, match]));
  const namedIn = (text: string) => new Set(findTopics(text, known).map(match => match.topicId));
  const inTitle = namedIn(article.title);
  const inCaption = namedIn(article.row.lead_image_caption);
  const inRubric = namedIn(article.row.rubric);
  const states = await listFindingStates(db, article.id);
  const findings: ShownFinding[] = (await readFindings(db, article.row)).map(finding => ({
    finding,
    weight: weightOf(finding),
    state: states.get(finding.key) ?? open,
    anchor: anchorOf(placesOf(finding)[0]!),
  }));
  const messages = await listArticleMessages(db, article.id);
  const mark = (kind: UnderstandingMark['kind'], label: string) => (range: TextRange) => ({
    ...{ start: range.start, end: range.end, kind, label },
    id: anchorOf(range),
  });
  const marks: UnderstandingMark[] = [
    ...article.topics.flatMap(topic => (inBody.get(topic.id)?.ranges ?? []).map(mark('topic', topic.name))),
    ...findings.flatMap(({ finding }) =>
      placesOf(finding).map(
        'sentence' in finding ? mark('mixup', labels.mixUp) : mark('figure', labels.figure),
      ),
    ),
    ...messages
      .filter(message => message.carried && message.end > message.start)
      .map(message => mark('message', `${labels.message}: ${message.message}`)(message)),
  ];
  return {
    topics: article.topics.map(
      (topic): ShownTopic => ({
        ...topic,
        words: wordsOf(body, inBody.get(topic.id)),
        inTitle: inTitle.has(topic.id),
        inCaption: inCaption.has(topic.id),
        inRubric: inRubric.has(topic.id),
      }),
    ),
    rejected: await listRejectedTopics(db, article.id),
    findings,
    messages: messages.map(
      ({ start, end, ...message }): ShownMessage => ({
        ...message,
        sentence: body.slice(start, end),
        anchor: anchorOf({ start, end }),
      }),
    ),
    marks,
  };
}
