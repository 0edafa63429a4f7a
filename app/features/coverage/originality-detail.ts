/** What is kept of how an article's originality came about, as JSON beside it. */
export type OriginalityDetail = {
  /** |S(article)| and how many of them stand in earlier texts. */
  shingles: number;
  copied: number;
  /** The texts it shares most with, at most ten. */
  overlaps: { kind: 'release' | 'article'; id: number; shared: number }[];
};

const none: OriginalityDetail = { shingles: 0, copied: 0, overlaps: [] };

/** Reads the kept JSON; '' (never derived) gives zeros. */
export function readOriginalityDetail(json: string): OriginalityDetail {
  return json === '' ? none : (JSON.parse(json) as OriginalityDetail);
}
