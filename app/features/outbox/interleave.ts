/**
 * Deals rows round by domain, so that one provider never gets a long run while the others wait. Keeps the order
 * within a domain; the first row stays first.
 */
export function interleaveByDomain<Row extends { domain: string }>(rows: Row[]): Row[] {
  const turns = new Map<string, number>();
  return rows
    .map((row, index) => {
      const turn = turns.get(row.domain) ?? 0;
      turns.set(row.domain, turn + 1);
      return { row, turn, index };
    })
    .sort((a, b) => a.turn - b.turn || a.index - b.index)
    .map(({ row }) => row);
}
