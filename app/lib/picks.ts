/** People picked in a list that is looked at through a filter: these ids, and with `all` everybody shown too. */
export type Picks = { ids: readonly number[]; all?: boolean };

/** Which of the shown are ticked, and which picks the filter hides at the moment. */
export function dividePicks(
  { ids, all = false }: Picks,
  shown: readonly number[],
): { ticked: ReadonlySet<number>; outside: number[] } {
  const visible = new Set(shown);
  return {
    ticked: all ? visible : new Set(ids.filter(id => visible.has(id))),
    outside: [...new Set(ids.filter(id => !visible.has(id)))],
  };
}

/**
 * The picks of a form in which everybody starts ticked. Where nobody was unticked the filter itself is the choice,
 * so the next one starts with everybody ticked again; once a tick was taken off, the picks stay as they are.
 * `offered` is the number of people that could be ticked.
 */
export function keptPicks(ticked: readonly number[], outside: readonly number[], offered: number): Picks {
  if (outside.length === 0 && offered > 0 && ticked.length === offered) return { ids: [], all: true };
  return { ids: [...ticked, ...outside] };
}
