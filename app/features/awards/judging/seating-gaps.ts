/** What a seating lacks for one entry: jurors, or jurors from outside the agency. */
export interface SeatingGap {
  entryId: number;
  /** Jurors still missing. */
  missing: number;
  /** Agency staff are not a minority among its jurors. */
  staffHeavy: boolean;
}

/**
 * The entries whose seats do not meet the round's rule: at least k jurors, agency staff a minority (fewer than half).
 * Empty when the seating stands.
 */
export function seatingGaps(
  round: { jurorsPerEntry: number },
  entries: readonly { id: number }[],
  seated: readonly { entryId: number; jurorId: number }[],
  staff: ReadonlySet<number>,
): SeatingGap[] {
  return entries.flatMap(({ id }) => {
    const jurors = seated.filter(seat => seat.entryId === id).map(seat => seat.jurorId);
    const missing = Math.max(0, round.jurorsPerEntry - jurors.length);
    const staffHeavy =
      jurors.length > 0 && jurors.filter(juror => staff.has(juror)).length * 2 >= jurors.length;
    return missing > 0 || staffHeavy ? [{ entryId: id, missing, staffHeavy }] : [];
  });
}
