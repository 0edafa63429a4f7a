import type { Id } from '../article-facts.ts';
import { majorityPlaces } from '../majority.ts';
import { type Concordance, kendallW } from '../panel/kendall-w.ts';
import { type ConcordanceBand, concordanceBand } from '../panel/reading-bands.ts';
import { type MethodOrders, methodOrders } from './methods.ts';
import { type JurorOrder, orderOfBallot } from './seen-pairs.ts';

/** A juror's submitted ranking, and the entries the juror was to rank. */
export interface RoundBallot {
  jurorId: Id;
  ranking: readonly (readonly Id[])[];
  judged: readonly Id[];
}

/** A place of the order: Schulze's groups, each parted by the majority of jurors where there is one. */
export interface RankedPlace {
  rank: number;
  ids: Id[];
  shared: boolean;
  /** Why this place is before the next; null for the last. */
  aheadBy: 'schulze' | 'majority' | null;
}

/** Everything that a round of rankings tells. */
export interface RankingPicture {
  ballots: number;
  /** Empty without ballots. */
  places: RankedPlace[];
  methods: MethodOrders;
  /** Over the entries that every juror ranked. */
  concordance: Concordance | null;
  concordanceBand: ConcordanceBand;
  jurors: { jurorId: Id; winnersWithout: Id[]; changesWinner: boolean }[];
}

/**
 * The picture of a round of rankings: Schulze's order by winning votes, its ties parted by the majority of jurors, else
 * left as ties (scoring specification, section 4), with Borda and Ranked Pairs beside it.
 */
export function rankingPicture(candidates: readonly Id[], ballots: readonly RoundBallot[]): RankingPicture {
  const cast = ballots.map(({ jurorId, ranking, judged }) => ({
    jurorId,
    order: orderOfBallot(ranking, judged),
  }));
  const orders = cast.map(({ order }) => order);
  const methods = methodOrders(candidates, orders);
  const places = cast.length === 0 ? [] : partedPlaces(methods.schulze, cast);
  const now = firsts(places);
  const rows = candidates
    .filter(id => orders.every(order => order.has(id)))
    .map(id => orders.map(order => -order.get(id)!));
  const concordance = kendallW(rows);
  return {
    ballots: cast.length,
    places,
    methods,
    concordance,
    concordanceBand: concordanceBand(concordance?.W ?? null),
    jurors: cast.map(({ jurorId }) => {
      const rest = cast.filter(other => other.jurorId !== jurorId);
      const left =
        rest.length === 0
          ? []
          : firsts(
              partedPlaces(
                methodOrders(
                  candidates,
                  rest.map(({ order }) => order),
                ).schulze,
                rest,
              ),
            );
      return { jurorId, winnersWithout: left, changesWinner: !sameMembers(left, now) };
    }),
  };
}

function firsts(places: readonly RankedPlace[]): Id[] {
  return places[0]?.ids ?? [];
}

function sameMembers(a: readonly Id[], b: readonly Id[]): boolean {
  return a.length === b.length && a.every(id => b.includes(id));
}

function partedPlaces(
  groups: readonly (readonly Id[])[],
  cast: readonly { jurorId: Id; order: JurorOrder }[],
): RankedPlace[] {
  const marks = cast.flatMap(({ jurorId, order }) =>
    [...order].map(([entryId, place]) => ({ jurorId, entryId, mark: -place })),
  );
  let before = 0;
  return groups.flatMap((group, g) => {
    const parts = majorityPlaces(group, marks);
    return parts.map((ids, i): RankedPlace => {
      const rank = before + 1;
      before += ids.length;
      const last = i === parts.length - 1;
      const aheadBy = !last ? 'majority' : g < groups.length - 1 ? 'schulze' : null;
      return { rank, ids, shared: ids.length > 1, aheadBy };
    });
  });
}
