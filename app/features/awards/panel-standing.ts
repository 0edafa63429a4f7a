import type { Id } from './article-facts.ts';
import { type FinalPlace, type FinalWeights, finalOrder } from './final-order.ts';
import { type JuryIndex, type JuryRules, juryIndex, type NoJuryIndex } from './panel/jury-index.ts';
import { type Criterion, criterionMarks, entryMarks, type Mark } from './panel/marks.ts';
import { panelOf } from './panel/panel.ts';

/** A candidate before the jury: its activity index. */
export interface Candidate {
  id: Id;
  A: number;
}

/** Everything that turns A and marks into a final order. */
export interface FinalRules extends JuryRules {
  criteria: readonly Criterion[];
  /** The criterion that parts ties after J; null when the rubric has none. */
  ownReportingId: Id | null;
  weights: FinalWeights;
}

export interface PanelStanding {
  jury: JuryIndex;
  places: FinalPlace[];
}

/**
 * The final order of the candidates by the panel's marks; or the groups into which the panel falls apart, and no
 * order. Throws RangeError for faulty rules, marks or candidates.
 */
export function panelStanding(
  candidates: readonly Candidate[],
  marks: readonly Mark[],
  rules: FinalRules,
): PanelStanding | NoJuryIndex {
  const ids = candidates.map(({ id }) => id);
  const whole = entryMarks(marks, rules.criteria);
  const jury = juryIndex(panelOf(whole, ids), rules);
  if ('error' in jury) return jury;
  const own = rules.ownReportingId === null ? null : ownReporting(marks, ids, rules.ownReportingId, rules);
  const finalists = candidates.map(({ id, A }, i) => ({
    id,
    A,
    J: jury.entries[i]!.J,
    ownReporting: own?.[i] ?? null,
  }));
  return { jury, places: finalOrder(finalists, rules.weights, whole) };
}

/** J by one criterion alone, formed as J is. */
function ownReporting(marks: readonly Mark[], ids: readonly Id[], criterionId: Id, rules: JuryRules) {
  const index = juryIndex(panelOf(criterionMarks(marks, criterionId), ids), rules);
  return 'error' in index ? null : index.entries.map(({ J }) => J);
}

/** The standing had one juror not taken part. */
export interface WithoutJuror {
  jurorId: Id;
  standing: PanelStanding | NoJuryIndex;
  /** Whether rank 1 is somebody else's, or shared with others, than it is now; null without an order. */
  winnerChanges: boolean | null;
}

/** Leaves each juror out in turn, in the order in which they first appear in the marks. */
export function leaveOneJurorOut(
  candidates: readonly Candidate[],
  marks: readonly Mark[],
  rules: FinalRules,
): WithoutJuror[] {
  const now = winners(panelStanding(candidates, marks, rules));
  return [...new Set(marks.map(({ jurorId }) => jurorId))].map(jurorId => {
    const rest = marks.filter(mark => mark.jurorId !== jurorId);
    const standing = panelStanding(candidates, rest, rules);
    const then = winners(standing);
    const winnerChanges = now && then ? now.size !== then.size || [...now].some(id => !then.has(id)) : null;
    return { jurorId, standing, winnerChanges };
  });
}

/** Who is on rank 1; null without an order. */
function winners(standing: PanelStanding | NoJuryIndex): Set<Id> | null {
  if ('error' in standing) return null;
  return new Set(standing.places[0]?.finalists.map(({ id }) => id));
}
