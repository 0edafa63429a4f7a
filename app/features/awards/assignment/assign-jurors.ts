import { FlowNetwork } from './min-cost-flow.ts';
import { type Panel, type PanelRequest, readPanel, type Seat } from './panel-request.ts';
import { findShortages, type Shortage } from './shortages.ts';
import { tieRule } from './tie-rule.ts';

/** Entries that compete for the same jurors, who together may not take as many as these need. */
interface Bottleneck<J, E> {
  entries: E[];
  /** The jurors that could judge more of these entries if they were not full. */
  jurors: J[];
  /** Seats to fill in these entries beside the fixed ones, those filled, and the difference. */
  open: number;
  filled: number;
  missing: number;
}

export interface Assignment<J, E> {
  /** Fixed and new seats, by entry and then by juror in the order of the lists. */
  seats: Seat<J, E>[];
  /** Parallel to the jurors: how many entries each one has, fixed ones included. */
  loads: number[];
  /** Fixed seats that were not kept, because of a conflict. */
  withdrawn: Seat<J, E>[];
  /**
   * Why the request cannot be met in full; empty and null when it is. `seats` then fills as many as possible.
   * Which entries of a bottleneck go short is the tie rule's choice and says nothing about them.
   */
  shortages: Shortage<E>[];
  bottleneck: Bottleneck<J, E> | null;
}

/**
 * Assigns jurors to entries: conflicts are respected, staff stay a minority of every entry, fixed seats stay,
 * and as many open seats as possible are filled, with loads as even as all that allows.
 *
 * A flow of least cost from jurors to entries, where a juror's l-th entry costs l: since this cost is convex, the
 * loads differ by at most 1 where that is feasible, and otherwise no transfer could make them more even
 * (A. Federgruen and H. Groenevelt, The greedy procedure for resource allocation problems, Operations Research 34
 * (1986); the use for reviewers: W. D. Cook and others, Optimal allocation of proposals to reviewers to
 * facilitate effective ranking, Management Science 51 (2005)). Among equally good assignments `tieRule` decides.
 *
 * Time grows with seats × possible pairs at worst; in practice with the pairs times the load of a juror.
 *
 * @throws PanelRefused when the request cannot be read.
 */
export function assignJurors<J, E>(request: PanelRequest<J, E>): Assignment<J, E> {
  const panel = readPanel(request);
  const shortages = findShortages(panel);
  const { jurors, entries } = request;
  const missingAt = new Map(shortages.map(({ entry, missing }) => [entry, missing]));
  const fillable = entries.map((entry, e) => panel.open[e]! - (missingAt.get(entry) ?? 0));

  const network = new FlowNetwork();
  const source = network.addNode();
  const sink = network.addNode();
  const jurorNodes = jurors.map(() => network.addNode());
  const entryNodes = entries.map(() => network.addNode());
  const staffNodes = entries.map(() => network.addNode());
  const rule = tieRule(
    jurors.map(({ id }) => id),
    entries,
  );
  for (const j of rule.jurors) {
    const load = panel.fixed[j]!.size;
    for (let more = 1; more <= panel.capacity[j]!; more += 1) {
      network.addArc(source, jurorNodes[j]!, 1, load + more);
    }
  }
  const choices: { juror: number; entry: number; arc: number }[] = [];
  for (const j of rule.jurors) {
    const into = jurors[j]!.staff ? staffNodes : entryNodes;
    for (const e of rule.entriesFor(j)) {
      if (fillable[e] === 0 || panel.barred[j]!.has(e) || panel.fixed[j]!.has(e)) continue;
      choices.push({ juror: j, entry: e, arc: network.addArc(jurorNodes[j]!, into[e]!, 1, 0) });
    }
  }
  entries.forEach((_, e) => {
    network.addArc(staffNodes[e]!, entryNodes[e]!, panel.staffRoom[e]!, 0);
    network.addArc(entryNodes[e]!, sink, fillable[e]!, 0);
  });
  const sent = network.sendAll(source, sink);

  const taken = panel.fixed.map(own => new Set(own));
  for (const { juror, entry, arc } of choices) if (network.flowOn(arc) > 0) taken[juror]!.add(entry);
  const wanted = fillable.reduce((sum, seats) => sum + seats, 0);
  return {
    seats: entries.flatMap((entry, e) =>
      jurors.flatMap(({ id }, j) => (taken[j]!.has(e) ? [{ juror: id, entry }] : [])),
    ),
    loads: taken.map(own => own.size),
    withdrawn: panel.withdrawn,
    shortages,
    bottleneck:
      sent === wanted
        ? null
        : findBottleneck(panel, taken, fillable, {
            scarce: network.leadingTo(sink),
            jurorNodes,
            entryNodes,
          }),
  };
}

/** By a least cut: the entries that could take more, and the jurors through whom more could come. */
function findBottleneck<J, E>(
  { request, fixed }: Panel<J, E>,
  taken: readonly Set<number>[],
  fillable: readonly number[],
  cut: { scarce: Set<number>; jurorNodes: number[]; entryNodes: number[] },
): Bottleneck<J, E> {
  const short = request.entries.map((_, e) => e).filter(e => cut.scarce.has(cut.entryNodes[e]!));
  const open = short.reduce((sum, e) => sum + fillable[e]!, 0);
  const filled = short.reduce(
    (sum, e) => sum + taken.filter((own, j) => own.has(e) && !fixed[j]!.has(e)).length,
    0,
  );
  return {
    entries: short.map(e => request.entries[e]!),
    jurors: request.jurors.filter((_, j) => cut.scarce.has(cut.jurorNodes[j]!)).map(({ id }) => id),
    open,
    filled,
    missing: open - filled,
  };
}
