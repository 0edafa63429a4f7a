/** A network with integer capacities and costs of at least 0. Nodes are numbered in the order they are added. */
export class FlowNetwork {
  /** By arc; arc `a ^ 1` is the way back of arc `a`, with the flow so far as its capacity. */
  private readonly targets: number[] = [];
  private readonly room: number[] = [];
  private readonly costs: number[] = [];
  private readonly arcsFrom: number[][] = [];
  private potentials: number[] = [];

  addNode(): number {
    return this.arcsFrom.push([]) - 1;
  }

  /** Adds an arc and returns its number. Among paths of equal cost those over arcs added earlier are tried first. */
  addArc(from: number, to: number, capacity: number, cost: number): number {
    const arc = this.targets.push(to, from) - 2;
    this.room.push(capacity, 0);
    this.costs.push(cost, -cost);
    this.arcsFrom[from]!.push(arc);
    this.arcsFrom[to]!.push(arc + 1);
    return arc;
  }

  flowOn(arc: number): number {
    return this.room[arc + 1]!;
  }

  /**
   * Sends as much as possible from `source` to `sink`, at the least cost for that amount, and returns the amount.
   * Successive shortest paths with potentials: J. Edmonds and R. M. Karp, Theoretical improvements in
   * algorithmic efficiency for network flow problems, Journal of the ACM 19 (1972). All paths of one
   * length are filled together (E. A. Dinic, 1970), so that there are only as many rounds as different lengths.
   */
  sendAll(source: number, sink: number): number {
    this.potentials = this.arcsFrom.map(() => 0);
    let sent = 0;
    while (this.shorten(source, sink)) {
      for (let levels = this.levels(source); levels[sink] !== -1; levels = this.levels(source)) {
        const nextArc = new Int32Array(this.arcsFrom.length);
        for (let more = 1; more > 0; sent += more) {
          more = this.push(source, sink, Number.POSITIVE_INFINITY, levels, nextArc);
        }
      }
    }
    return sent;
  }

  /** The nodes from which more could still flow to `sink`, itself included. */
  leadingTo(sink: number): Set<number> {
    const nodes = new Set([sink]);
    for (const node of nodes) {
      for (const arc of this.arcsFrom[node]!) if (this.room[arc ^ 1]! > 0) nodes.add(this.targets[arc]!);
    }
    return nodes;
  }

  private reducedCost(from: number, arc: number): number {
    return this.costs[arc]! + this.potentials[from]! - this.potentials[this.targets[arc]!]!;
  }

  /**
   * Dijkstra's distances by reduced costs, in buckets since they are small integers (R. B. Dial, 1969), added to
   * the potentials: afterwards no arc with room costs less than 0 and those on shortest paths cost 0. False when
   * the sink is out of reach.
   */
  private shorten(source: number, sink: number): boolean {
    const distances = this.arcsFrom.map(() => Number.POSITIVE_INFINITY);
    distances[source] = 0;
    const buckets: number[][] = [[source]];
    for (let distance = 0; distance < buckets.length; distance += 1) {
      for (const node of buckets[distance] ?? []) {
        if (distances[node] !== distance) continue;
        for (const arc of this.arcsFrom[node]!) {
          const next = this.targets[arc]!;
          const length = distance + this.reducedCost(node, arc);
          if (this.room[arc] === 0 || length >= distances[next]!) continue;
          distances[next] = length;
          const bucket = buckets[length];
          if (bucket) bucket.push(next);
          else buckets[length] = [next];
        }
      }
    }
    const most = distances[sink]!;
    if (most === Number.POSITIVE_INFINITY) return false;
    this.potentials = this.potentials.map((potential, node) => potential + Math.min(distances[node]!, most));
    return true;
  }

  /** Numbers of arcs from the source along shortest paths; -1 where none leads. */
  private levels(source: number): Int32Array {
    const levels = new Int32Array(this.arcsFrom.length).fill(-1);
    levels[source] = 0;
    const queue = [source];
    for (const node of queue) {
      for (const arc of this.arcsFrom[node]!) {
        const next = this.targets[arc]!;
        if (this.room[arc] === 0 || levels[next] !== -1 || this.reducedCost(node, arc) !== 0) continue;
        levels[next] = levels[node]! + 1;
        queue.push(next);
      }
    }
    return levels;
  }

  private push(node: number, sink: number, most: number, levels: Int32Array, nextArc: Int32Array): number {
    if (node === sink) return most;
    const arcs = this.arcsFrom[node]!;
    for (; nextArc[node]! < arcs.length; nextArc[node]! += 1) {
      const arc = arcs[nextArc[node]!]!;
      const next = this.targets[arc]!;
      if (this.room[arc] === 0 || levels[next] !== levels[node]! + 1 || this.reducedCost(node, arc) !== 0)
        continue;
      const sent = this.push(next, sink, Math.min(most, this.room[arc]!), levels, nextArc);
      if (sent === 0) continue;
      this.room[arc]! -= sent;
      this.room[arc ^ 1]! += sent;
      return sent;
    }
    return 0;
  }
}
