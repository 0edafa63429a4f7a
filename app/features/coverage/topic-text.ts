/** The parts of an article that a reader meets as words, in which its topics are looked for. */
export type TopicParts = { title: string; rubric: string; body: string; caption: string };

/**
 * The text in which an article's topics are found, each part a paragraph of its own: a page may name its topic only in
 * the rubric over it, or under its picture. Title, body and caption come before the rubric, which is the least of them.
 */
export function topicText({ title, rubric, body, caption }: TopicParts): string {
  return [title, body, caption, rubric].filter(part => part !== '').join('\n\n');
}
