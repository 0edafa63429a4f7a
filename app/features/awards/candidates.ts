import type { ArticleFacts, Exclusion, Ruling } from './article-facts.ts';
import type { Assessment, Board } from './season-score.ts';

/** What people decided on articles, by id. */
export interface ArticleDecisions {
  rulings: ReadonlyMap<number, readonly Ruling[]>;
  verdicts: ReadonlyMap<number, Pick<ArticleFacts, 'setAside' | 'reversed'>>;
}

/** An article as scoring sees it: with what people decided on it, and whether the Press Council verified its outlet. */
export function withDecisions(
  read: ArticleFacts,
  { rulings, verdicts }: ArticleDecisions,
  outletVerified: boolean | undefined,
): ArticleFacts {
  const id = read.id as number;
  const facts = { ...read, ...verdicts.get(id), rulings: rulings.get(id) ?? read.rulings };
  return outletVerified === undefined ? facts : { ...facts, outletVerified };
}

/** Whether the Press Council has verified an outlet in either way. */
export function isVerified(status: string): boolean {
  return status === 'admin_verified' || status === 'factually_verified';
}

/** Whom people or the rules keep out of a season. */
export interface CandidateFacts {
  /** Candidates that were set aside, by board. */
  barred: Readonly<Record<Board, ReadonlySet<number>>>;
  /** Journalists who hold a competency; null where the rules ask for none. */
  certified: ReadonlySet<number> | null;
}

/** Why a candidate may not enter, or null. A network is set aside with any of its outlets. */
export function barredReason(
  { barred, certified }: CandidateFacts,
  board: Board,
  entrantId: number,
  assessments: readonly Assessment[],
): Exclusion | null {
  const ids =
    board === 'outlets' ? assessments.map(({ article }) => article.outletId as number) : [entrantId];
  if (barred[board].size > 0 && ids.some(id => barred[board].has(id))) return 'candidate_set_aside';
  return board === 'journalists' && certified?.has(entrantId) === false ? 'no_ukw' : null;
}
