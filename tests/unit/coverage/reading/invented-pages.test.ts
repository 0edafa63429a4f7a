import { describe, expect, it } from 'vitest';
import { decodePage } from '#app/features/coverage/charset.server.ts';
import { readHtmlArticle } from '#app/features/coverage/reading/html.ts';
import { isoDay } from '#app/lib/zones.ts';
import { fourGramOverlap, meanOverlap } from '#tests/bench/four-grams.ts';
import { encodePage } from '#tests/fixtures/pages/encode.ts';
import { type InventedPage, inventedPages } from '#tests/fixtures/pages/invented.ts';

const now = '2025-04-01T03:00:00.000Z';
const read = (page: InventedPage) => ({
  page,
  reading: readHtmlArticle(decodePage(encodePage(page), ''), page.truth.url, { now }),
});
const pages = inventedPages.map(read);
const articles = pages.filter(({ page }) => page.truth.publishedOn !== null);
const indonesian = articles.filter(
  ({ page }) => page.truth.language !== null && page.truth.language !== 'en',
);
const share = (list: readonly boolean[]) => list.filter(Boolean).length / list.length;
const names = (fields: readonly { value: string }[]) => fields.map(field => field.value);
const overlaps = (list: typeof pages) =>
  list.map(({ page, reading }) => fourGramOverlap(page.truth.articleBody, reading.body?.value ?? ''));

describe('the invented pages as a whole', () => {
  it('are many and of many kinds', () => expect(inventedPages.length).toBeGreaterThanOrEqual(45));

  it('give the text: F1 of 4-grams above .96, of Indonesian pages above .97', () => {
    expect(meanOverlap(overlaps(articles)).f1).toBeGreaterThan(0.96);
    expect(meanOverlap(overlaps(indonesian)).f1).toBeGreaterThan(0.97);
  });

  it('give title (92 %), day (95 %) and author (84 %)', () => {
    const titles = articles.map(({ page, reading }) => reading.title?.value === page.truth.title);
    expect(share(titles)).toBeGreaterThanOrEqual(0.92);
    const days = articles.map(
      ({ page, reading }) =>
        reading.publishedAt !== null &&
        isoDay(reading.publishedAt.value, reading.publishedAt.zone) === page.truth.publishedOn,
    );
    expect(share(days)).toBeGreaterThanOrEqual(0.95);
    const authors = articles.map(
      ({ page, reading }) => names(reading.authors).join('|') === page.truth.authors.join('|'),
    );
    expect(share(authors)).toBeGreaterThanOrEqual(0.84);
  });
});

describe.each(pages.map(item => [item.page.id, item] as const))('%s', (_, { page, reading }) => {
  const { truth } = page;

  it('reads as it is', () => {
    const isOther = truth.articleBody === '' && truth.problems?.includes('not-an-article');
    if (!isOther)
      expect(fourGramOverlap(truth.articleBody, reading.body?.value ?? '').f1).toBeGreaterThan(0.9);
    if (truth.problems) {
      expect(reading.problems.map(problem => problem.code)).toEqual(
        expect.arrayContaining([...truth.problems]),
      );
    }
    if (truth.title) expect(reading.title?.value).toBe(truth.title);
    if (truth.publishedOn) {
      const { publishedAt } = reading;
      expect(publishedAt && isoDay(publishedAt.value, publishedAt.zone)).toBe(truth.publishedOn);
      expect(names(reading.authors)).toEqual([...truth.authors]);
    }
    if (truth.editors) expect(names(reading.editors)).toEqual([...truth.editors]);
    if (truth.section) expect(reading.section?.value).toBe(truth.section);
    if (truth.image) expect(reading.leadImage?.url).toBe(truth.image);
    if (truth.caption) expect(reading.leadImage?.caption).toBe(truth.caption);
    if (truth.language !== undefined) expect(reading.language).toBe(truth.language);
    if (truth.initials) {
      expect(`${reading.initials?.writer}/${reading.initials?.editor}`).toBe(truth.initials);
    }
  });
});
