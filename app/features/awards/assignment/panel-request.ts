/** A juror and an entry, as ids. */
export interface Seat<J, E> {
  juror: J;
  entry: E;
}

export interface PanelRequest<J, E> {
  /** `staff`: employed by the agency that gives the award. */
  jurors: readonly { id: J; staff: boolean }[];
  entries: readonly E[];
  /** Each entry gets at least so many jurors; a positive integer. */
  perEntry: number;
  /** No juror gets more entries than this; without it there is no such limit. */
  mostPerJuror?: number;
  /** Recusals and other reasons why a juror must not judge an entry. Pairs that name anybody unknown do not matter. */
  conflicts: readonly Seat<J, E>[];
  /** Seats given by hand, which are kept. */
  fixed: readonly Seat<J, E>[];
}

type PanelFault = 'juror-twice' | 'entry-twice' | 'per-entry' | 'most-per-juror' | 'fixed-unknown';

/** A request that cannot be read; what can be read but not be met is answered with shortages instead. */
export class PanelRefused extends Error {
  constructor(readonly fault: PanelFault) {
    super(`jurors cannot be assigned: ${fault}`);
  }
}

/** A checked request with jurors and entries as positions in their lists. */
export interface Panel<J, E> {
  request: PanelRequest<J, E>;
  /** By juror: the entries they must not judge, those fixed, and how many more they may take. */
  barred: Set<number>[];
  fixed: Set<number>[];
  capacity: number[];
  /** Fixed seats that a conflict forbids: they are not kept. */
  withdrawn: Seat<J, E>[];
  /** By entry: the seats still to fill, and how many of them may go to staff. */
  open: number[];
  staffRoom: number[];
}

/**
 * Checks a request and works out what is left to fill. An entry gets `perEntry` jurors, or more where more are
 * fixed, or where fixed staff would otherwise be no minority: staff hold at most floor((seats - 1) / 2) of an
 * entry's seats.
 *
 * @throws PanelRefused on ids listed twice, numbers out of range, and fixed seats of unknown jurors or entries.
 */
export function readPanel<J, E>(request: PanelRequest<J, E>): Panel<J, E> {
  const { jurors, entries, perEntry, mostPerJuror = entries.length } = request;
  const jurorAt = new Map(jurors.map(({ id }, j) => [id, j]));
  const entryAt = new Map(entries.map((id, e) => [id, e]));
  if (jurorAt.size < jurors.length) throw new PanelRefused('juror-twice');
  if (entryAt.size < entries.length) throw new PanelRefused('entry-twice');
  if (!Number.isSafeInteger(perEntry) || perEntry < 1) throw new PanelRefused('per-entry');
  if (!Number.isSafeInteger(mostPerJuror) || mostPerJuror < 0) throw new PanelRefused('most-per-juror');
  const barred = jurors.map(() => new Set<number>());
  for (const { juror, entry } of request.conflicts) {
    const e = entryAt.get(entry);
    if (e !== undefined) barred[jurorAt.get(juror) ?? -1]?.add(e);
  }
  const fixed = jurors.map(() => new Set<number>());
  const withdrawn: Seat<J, E>[] = [];
  for (const seat of request.fixed) {
    const j = jurorAt.get(seat.juror);
    const e = entryAt.get(seat.entry);
    if (j === undefined || e === undefined) throw new PanelRefused('fixed-unknown');
    if (barred[j]!.has(e)) withdrawn.push(seat);
    else fixed[j]!.add(e);
  }
  const fixedOf = (e: number) => jurors.filter((_, j) => fixed[j]!.has(e));
  const seats = entries.map((_, e) => {
    const kept = fixedOf(e);
    const keptStaff = kept.filter(juror => juror.staff).length;
    const size = Math.max(perEntry, kept.length, 2 * keptStaff + 1);
    return { open: size - kept.length, staffRoom: Math.floor((size - 1) / 2) - keptStaff };
  });
  return {
    request,
    barred,
    fixed,
    capacity: fixed.map(own => Math.max(0, Math.min(mostPerJuror, entries.length) - own.size)),
    withdrawn,
    open: seats.map(({ open }) => open),
    staffRoom: seats.map(({ staffRoom }) => staffRoom),
  };
}
