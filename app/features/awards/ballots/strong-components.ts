/**
 * Numbers the strongly connected components of a directed graph of `n` nodes: two nodes share a number when
 * each can be reached from the other. R. Tarjan, Depth-first search and linear graph algorithms, SIAM Journal on
 * Computing 1 (1972), section 4; linear in nodes and edges. Recursion goes as deep as `n`.
 */
export function strongComponents(n: number, successors: (node: number) => readonly number[]): Int32Array {
  const component = new Int32Array(n).fill(-1);
  const found = new Int32Array(n).fill(-1);
  const lowest = new Int32Array(n);
  const open: number[] = [];
  let visited = 0;
  let components = 0;
  const visit = (node: number): void => {
    found[node] = visited;
    lowest[node] = visited;
    visited += 1;
    open.push(node);
    for (const next of successors(node)) {
      if (found[next] === -1) visit(next);
      if (component[next] === -1) lowest[node] = Math.min(lowest[node]!, lowest[next]!);
    }
    if (lowest[node] !== found[node]) return;
    let member: number;
    do {
      member = open.pop()!;
      component[member] = components;
    } while (member !== node);
    components += 1;
  };
  for (let node = 0; node < n; node += 1) if (found[node] === -1) visit(node);
  return component;
}
