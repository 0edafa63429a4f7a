import { describe, expect, it } from 'vitest';
import { readHtmlArticle } from '#app/features/coverage/reading/html.ts';
import { isoDay } from '#app/lib/zones.ts';
import { fourGramOverlap } from '#tests/bench/four-grams.ts';
import { nastyPages } from '#tests/fixtures/pages/nasty.ts';

const now = '2025-04-01T03:00:00.000Z';

describe.each(nastyPages.map(page => [page.id, page] as const))('%s', (_, { html, truth }) => {
  it('reads as it is', () => {
    const { body, title, publishedAt, authors } = readHtmlArticle(html, truth.url, { now });
    expect({
      story: fourGramOverlap(truth.articleBody, body?.value ?? '').f1 > 0.95 ? 'read' : body?.value,
      title: title?.value,
      day: publishedAt && isoDay(publishedAt.value, publishedAt.zone),
      authors: authors.map(author => author.value),
    }).toEqual({ story: 'read', title: truth.title, day: truth.publishedOn, authors: truth.authors });
  });
});
