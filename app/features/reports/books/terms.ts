/** Most articles in one book: a document of some six hundred pages, which a phone still opens. */
export const mostInBook = 500;

/** Most characters of an article's text that anybody without an account reads. */
export const longestExcerpt = 240;

/** Most characters of a text on its sheet; what is longer is cut and says so. */
export const longestSheet = 20_000;

/** Most days for which a link may open. */
export const mostShareDays = 365;

/** The last minute at which a link opens, for people: one that ends at midnight opens on the day before. */
export function lastMinute(expiresAt: string): string {
  return new Date(Date.parse(expiresAt) - 60_000).toISOString();
}

/** What an edition keeps of an article, as it was when the edition was made. */
export type BookFacts = {
  title: string;
  outlet: string;
  channel: string;
  rubric: string;
  writers: string;
  dateline: string;
  regency: string | null;
  publishedAt: string;
  publishedOn: string;
  headlineTone: string | null;
  bodyTone: string | null;
  topics: string[];
  url: string | null;
  /** At most `longestExcerpt` characters. */
  excerpt: string;
};
