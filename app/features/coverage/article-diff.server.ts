import { type Change, diffFields } from '#app/features/audit/diff.ts';
import type { Article } from './articles.queries.server.ts';

const audited = [
  'title',
  'url',
  'rubric',
  'byline',
  'editors',
  'published_at',
  'modified_at',
  'dateline',
  'body',
  'language',
  'lead_image_url',
  'lead_image_caption',
  'seconds',
  'format',
  'headline_tone',
  'body_tone',
  'regency',
  'own_sources',
  'field_reporting',
] as const;

function audit(article: Article) {
  return {
    ...article.row,
    outlet: article.outlet.name,
    journalists: article.journalists.map(person => person.name).join(', '),
    topics: article.topics.map(topic => topic.name).join(', '),
    spokespersons: article.spokespersons.map(person => person.name).join(', '),
  };
}

/** What an edit changed of an article, field by field with people and topics by name, for the audit log. */
export function diffArticles(before: Article, after: Article): Change[] {
  return diffFields<ReturnType<typeof audit>>(audit(before), audit(after), [
    ...audited,
    'outlet',
    'journalists',
    'topics',
    'spokespersons',
  ]);
}
