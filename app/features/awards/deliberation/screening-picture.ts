import type { Id } from '../article-facts.ts';

/** A juror's verdict on an entry. */
export interface Verdict {
  jurorId: Id;
  entryId: Id;
  passed: boolean;
}

/** How a screening went for one entry. */
export interface Screened {
  id: Id;
  passes: number;
  fails: number;
  /** The majority of those who judged it; `even` when there is none, and the committee decides. */
  outcome: 'pass' | 'fail' | 'even';
}

/** What the jurors' verdicts amount to, entry by entry. An entry that nobody judged is `even`. */
export function screeningPicture(candidates: readonly Id[], verdicts: readonly Verdict[]): Screened[] {
  const counts = new Map(candidates.map(id => [id, { passes: 0, fails: 0 }]));
  for (const { entryId, passed } of verdicts) {
    const count = counts.get(entryId);
    if (count) count[passed ? 'passes' : 'fails'] += 1;
  }
  return [...counts].map(([id, { passes, fails }]) => ({
    id,
    passes,
    fails,
    outcome: passes === fails ? 'even' : passes > fails ? 'pass' : 'fail',
  }));
}
