import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FlowNetwork } from '#app/features/awards/assignment/min-cost-flow.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

/** Sends all of `workers` to `tasks`, one each, by the costs of a table; answers what it costs. */
function assignmentCost(costs: readonly (readonly number[])[]): number {
  const network = new FlowNetwork();
  const [source, sink] = [network.addNode(), network.addNode()];
  const workers = costs.map(() => network.addNode());
  const tasks = costs[0]!.map(() => network.addNode());
  for (const worker of workers) network.addArc(source, worker, 1, 0);
  const arcs = costs.flatMap((row, w) =>
    row.map((cost, t) => ({ cost, arc: network.addArc(workers[w]!, tasks[t]!, 1, cost) })),
  );
  for (const task of tasks) network.addArc(task, sink, 1, 0);
  expect(network.sendAll(source, sink)).toBe(Math.min(workers.length, tasks.length));
  return arcs.reduce((sum, { cost, arc }) => sum + cost * network.flowOn(arc), 0);
}

describe('flow of least cost: published examples', () => {
  it('five nodes, 20 units: 150 (OR-Tools, Minimum cost flows)', () => {
    const network = new FlowNetwork();
    const nodes = Array.from({ length: 5 }, () => network.addNode());
    const [source, sink] = [network.addNode(), network.addNode()];
    const arcs = [
      [0, 1, 15, 4],
      [0, 2, 8, 4],
      [1, 2, 20, 2],
      [1, 3, 4, 2],
      [1, 4, 10, 6],
      [2, 3, 15, 1],
      [2, 4, 4, 3],
      [3, 4, 20, 2],
      [4, 2, 5, 3],
    ].map(([from, to, capacity, cost]) => ({
      cost: cost!,
      arc: network.addArc(nodes[from!]!, nodes[to!]!, capacity!, cost!),
    }));
    network.addArc(source, nodes[0]!, 20, 0);
    network.addArc(nodes[3]!, sink, 5, 0);
    network.addArc(nodes[4]!, sink, 15, 0);
    expect(network.sendAll(source, sink)).toBe(20);
    expect(arcs.reduce((sum, { cost, arc }) => sum + cost * network.flowOn(arc), 0)).toBe(150);
  });

  it('four workers, four tasks: 265 (OR-Tools, Assignment as a minimum cost flow problem)', () => {
    const costs = [
      [90, 76, 75, 70],
      [35, 85, 55, 65],
      [125, 95, 90, 105],
      [45, 110, 95, 115],
    ];
    expect(assignmentCost(costs)).toBe(265);
  });

  it('Alice, Bob and Carol clean: 15 (Wikipedia, Hungarian algorithm)', () => {
    const costs = [
      [8, 4, 7],
      [5, 2, 3],
      [9, 4, 8],
    ];
    expect(assignmentCost(costs)).toBe(15);
  });
});

describe('flow of least cost: a second computation', () => {
  it('agrees with every assignment tried', () => {
    const table = fc.integer({ min: 1, max: 5 }).chain(n =>
      fc.array(fc.array(fc.nat({ max: 20 }), { minLength: n, maxLength: n }), {
        minLength: n,
        maxLength: n,
      }),
    );
    fc.assert(
      fc.property(table, costs => {
        const least = (worker: number, used: number): number => {
          if (worker === costs.length) return 0;
          return Math.min(
            ...costs[worker]!.flatMap((cost, task) =>
              used & (1 << task) ? [] : [cost + least(worker + 1, used | (1 << task))],
            ),
          );
        };
        expect(assignmentCost(costs)).toBe(least(0, 0));
      }),
      propertyRuns,
    );
  });

  it('sends nothing where nothing leads', () => {
    const network = new FlowNetwork();
    const [source, sink] = [network.addNode(), network.addNode()];
    expect(network.sendAll(source, sink)).toBe(0);
    expect([...network.leadingTo(sink)]).toEqual([sink]);
  });
});
