import type { Id } from '../article-facts.ts';
import type { DecidingStep } from '../final-order.ts';
import { fitJurorModel, type JurorModel } from '../panel/juror-model.ts';
import { type JurorProfile, jurorProfiles } from '../panel/juror-profiles.ts';
import type { JuryIndex } from '../panel/jury-index.ts';
import { type EntryMark, entryMarks, type Mark } from '../panel/marks.ts';
import { type Panel, type PanelGroup, panelOf } from '../panel/panel.ts';
import { type PanelReliability, panelReliability } from '../panel/reliability.ts';
import { type EntrySpread, entrySpreads } from '../panel/spread.ts';
import { leaveOneJurorOut, panelStanding } from '../panel-standing.ts';
import { weightSensitivity } from '../robustness/weight-sensitivity.ts';
import { type WhatItTakes, whatItTakes } from '../robustness/what-it-takes.ts';
import { type MethodOrders, methodOrders } from './methods.ts';
import { finalRulesOf, type RoundMarks } from './panel-marks.ts';
import { orderOfMarks } from './seen-pairs.ts';

/** One finalist as the committee sees it. Everything after `spread` is null when the panel falls apart. */
export interface EntryPicture {
  id: Id;
  A: number;
  spread: EntrySpread;
  /** Mean of the jurors' marks by criterion, in the rubric's order; null without marks. */
  criteria: (number | null)[];
  /** Places of 1 for the best; those who share one have the same. */
  rank: number | null;
  shared: boolean;
  /** What puts this place before the next; null for the last. */
  aheadBy: DecidingStep | null;
  J: number | null;
  F: number | null;
  /** μ + θ of the juror model, on the scale of marks, and its standard error. */
  calibrated: number | null;
  standardError: number | null;
  /**
   * How much more generous than the panel its jurors are on the mean. The calibrated mark is the raw mean less this: the
   * residuals of an entry add up to 0, there being no ridge.
   */
  generosity: number | null;
}

/** A juror's way of marking, and what the standing would be without. */
export interface JurorPicture extends JurorProfile {
  generosity: number | null;
  /** Rank 1 without this juror; null when there is no order then. */
  winnersWithout: Id[] | null;
  changesWinner: boolean | null;
}

/** The weight of A beyond which others are first. */
export interface Overtaking {
  weight: number;
  by: Id[];
}

/** Everything that a round's marks tell, as plain data; who is first comes first. */
export interface MarksPicture {
  method: JuryIndex['method'] | null;
  /** The parts into which the marks fall; empty when they hang together, and only then is there an order. */
  groups: PanelGroup[];
  entries: EntryPicture[];
  jurors: JurorPicture[];
  /** Each juror's mark of a whole entry, by the rubric's weights. */
  marks: EntryMark[];
  reliability: PanelReliability;
  methods: MethodOrders;
  /** From which weight of A on somebody else is first; null when none is, A has no weight, or there is no single first. */
  indexWeightChange: { lower: Overtaking | null; raise: Overtaking | null } | null;
  takes: WhatItTakes[];
}

/** The picture of a round of marks. Marks of jurors or entries in any order give the same. */
export function marksPicture(round: RoundMarks): MarksPicture {
  const rules = finalRulesOf(round);
  const marks = [...round.marks].sort(
    (a, b) => compare(a.jurorId, b.jurorId) || compare(a.entryId, b.entryId),
  );
  const ids = round.candidates.map(({ id }) => id);
  const whole = entryMarks(marks, rules.criteria);
  const panel = panelOf(whole, ids);
  const standing = panelStanding(round.candidates, marks, rules);
  const apart = 'error' in standing;
  const model = apart || ids.length === 0 ? null : fitJurorModel(panel);
  const places = apart ? [] : standing.places;
  const placed = places.flatMap(({ finalists, ...place }) =>
    finalists.map(({ id, J, F }) => [id, { J, F, ...place }] as const),
  );
  const placeOf = new Map(placed);
  const spreads = entrySpreads(panel);
  const generosity = generosityOf(panel, model);
  const means = criterionMeans(marks);
  const entries = round.candidates.map(({ id, A }, i): EntryPicture => {
    const place = placeOf.get(id);
    return {
      id,
      A,
      spread: spreads[i]!,
      criteria: round.criteria.map(({ key }) => means(id, key)),
      rank: place?.rank ?? null,
      shared: place?.shared ?? false,
      aheadBy: place?.aheadBy ?? null,
      J: place?.J ?? null,
      F: place?.F ?? null,
      calibrated: model?.entries[i]?.mark ?? null,
      standardError: model?.entries[i]?.standardError ?? null,
      generosity: generosity[i] ?? null,
    };
  });
  const without = new Map(
    leaveOneJurorOut(round.candidates, marks, rules).map(({ jurorId, ...left }) => [jurorId, left]),
  );
  const finalists = places.flatMap(place => place.finalists);
  const byJuror = new Map<Id, EntryMark[]>();
  for (const mark of whole) byJuror.set(mark.jurorId, [...(byJuror.get(mark.jurorId) ?? []), mark]);
  return {
    method: apart ? null : standing.jury.method,
    groups: apart ? standing.groups : [],
    entries: entries.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || b.A - a.A),
    jurors: jurorProfiles(panel).map((profile, j) => {
      const left = without.get(profile.jurorId);
      return {
        ...profile,
        generosity: model?.jurors[j]?.generosity ?? null,
        winnersWithout:
          !left || 'error' in left.standing
            ? null
            : (left.standing.places[0]?.finalists.map(({ id }) => id) ?? []),
        changesWinner: left?.winnerChanges ?? null,
      };
    }),
    marks: whole,
    reliability: panelReliability(panel),
    methods: methodOrders(ids, [...byJuror.values()].map(orderOfMarks)),
    indexWeightChange: weightChange(finalists, round.indexWeight),
    takes: whatItTakes(finalists, rules.weights),
  };
}

function weightChange(finalists: readonly { id: Id; A: number; J: number }[], indexWeight: number) {
  if (indexWeight === 0) return null;
  const { first, criteria } = weightSensitivity(
    finalists.map(({ A, J }) => [A, J]),
    [indexWeight, 1 - indexWeight],
  );
  if (first === null) return null;
  const told = (change: (typeof criteria)[number]['lower']): Overtaking | null =>
    change && { weight: change.weight, by: change.overtakenBy.map(at => finalists[at]!.id) };
  return { lower: told(criteria[0]!.lower), raise: told(criteria[0]!.raise) };
}

/** By entry: the mean generosity of its jurors. */
function generosityOf(panel: Panel, model: JurorModel | null): (number | null)[] {
  if (!model) return [];
  const sums = panel.entries.map(() => 0);
  panel.jurors.forEach((juror, j) => {
    for (const entry of juror.entries) sums[entry]! += model.jurors[j]!.generosity;
  });
  return sums.map((sum, i) => (panel.counts[i]! > 0 ? sum / panel.counts[i]! : null));
}

function criterionMeans(marks: readonly Mark[]): (entryId: Id, criterion: string) => number | null {
  const given = new Map<string, { sum: number; count: number }>();
  for (const { entryId, criterionId, mark } of marks) {
    const key = `${entryId} ${criterionId}`;
    const { sum, count } = given.get(key) ?? { sum: 0, count: 0 };
    given.set(key, { sum: sum + mark, count: count + 1 });
  }
  return (entryId, criterion) => {
    const of = given.get(`${entryId} ${criterion}`);
    return of ? of.sum / of.count : null;
  };
}

function compare(a: Id, b: Id): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
