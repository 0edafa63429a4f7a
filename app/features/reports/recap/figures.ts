import { type PickUp, pickUp } from '#app/features/coverage/originality.ts';
import { type Count, countEach, countOf } from '../counts.ts';

/** What a recap knows of one approved article. */
export type RecapArticle = {
  outletId: number;
  outlet: string;
  channel: string;
  regency: string | null;
  headlineTone: string | null;
  bodyTone: string | null;
  /** As corrected by a person, else as derived; null where unknown. */
  originality: number | null;
};

export type OutletFigures = {
  id: number;
  name: string;
  articles: number;
  /** By tone of the headline; `none` where nobody has judged. */
  tones: Count[];
  pickUps: Count[];
};

export const toneKeys = ['positive', 'neutral', 'negative', 'none'] as const;
export const pickUpKeys = ['own', 'adapted', 'verbatim', 'unknown'] as const satisfies readonly PickUp[];

/** The figures of a span that follow from its articles alone; `none` stands for what is not recorded. */
export function recapFigures(articles: readonly RecapArticle[]) {
  const byOutlet = new Map<number, RecapArticle[]>();
  for (const article of articles) {
    const group = byOutlet.get(article.outletId);
    if (group) group.push(article);
    else byOutlet.set(article.outletId, [article]);
  }
  const outlets = [...byOutlet].map(
    ([id, own]): OutletFigures => ({
      id,
      name: own[0]!.outlet,
      articles: own.length,
      tones: countEach(own, article => article.headlineTone ?? 'none'),
      pickUps: countEach(own, article => pickUp(article.originality)),
    }),
  );
  return {
    articles: articles.length,
    outlets: outlets.sort(
      (a, b) => b.articles - a.articles || a.name.localeCompare(b.name, 'id') || a.id - b.id,
    ),
    channels: countEach(articles, article => article.channel),
    regencies: countEach(articles, article => article.regency ?? 'none'),
    headlineTones: countEach(articles, article => article.headlineTone ?? 'none'),
    bodyTones: countEach(articles, article => article.bodyTone ?? 'none'),
    pickUps: countEach(articles, article => pickUp(article.originality)),
  };
}

/** The figures of a span, with how many known journalists wrote. */
export type SpanFigures = ReturnType<typeof recapFigures> & { journalists: number };

/** A figure of this month beside those of the month before and of the year before. */
export type Compared = { key: string; current: number; previous: number; lastYear: number };

/** The counts of three spans side by side, in the order of `keys` or, without, of this month's counts. */
export function compareCounts(
  counts: Record<'current' | 'previous' | 'lastYear', readonly Count[]>,
  keys?: readonly string[],
): Compared[] {
  const { current, previous, lastYear } = counts;
  const all = keys ?? new Set([...current, ...previous, ...lastYear].map(entry => entry.key));
  return [...all].map(key => ({
    key,
    current: countOf(current, key),
    previous: countOf(previous, key),
    lastYear: countOf(lastYear, key),
  }));
}
