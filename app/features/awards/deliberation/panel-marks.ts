import { defaultJuryRules } from '../panel/jury-index.ts';
import { entryMarks, type Mark } from '../panel/marks.ts';
import type { Average } from '../panel/mean-marks.ts';
import { type Panel, panelOf } from '../panel/panel.ts';
import type { Candidate, FinalRules } from '../panel-standing.ts';

/** What a round of marks is judged from: its finalists, the submitted marks, and how they count. */
export interface RoundMarks {
  /** A is 0 where it has no weight. */
  candidates: readonly Candidate[];
  marks: readonly Mark[];
  /** Weights in per cent, adding up to 100. */
  criteria: readonly { key: string; weight: number }[];
  /** The criterion that parts ties after J; null when the rubric has none. */
  ownReporting: string | null;
  /** The weight of A in F, 0 to 1. */
  indexWeight: number;
  /** How marks become one where all jurors marked all; plain unless given. */
  average?: Average;
}

/** The rules of the final order that a round's rubric and weights amount to. */
export function finalRulesOf({ criteria, ownReporting, indexWeight, average }: RoundMarks): FinalRules {
  return {
    ...defaultJuryRules,
    ...(average && { average }),
    criteria: criteria.map(({ key, weight }) => ({ id: key, weight: weight / 100 })),
    ownReportingId: ownReporting,
    weights: { activity: indexWeight, jury: 1 - indexWeight },
  };
}

/** The panel of a round's weighted marks. */
export function panelOfRound(round: RoundMarks): Panel {
  return panelOf(
    entryMarks(round.marks, finalRulesOf(round).criteria),
    round.candidates.map(({ id }) => id),
  );
}
